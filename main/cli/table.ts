import { escapeUnsafe } from '../backend/log.ts';

/** A table for a terminal: a heading, a line, the rows; columns as wide as what stands in them, at most `widest`. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widest = 60,
): string {
  const cells = rows.map((row) => row.map((cell) => clip(escapeUnsafe(cell), widest)));
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => lengthOf(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell))))
      .join('  ')
      .trimEnd();
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(line), ''].join(
    '\n',
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function clip(text: string, widest: number): string {
  const characters = Array.from(text);
  return characters.length <= widest ? text : `${characters.slice(0, widest - 1).join('')}…`;
}
