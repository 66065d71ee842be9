import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { composeBackend } from '../../../main/backend/composition.ts';
import { minimumKdfCost } from '../../../main/vault/crypto/passphrase-key.ts';
import { createTestVault, testPassphrase, type TestVault } from '../support/vault.ts';

describe('a vault from creation to unlocking', () => {
  let vault: TestVault;
  afterEach(() => vault.dispose());

  it('is created open, locks, refuses a wrong passphrase and opens again', async () => {
    vault = await createTestVault();
    expect(await vault.call('vault.status', {})).toMatchObject({
      state: 'unlocked',
      organisation: 'Zorggroep De Linde',
      session: { displayName: 'Bea Beheer' },
    });
    await vault.lock();
    expect(await vault.call('vault.status', {})).toMatchObject({ state: 'locked', session: null });
    await expect(
      vault.call('vault.unlock', { userName: 'beheer', passphrase: 'niet de goede' }),
    ).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    const status = await vault.call('vault.unlock', { userName: 'BEHEER', passphrase: testPassphrase });
    expect(status.state).toBe('unlocked');
    const actions = vault.database().prepare('SELECT action, outcome FROM audit_event ORDER BY id').all();
    expect(actions).toEqual([
      { action: 'vault.create', outcome: 'succeeded' },
      { action: 'vault.unlock', outcome: 'succeeded' },
      { action: 'vault.lock', outcome: 'succeeded' },
      { action: 'vault.failed-unlocks', outcome: 'failed' },
      { action: 'vault.unlock', outcome: 'succeeded' },
    ]);
  });

  it('refuses a second opening at the same time, but never a lock', async () => {
    vault = await createTestVault();
    await vault.lock();
    const opening = vault.unlock();
    const second = vault.unlock();
    const locking = vault.call('vault.lock', { reason: 'system' });
    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    await opening;
    expect(await locking).toMatchObject({ state: 'locked' });
  });

  it('is created in an empty folder, but not over other files or another vault', async () => {
    vault = await createTestVault();
    const parent = dirname(vault.directory);
    const creation = {
      organisation: 'Zorggroep De Linde',
      domains: ['delinde.example'],
      user: { name: 'beheer', displayName: 'Bea Beheer', roles: ['owner' as const] },
      passphrase: testPassphrase,
    };
    const at = (name: string) => composeBackend({ directory: join(parent, name), kdfCost: minimumKdfCost });
    mkdirSync(join(parent, 'leeg'));
    const empty = at('leeg');
    await expect(empty.call('vault.create', creation)).resolves.toMatchObject({ state: 'unlocked' });
    await empty.close();
    await expect(at('leeg').call('vault.create', creation)).rejects.toMatchObject({ code: 'vault-exists' });
    mkdirSync(join(parent, 'vol'));
    writeFileSync(join(parent, 'vol', 'brief.txt'), 'van iemand anders');
    await expect(at('vol').call('vault.create', creation)).rejects.toMatchObject({
      code: 'vault-unsuitable-place',
      wire: { messageKey: 'vault.place.not-empty' },
    });
    expect(readdirSync(join(parent, 'vol'))).toEqual(['brief.txt']);
    await expect(
      at('nergens').call('vault.unlock', { userName: 'x', passphrase: 'x' }),
    ).rejects.toMatchObject({
      code: 'vault-missing',
    });
    expect(readdirSync(parent).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('shows its audit trail, sorted and filtered', async () => {
    vault = await createTestVault();
    await vault.lock();
    await vault.unlock();
    const all = await vault.call('audit.list', {});
    expect(all.rows.map((row) => row.action)).toEqual([
      'vault.unlock',
      'vault.lock',
      'vault.unlock',
      'vault.create',
    ]);
    expect(all.rows[0]).toMatchObject({ actor: 'Bea Beheer', auditClass: 'session', outcome: 'succeeded' });
    const locks = await vault.call('audit.list', {
      filters: [{ column: 'action', operator: 'is', values: ['vault.lock'] }],
    });
    expect(locks).toMatchObject({ total: 1, rows: [{ action: 'vault.lock', details: '{"reason":"user"}' }] });
  });

  it('is checked as a job that can be cancelled', async () => {
    vault = await createTestVault();
    const open = vault.backend.keeper.current();
    vault.database().transaction(() => {
      for (let row = 0; row < 6_000; row += 1) {
        open?.record({
          action: 'test',
          auditClass: 'read',
          outcome: 'succeeded',
          subject: String(row),
          details: {},
        });
      }
    })();
    const stop = new AbortController();
    const phases = new Set<string>();
    const work = vault.call(
      'vault.verify',
      {},
      {
        signal: stop.signal,
        onProgress(phase) {
          phases.add(phase);
          if (phase === 'job.phase.vault.audit') stop.abort();
        },
      },
    );
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect([...phases]).toEqual([
      'job.phase.vault.key-slots',
      'job.phase.vault.database',
      'job.phase.vault.audit',
    ]);
    expect(await vault.call('vault.verify', {})).toMatchObject({ isWhole: true, firstBrokenRow: null });
  });
});
