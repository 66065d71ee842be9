import { randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { OrganisationSettings } from '../../shared/contract/workspace.ts';
import type { Clock, Database } from '../base/ports.ts';
import { appendAnchor, readAnchors, signAnchor } from './audit/anchors.ts';
import { recordCheckpoint } from './audit/checkpoints.ts';
import { createAuditTrail, type AuditTrail } from './audit/trail.ts';
import { isAcceptableKdfCost, type KdfCost } from './crypto/passphrase-key.ts';
import { wipe } from './crypto/wipe.ts';
import { damaged } from './damage.ts';
import { asVaultError, openDatabase } from './database.ts';
import { syncDirectory, syncFile } from './files/durable.ts';
import { vaultLayout, type VaultLayout } from './files/layout.ts';
import { takeLock } from './files/lock-file.ts';
import { requireLocalPlace } from './files/place.ts';
import { readKeySlots, writeKeySlots, writeTries } from './keyslots/file.ts';
import type { KeySlotsFile, SignedPart, UserSlot } from './keyslots/format.ts';
import { createSlot, openSlot, spendTimeOfTry, type NewUser } from './keyslots/slot.ts';
import { requireNoDelay, withoutTries, withTry } from './keyslots/tries.ts';
import { acceptKeySlots, acceptedKeySlots, initialiseMeta, readVaultId } from './meta.ts';

/** What a new vault is made from. The passphrase is judged by the caller (main/vault/passphrase). */
export interface NewVault {
  readonly directory: string;
  readonly settings: OrganisationSettings;
  readonly user: NewUser;
  readonly passphrase: string;
  readonly kdfCost: KdfCost;
  readonly clock: Clock;
}

/** An open vault: one user, one database connection, until {@link OpenVault.close}. */
export interface OpenVault {
  readonly layout: VaultLayout;
  readonly vaultId: string;
  readonly createdAt: string;
  readonly user: UserSlot;
  readonly database: Database;
  readonly audit: AuditTrail;
  /** Wrong tries of this user since the previous session; null when there were none. */
  readonly failedTries: { readonly count: number; readonly lastAt: string } | null;
  /** True when the database is older than what anchors.jsonl says it had reached: it was put back from a copy. */
  readonly isRolledBack: boolean;
  /** The key slots as they are on disk now. */
  keySlots(): KeySlotsFile;
  /** Changes the organisation's name in the public part of the vault and signs it as this user. */
  renameOrganisation(name: string): void;
  /** Signs the head of the audit trail, adds an anchor, closes the database and gives the lock back. */
  close(): void;
}

/** Says what stands in a folder, without opening it. */
export function inspectVault(directory: string): 'none' | 'present' | 'damaged' {
  const layout = vaultLayout(resolve(directory));
  const hasKeySlots = existsSync(layout.keySlots);
  const hasDatabase = existsSync(layout.database);
  if (hasKeySlots && hasDatabase) return 'present';
  return hasKeySlots || hasDatabase ? 'damaged' : 'none';
}

/**
 * Creates a vault: everything is made in a folder beside the target, brought to disk and then moved into place in one
 * step, so that nothing half-made ever stands under the vault's name.
 */
export async function createVault(vault: NewVault): Promise<void> {
  const directory = resolve(vault.directory);
  if (!isAcceptableKdfCost(vault.kdfCost)) throw new RangeError('the KDF cost lies below the floor');
  requireLocalPlace(directory);
  requireFreePlace(directory);
  const parent = dirname(directory);
  const building = join(parent, `.${basename(directory)}.${randomBytes(6).toString('hex')}.new`);
  const databaseKey = randomBytes(32);
  try {
    removeLeftovers(parent, `.${basename(directory)}.`);
    mkdirSync(building, { recursive: true, mode: 0o700 });
    await fill(vaultLayout(building), vault, databaseKey);
    syncDirectory(building);
    // Renaming over an empty folder works on Linux only.
    if (existsSync(directory)) rmdirSync(directory);
    renameSync(building, directory);
    syncDirectory(parent);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    throw asPlaceError(error, directory);
  } finally {
    wipe(databaseKey);
  }
}

/**
 * Opens a vault with a user's passphrase. Throws `vault-missing`, `vault-damaged`, `vault-newer`, `vault-in-use`,
 * `vault-unsuitable-place`, `wrong-passphrase` or `too-many-tries`. `totp` is accepted for users who have a second
 * factor; a slot of this version has none, so it is not looked at.
 */
export async function openVault(options: {
  readonly directory: string;
  readonly userName: string;
  readonly passphrase: string;
  readonly clock: Clock;
}): Promise<OpenVault> {
  const { clock } = options;
  const layout = vaultLayout(resolve(options.directory));
  if (inspectVault(layout.directory) === 'none') {
    throw new BriefgeheimError('vault-missing', { params: { directory: layout.directory } });
  }
  requireLocalPlace(layout.directory);
  if (!existsSync(layout.keySlots)) throw damaged('keyslots-missing');
  if (!existsSync(layout.database)) throw damaged('database-missing');
  const releaseLock = takeLock(layout.lock);
  try {
    removeLeftovers(layout.directory, `${basename(layout.keySlots)}.`);
    return await openLocked(layout, options.userName, options.passphrase, clock, releaseLock);
  } catch (error) {
    releaseLock();
    throw asVaultError(error);
  }
}

async function openLocked(
  layout: VaultLayout,
  userName: string,
  passphrase: string,
  clock: Clock,
  releaseLock: () => void,
): Promise<OpenVault> {
  let file = readKeySlots(layout.keySlots);
  const { vaultId } = file.signed;
  const { user, slot, failedTries } = await (async () => {
    const found = file.signed.users.find(
      (candidate) => candidate.state === 'active' && candidate.name.toLowerCase() === userName.toLowerCase(),
    );
    if (found === undefined) {
      const example = file.signed.users[0];
      if (example !== undefined) await spendTimeOfTry(passphrase, example.kdf);
      throw new BriefgeheimError('wrong-passphrase', { retryable: true });
    }
    requireNoDelay(file.tries, found.id, clock.now());
    const before = file.tries[found.id];
    // Counted before the answer is known, so that ending the process early does not save the try.
    file = writeTries(layout.keySlots, file, withTry(file.tries, found.id, clock.now()));
    const opened = await openSlot(vaultId, found, passphrase);
    if (opened === null) throw new BriefgeheimError('wrong-passphrase', { retryable: true });
    file = writeTries(layout.keySlots, file, withoutTries(file.tries, found.id));
    return {
      user: found,
      slot: opened,
      failedTries: before === undefined ? null : { count: before.failed, lastAt: before.lastAt },
    };
  })();

  let database: Database;
  try {
    database = openDatabase(layout.database, slot.databaseKey, 'existing');
  } finally {
    wipe(slot.databaseKey);
  }
  try {
    // The database is authentic, so what it remembers of the key slots decides whether they are the ones it knew.
    if (readVaultId(database) !== vaultId) throw damaged('mismatch');
    if (!acceptedKeySlots(database, file.signed)) throw damaged('mismatch');
    const audit = createAuditTrail(database, vaultId, clock);
    return {
      layout,
      vaultId,
      createdAt: file.signed.createdAt,
      user,
      database,
      audit,
      failedTries,
      isRolledBack: isBehindAnchors(layout, vaultId, database),
      keySlots: () => file,
      renameOrganisation(name) {
        const next: SignedPart = {
          ...file.signed,
          organisation: name,
          changedAt: clock.now().toISOString(),
          generation: file.signed.generation + 1,
        };
        // Both are known to the database until the new one is on disk: a crash in between leaves a vault that opens.
        acceptKeySlots(database, [file.signed, next]);
        file = writeKeySlots(layout.keySlots, next, file.tries, {
          userId: user.id,
          signingKey: slot.signingKey,
        });
        acceptKeySlots(database, [next]);
      },
      close() {
        if (!database.open) return;
        try {
          if (database.inTransaction) database.exec('ROLLBACK');
          anchorNow(layout, vaultId, user.id, slot.signingKey, database, audit, clock);
        } finally {
          database.close();
          releaseLock();
        }
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function fill(layout: VaultLayout, vault: NewVault, databaseKey: Buffer): Promise<void> {
  const { clock, settings, user } = vault;
  const vaultId = randomUUID();
  const now = clock.now().toISOString();
  const { slot, signingKey } = await createSlot(vaultId, user, vault.passphrase, databaseKey, vault.kdfCost);
  const signed: SignedPart = {
    vaultId,
    createdAt: now,
    changedAt: now,
    generation: 1,
    organisation: settings.name,
    cipher: 'sqlcipher-4',
    users: [slot],
  };
  mkdirSync(layout.evidence, { mode: 0o700 });
  writeKeySlots(layout.keySlots, signed, {}, { userId: slot.id, signingKey });
  const database = openDatabase(layout.database, databaseKey, 'create');
  try {
    initialiseMeta(database, vaultId, signed);
    database
      .prepare('INSERT INTO organisation_settings (settings, saved_at, saved_by) VALUES (?, ?, ?)')
      .run(JSON.stringify(settings), now, user.displayName);
    const audit = createAuditTrail(database, vaultId, clock);
    audit.append({
      sessionId: null,
      actorId: slot.id,
      actor: slot.displayName,
      action: 'vault.create',
      auditClass: 'session',
      outcome: 'succeeded',
      subject: settings.name,
      details: { user: slot.name, roles: slot.roles.join(' ') },
    });
    anchorNow(layout, vaultId, slot.id, signingKey, database, audit, clock);
    // Everything into the main file, so that the folder holds one complete database when it is moved.
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  chmodSync(layout.database, 0o600);
  syncFile(layout.database);
}

function anchorNow(
  layout: VaultLayout,
  vaultId: string,
  userId: string,
  signingKey: KeyObject,
  database: Database,
  audit: AuditTrail,
  clock: Clock,
): void {
  const head = audit.head();
  const entry = signAnchor(
    { vaultId, at: clock.now().toISOString(), userId, counter: head.id, chainHead: head.hash },
    signingKey,
  );
  recordCheckpoint(database, entry);
  appendAnchor(layout.anchors, entry);
}

function isBehindAnchors(layout: VaultLayout, vaultId: string, database: Database): boolean {
  const newest = readAnchors(layout.anchors).anchors.findLast((entry) => entry.vaultId === vaultId);
  if (newest === undefined || newest.counter === 0) return false;
  const row = database
    .prepare<[number], { hash: string }>('SELECT hash FROM audit_event WHERE id = ?')
    .get(newest.counter);
  return row?.hash !== newest.chainHead;
}

function requireFreePlace(directory: string): void {
  if (inspectVault(directory) !== 'none') {
    throw new BriefgeheimError('vault-exists', { params: { directory } });
  }
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new BriefgeheimError('vault-unsuitable-place', {
      messageKey: 'vault.place.not-empty',
      params: { directory },
    });
  }
}

/** Removes what a process left that was ended in the middle of creating a vault or replacing a file. */
function removeLeftovers(directory: string, start: string): void {
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory)) {
    if (name.startsWith(start) && /^[0-9a-f]{12}\.new$/.test(name.slice(start.length)))
      rmSync(join(directory, name), { recursive: true, force: true });
  }
}

/** Failures of the file system on the way, in the words of the closed errors. */
function asPlaceError(error: unknown, directory: string): unknown {
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return new BriefgeheimError('write-failed', {
      params: { file: directory, problem: String(error.code) },
      cause: error,
    });
  }
  return asVaultError(error);
}
