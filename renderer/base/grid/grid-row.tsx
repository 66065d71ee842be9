import { memo } from 'react';
import type { MouseEvent } from 'react';
import type { GridColumn } from './column.ts';

/** What a row reports to the grid; one object for all rows, so that rows need not be drawn again. */
export interface RowEvents {
  onPress(row: number, column: number, event: MouseEvent): void;
  onOpen(row: number, event: MouseEvent): void;
  onMenu(row: number, column: number, event: MouseEvent): void;
}

interface GridRowProps<Row> {
  readonly gridId: string;
  readonly place: number;
  readonly row: Row | undefined;
  readonly columns: readonly GridColumn<Row>[];
  readonly top: number;
  readonly isSelected: boolean;
  /** The column that the keyboard is on in this row, or -1. */
  readonly focusedColumn: number;
  readonly loadingLabel: string;
  readonly events: RowEvents;
}

function GridRowView<Row>(props: GridRowProps<Row>) {
  const { gridId, place, row, columns, events } = props;
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={props.isSelected}
      className={rowClass(props)}
      style={{ transform: `translateY(${String(props.top)}px)` }}
      onDoubleClick={(event) => events.onOpen(place, event)}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          id={cellId(gridId, place, index)}
          role="gridcell"
          aria-colindex={index + 1}
          className={cellClass(column, index === props.focusedColumn)}
          onMouseDown={(event) => events.onPress(place, index, event)}
          onContextMenu={(event) => events.onMenu(place, index, event)}
        >
          {row === undefined ? (
            <span className="grid__placeholder">
              {index === 0 ? <span className="visually-hidden">{props.loadingLabel}</span> : null}
            </span>
          ) : (
            <CellContent column={column} row={row} onOpen={(event) => events.onOpen(place, event)} />
          )}
        </div>
      ))}
    </div>
  );
}

/** A row of the grid; drawn again only when something of its own changed. */
export const GridRow = memo(GridRowView) as typeof GridRowView;

function CellContent<Row>({
  column,
  row,
  onOpen,
}: {
  readonly column: GridColumn<Row>;
  readonly row: Row;
  onOpen(event: MouseEvent): void;
}) {
  const content = column.cell === undefined ? column.text(row) : column.cell(row);
  if (column.opensRow !== true) {
    return <span className="grid__text">{content}</span>;
  }
  // Enter on the row does the same; the link is for the mouse, and no stop of its own for the keyboard.
  return (
    <span className="grid__text">
      <span
        className="grid__link"
        onClick={(event) => {
          if (!event.shiftKey && !event.ctrlKey && !event.metaKey) {
            onOpen(event);
          }
        }}
      >
        {content}
      </span>
    </span>
  );
}

/** The element id of a cell, for aria-activedescendant. Row -1 is the header. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row < 0 ? 'header' : String(row)}-${String(column)}`;
}

function rowClass(props: {
  readonly isSelected: boolean;
  readonly focusedColumn: number;
  readonly place: number;
}): string {
  const names = ['grid__row'];
  if (props.place % 2 === 1) {
    names.push('grid__row--odd');
  }
  if (props.isSelected) {
    names.push('grid__row--selected');
  }
  if (props.focusedColumn >= 0) {
    names.push('grid__row--focused');
  }
  return names.join(' ');
}

function cellClass(column: { readonly alignment?: 'start' | 'end' }, isFocused: boolean): string {
  return `grid__cell${column.alignment === 'end' ? ' grid__cell--end' : ''}${isFocused ? ' grid__cell--focused' : ''}`;
}
