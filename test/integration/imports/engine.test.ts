import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';
import { removeUnfinishedImport } from '../../../main/imports/unfinished.ts';
import { isAccounted, lines, openBench } from './support.ts';
import type { Bench } from './support.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => {
  bench.close();
});

const header = 'Identity,User,AccessRights,IsInherited,Deny,InheritanceType';
const row = (mailbox: string, user: string): string => `${mailbox},${user},FullAccess,False,False,All`;
const permissions = (...mailboxes: readonly string[]): string =>
  lines(header, ...mailboxes.map((mailbox) => row(mailbox, 'mia@zorg.nl')));
const tables = [
  'snapshot',
  'raw_record',
  'grant_fact',
  'reference',
  'rejected_record',
  'identity_fact',
  'mailbox_fact',
  'meta',
];
const counts = (): number[] => tables.map((table) => bench.count(table));

describe('encodings', () => {
  const text = `${header}\r\northo,Zoë de Vries,FullAccess,False,False,All\r\n`;
  const swapped = (buffer: Buffer): Buffer => Buffer.from(buffer).swap16();

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 (BOM)', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16BE', swapped(Buffer.from(text, 'utf16le'))],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('reads %s', async (name, bytes) => {
    const report = await bench.importText(bytes);
    expect(report).toMatchObject({ format: 'exchange-mailbox-permission', read: 1, stored: 1 });
    expect(bench.facts('grant_fact')).toMatchObject([{ mailbox_ref: 'ortho', trustee_ref: 'Zoë de Vries' }]);
    expect(bench.facts('snapshot')).toMatchObject([{ encoding: name, bytes: bytes.length }]);
    expect(report.warnings.map((warning) => warning.messageKey)).toEqual(
      name === 'Windows-1252' ? ['imports.warning.windows1252'] : [],
    );
  });

  it.each([
    ['Zo? de Vries', 'imports.warning.questionMark'],
    ['Zo\uFFFD de Vries', 'imports.warning.replacementCharacter'],
    ['ZoÃ« de Vries', 'imports.warning.mojibake'],
  ])('warns about the damaged name %s, with an example and its line', async (name, key) => {
    const report = await bench.importText(lines(header, row('ortho', 'mia'), row('ortho', name)));
    expect(report.warnings).toMatchObject([
      { messageKey: key, line: 3, params: { count: 1, example: name } },
    ]);
    expect(report.warnings[0]?.message).toContain(name);
  });

  it.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'imports.problem.workbook'],
    [
      'a picture',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(200)]),
      'imports.problem.binary',
    ],
  ])('refuses %s and says what to do', async (_name, bytes, key) => {
    await expect(bench.importText(bytes)).rejects.toMatchObject({
      code: 'unreadable-file',
      wire: { messageKey: key },
    });
  });
});

