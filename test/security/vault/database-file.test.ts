import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqlCipher from '@signalapp/sqlcipher';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeySlots } from '../../../main/vault/keyslots/file.ts';
import { openSlot } from '../../../main/vault/keyslots/slot.ts';
import { createTestVault, testPassphrase, type TestVault } from '../../integration/support/vault.ts';

/** The database key in hexadecimal, derived as the console does. */
async function databaseKey(directory: string): Promise<string> {
  const { signed } = readKeySlots(join(directory, 'keyslots.json'));
  const [user] = signed.users;
  if (user === undefined) throw new Error('a vault has a user');
  const slot = await openSlot(signed.vaultId, user, testPassphrase);
  if (slot === null) throw new Error('the test passphrase is right');
  return slot.databaseKey.toString('hex');
}

describe('vault.db', () => {
  let vault: TestVault;
  let path: string;
  beforeEach(async () => {
    vault = await createTestVault();
    path = join(vault.directory, 'vault.db');
  });
  afterEach(() => vault.dispose());

  const unlock = () => vault.call('vault.unlock', { userName: 'beheer', passphrase: testPassphrase });

  it('opens in genuine SQLCipher 4 with the raw key, whole, and not without', async () => {
    await vault.lock();
    const key = await databaseKey(vault.directory);
    const judge = new SqlCipher(path);
    judge.pragma(`key = "x'${key}'"`);
    expect(judge.prepare('SELECT action FROM audit_event ORDER BY id').all()).toEqual([
      { action: 'vault.create' },
      { action: 'vault.unlock' },
      { action: 'vault.lock' },
    ]);
    expect(judge.pragma('cipher_integrity_check')).toEqual([]);
    judge.close();
    const stranger = new SqlCipher(path);
    stranger.pragma(`key = "x'${'00'.repeat(32)}'"`);
    expect(() => stranger.prepare('SELECT * FROM audit_event').all()).toThrow(/not a database/);
    stranger.close();
  });

  it('has every must-set of its connection', () => {
    const database = vault.database();
    const value = (name: string) => database.pragma(name, { simple: true });
    expect(value('cipher')).toBe('sqlcipher');
    expect(value('legacy')).toBe('4');
    expect(value('temp_store')).toBe(2);
    expect(value('synchronous')).toBe(2);
    expect(value('journal_mode')).toBe('wal');
    expect(value('secure_delete')).toBe(1);
    expect(value('trusted_schema')).toBe(0);
    expect(value('cell_size_check')).toBe(1);
    expect(value('mmap_size')).toBe(0);
    expect(value('foreign_keys')).toBe(1);
    expect(value('cache_size')).toBe(-65536);
    expect(value('locking_mode')).toBe('exclusive');
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only, like everything beside it', () => {
    const mode = (name: string) => (statSync(join(vault.directory, name)).mode & 0o777).toString(8);
    expect(mode('.')).toBe('700');
    expect(mode('evidence')).toBe('700');
    for (const file of ['vault.db', 'keyslots.json', 'anchors.jsonl', 'vault.lock'])
      expect(mode(file), file).toBe('600');
  });

  it('says that it is damaged when bytes were changed, without touching anything', async () => {
    vault.database().exec('CREATE TABLE filler (a TEXT)');
    const insert = vault.database().prepare('INSERT INTO filler VALUES (?)');
    for (let row = 0; row < 2_000; row += 1) insert.run('x'.repeat(500));
    await vault.lock();
    const whole = readFileSync(path);

    const wrongStart = Buffer.from(whole);
    wrongStart.fill(0x55, 100, 140);
    writeFileSync(path, wrongStart);
    await expect(unlock()).rejects.toMatchObject({
      code: 'vault-damaged',
      wire: { messageKey: 'vault.damaged.database' },
    });
    expect(readFileSync(path).equals(wrongStart)).toBe(true);

    writeFileSync(path, whole.subarray(0, 2_000));
    await expect(unlock()).rejects.toMatchObject({ code: 'vault-damaged' });

    rmSync(path);
    await expect(unlock()).rejects.toMatchObject({ wire: { messageKey: 'vault.damaged.database-missing' } });
    expect((await vault.call('vault.status', {})).state).toBe('damaged');
    expect(existsSync(path)).toBe(false);

    // A flipped bit deep inside shows when the page is read: the verification names the table.
    const flipped = Buffer.from(whole);
    flipped[700_000] = (flipped[700_000] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    await unlock();
    const report = await vault.call('vault.verify', {});
    expect(report.isWhole).toBe(false);
    expect(report.steps.find((step) => step.id === 'database')).toMatchObject({
      status: 'fail',
      params: { table: 'filler' },
    });
  });

  it('of another vault is not taken for this one', async () => {
    const other = await createTestVault();
    await Promise.all([vault.lock(), other.lock()]);
    cpSync(join(other.directory, 'vault.db'), path);
    await expect(unlock()).rejects.toMatchObject({ wire: { messageKey: 'vault.damaged.database' } });
    await other.dispose();
  });

  it('of a newer version is refused by name and left as it is', async () => {
    vault.database().pragma('user_version = 9999');
    await vault.lock();
    await expect(unlock()).rejects.toMatchObject({ code: 'vault-newer', wire: { params: { found: 9999 } } });
    const judge = new SqlCipher(path);
    judge.pragma(`key = "x'${await databaseKey(vault.directory)}'"`);
    expect(judge.pragma('user_version', { simple: true })).toBe(9999);
    judge.close();
  });

  it('is not opened a second time, and the message names the process', async () => {
    const { composeBackend } = await import('../../../main/backend/composition.ts');
    const second = composeBackend({ directory: vault.directory });
    await expect(
      second.call('vault.unlock', { userName: 'beheer', passphrase: testPassphrase }),
    ).rejects.toMatchObject({
      code: 'vault-in-use',
      wire: { params: { process: process.pid } },
    });
    // Also when the lock file was taken away: the operating system's own lock holds.
    rmSync(join(vault.directory, 'vault.lock'));
    const { startBackendChild } = await import('../../integration/support/child.ts');
    const child = await startBackendChild(vault.directory);
    expect(await child.ask('vault.unlock', { userName: 'beheer', passphrase: testPassphrase })).toMatchObject(
      {
        ok: false,
        error: { code: 'vault-in-use' },
      },
    );
    child.send({ kind: 'shutdown' });
    await child.exit();
  });

  it('takes over the lock of a process that is gone', async () => {
    await vault.lock();
    const lock = join(vault.directory, 'vault.lock');
    for (const content of [
      JSON.stringify({ process: 2 ** 22 + 1, started: '1', host: (await import('node:os')).hostname() }),
      JSON.stringify({
        process: process.ppid,
        started: 'earlier',
        host: (await import('node:os')).hostname(),
      }),
      JSON.stringify({ process: 1, started: '1', host: 'another-computer' }),
      '{"proc',
    ]) {
      writeFileSync(lock, content);
      await expect(unlock()).resolves.toMatchObject({ state: 'unlocked' });
      await vault.lock();
    }
  });
});
