import type { GridPage, GridQuery } from '../../shared/contract/grid.ts';
import type { exportableGrids, LogLine, OrganisationSettings } from '../../shared/contract/workspace.ts';
import type { JobContext } from '../base/ports.ts';
import type { GridRow } from './export/words.ts';

/** A table whose shown rows can be exported. */
export type ExportableGrid = (typeof exportableGrids)[number];

/** What the workspace needs of the other capabilities; the composition hands it in. */
export interface WorkspacePorts {
  /** The handlers that fill the grids. */
  readonly grids: Readonly<
    Record<
      ExportableGrid,
      (query: GridQuery, context: JobContext) => GridPage<GridRow> | Promise<GridPage<GridRow>>
    >
  >;
  /** The newest lines of the backend's log after an id that are at least this grave, oldest first. */
  logLines(after: number, level: LogLine['level']): LogLine[];
  /**
   * Called after the organisation's settings were saved: takes over what concerns the vault itself (its name, the idle
   * lock) and runs the rules again, since domains and limits decide what they say.
   */
  settingsSaved(settings: OrganisationSettings, context: JobContext): void | Promise<void>;
}
