import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf, type AuditRecord } from '../../../main/vault/audit/chain.ts';
import { createTestVault, type TestVault } from '../../integration/support/vault.ts';

describe('the audit trail', () => {
  let vault: TestVault;
  beforeEach(async () => {
    vault = await createTestVault();
    for (let session = 0; session < 3; session += 1) {
      await vault.lock();
      await vault.unlock();
    }
  });
  afterEach(() => vault.dispose());

  const verify = () => vault.call('vault.verify', {});
  const step = async (id: string) => (await verify()).steps.find((candidate) => candidate.id === id);
  /** What somebody can do who has the key and their own tools. */
  const tamper = (sql: string, ...values: unknown[]) => {
    const database = vault.database();
    database.exec(
      'DROP TRIGGER IF EXISTS audit_event_no_update; DROP TRIGGER IF EXISTS audit_event_no_delete',
    );
    database.prepare(sql).run(...values);
  };

  it('is whole after ordinary use', async () => {
    const report = await verify();
    expect(report).toMatchObject({ isWhole: true, firstBrokenRow: null });
    expect(report.steps.map((candidate) => candidate.status)).toEqual([
      'pass',
      'pass',
      'pass',
      'pass',
      'pass',
      'pass',
    ]);
    expect(report.auditRows).toBeGreaterThanOrEqual(8);
  });

  it('cannot be changed by mistake', () => {
    const database = vault.database();
    expect(() => database.exec("UPDATE audit_event SET actor = 'x'")).toThrow(/append-only/);
    expect(() => database.exec('DELETE FROM audit_event')).toThrow(/append-only/);
    expect(() => database.exec('DELETE FROM audit_checkpoint')).toThrow(/append-only/);
  });

  it.each([
    'at',
    'session_id',
    'actor_id',
    'actor',
    'action',
    'audit_class',
    'outcome',
    'subject',
    'details',
    'hash',
  ])('names the row whose %s was changed with the right key', async (column) => {
    tamper(`UPDATE audit_event SET ${column} = 'anders' WHERE id = 4`);
    expect(await verify()).toMatchObject({ isWhole: false, firstBrokenRow: 4 });
  });

  it('names the place of a row that was taken out, put in or swapped', async () => {
    tamper('DELETE FROM audit_event WHERE id = 3');
    expect(await verify()).toMatchObject({ isWhole: false, firstBrokenRow: 3 });
  });

  it('names an inserted row', async () => {
    tamper(
      `INSERT INTO audit_event SELECT 1000, at, session_id, actor_id, actor, 'verzonnen', audit_class, outcome, subject, details, previous_hash, hash
       FROM audit_event WHERE id = 2`,
    );
    // The number of the first one that is missing before it.
    const report = await verify();
    expect(report.isWhole).toBe(false);
    expect(report.firstBrokenRow).toBeGreaterThan(7);
  });

  it('shows that it was rewritten, chain and all, by what users signed before', async () => {
    const database = vault.database();
    const rows = database.prepare<[], AuditRecord>('SELECT * FROM audit_event ORDER BY id').all();
    let previous = rows[0]?.previous_hash ?? '';
    for (const row of rows) {
      const next = { ...row, actor: row.id === 2 ? 'Iemand Anders' : row.actor, previous_hash: previous };
      const hash = hashOf(next);
      tamper(
        'UPDATE audit_event SET actor = ?, previous_hash = ?, hash = ? WHERE id = ?',
        next.actor,
        previous,
        hash,
        row.id,
      );
      previous = hash;
    }
    expect(await step('audit-chain')).toMatchObject({
      status: 'fail',
      messageKey: 'vault.verify.audit-chain.checkpoint',
      params: { row: 3 },
    });
  });

  it('shows a forged anchor and an unreadable one', async () => {
    const path = join(vault.directory, 'anchors.jsonl');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace(/"counter":3\b/, '"counter":2'));
    expect(await step('anchors')).toMatchObject({ status: 'fail' });
    writeFileSync(path, `${whole}{"vaultId":"x"}\n`);
    expect(await step('anchors')).toMatchObject({
      status: 'fail',
      messageKey: 'vault.verify.anchors.unreadable',
    });
    rmSync(path);
    expect(await step('anchors')).toMatchObject({
      status: 'not-tested',
      params: { reason: 'vault.verify.reason.no-anchors' },
    });
  });

  it('shows that an older database was put back, at unlocking and when verifying', async () => {
    const path = join(vault.directory, 'vault.db');
    await vault.lock();
    cpSync(path, `${path}.old`);
    await vault.unlock();
    await vault.lock();
    cpSync(`${path}.old`, path);
    rmSync(`${path}.old`);
    await vault.unlock();
    const actions = vault
      .database()
      .prepare('SELECT action FROM audit_event ORDER BY id DESC LIMIT 2')
      .pluck()
      .all();
    expect(actions).toEqual(['vault.unlock', 'vault.rolled-back']);
    expect(await step('anchors')).toMatchObject({ status: 'fail', messageKey: 'vault.verify.anchors.fail' });
  });
});
