import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { composeBackend } from '../../../main/backend/composition.ts';
import { minimumKdfCost } from '../../../main/vault/crypto/passphrase-key.ts';
import { startBackendChild } from '../../integration/support/child.ts';
import { writePermissionExport } from '../../integration/support/permission-export.ts';
import { createTestVault, testPassphrase, type TestVault } from '../../integration/support/vault.ts';

describe('a backend that is killed while it writes', () => {
  let vault: TestVault;
  afterEach(() => vault.dispose());

  it('loses nothing that it had confirmed, and the next one opens the vault', async () => {
    vault = await createTestVault();
    await vault.lock();
    const confirmed: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const child = await startBackendChild(vault.directory);
      const unlocked = await child.ask('vault.unlock', { userName: 'beheer', passphrase: testPassphrase });
      expect(unlocked).toMatchObject({ ok: true });
      const life = new AbortController();
      const writing = (async () => {
        for (let number = 0; !life.signal.aborted; number += 1) {
          const search = `ronde-${round}-vraag-${number}`;
          // The audit entry of a search is a write that is acknowledged by the answer.
          const answer = await Promise.race([child.ask('audit.list', { search, limit: 1 }), child.exit()]);
          if ('ok' in answer && answer.ok) confirmed.push(search);
        }
      })();
      await pause(150 + round * 37);
      life.abort();
      child.process.kill('SIGKILL');
      await child.exit();
      await writing;
    }
    expect(confirmed.length).toBeGreaterThan(20);
    await vault.unlock();
    const kept = new Set(
      vault
        .database()
        .prepare<[], string>("SELECT subject FROM audit_event WHERE action = 'audit.list'")
        .pluck()
        .all(),
    );
    expect(confirmed.filter((search) => !kept.has(search))).toEqual([]);
    expect(await vault.call('vault.verify', {})).toMatchObject({ isWhole: true });
  });

  it('keeps what was imported before and shows nothing of an import that it did not finish', async () => {
    vault = await createTestVault();
    const parent = dirname(vault.directory);
    const earlier = join(parent, 'eerder.csv');
    const large = join(parent, 'groot.csv');
    writePermissionExport(earlier, [{ mailbox: 'planning', right: 'FullAccess', trustee: 'jan' }]);
    writePermissionExport(
      large,
      Array.from({ length: 20_000 }, (_, index) => ({
        mailbox: `box${index % 500}`,
        right: index % 2 === 0 ? ('FullAccess' as const) : ('SendAs' as const),
        trustee: `mens${Math.floor(index / 40)}`,
      })),
    );
    await vault.call('imports.start', { files: [{ file: earlier, takenAt: '2026-03-01T08:00:00Z' }] });
    await vault.lock();

    const child = await startBackendChild(vault.directory);
    await child.ask('vault.unlock', { userName: 'beheer', passphrase: testPassphrase });
    await child.ask('imports.start', { files: [{ file: large, takenAt: '2026-04-01T08:00:00Z' }] });
    const isUnderWay = () =>
      child.messages.some((message) => /"name":"job".*"done":[1-9]/.test(JSON.stringify(message)));
    while (!isUnderWay()) await pause(2);
    child.process.kill('SIGKILL');
    await child.exit();
    expect(child.messages.some((message) => JSON.stringify(message).includes('"status":"done"'))).toBe(false);

    await vault.unlock();
    const { snapshots } = await vault.call('imports.snapshots', {});
    expect(snapshots.map((snapshot) => snapshot.fileName)).toEqual(['eerder.csv']);
    expect((await vault.call('authorisation.mailboxes', {})).total).toBe(1);
    const again = await vault.call('imports.start', {
      files: [{ file: large, takenAt: '2026-04-01T08:00:00Z' }],
    });
    expect(again.files[0]).toMatchObject({ read: 20_000, rejected: [] });
    // The later export speaks of the whole organisation, so the mailbox of the earlier one is gone from it.
    expect((await vault.call('authorisation.mailboxes', {})).total).toBe(500);
    expect(await vault.call('vault.verify', {})).toMatchObject({ isWhole: true });
  });

  it('leaves nothing half-made when it dies while creating a vault', async () => {
    vault = await createTestVault();
    const parent = dirname(vault.directory);
    const directory = join(parent, 'tweede');
    const creation = {
      organisation: 'De Linde',
      domains: ['delinde.example'],
      user: { name: 'beheer', displayName: 'Bea', roles: ['owner' as const] },
      passphrase: testPassphrase,
    };
    const backend = composeBackend({ directory, kdfCost: minimumKdfCost });
    let hasLeftovers = false;
    // Counted from the moment that something is on disk: how long the key takes before it differs by machine.
    for (const wait of [0, 20, 60, 150]) {
      const child = await startBackendChild(directory);
      void child.ask('vault.create', creation);
      while (!readdirSync(parent).some((name) => /^\.?tweede/.test(name))) await pause(2);
      await pause(wait);
      child.process.kill('SIGKILL');
      await child.exit();
      hasLeftovers ||= readdirSync(parent).some((name) => name.startsWith('.tweede.'));
      const { state } = await backend.call('vault.status', {});
      expect(state).toBe(readdirSync(parent).includes('tweede') ? 'locked' : 'none');
      if (state === 'locked') break;
    }
    // Whoever tries again is not hindered by what was left, and cleans it up.
    if ((await backend.call('vault.status', {})).state === 'none') {
      expect(hasLeftovers).toBe(true);
      await backend.call('vault.create', creation);
      expect(readdirSync(parent).filter((name) => name.startsWith('.tweede.'))).toEqual([]);
    }
    await backend.close();
  });
});