describe('tables', () => {
  it.each([
    [';', ';'],
    [',', ','],
    ['tab', '\t'],
  ])('sees the delimiter %s on a file of two lines', async (_name, delimiter) => {
    const report = await bench.importText(
      ['User', 'delegateAddress', 'delegationStatus'].join(delimiter) +
        '\n' +
        ['a@z.nl', 'b@z.nl', 'accepted'].join(delimiter),
    );
    expect(report).toMatchObject({ format: 'gam-delegates', read: 1, stored: 1 });
  });

  it('skips #TYPE, sep= and empty lines, and counts lines from the top of the file', async () => {
    const report = await bench.importText(
      [
        '#TYPE Selected.System.Management.Automation.PSCustomObject',
        'sep=,',
        '',
        header,
        '',
        row('a', 'mia'),
        'te,kort',
        '',
        row('b', 'mia'),
      ].join('\r\n'),
    );
    expect(report).toMatchObject({ read: 3, stored: 2, warnings: [] });
    expect(report.rejected).toMatchObject([{ record: 2, line: 7 }]);
    expect(bench.facts('raw_record').map((raw) => [raw['record'], raw['line']])).toEqual([
      [1, 6],
      [3, 9],
    ]);
  });

  it('counts lines rightly over line ends within quotes', async () => {
    await bench.importText(
      `${header}\r\n"a\r\nb\r\nc",mia,FullAccess,False,False,All\r\n"d\ne",mia,FullAccess,False,False,All\r\n${row('f', 'mia')}\r\n`,
    );
    expect(bench.facts('raw_record').map((raw) => raw['line'])).toEqual([2, 5, 7]);
  });

  it('keeps the record with commas in quotes whole and refuses the one without', async () => {
    const report = await bench.importText(
      lines(
        header,
        '"ortho","Jansen, Mia",FullAccess,False,False,All',
        'ortho,Jansen, Mia,FullAccess,False,False,All',
      ),
    );
    expect(report).toMatchObject({ read: 2, stored: 1 });
    expect(report.rejected).toMatchObject([
      { line: 3, params: { expected: 6, found: 7 }, raw: 'ortho,Jansen, Mia,FullAccess,False,False,All' },
    ]);
  });

  it('accounts for a repeated header, for rows of empty cells and for a quote that never closes', async () => {
    const report = await bench.importText(
      lines(
        header,
        row('a', 'mia'),
        header,
        ',,,,,',
        row('b', 'mia'),
        '"c,mia,FullAccess,False,False,All',
        'd,mia,FullAccess,False,False,All',
      ),
    );
    expect(report.rejected.map((record) => [record.line, record.reasonKey])).toEqual([
      [3, 'imports.reject.headerAgain'],
      [4, 'imports.reject.empty'],
      [6, 'imports.reject.unclosedQuote'],
    ]);
    expect(report).toMatchObject({ read: 5, stored: 2 });
    expect(isAccounted(report)).toBe(true);
  });

  it('keeps nothing of a file with only a header', async () => {
    const report = await bench.importText(lines(header));
    expect(report).toMatchObject({
      read: 0,
      stored: 0,
      snapshotId: null,
      warnings: [{ messageKey: 'imports.warning.noRecords' }],
    });
    expect(bench.count('snapshot')).toBe(0);
  });

  it('keeps values as they stand in the raw record', async () => {
    await bench.importText(lines('"Identity","User","AccessRights"', '" ortho ","=1+3","{FullAccess}"'));
    const raw = await bench.handlers['imports.rawRecord']({ rawId: 1 }, bench.context);
    expect(raw).toMatchObject({
      record: 1,
      line: 2,
      fields: [
        { column: 'Identity', value: ' ortho ' },
        { column: 'User', value: '=1+3' },
        { column: 'AccessRights', value: '{FullAccess}' },
      ],
      snapshot: { id: 1, format: 'exchange-mailbox-permission' },
    });
    expect(bench.facts('grant_fact')).toMatchObject([{ mailbox_ref: 'ortho' }]);
  });
});

describe('the same file twice', () => {
  it('changes nothing and reports what is there', async () => {
    const text = lines(header, row('a', 'mia'), row('b', 'mia'), 'te,kort');
    const first = await bench.importText(text, { name: 'een.csv' });
    const before = counts();
    const second = await bench.importText(text, { name: 'twee.csv', modifiedAt: '2026-03-03T08:00:00.000Z' });
    expect(first).toMatchObject({ read: 3, stored: 2, repeated: 0, snapshotId: 1 });
    expect(second).toMatchObject({ read: 3, stored: 0, repeated: 2, snapshotId: 1, sha256: first.sha256 });
    expect(second.rejected).toEqual(first.rejected);
    expect(second.warnings[0]).toMatchObject({ messageKey: 'imports.warning.importedBefore' });
    expect(isAccounted(second)).toBe(true);
    expect(counts()).toEqual(before);
    expect(bench.afterImports()).toBe(1);
    const { files } = await bench.handlers['imports.inspect'](
      { files: [bench.write('drie.csv', text)] },
      bench.context,
    );
    expect(files[0]).toMatchObject({ isImportedBefore: true });
  });

  it('uses the names of earlier files again', async () => {
    await bench.importText(permissions('a', 'b'));
    const references = bench.count('reference');
    await bench.importText(permissions('b', 'a'));
    expect(bench.count('reference')).toBe(references);
    expect(bench.count('snapshot')).toBe(2);
  });
});

