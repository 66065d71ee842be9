import { useState } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import { Icon } from '../theme/icon.tsx';
import type { GridColumn } from './column.ts';
import { cellId } from './grid-row.tsx';
import type { GridSort } from './grid-state.ts';

/** One header cell as the table model gives it: which column, how wide, and how dragging its edge is handled. */
export interface HeaderCell<Row> {
  readonly column: GridColumn<Row>;
  readonly resizeHandler: (event: unknown) => void;
  readonly isResizing: boolean;
}

/**
 * The header row: a click sorts, Shift+click adds a sort, dragging a header moves its column, dragging its edge
 * resizes. The keyboard does the same from the grid (see grid-keys.ts), so nothing here is a tab stop.
 */
export function GridHeader<Row>({
  gridId,
  cells,
  sort,
  filtered,
  focusedColumn,
  onSort,
  onMove,
  onMenu,
  onResetWidth,
}: {
  readonly gridId: string;
  readonly cells: readonly HeaderCell<Row>[];
  readonly sort: readonly GridSort[];
  readonly filtered: ReadonlySet<string>;
  readonly focusedColumn: number;
  onSort(column: string, isAdded: boolean): void;
  onMove(column: string, target: string): void;
  onMenu(index: number): void;
  onResetWidth(column: string): void;
}) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);

  return (
    <div role="row" aria-rowindex={1} className="grid__header">
      {cells.map(({ column, resizeHandler, isResizing }, index) => {
        const sorted = sort.find((one) => one.column === column.id);
        return (
          <div
            key={column.id}
            id={cellId(gridId, -1, index)}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={column.isSortable === true ? (sorted?.direction ?? 'none') : undefined}
            className={headerClass(
              column,
              index === focusedColumn,
              column.id === target && dragged !== target,
            )}
            draggable={!isResizing}
            onClick={(event: MouseEvent) => {
              if (column.isSortable === true) {
                onSort(column.id, event.shiftKey);
              }
            }}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu(index);
            }}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/x-briefgeheim-column', column.id);
              setDragged(column.id);
            }}
            onDragOver={(event) => {
              if (dragged !== null) {
                event.preventDefault();
                setTarget(column.id);
              }
            }}
            onDragEnd={() => {
              setDragged(null);
              setTarget(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) {
                onMove(dragged, column.id);
              }
              setDragged(null);
              setTarget(null);
            }}
          >
            <span className="grid__header-text">{column.header}</span>
            {filtered.has(column.id) ? <Icon name="filter-filled" className="grid__header-mark" /> : null}
            {sorted === undefined ? null : (
              <Icon
                name={sorted.direction === 'ascending' ? 'arrow-up' : 'arrow-down'}
                className="grid__header-mark"
              />
            )}
            <span
              aria-hidden="true"
              className={`grid__resize${isResizing ? ' grid__resize--active' : ''}`}

              onClick={(event) => event.stopPropagation()}
              onDoubleClick={(event) => {
                event.stopPropagation();
                onResetWidth(column.id);
              }}
              onPointerDown={(event: PointerEvent) => event.stopPropagation()}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                resizeHandler(event);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}

function headerClass(
  column: { readonly alignment?: 'start' | 'end'; readonly isSortable?: boolean },
  isFocused: boolean,
  isTarget: boolean,
): string {
  const names = ['grid__head'];
  if (column.alignment === 'end') {
    names.push('grid__head--end');
  }
  if (column.isSortable === true) {
    names.push('grid__head--sortable');
  }
  if (isFocused) {
    names.push('grid__cell--focused');
  }
  if (isTarget) {
    names.push('grid__head--target');
  }
  return names.join(' ');
}
