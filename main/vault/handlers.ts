import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { Handlers } from '../base/ports.ts';
import { auditPager, auditVersion } from './audit/table.ts';
import { syncDirectory, writeDurably } from './files/durable.ts';
import { recoveryNote } from './recovery-note.ts';
import type { OpenVault } from './vault.ts';
import { verifyVault } from './verify.ts';

/** The methods of the vault that need it open. */
export type VaultMethod = 'vault.stayOpen' | 'vault.verify' | 'vault.saveRecoveryNote' | 'audit.list';

/** Answers them for the vault that is open now. */
export function createVaultHandlers(openVault: () => OpenVault): Handlers<VaultMethod> {
  return {
    // The router has put off the lock, as it does for every request of a session.
    'vault.stayOpen': () => ({}),
    'vault.verify': (_, context) => verifyVault(openVault(), context),
    'vault.saveRecoveryNote': (input, context) => {
      const content = Buffer.from(recoveryNote(openVault(), input.language, context.clock.now()), 'utf8');
      writeForUser(input.target, content);
      return { bytes: content.length };
    },
    'audit.list': (input, context) => {
      const page = auditPager.page(context.database, input, auditVersion(context.database));
      return { ...page, rows: [...page.rows] };
    },
  };
}

/** Writes a file that the user chose as a whole or not at all; `write-failed` says why not. */
function writeForUser(target: string, content: Buffer): void {
  const temporary = `${target}.${randomBytes(4).toString('hex')}.new`;
  try {
    writeDurably(temporary, content);
    renameSync(temporary, target);
    syncDirectory(dirname(target));
  } catch (error) {
    rmSync(temporary, { force: true });
    const problem = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new BriefgeheimError('write-failed', { params: { file: basename(target), problem }, cause: error });
  }
}