describe('whole or not at all', () => {
  const many = lines(
    header,
    ...Array.from({ length: 30_000 }, (_, index) =>
      row(`postvak${index % 100}@zorg.nl`, `gebruiker${index}@zorg.nl`),
    ),
  );

  it('leaves nothing after a cancel, also of what was written already', async () => {
    await bench.importText(permissions('a'));
    const before = counts();
    let highest = 0;
    bench.onCheckpoint = () => {
      highest = Math.max(highest, bench.count('raw_record'));
      if (highest > 1) throw new BriefgeheimError('cancelled');
    };
    await expect(bench.importText(many)).rejects.toMatchObject({ code: 'cancelled' });
    expect(highest).toBeGreaterThan(10_000);
    expect(counts()).toEqual(before);
    bench.onCheckpoint = () => undefined;
    await expect(bench.importText(many)).resolves.toMatchObject({
      read: 30_000,
      stored: 30_000,
      snapshotId: 2,
    });
  });

  it('removes what a killed process left, before anything can take it for its own', async () => {
    await bench.importText(permissions('a'));
    const before = counts();
    // The state of the database at the moment of the kill: pieces are written, the snapshot is not.
    const states: Buffer[] = [];
    bench.onCheckpoint = () => {
      if (states.length === 0 && bench.count('raw_record') > 1) states.push(bench.database.serialize());
    };
    await bench.importText(many);
    const [killed] = states;
    if (killed === undefined) throw new Error('nothing was written before the end');
    const revived = new BetterSqlite(killed);
    try {
      const countsOf = (): number[] =>
        tables.map(
          (table) => revived.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
        );
      expect(countsOf()).not.toEqual(before);
      expect(revived.prepare('SELECT count(*) FROM snapshot').pluck().get()).toBe(1);
      expect(removeUnfinishedImport(revived)).toBe(true);
      expect(countsOf()).toEqual(before);
      expect(removeUnfinishedImport(revived)).toBe(false);
    } finally {
      revived.close();
    }
  });

  it('lets other work through while it reads', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await bench.importText(many);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('runs two imports one after the other', async () => {
    const start = (name: string, text: string) =>
      bench.handlers['imports.start']({ files: [{ file: bench.write(name, text) }] }, bench.context);
    const [one, two] = await Promise.all([start('een.csv', many), start('twee.csv', permissions('x', 'y'))]);
    expect([one.files[0]?.snapshotId, two.files[0]?.snapshotId]).toEqual([1, 2]);
    expect(
      bench.database.prepare('SELECT count(*) FROM grant_fact WHERE snapshot_id = 2').pluck().get(),
    ).toBe(2);
    expect(
      bench.database
        .prepare(
          'SELECT count(*) FROM grant_fact g JOIN raw_record r ON r.id = g.raw_id AND r.snapshot_id = g.snapshot_id',
        )
        .pluck()
        .get(),
    ).toBe(30_002);
  });
});

describe('snapshots', () => {
  it('takes the time of the file as a day in Amsterdam, and a stated time exactly', async () => {
    await bench.importText(permissions('a'), { modifiedAt: '2026-03-01T23:30:00.000Z' });
    await bench.importText(permissions('b'), { takenAt: '2026-03-01T10:00:00.000Z' });
    await bench.importText(permissions('c'), { modifiedAt: '2030-01-01T00:00:00.000Z' });
    expect(
      bench
        .facts('snapshot')
        .map((snapshot) => [
          snapshot['taken_at'],
          snapshot['taken_at_source'],
          snapshot['order_key'],
          snapshot['recorded_by'],
        ]),
    ).toEqual([
      ['2026-03-01T23:30:00.000Z', 'file-time', '2026-03-02', 'Anna'],
      ['2026-03-01T10:00:00.000Z', 'stated', '2026-03-01T10:00:00.000Z', 'Anna'],
      // A file from the future is taken for one of now.
      ['2026-03-03T12:00:00.000Z', 'file-time', '2026-03-03', 'Anna'],
    ]);
  });

  it('takes a file with less than half of the mailboxes for an excerpt, unless it is told otherwise', async () => {
    await bench.importText(permissions('a', 'b', 'c', 'd', 'e'));
    const half = await bench.importText(permissions('a', 'b', 'c'));
    const excerpt = await bench.importText(permissions('b'));
    const told = await bench.importText(permissions('a'), { scope: 'organisation' });
    const otherAspect = await bench.importText(
      lines('Identity,Trustee,AccessControlType,AccessRights', 'a,mia,Allow,SendAs'),
    );
    const scopes = new Map(bench.facts('snapshot').map((snapshot) => [snapshot['id'], snapshot['scope']]));
    expect([half, excerpt, told, otherAspect].map((report) => scopes.get(report.snapshotId))).toEqual([
      'organisation',
      'listed',
      'organisation',
      'organisation',
    ]);
    expect(excerpt.warnings).toMatchObject([
      { messageKey: 'imports.warning.listedOnly', params: { listed: 1, before: 3 } },
    ]);
  });

  it('reports an import again with reasons and warnings in words', async () => {
    const first = await bench.importText(lines(header, row('a', 'mia'), 'te,kort'));
    const { snapshot, report } = await bench.handlers['imports.report'](
      { snapshotId: first.snapshotId ?? 0 },
      bench.context,
    );
    expect(report).toEqual(first);
    expect(snapshot).toMatchObject({
      read: 2,
      stored: 1,
      rejected: 1,
      aspects: ['full-access'],
      scope: 'organisation',
    });
    await expect(
      (async () => bench.handlers['imports.report']({ snapshotId: 99 }, bench.context))(),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('several files', () => {
  it('imports what can be used and says why the rest cannot', async () => {
    const good = bench.write('goed.csv', permissions('a'));
    const bad = bench.write('slecht.csv', lines('kleur;maat', 'rood;3'));
    const missing = `${bench.folder}/weg.csv`;
    const { files } = await bench.handlers['imports.start'](
      { files: [{ file: bad }, { file: good }, { file: missing }] },
      bench.context,
    );
    expect(files.map((file) => [file.file, file.format, file.stored, file.warnings[0]?.messageKey])).toEqual([
      ['slecht.csv', null, 0, 'error.unknown-format'],
      ['goed.csv', 'exchange-mailbox-permission', 1, undefined],
      ['weg.csv', null, 0, 'error.unreadable-file'],
    ]);
    expect(files[0]?.warnings[0]?.message).toContain('kleur, maat');
    expect(bench.summaries).toEqual([
      { key: 'imports.summary', params: { count: 1, stored: 1, repeated: 0, rejected: 0 } },
    ]);
    expect(bench.audited).toEqual(['imports.file goed.csv']);
  });

  it('fails when nothing can be used', async () => {
    await expect(bench.importText(lines('kleur;maat', 'rood;3'))).rejects.toMatchObject({
      code: 'unknown-format',
      wire: { params: { columns: 'kleur, maat' } },
    });
    await expect(bench.importFile({ file: bench.folder })).rejects.toMatchObject({
      wire: { messageKey: 'imports.problem.notAFile' },
    });
  });

  it('accepts per command only what belongs there', async () => {
    await expect(bench.importText(permissions('a'), { only: 'directory' })).rejects.toMatchObject({
      code: 'unknown-format',
      wire: { messageKey: 'imports.problem.otherCapability' },
    });
    await expect(bench.importText(permissions('a'), { only: 'authorisation' })).resolves.toMatchObject({
      stored: 1,
    });
  });

  it('brings derived data up to date for files that were done before a cancel', async () => {
    const one = bench.write('een.csv', permissions('a'));
    const two = bench.write('twee.csv', permissions('b'));
    bench.onCheckpoint = () => {
      if (bench.count('snapshot') > 0) throw new BriefgeheimError('cancelled');
    };
    await expect(
      bench.handlers['imports.start']({ files: [{ file: one }, { file: two }] }, bench.context),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect([bench.count('snapshot'), bench.afterImports()]).toEqual([1, 1]);
  });
});

describe('inspecting', () => {
  it('shows what a file is before anything is stored', async () => {
    const file = bench.write(
      'rechten.csv',
      `#TYPE x\r\n${permissions('a', 'b')}`,
      '2026-03-02T08:00:00.000Z',
    );
    const { files } = await bench.handlers['imports.inspect']({ files: [file] }, bench.context);
    expect(files[0]).toMatchObject({
      reference: file,
      name: 'rechten.csv',
      format: 'exchange-mailbox-permission',
      encoding: 'UTF-8',
      delimiter: ',',
      columns: header.split(','),
      sample: [row('a', 'mia@zorg.nl').split(','), row('b', 'mia@zorg.nl').split(',')],
      modifiedAt: '2026-03-02T08:00:00.000Z',
      isImportedBefore: false,
      needsMapping: false,
      problem: null,
    });
    expect(bench.count('snapshot')).toBe(0);
  });

  it('says what is wrong instead of failing, and proposes a mapping where one may help', async () => {
    const unknown = bench.write('lijst.csv', lines('Wie;Roepnaam', 'Mia;M'));
    const { files } = await bench.handlers['imports.inspect'](
      { files: [unknown, `${bench.folder}/weg.csv`] },
      bench.context,
    );
    expect(files).toMatchObject([
      {
        format: null,
        needsMapping: true,
        suggestedMapping: { givenName: 'Roepnaam' },
        columns: ['Wie', 'Roepnaam'],
        problem: { messageKey: 'error.unknown-format' },
      },
      { format: null, needsMapping: false, problem: { messageKey: 'error.unreadable-file' } },
    ]);
  });
});
