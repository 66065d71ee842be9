import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { AuditClass } from '../../shared/contract/kernel.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { AuditRow, Session, VaultStatus } from '../../shared/contract/vault.ts';
import { organisationSettings } from '../../shared/contract/workspace.ts';
import type { AuditDetails, Clock } from '../base/ports.ts';
import type { KdfCost } from '../vault/crypto/passphrase-key.ts';
import { initialSettings } from '../vault/initial-settings.ts';
import { readKeySlots } from '../vault/keyslots/file.ts';
import { vaultLayout } from '../vault/files/layout.ts';
import { createVault, inspectVault, openVault, type OpenVault } from '../vault/vault.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';
import type { Log } from './log.ts';

/** Why a vault was locked. */
export type LockReason = ParsedInputOf<'vault.lock'>['reason'];

/** An open vault with the session of the user who opened it. */
export interface OpenSession {
  readonly vault: OpenVault;
  readonly session: Session;
  readonly turnstile: Turnstile;
  /** Appends to the audit trail in the name of this session. */
  record(entry: {
    readonly action: string;
    readonly auditClass: AuditClass;
    readonly outcome: AuditRow['outcome'];
    readonly subject: string;
    readonly details: AuditDetails;
  }): void;
}

/** Opens and locks the one vault of this backend. */
export interface SessionKeeper {
  readonly current: () => OpenSession | null;
  status(): VaultStatus;
  create(input: ParsedInputOf<'vault.create'>): Promise<VaultStatus>;
  unlock(input: ParsedInputOf<'vault.unlock'>): Promise<VaultStatus>;
  lock(reason: LockReason): Promise<VaultStatus>;
  /** Puts off the idle lock: the user did something. */
  touch(): void;
  /** Takes over what the organisation's settings say about the vault itself. */
  applySettings(settings: OutputOf<'organisation.settings'>): void;
}

/** What a keeper needs. */
export interface SessionKeeperOptions {
  readonly directory: string;
  readonly isDemo: boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly kdfCost: KdfCost;
  /** Refuses a passphrase that is too easy to guess (`weak-passphrase`). */
  readonly requireStrongPassphrase: (input: ParsedInputOf<'vault.create'>) => Promise<void>;
  /** Called when the vault is open, before anybody else can use it. */
  readonly opened: (open: OpenSession) => Promise<void>;
  /** Ends what still uses the database; called before it is closed. */
  readonly beforeClose: () => Promise<void>;
  /** True while work goes on that an idle lock must not break off. */
  readonly isBusy: () => boolean;
  readonly onLocked: (reason: LockReason) => void;
}

const defaultIdleMinutes = 5;

