import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspaceVault, type WorkspaceVault } from './support.ts';

const columns = [
  { id: 'severity', header: 'Ernst' },
  { id: 'message', header: 'Bevinding' },
  { id: 'subject', header: '=Onderwerp' },
];

function row(id: number, label: string) {
  return {
    id,
    severity: 'critical',
    messageKey: 'rule.AZ-12.message',
    params: { mailbox: label },
    subject: { kind: 'mailbox', id: String(id), label },
    hidden: 'not asked for',
  };
}

let vault: WorkspaceVault | null = null;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefgeheim-export-'));
});
afterEach(async () => {
  await vault?.dispose();
  vault = null;
  rmSync(folder, { recursive: true, force: true });
});

async function run(
  rows: readonly Readonly<Record<string, unknown>>[],
  options: { format?: 'csv' | 'json'; selection?: number[]; language?: 'nl' | 'en' } = {},
) {
  vault = await createWorkspaceVault(rows);
  const target = join(folder, `uit.${options.format ?? 'csv'}`);
  const result = await vault.call('workspace.exportGrid', {
    grid: 'findings.list',
    query: {},
    columns,
    format: options.format ?? 'csv',
    target,
    selection: options.selection ?? null,
    ...(options.language === undefined ? {} : { language: options.language }),
  });
  return { result, text: readFileSync(target, 'utf8') };
}

describe('exporting a grid', () => {
  it('writes CSV for Excel: BOM, semicolons, CRLF, words, and no formula in it', async () => {
    const { result, text } = await run([row(1, '=1+3 MSOBB'), row(2, 'info; "de balie"')]);
    expect(text.startsWith('\ufeff"Ernst";"Bevinding";"\'=Onderwerp"\r\n')).toBe(true);
    expect(result).toEqual({ rows: 2, bytes: Buffer.byteLength(text) });
    const rows = parse(text, { bom: true, delimiter: ';', from: 2 });
    expect(rows).toEqual([
      [
        'Kritiek',
        "'=1+3 MSOBB wijkt af van 6.1.7: met het account van de mailbox zelf kan worden ingelogd.",
        "'=1+3 MSOBB",
      ],
      [
        'Kritiek',
        'info; "de balie" wijkt af van 6.1.7: met het account van de mailbox zelf kan worden ingelogd.',
        'info; "de balie"',
      ],
    ]);
  });

  it('writes JSON with raw values of the columns asked for', async () => {
    const { text } = await run([row(1, '=1+3')], { format: 'json' });
    expect(JSON.parse(text)).toEqual([
      {
        id: 1,
        severity: 'critical',
        messageKey: 'rule.AZ-12.message',
        params: { mailbox: '=1+3' },
        subject: { kind: 'mailbox', id: '1', label: '=1+3' },
      },
    ]);
  });

  it('writes an empty table as such, in both forms', async () => {
    expect((await run([])).text).toBe('\ufeff"Ernst";"Bevinding";"\'=Onderwerp"\r\n');
    await vault?.dispose();
    expect(JSON.parse((await run([], { format: 'json' })).text)).toEqual([]);
  });

  it('writes all of several thousand rows once, and only the selected ones when some are', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => row(index + 1, `m${String(index + 1)}`));
    const all = await run(rows, { format: 'json' });
    expect((JSON.parse(all.text) as { id: number }[]).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    await vault?.dispose();
    const some = await run(rows, { format: 'json', selection: [2400, 3] });
    expect((JSON.parse(some.text) as { id: number }[]).map(({ id }) => id)).toEqual([3, 2400]);
    expect(some.result.rows).toBe(2);
  });

  it('writes in the language asked for', async () => {
    expect((await run([row(1, 'info')], { language: 'en' })).text).toContain('"Critical"');
  });

  it('leaves nothing behind when cancelled, and the older file as it was', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => row(index, `m${String(index)}`));
    vault = await createWorkspaceVault(rows, 5);
    const target = join(folder, 'uit.csv');
    writeFileSync(target, 'ouder');
    const stop = new AbortController();
    const exporting = vault.call(
      'workspace.exportGrid',
      { grid: 'findings.list', query: {}, columns, format: 'csv', target, selection: null },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(exporting).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual(['uit.csv']);
    expect(readFileSync(target, 'utf8')).toBe('ouder');
  });

  it('says so when the place cannot be written to', async () => {
    vault = await createWorkspaceVault([row(1, 'x')]);
    const input = { grid: 'findings.list', query: {}, columns, format: 'csv', selection: null } as const;
    await expect(
      vault.call('workspace.exportGrid', { ...input, target: join(folder, 'weg', 'uit.csv') }),
    ).rejects.toMatchObject({
      code: 'write-failed',
    });
  });
});
