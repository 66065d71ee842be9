import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBackendChild, type BackendChild } from '../support/child.ts';
import { testPassphrase } from '../support/vault.ts';

describe('the backend as a child process', () => {
  let parent: string;
  let directory: string;
  let child: BackendChild;

  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'briefgeheim-child-'));
    directory = join(parent, 'vault');
    child = await startBackendChild(directory);
  });
  afterEach(async () => {
    child.process.kill('SIGKILL');
    await child.exit();
    rmSync(parent, { recursive: true, force: true });
  });

  const user = { name: 'beheer', displayName: 'Bea Beheer', roles: ['owner', 'functional-admin'] };
  const create = { organisation: 'De Linde', domains: ['delinde.example'], user, passphrase: testPassphrase };

  it('says first that it is ready, on which Node', () => {
    expect(child.messages[0]).toEqual({
      kind: 'ready',
      nodeVersion: process.version,
      processId: child.process.pid,
    });
  });

  it('creates a vault with the full key derivation, locks at shutdown and leaves no lock file', async () => {
    const created = await child.ask('vault.create', create);
    expect(created).toMatchObject({ ok: true, value: { state: 'unlocked', organisation: 'De Linde' } });
    expect(existsSync(join(directory, 'vault.lock'))).toBe(true);
    child.send({ kind: 'shutdown' });
    expect(await child.exit()).toEqual({ code: 0, signal: null });
    expect(existsSync(join(directory, 'vault.lock'))).toBe(false);
    expect(child.messages).toContainEqual({ kind: 'event', name: 'locked', payload: { reason: 'system' } });
  });

  it('ends by itself when its parent is gone, with the vault locked', async () => {
    await child.ask('vault.create', create);
    child.process.disconnect();
    expect(await child.exit()).toEqual({ code: 0, signal: null });
    expect(existsSync(join(directory, 'vault.lock'))).toBe(false);
  });

  it('answers a request that does not fit with the closed error and logs no input', async () => {
    const answer = await child.ask('vault.create', { ...create, passphrase: 42, extra: 'kanarie-in-de-log' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await child.ask('geen.methode', {})).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(await child.ask('audit.list', {})).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(child.log()).not.toContain('kanarie');
  });

  it('refuses a passphrase that is easy to guess', async () => {
    const answer = await child.ask('vault.create', { ...create, passphrase: 'DeLinde welkom 2026' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'weak-passphrase' } });
    expect(existsSync(directory)).toBe(false);
  });
});