/** The keeper of a vault folder. One user at a time has it open. */
export function createSessionKeeper(options: SessionKeeperOptions): SessionKeeper {
  const { clock, log } = options;
  const directory = resolve(options.directory);
  let current: OpenSession | null = null;
  let changing: Promise<unknown> | null = null;
  let idleMinutes = defaultIdleMinutes;
  let idleTimer: NodeJS.Timeout | null = null;

  function status(): VaultStatus {
    const base = {
      directory,
      isDemo: options.isDemo,
      organisation: null,
      formatVersion: null,
      users: [],
      session: null,
      createdAt: null,
      vaultId: null,
      idleLockMinutes: idleMinutes,
    };
    if (current === null) {
      const found = inspectVault(directory);
      if (found !== 'present') return { ...base, state: found };
    }
    try {
      const file = current?.vault.keySlots() ?? readKeySlots(vaultLayout(directory).keySlots);
      return {
        ...base,
        state: current === null ? 'locked' : 'unlocked',
        organisation: file.signed.organisation,
        formatVersion: file.version,
        users: file.signed.users
          .filter((user) => user.state === 'active')
          .map(({ name, displayName, roles }) => ({ name, displayName, roles })),
        session: current?.session ?? null,
        createdAt: file.signed.createdAt,
        vaultId: file.signed.vaultId,
      };
    } catch (error) {
      if (!(error instanceof BriefgeheimError)) throw error;
      return { ...base, state: error.code === 'vault-newer' ? 'newer' : 'damaged' };
    }
  }

  /** One opening or closing at a time: a second unlock while the first derives its key would race for the lock file. */
  async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    if (changing !== null) throw new BriefgeheimError('conflict', { retryable: true });
    const mine = work();
    changing = mine;
    try {
      return await mine;
    } finally {
      changing = null;
    }
  }

  /** A lock is never refused: it waits for the opening that is under way, and then undoes it. */
  async function lockInTurn(reason: LockReason): Promise<VaultStatus> {
    while (changing !== null) await Promise.allSettled([changing]);
    return await alone(() => lock(reason));
  }

  async function open(userName: string, passphrase: string): Promise<VaultStatus> {
    const vault = await openVault({ directory, userName, passphrase, clock });
    const { user } = vault;
    const sessionId = randomUUID();
    const session: Session = {
      userId: user.id,
      userName: user.name,
      displayName: user.displayName,
      roles: user.roles,
      startedAt: clock.now().toISOString(),
    };
    const opened: OpenSession = {
      vault,
      session,
      turnstile: createTurnstile(vault.database),
      record(entry) {
        vault.audit.append({ ...entry, sessionId, actorId: user.id, actor: user.displayName });
      },
    };
    try {
      const entry = { auditClass: 'session', subject: user.name } as const;
      if (vault.failedTries !== null) {
        const { count, lastAt } = vault.failedTries;
        opened.record({
          ...entry,
          action: 'vault.failed-unlocks',
          outcome: 'failed',
          details: { count, lastAt },
        });
      }
      if (vault.isRolledBack) {
        log('warn', 'vault.rolled-back', { vaultId: vault.vaultId });
        opened.record({ ...entry, action: 'vault.rolled-back', outcome: 'failed', details: {} });
      }
      opened.record({
        ...entry,
        action: 'vault.unlock',
        outcome: 'succeeded',
        details: { roles: user.roles.join(' ') },
      });
      idleMinutes = readIdleMinutes(vault) ?? defaultIdleMinutes;
      await options.opened(opened);
    } catch (error) {
      vault.close();
      throw error;
    }
    current = opened;
    touch();
    log('info', 'vault.opened', { vaultId: vault.vaultId });
    return status();
  }

  async function lock(reason: LockReason): Promise<VaultStatus> {
    if (current === null) return status();
    const closing = current;
    // From here on new requests find the vault locked.
    current = null;
    stopTimer();
    try {
      await options.beforeClose();
      closing.record({
        action: 'vault.lock',
        auditClass: 'session',
        outcome: 'succeeded',
        subject: closing.session.userName,
        details: { reason },
      });
    } finally {
      closing.vault.close();
      idleMinutes = defaultIdleMinutes;
      options.onLocked(reason);
      log('info', 'vault.locked', { reason });
    }
    return status();
  }

  function stopTimer(): void {
    if (idleTimer !== null) clearTimeout(idleTimer);
    idleTimer = null;
  }

  function touch(): void {
    stopTimer();
    if (current === null || options.isDemo) return;
    idleTimer = setTimeout(() => {
      // A long import goes on while nobody touches the keyboard; the lock waits for its end.
      if (options.isBusy()) touch();
      else lockInTurn('idle').catch((error: unknown) => log('error', 'vault.idle-lock-failed', { error }));
    }, idleMinutes * 60_000);
    idleTimer.unref();
  }

  return {
    current: () => current,
    status,
    touch,
    create: (input) =>
      alone(async () => {
        if (current !== null) throw new BriefgeheimError('already-unlocked');
        await options.requireStrongPassphrase(input);
        await createVault({
          directory,
          settings: initialSettings(input.organisation, input.domains),
          user: input.user,
          passphrase: input.passphrase,
          kdfCost: options.kdfCost,
          clock,
        });
        return await open(input.user.name, input.passphrase);
      }),
    unlock: (input) =>
      alone(async () => {
        if (current !== null) throw new BriefgeheimError('already-unlocked');
        return await open(input.userName, input.passphrase);
      }),
    lock: lockInTurn,
    applySettings(settings) {
      if (current === null) return;
      idleMinutes = settings.idleLockMinutes;
      touch();
      const { vault } = current;
      if (vault.keySlots().signed.organisation !== settings.name) vault.renameOrganisation(settings.name);
    },
  };
}

/** How long the organisation lets the vault stand open; null when its settings cannot be read. */
function readIdleMinutes(vault: OpenVault): number | null {
  const row = vault.database
    .prepare<[], { settings: string }>('SELECT settings FROM organisation_settings ORDER BY id DESC LIMIT 1')
    .get();
  if (row === undefined) return null;
  const parsed = organisationSettings.safeParse(JSON.parse(row.settings));
  return parsed.success ? parsed.data.idleLockMinutes : null;
}
