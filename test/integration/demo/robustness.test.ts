import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import { demoHistory } from '../../../main/demo/history.ts';
import { demoDomain } from '../../../main/demo/organisation.ts';
import { clockAt } from '../findings/support.ts';
import { createTestVault, type TestVault } from '../support/vault.ts';

const now = new Date('2026-11-21T12:00:00.000Z');

let folder: string;
let vaults: TestVault[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefgeheim-robust-'));
  vaults = [];
});
afterEach(async () => {
  for (const vault of vaults) await vault.dispose();
  rmSync(folder, { recursive: true, force: true });
});

type Change = (lines: readonly string[]) => readonly string[];

async function open(): Promise<TestVault> {
  const vault = await createTestVault({ clock: clockAt(now.toISOString()), domains: [demoDomain] });
  vaults.push(vault);
  return vault;
}

/** Imports the latest exports of the demonstration, the permission export changed first. */
async function importInto(vault: TestVault, name: string, change: Change): Promise<void> {
  const latest = demoHistory('lindenhof', now).at(-1);
  if (latest === undefined) throw new Error('no history');
  const files = latest.files.map((file) => {
    const path = join(folder, `${name}-${file.name}`);
    if (!file.name.startsWith('Export-RecipientPermissions')) writeFileSync(path, file.content);
    else {
      const [header = '', ...lines] = file.content.toString('utf8').trimEnd().split('\r\n');
      writeFileSync(path, `${[header, ...change(lines)].join('\r\n')}\r\n`);
    }
    return { file: path, takenAt: latest.takenAt };
  });
  await vault.call('imports.start', { files });
}

/** What the findings say, apart from ids and the rows that prove it; ids of objects by their labels. */
async function said(vault: TestVault, isWithEvidence = true): Promise<readonly string[]> {
  const { rows } = await vault.call('findings.list', { limit: 1000 });
  const text = ({
    rule,
    verdict,
    severity,
    state,
    subject,
    messageKey,
    params,
    evidence,
  }: FindingRow): string =>
    JSON.stringify([
      rule,
      verdict,
      severity,
      state,
      subject.kind,
      subject.label,
      messageKey,
      params,
      isWithEvidence ? evidence.map(({ label }) => label) : null,
    ]);
  return rows.map(text).sort();
}

const isDefaultRow = (line: string): boolean =>
  line.includes('NT AUTHORITY\\SELF') ||
  line.includes('"AvailabilityOnly"') ||
  line.includes(';"None";"Allow"');

describe('findings from real files', () => {
  it('do not change when rows that every mailbox has are left out, or when rows come in another order', async () => {
    const plain = await open();
    await importInto(plain, 'plain', (lines) => lines);
    const expected = await said(plain);
    expect(expected.length).toBeGreaterThan(20);

    const without = await open();
    let dropped = 0;
    await importInto(without, 'without', (lines) => {
      const rest = lines.filter((line) => !isDefaultRow(line));
      dropped = lines.length - rest.length;
      return rest;
    });
    expect(dropped).toBeGreaterThan(90);
    expect(await said(without)).toEqual(expected);

    const turned = await open();
    await importInto(turned, 'turned', (lines) => [...lines].reverse());
    expect(await said(turned)).toEqual(expected);
  }, 60_000);

  it('do not change when the same export comes in again, also with its rows in another order', async () => {
    const vault = await open();
    await importInto(vault, 'first', (lines) => lines);
    // Evidence is verbatim, so it is in the words of whichever file has the say.
    const expected = await said(vault, false);
    await importInto(vault, 'again', (lines) => lines);
    expect(await said(vault, false)).toEqual(expected);
    await importInto(vault, 'reversed', (lines) => [...lines].reverse());
    expect(await said(vault, false)).toEqual(expected);
  }, 60_000);
});
