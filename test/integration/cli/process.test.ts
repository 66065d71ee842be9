import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { testPassphrase } from '../support/vault.ts';

const main = fileURLToPath(new URL('../../../main/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'briefgeheim-cli-process-'));
const vault = join(folder, 'kluis');

/** Runs the real program. */
function run(
  argv: readonly string[],
): Promise<{ status: number | null; out: string; notes: string; commandLine: string }> {
  const child = spawn(process.execPath, [main, ...argv], {
    env: { ...process.env, BRIEFGEHEIM_PASSPHRASE: testPassphrase },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let notes = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    notes += chunk.toString('utf8');
  });
  const commandLine = existsSync(`/proc/${String(child.pid)}/cmdline`)
    ? readFileSync(`/proc/${String(child.pid)}/cmdline`, 'utf8')
    : '';
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, out, notes, commandLine }));
  });
}

describe('the command line as a program', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('creates and verifies a vault with the full key derivation, and prints one JSON document', async () => {
    const created = await run([
      ...['vault', 'create', '--vault', vault, '--organisation', 'De Linde', '--domain', 'delinde.example'],
      ...['--user', 'beheer', '--role', 'owner', '--json'],
    ]);
    expect(created.status).toBe(0);
    expect(JSON.parse(created.out)).toMatchObject({ state: 'unlocked' });
    const slots = JSON.parse(readFileSync(join(vault, 'keyslots.json'), 'utf8')) as {
      signed: { users: { kdf: unknown }[] };
    };
    expect(slots.signed.users[0]?.kdf).toMatchObject({
      algorithm: 'argon2id',
      memoryKib: 262_144,
      passes: 3,
      parallelism: 4,
    });
    const verified = await run(['vault', 'verify', '--vault', vault, '--json']);
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ isWhole: true });
    expect(
      `${created.commandLine}${created.out}${created.notes}${verified.out}${verified.notes}`,
    ).not.toContain('kanarie');
    expect(existsSync(join(vault, 'vault.lock'))).toBe(false);
  });

  it('gives its exit status to the shell', async () => {
    expect((await run(['vault', 'status'])).status).toBe(2);
    expect((await run(['--help'])).status).toBe(0);
  });
});
