import { useEffect, useImperativeHandle } from 'react';
import type { Ref, RefObject } from 'react';
import type { GridColumn } from './column.ts';
import { GridRow } from './grid-row.tsx';
import type { RowEvents } from './grid-row.tsx';
import type { RowCache } from './row-cache.ts';
import { isRowSelected } from './selection.ts';
import type { GridSelection } from './selection.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** What the grid asks of its rows: to bring one into view, and how many fit. */
export interface GridBodyHandle {
  reveal(row: number): void;
  rowsInView(): number;
}

/**
 * The rows in view. Scrolling draws only this part again, so that toolbar and header cost nothing while the rows move.
 * It asks the cache for what comes into view, and tells whether the active row is among the drawn ones.
 */
export function GridBody<Row>({
  ref,
  scroller,
  gridId,
  total,
  cache,
  rowAt,
  columns,
  selection,
  focusedColumn,
  loadingLabel,
  events,
  onActiveDrawn,
}: {
  readonly ref: Ref<GridBodyHandle>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly gridId: string;
  readonly total: number;
  readonly cache: RowCache<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly selection: GridSelection;
  /** The column that the keyboard is on, or -1 while the grid does not have the focus. */
  readonly focusedColumn: number;
  readonly loadingLabel: string;
  readonly events: RowEvents;
  rowAt(place: number): Row | undefined;
  onActiveDrawn(isDrawn: boolean): void;
}) {
  const virtual = useVirtualRows(scroller, total);
  const first = virtual.items[0]?.index ?? 0;
  const last = virtual.items.at(-1)?.index ?? 0;
  const isActiveDrawn = selection.focus >= first && selection.focus <= last && total > 0;

  useImperativeHandle(ref, () => ({ reveal: virtual.reveal, rowsInView: virtual.rowsInView }));
  useEffect(() => {
    cache.want(first, last);
  }, [cache, first, last]);
  useEffect(() => {
    onActiveDrawn(isActiveDrawn);
  }, [onActiveDrawn, isActiveDrawn]);

  if (total === 0) {
    return null;
  }
  return (
    <div role="rowgroup" className="grid__body" style={{ height: virtual.areaHeight }}>
      {virtual.items.map((item) => (
        <GridRow
          key={item.index}
          gridId={gridId}
          place={item.index}
          row={rowAt(item.index)}
          columns={columns}
          top={virtual.topOf(item)}
          isSelected={isRowSelected(selection, item.index)}
          focusedColumn={item.index === selection.focus ? focusedColumn : -1}
          loadingLabel={loadingLabel}
          events={events}
        />
      ))}
    </div>
  );
}
