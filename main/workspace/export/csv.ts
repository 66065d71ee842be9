/** A byte order mark, so that Excel reads UTF-8. */
export const byteOrderMark = '\ufeff';

/** What Excel in the Netherlands takes for the border between cells. */
const delimiter = ';';
const lineEnd = '\r\n';

/**
 * Whether a spreadsheet might take a text for a formula or a command: it begins with `= + - @`, their full-width forms,
 * a tab or a line break, also after blanks, invisible characters or quotes that a program may strip first.
 */
export function isFormulaHazard(text: string): boolean {
  if (/^[\t\r\n]/u.test(text)) return true;
  const start = text.replace(/^[\s\p{Cf}\p{Zs}"'’‘“”]+/u, '');
  return /^[=+\-@＝＋－＠﹦﹢﹣﹫−]/u.test(start);
}

/**
 * One cell. A text that is a hazard gets an apostrophe before it, which Excel shows as text; a number is written as it
 * is. Everything is in quotes, quotes within doubled, so that borders and line breaks inside a cell stay inside.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '""';
  const text = typeof value === 'number' ? String(value) : value.replaceAll('\0', '');
  const safe = typeof value === 'string' && isFormulaHazard(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** One line, with its end. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return cells.map(csvCell).join(delimiter) + lineEnd;
}
