import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestVault, type TestVault } from '../../integration/support/vault.ts';

/** Two outputs of one tool, a while apart: what changed between them must be exactly what the tool's author changed. */

const folder = resolve(
  process.env['CONFORMANCE_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data'),
  'authorisation/export-recipientpermissions',
);
const [before, after] = ['old', 'new'].map((age) =>
  join(folder, `Export-RecipientPermissions_Output_${age}.csv`),
);
const isPresent = [before, after].every((file) => file !== undefined && existsSync(file));
if (!isPresent) process.stderr.write(`skipped: the sample data is missing (${folder})\n`);

let vault: TestVault;
beforeEach(async () => {
  vault = await createTestVault({ domains: ['example.com'] });
});
afterEach(async () => {
  await vault.dispose();
});

describe.skipIf(!isPresent)('two outputs of Export-RecipientPermissions', () => {
  it('differ by two rights added and one removed', async () => {
    const report = await vault.call('imports.start', {
      files: [
        { file: before ?? '', takenAt: '2026-01-01T08:00:00.000Z' },
        { file: after ?? '', takenAt: '2026-02-01T08:00:00.000Z' },
      ],
    });
    const [from, to] = report.files.map((file) => file.snapshotId ?? 0);
    const result = await vault.call('authorisation.compare', { from: from ?? 0, to: to ?? 0 });
    expect(result).toMatchObject({ added: 2, removed: 1, unchanged: 9, notComparable: [] });
    expect(
      result.changes.map(({ change, mailbox, trustee, right, folder: path, folderRole }) =>
        [change, mailbox, trustee, right, path, folderRole].join(' | '),
      ),
    ).toEqual([
      'added | Distribution C | Doe John | ManagedBy |  | ',
      'added | Doe John | Doe Dorothee | FolderPermission | \\Calendar | LimitedDetails',
      'removed | Doe John | Doe Samantha | FolderPermission | \\Calendar | LimitedDetails',
    ]);
    expect(await vault.call('authorisation.compare', { from: to ?? 0, to: from ?? 0 })).toMatchObject({
      added: 1,
      removed: 2,
    });
    expect(await vault.call('authorisation.compare', { from: to ?? 0, to: to ?? 0 })).toMatchObject({
      added: 0,
      removed: 0,
      unchanged: 11,
    });
  });

  it('show on the mailbox what came since when, and what went', async () => {
    await vault.call('imports.start', {
      files: [
        { file: before ?? '', takenAt: '2026-01-01T08:00:00.000Z' },
        { file: after ?? '', takenAt: '2026-02-01T08:00:00.000Z' },
      ],
    });
    const details = await vault.call('authorisation.who', { mailbox: 'john.doe@example.com' });
    expect(details.moments).toHaveLength(2);
    expect(details.changes.map(({ change, trustee }) => `${change} ${trustee}`)).toEqual([
      'added Doe Dorothee',
      'removed Doe Samantha',
    ]);
    const dorothee = details.access
      .find(({ label }) => label === 'Doe Dorothee')
      ?.rights.find(({ folder: path }) => path === '\\Calendar');
    expect(dorothee).toMatchObject({ since: '2026-02-01T08:00:00.000Z', isSinceFirstSnapshot: false });
    const then = await vault.call('authorisation.who', {
      mailbox: 'john.doe@example.com',
      at: '2026-01-15T00:00:00.000Z',
    });
    expect(then.access.map(({ label }) => label)).toContain('Doe Samantha');
    expect(details.access.map(({ label }) => label)).not.toContain('Doe Samantha');
  });
});
