import type { GridColumn } from './column.ts';

/**
 * Rows as text for the clipboard: one line a row, cells parted by tabs, the headers on the first line. Names in an
 * export are written by others; a cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toTabSeparated<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const header = columns.map((column) => toCell(column.header));
  const lines = rows.map((row) => columns.map((column) => toCell(column.text(row))));
  return [header, ...lines].map((cells) => cells.join('\t')).join('\n');
}

/** A number as people write it (1.234,5 or -3) starts with a sign without being a formula. */
const plainNumber = /^[+-]?[\d.,\s]+$/u;

function toCell(text: string): string {
  const flat = text.replaceAll(/[\t\r\n]+/gu, ' ');
  return /^[=+\-@]/u.test(flat) && !plainNumber.test(flat) ? `'${flat}` : flat;
}
