/** Rows from `first` up to and including `last` (0-based places in the sorted and filtered table). */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What is selected in a grid whose rows are mostly not loaded: ranges of places, so that "all 1,000,000 rows" is one
 * range. `focus` is the active row, -1 for the header; `anchor` is where a Shift selection starts.
 * Places only mean something for one query and version; a new one starts with {@link emptySelection}.
 */
export interface GridSelection {
  readonly ranges: readonly RowRange[];
  readonly anchor: number;
  readonly focus: number;
}

/** Nothing selected, the first row active. */
export const emptySelection: GridSelection = { ranges: [], anchor: 0, focus: 0 };

/** Only this row. */
export function selectOnly(row: number): GridSelection {
  return { ranges: [{ first: row, last: row }], anchor: row, focus: row };
}

/** From the anchor to this row, and nothing else (Shift+click, Shift+arrow). */
export function extendTo(selection: GridSelection, row: number): GridSelection {
  const anchor = Math.max(0, selection.anchor);
  return { ranges: [{ first: Math.min(anchor, row), last: Math.max(anchor, row) }], anchor, focus: row };
}

/** Adds or takes away one row and leaves the rest (Ctrl+click, Ctrl+Space). */
export function toggleRow(selection: GridSelection, row: number): GridSelection {
  const ranges = isRowSelected(selection, row)
    ? selection.ranges.flatMap((range) => withoutRow(range, row))
    : joinRanges([...selection.ranges, { first: row, last: row }]);
  return { ranges, anchor: row, focus: row };
}

/** Every row that matches, loaded or not. */
export function selectAll(selection: GridSelection, total: number): GridSelection {
  return { ...selection, ranges: total === 0 ? [] : [{ first: 0, last: total - 1 }] };
}

/** Moves the active row without changing what is selected (Ctrl+arrow). */
export function moveFocus(selection: GridSelection, row: number): GridSelection {
  return { ...selection, focus: row };
}

/** Whether the row is selected. */
export function isRowSelected(selection: GridSelection, row: number): boolean {
  return selection.ranges.some((range) => row >= range.first && row <= range.last);
}

/** How many rows are selected. */
export function countSelected(selection: GridSelection): number {
  return selection.ranges.reduce((sum, range) => sum + range.last - range.first + 1, 0);
}

/** The selection cut to a table that has become `total` rows long. */
export function clampSelection(selection: GridSelection, total: number): GridSelection {
  const last = total - 1;
  return {
    ranges: selection.ranges.flatMap((range) =>
      range.first > last ? [] : [{ first: range.first, last: Math.min(range.last, last) }],
    ),
    anchor: Math.max(0, Math.min(selection.anchor, last)),
    focus: Math.max(total === 0 ? -1 : 0, Math.min(selection.focus, last)),
  };
}

function withoutRow(range: RowRange, row: number): readonly RowRange[] {
  if (row < range.first || row > range.last) {
    return [range];
  }
  return [
    { first: range.first, last: row - 1 },
    { first: row + 1, last: range.last },
  ].filter((part) => part.first <= part.last);
}

function joinRanges(ranges: readonly RowRange[]): readonly RowRange[] {
  const joined: RowRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const previous = joined.at(-1);
    if (previous !== undefined && range.first <= previous.last + 1) {
      joined[joined.length - 1] = { first: previous.first, last: Math.max(previous.last, range.last) };
    } else {
      joined.push(range);
    }
  }
  return joined;
}
