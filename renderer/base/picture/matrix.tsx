import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import './picture.css';

/** What a cell of the matrix shows: a letter or two (never colour alone), a tone, and the words. */
export interface MatrixCell {
  readonly mark: string;
  readonly tone: 1 | 2 | 3 | 4;
  readonly label: string;
}

/** A row or column of the matrix. */
export interface MatrixAxis {
  readonly id: number;
  readonly label: string;
  readonly detail?: string;
}

/**
 * Who reaches what, as a picture: rows by columns with a mark where they meet. ARIA grid with one tab stop; arrows move,
 * Enter opens what the cell is about. The cell under the keyboard or the mouse is told in words below.
 */
export function Matrix({
  label,
  rows,
  columns,
  cellOf,
  nothing,
  onOpenRow,
  onOpenColumn,
}: {
  readonly label: string;
  readonly rows: readonly MatrixAxis[];
  readonly columns: readonly MatrixAxis[];
  cellOf(row: number, column: number): MatrixCell | undefined;
  /** The word for a cell where nothing meets. */
  readonly nothing: string;
  onOpenRow(id: number): void;
  onOpenColumn(id: number): void;
}) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const row = rows[at.row];
  const column = columns[at.column];

  function move(event: KeyboardEvent): void {
    const next = keyTarget(event.key, at, rows.length, columns.length);
    if (next !== null) {
      event.preventDefault();
      setAt(next);
      const cell = table.current?.querySelector(`[data-place="${String(next.row)},${String(next.column)}"]`);
      if (cell instanceof HTMLElement) {
        cell.focus();
      }
    } else if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      onOpenRow(row.id);
    }
  }

  return (
    <div className="matrix-frame">
      <div className="matrix-scroller">
        <table ref={table} role="grid" aria-label={label} className="matrix" onKeyDown={move}>
          <thead>
            <tr>
              <td className="matrix__corner" />
              {columns.map((one) => (
                <th key={one.id} scope="col" className="matrix__column">
                  <button
                    type="button"
                    tabIndex={-1}
                    className="matrix__name"
                    onClick={() => onOpenColumn(one.id)}
                  >
                    <span>{one.label}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, rowIndex) => (
              <tr key={one.id}>
                <th scope="row" className="matrix__row">
                  <button
                    type="button"
                    tabIndex={-1}
                    className="link link-button"
                    onClick={() => onOpenRow(one.id)}
                  >
                    {one.label}
                  </button>
                </th>
                {columns.map((other, columnIndex) => {
                  const cell = cellOf(one.id, other.id);
                  const isActive = at.row === rowIndex && at.column === columnIndex;
                  return (
                    <td
                      key={other.id}
                      tabIndex={isActive ? 0 : -1}
                      data-place={`${String(rowIndex)},${String(columnIndex)}`}
                      className={`matrix__cell${cell === undefined ? '' : ` matrix__cell--${String(cell.tone)}`}`}
                      // With the letters that show: who speaks commands says what is on the screen.
                      aria-label={`${one.label}, ${other.label}: ${cell === undefined ? nothing : `${cell.label}, ${cell.mark}`}`}
                      onFocus={() => setAt({ row: rowIndex, column: columnIndex })}
                      onMouseEnter={() => setAt({ row: rowIndex, column: columnIndex })}
                      onDoubleClick={() => onOpenRow(one.id)}
                    >
                      {cell?.mark}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="matrix__words" aria-hidden="true">
        {row === undefined || column === undefined
          ? ' '
          : `${row.label} × ${column.label}: ${cellOf(row.id, column.id)?.label ?? nothing}`}
      </p>
    </div>
  );
}

function keyTarget(
  key: string,
  at: { readonly row: number; readonly column: number },
  rows: number,
  columns: number,
): { row: number; column: number } | null {
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: Math.max(0, at.row - 1) };
    case 'ArrowDown':
      return { ...at, row: Math.min(rows - 1, at.row + 1) };
    case 'ArrowLeft':
      return { ...at, column: Math.max(0, at.column - 1) };
    case 'ArrowRight':
      return { ...at, column: Math.min(columns - 1, at.column + 1) };
    case 'Home':
      return { ...at, column: 0 };
    case 'End':
      return { ...at, column: columns - 1 };
    default:
      return null;
  }
}
