import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { demoHistory, demoMonths, type DemoMonth } from '../../../main/demo/history.ts';
import { generateLargeExport } from '../../../main/demo/large-export.ts';
import { makeOrganisation } from '../../../main/demo/organisation.ts';
import { createRandom } from '../../../main/demo/random.ts';

const now = new Date('2026-11-21T12:00:00.000Z');

function digest(history: readonly DemoMonth[]): string {
  const hash = createHash('sha256');
  for (const { files } of history)
    for (const file of files) hash.update(file.name).update(file.takenAt).update(file.content);
  return hash.digest('hex');
}

describe('the files of the demonstration', () => {
  it('are the same bytes for the same seed and day, and others for another seed', () => {
    expect(digest(demoHistory('een', now))).toBe(digest(demoHistory('een', now)));
    expect(digest(demoHistory('een', now))).not.toBe(digest(demoHistory('twee', now)));
  });

  it('cover a year, oldest first, the latest two days old', () => {
    const history = demoHistory('een', now);
    expect(history).toHaveLength(demoMonths + 1);
    const moments = history.map(({ takenAt }) => takenAt);
    expect([...moments].sort()).toEqual(moments);
    expect(moments.at(-1)).toBe('2026-11-19T08:00:00.000Z');
    expect(moments[0]).toBe('2025-11-24T08:00:00.000Z');
  });

  it('are written as their tools write them: byte order mark, delimiter, CRLF, quotes', () => {
    const [first] = demoHistory('een', now);
    const byName = new Map(
      first?.files.map((file) => [file.name.split('_')[0], file.content.toString('utf8')]),
    );
    expect(byName.get('Export-RecipientPermissions')).toMatch(
      /^\ufeff"Grantor Primary SMTP";"Grantor Display Name";/u,
    );
    expect(byName.get('Get-Mailbox')).toMatch(/^\ufeff"ExternalDirectoryObjectId",/u);
    for (const [name, text] of byName) {
      if (name === 'userRegistrationDetails') expect(JSON.parse(text)).toHaveProperty('value');
      else expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    }
  });

  it('name only made-up addresses', () => {
    const texts = demoHistory('een', now).flatMap(({ files }) =>
      files.map((file) => file.content.toString('utf8')),
    );
    const domains = new Set(
      texts.flatMap((text) => [...text.matchAll(/@([a-z0-9.-]+)/giu)].map((match) => match[1] ?? '')),
    );
    for (const domain of domains)
      expect(domain).toMatch(/\.example$|^lindenhofzorg\.onmicrosoft\.com$|^odata\.context$/u);
  });
});

describe('the made-up organisation', () => {
  it.each(['een', 'twee', 'drie'])(
    'has forty people with addresses of their own and complete reporting lines (%s)',
    (seed) => {
      const { staff, functional } = makeOrganisation(seed);
      expect(staff).toHaveLength(40);
      expect(functional).toHaveLength(19);
      expect(new Set(staff.map(({ address }) => address)).size).toBe(40);
      expect(new Set(staff.map(({ department }) => department)).size).toBe(4);
      const numbers = new Set(staff.map(({ number }) => number));
      for (const { managerNumber, code } of staff) {
        if (code === 'DIR') expect(managerNumber).toBeNull();
        else expect(numbers.has(managerNumber ?? '')).toBe(true);
      }
    },
  );
});

describe('random numbers', () => {
  it('repeat for a seed and spread evenly', () => {
    const draw = (seed: string): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 6000 }, () => random.below(6));
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    for (let face = 0; face < 6; face += 1) {
      const count = draw('a').filter((value) => value === face).length;
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });

  it('shuffle without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = createRandom('a').shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((one, other) => one - other)).toEqual(items);
  });
});

describe('a large export', () => {
  it('has as many rows as asked for, each once, and repeats for a seed', () => {
    const text = generateLargeExport(3000);
    expect(generateLargeExport(3000)).toBe(text);
    const rows: string[][] = parse(text, { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(3001);
    expect(new Set(rows.map((row) => row.join('\0'))).size).toBe(3001);
    expect(rows.every((row) => row.length === 14)).toBe(true);
  });
});
