import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startBackendChild } from '../../integration/support/child.ts';
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

  it('leaves nothing half-made when it dies while creating a vault', async () => {
    vault = await createTestVault();
    const parent = dirname(vault.directory);
    const directory = `${parent}/tweede`;
    for (const wait of [100, 400, 800, 1100]) {
      const child = await startBackendChild(directory);
      void child.ask('vault.create', {
        organisation: 'De Linde',
        domains: ['delinde.example'],
        user: { name: 'beheer', displayName: 'Bea', roles: ['owner'] },
        passphrase: testPassphrase,
      });
      await pause(wait);
      child.process.kill('SIGKILL');
      await child.exit();
      const names = readdirSync(parent).filter((name) => name === 'tweede');
      const status = await (
        await import('../../../main/backend/composition.ts')
      )
        .composeBackend({ directory })
        .call('vault.status', {});
      expect(status.state).toBe(names.length === 0 ? 'none' : 'locked');
      if (status.state === 'locked') break;
    }
  });
});
