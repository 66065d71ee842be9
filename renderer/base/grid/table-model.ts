import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ColumnDef, ColumnSizingState, Updater } from '@tanstack/react-table';
import { useMemo } from 'react';
import { maximumColumnWidth, minimumColumnWidth } from './column.ts';
import type { GridColumn } from './column.ts';
import type { HeaderCell } from './grid-header.tsx';
import { setColumnWidth } from './grid-state.ts';
import type { GridViewState } from './grid-state.ts';

/** What of the table model we use: columns. Rows are sorted, filtered and paged by the server. */
const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
});

/** The model needs rows of its own; ours never enter it (a million of them would not fit). */
const noRows: readonly object[] = [];

/** The visible columns in order with their widths, and the header cells that resize them. */
export interface ColumnModel<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly cells: readonly HeaderCell<Row>[];
  /** For `grid-template-columns`. */
  readonly template: string;
  readonly totalWidth: number;
}

/** Order, visibility and width of columns by TanStack Table; the arrangement itself stays in {@link GridViewState}. */
export function useColumnModel<Row>(
  columns: readonly GridColumn<Row>[],
  view: GridViewState,
  onViewChange: (view: GridViewState) => void,
): ColumnModel<Row> {
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const definitions = useMemo<ColumnDef<typeof features, object>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        size: column.width,
        minSize: column.minimumWidth ?? minimumColumnWidth,
        maxSize: maximumColumnWidth,
      })),
    [columns],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries(view.hidden.map((id) => [id, false])),
    [view.hidden],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: 'onChange',
    state: { columnOrder: [...view.order], columnVisibility, columnSizing: { ...view.widths } },
    onColumnSizingChange: (updater: Updater<ColumnSizingState>) => {
      const sizes = typeof updater === 'function' ? updater({ ...view.widths }) : updater;
      const changed = Object.entries(sizes).reduce(
        (next, [id, width]) => (view.widths[id] === width ? next : setColumnWidth(next, id, width)),
        view,
      );
      if (changed !== view) {
        onViewChange(changed);
      }
    },
  });
  // The same list until the arrangement changes: rows that did not change must not be drawn again while scrolling.
  const { order, hidden } = view;
  const visible = useMemo(() => {
    const hiddenIds = new Set(hidden);
    return order.flatMap((id) => {
      const column = hiddenIds.has(id) ? undefined : byId.get(id);
      return column === undefined ? [] : [column];
    });
  }, [order, hidden, byId]);
  const headers = (table.getHeaderGroups()[0]?.headers ?? []).flatMap((header) => {
    const column = byId.get(header.column.id);
    return column === undefined ? [] : [{ header, column }];
  });
  const widths = headers.map(({ header }) => header.getSize());
  return {
    columns: visible,
    cells: headers.map(({ header, column }) => ({
      column,
      resizeHandler: header.getResizeHandler(),
      isResizing: header.column.getIsResizing(),
    })),
    template: widths.map((width) => `${String(width)}px`).join(' '),
    totalWidth: widths.reduce((sum, width) => sum + width, 0),
  };
}
