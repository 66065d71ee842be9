import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePermissionExport } from '../support/permission-export.ts';
import { createTestVault, type TestVault } from '../support/vault.ts';

describe('what the audit trail calls things', () => {
  let vault: TestVault;
  beforeEach(async () => {
    vault = await createTestVault();
    const file = join(vault.directory, '..', 'rechten.csv');
    writePermissionExport(file, [{ mailbox: 'Orthopedie', right: 'FullAccess', trustee: 'mjansen' }]);
    await vault.call('imports.start', {
      files: [{ file, takenAt: '2026-11-19T09:00:00.000Z' }],
    });
  });
  afterEach(() => vault.dispose());

  const last = (action: string) =>
    vault
      .database()
      .prepare<[string], { subject: string; details: string }>(
        'SELECT subject, details FROM audit_event WHERE action = ? ORDER BY id DESC LIMIT 1',
      )
      .get(action);

  it('names a mailbox, and keeps its number', async () => {
    const page = await vault.call('authorisation.mailboxes', {});
    const mailbox = page.rows.find((row) => row.label === 'Orthopedie');
    const mailboxId = mailbox?.id ?? 0;
    await vault.call('authorisation.mailbox', { mailboxId });
    expect(last('authorisation.mailbox')).toEqual({
      subject: 'Orthopedie',
      details: JSON.stringify({ mailboxId }),
    });
  });

  it('names files with the day that they describe', async () => {
    const { snapshots } = await vault.call('imports.snapshots', {});
    const id = snapshots[0]?.id ?? 0;
    await vault.call('authorisation.compare', { from: id, to: id });
    expect(last('authorisation.compare')?.subject).toBe(
      'rechten.csv (19 nov 2026) → rechten.csv (19 nov 2026)',
    );
  });

  it('names a finding by its rule and what it is about', async () => {
    const { rows } = await vault.call('findings.list', {});
    const finding = rows[0];
    if (finding === undefined) throw new Error('the export raises no finding');
    await vault.call('findings.assign', { findingId: finding.id, assignedTo: 'Bea' });
    const started = vault
      .database()
      .prepare<[], string>(
        `SELECT subject FROM audit_event WHERE action = 'findings.assign' AND outcome = 'started'`,
      )
      .pluck()
      .get();
    expect(started).toBe(`${finding.rule} ${finding.subject.label} · Bea`);
  });

  it('writes the end of an exception as a date that people read', async () => {
    const { rows } = await vault.call('findings.list', {});
    const finding = rows.find((row) => row.verdict === 'deviates');
    if (finding === undefined) throw new Error('nothing in the export deviates');
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await vault.call('findings.setException', {
      findingId: finding.id,
      reason: 'proef',
      until,
      approver: 'Directeur',
    });
    expect(last('findings.setException')?.subject).toMatch(/ · \d{1,2} \p{L}+ 20\d\d$/u);
  });

  it('leaves numbers that nothing bears as they are', async () => {
    await expect(vault.call('directory.person', { personId: 987654 })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(last('directory.person')?.subject).toBe('987654');
  });
});
