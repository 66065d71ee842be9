import { afterEach, describe, expect, it } from 'vitest';
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
});
