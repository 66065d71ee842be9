import { describe, expect, it } from 'vitest';
import { toTabSeparated } from '../../../../../renderer/base/grid/copy-text.ts';

const columns = [
  { id: 'name', header: 'Naam', width: 1, text: (row: readonly string[]) => row[0] ?? '' },
  { id: 'note', header: 'Toelichting', width: 1, text: (row: readonly string[]) => row[1] ?? '' },
];

describe('copied rows', () => {
  it('are tab separated with a header, one line a row whatever the cells hold', () => {
    expect(toTabSeparated(columns, [['Zoë', 'a\tb\r\nc']])).toBe('Naam\tToelichting\nZoë\ta b c');
  });

  it('do not run in a spreadsheet, and leave numbers as they are', () => {
    const cells = ['=HYPERLINK("x")', '+cmd|a', '@SUM(A1)', '-2+3+cmd', '-3', '+31 20 123', '-1.234,5'];
    const lines = toTabSeparated(
      columns,
      cells.map((cell) => [cell, '']),
    ).split('\n');
    expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual([
      `'=HYPERLINK("x")`,
      `'+cmd|a`,
      `'@SUM(A1)`,
      `'-2+3+cmd`,
      '-3',
      '+31 20 123',
      '-1.234,5',
    ]);
  });
});
