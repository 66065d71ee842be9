import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOrderMark, csvCell, csvLine, isFormulaHazard } from '../../../main/workspace/export/csv.ts';
import { cellText } from '../../../main/workspace/export/words.ts';

describe('CSV for Excel', () => {
  it.each([
    '=1+3',
    '+31612345678',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '"=1"',
    "'=1",
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '=1+1\nx',
    "=cmd|'/c calc'!A0",
  ])('takes the life out of %j', (text) => {
    expect(isFormulaHazard(text)).toBe(true);
    expect(csvCell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
  });

  it.each(['Mia Jansen', 'a=b', '1-2', 'm.jansen@zorg.example', '', 'é', '(=)'])(
    'leaves %j as it is',
    (text) => {
      expect(csvCell(text)).toBe(`"${text}"`);
    },
  );

  it('writes numbers as numbers, also negative ones', () => {
    expect(csvLine([-5, 3.5, null, 'x'])).toBe('"-5";"3.5";"";"x"\r\n');
  });

  it('comes back as it was through a reader, but for the apostrophe', () => {
    const texts = fc.array(
      fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(texts, (cells) => {
        const rows: unknown = parse(byteOrderMark + csvLine(cells), {
          delimiter: ';',
          bom: true,
          relax_column_count: true,
        });
        expect(rows).toEqual([cells.map((cell) => (isFormulaHazard(cell) ? `'${cell}` : cell))]);
      }),
    );
  });
});

describe('words in an export', () => {
  it('writes moments in Amsterdam, winter and summer, in a form that sorts', () => {
    expect(cellText('nl', 'firstSeen', { firstSeen: '2026-01-05T23:30:00.000Z' })).toBe('2026-01-06 00:30');
    expect(cellText('nl', 'firstSeen', { firstSeen: '2026-07-05T22:30:00.000Z' })).toBe('2026-07-06 00:30');
  });

  it('writes words for codes in the language asked for', () => {
    expect(cellText('nl', 'severity', { severity: 'critical' })).toBe('Kritiek');
    expect(cellText('en', 'severity', { severity: 'critical' })).toBe('Critical');
    expect(cellText('nl', 'isExternal', { isExternal: true })).toBe('ja');
    expect(
      cellText('nl', 'findings', { findings: { critical: 2, high: 0, medium: 0, low: 1, info: 0 } }),
    ).toBe('2 Kritiek, 1 Laag');
    expect(cellText('nl', 'nothing', { nothing: null })).toBeNull();
  });

  it("writes a finding's sentence", () => {
    const row = { messageKey: 'rule.AZ-12.message', params: { mailbox: 'info' } };
    expect(cellText('nl', 'message', row)).toBe(
      'info wijkt af van 6.1.7: met het account van de mailbox zelf kan worden ingelogd.',
    );
  });
});
