import type { ReactNode } from 'react';
import './page.css';

/** One column of a short table. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly alignment?: 'start' | 'end';
  readonly width?: string;
  cell(row: Row): ReactNode;
}

/**
 * A short table inside a page, all rows drawn (tens to a few hundred). Long ones belong in the grid. The first column
 * names the row for screen readers.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  isMarked,
}: {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  rowKey(row: Row): string | number;
  /** Rows that need attention get a bar at the left; the words in the row say why. */
  isMarked?(row: Row): boolean;
}) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={column.alignment === 'end' ? 'table__end' : undefined}
                style={column.width === undefined ? undefined : { width: column.width }}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isMarked?.(row) === true ? 'table__row--marked' : undefined}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={column.alignment === 'end' ? 'table__end' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
