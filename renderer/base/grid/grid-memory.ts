import type { GridColumn } from './column.ts';
import { defaultViewState, readViewState } from './grid-state.ts';
import type { GridSort, GridViewState } from './grid-state.ts';

/** What a grid remembers over a restart: its arrangement and where the reader was. Plain data. */
export interface GridMemory {
  readonly view: GridViewState;
  readonly focus: number;
}

/** Reads a remembered grid; anything unknown falls back to the default arrangement at the top. */
export function readMemory(
  stored: unknown,
  columns: readonly Pick<GridColumn<never>, 'id' | 'width' | 'isHiddenByDefault'>[],
  defaultSort: readonly GridSort[],
): GridMemory {
  const fallback = defaultViewState(columns, defaultSort);
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const focus = record['focus'];
  return {
    view: readViewState(record['view'], columns, fallback),
    focus: typeof focus === 'number' && Number.isInteger(focus) && focus > 0 ? focus : 0,
  };
}
