import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend, BackendOptions } from '../../../main/backend/backend.ts';
import { composeBackend } from '../../../main/backend/composition.ts';
import { minimumKdfCost } from '../../../main/vault/crypto/passphrase-key.ts';
import type { Database } from '../../../main/base/ports.ts';
import type { Role } from '../../../shared/catalogue/roles.ts';

/** The passphrase of every vault that tests make. */
export const testPassphrase = 'kanarie fietsbel oktober zeewier trommel';

/** A real encrypted vault in a folder of its own, open, with a client in the same process. */
export interface TestVault {
  readonly directory: string;
  readonly backend: Backend;
  readonly call: Backend['call'];
  /** The open database, for tests that look underneath. */
  database(): Database;
  unlock(): Promise<void>;
  lock(): Promise<void>;
  /** Closes the vault and removes the folder. */
  dispose(): Promise<void>;
}

/** What a test may set. */
export interface TestVaultOptions extends Partial<Omit<BackendOptions, 'directory'>> {
  readonly organisation?: string;
  readonly domains?: string[];
  readonly roles?: Role[];
}

/**
 * Makes a vault as a user would, through `vault.create`, with the cheapest key derivation that the console accepts
 * (19 MiB, 2 passes), so that it takes a few hundredths of a second.
 */
export async function createTestVault(options: TestVaultOptions = {}): Promise<TestVault> {
  const { organisation, domains, roles, ...backendOptions } = options;
  const parent = mkdtempSync(join(tmpdir(), 'briefgeheim-test-'));
  const directory = join(parent, 'vault');
  const backend = composeBackend({ directory, kdfCost: minimumKdfCost, ...backendOptions });
  await backend.call('vault.create', {
    organisation: organisation ?? 'Zorggroep De Linde',
    domains: domains ?? ['delinde.example'],
    user: {
      name: 'beheer',
      displayName: 'Bea Beheer',
      roles: roles ?? ['owner', 'functional-admin', 'privacy-officer', 'it-staff', 'auditor'],
    },
    passphrase: testPassphrase,
  });
  return {
    directory,
    backend,
    call: backend.call,
    database() {
      const open = backend.keeper.current();
      if (open === null) throw new Error('the vault is locked');
      return open.vault.database;
    },
    async unlock() {
      await backend.call('vault.unlock', { userName: 'beheer', passphrase: testPassphrase });
    },
    async lock() {
      await backend.call('vault.lock', { reason: 'user' });
    },
    async dispose() {
      await backend.close();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
