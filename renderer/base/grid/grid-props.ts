import type { ReactNode } from 'react';
import type { GridPage, GridQueryInput } from '../../../shared/contract/grid.ts';
import type { MenuChoice, ShowMenu } from '../menu/menu-choice.ts';
import type { GridColumn } from './column.ts';
import type { GridMemory } from './grid-memory.ts';
import type { GridSort } from './grid-state.ts';
import type { GridLabels } from './labels.ts';

/** What the user wants written to a file: the rows that match, or only the selected ones by id. */
export interface GridExport {
  readonly format: 'csv' | 'json';
  readonly query: GridQueryInput;
  readonly columns: readonly { readonly id: string; readonly header: string }[];
  readonly selection: readonly number[] | null;
}

/** A stored arrangement with its name. */
export interface GridView {
  readonly id: number;
  readonly name: string;
  readonly state: unknown;
}

/**
 * The grid knows no services: it gets its rows, words and actions from outside. `columns`, `fetchRows`, `labels` and
 * `defaultSort` must keep their identity between renders.
 */
export interface DataGridProps<Row> {
  /** Unique in the window; element ids derive from it. */
  readonly id: string;
  /** What the table is, for screen readers. */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly labels: GridLabels;
  readonly defaultSort: readonly GridSort[];
  /** A higher number asks for the rows again (the data changed). */
  readonly revision: number;
  /** Shown when the table has no rows at all; it says what belongs here and offers the first step. */
  readonly emptyState: ReactNode;
  /** What was remembered of this grid; read once. */
  readonly memory?: unknown;
  readonly views?: readonly GridView[];
  fetchRows(query: GridQueryInput, signal: AbortSignal): Promise<GridPage<Row>>;
  rowId(row: Row): number;
  /** Enter, double click; `toSide` with Ctrl. */
  onOpen(row: Row, toSide: boolean): void;
  /** Choices of the row menu besides copying. */
  rowMenu?(row: Row, selected: number): readonly MenuChoice[];
  onMemoryChange?(memory: GridMemory): void;
  onSaveView?(name: string, state: unknown): void;
  onDeleteView?(id: number): void;
  onExport?(request: GridExport): void;
  readonly showMenu: ShowMenu;
  copyText(text: string): Promise<void>;
  errorText(error: unknown): string;
  /** The row that the keyboard is on changed (for a details pane beside the grid). */
  onActiveRow?(row: Row | undefined): void;
}
