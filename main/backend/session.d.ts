import type { AuditClass } from '../../shared/contract/kernel.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { AuditRow, Session, VaultStatus } from '../../shared/contract/vault.ts';
import type { AuditDetails, Clock } from '../base/ports.ts';
import type { KdfCost } from '../vault/crypto/passphrase-key.ts';
import { type OpenVault } from '../vault/vault.ts';
import { type Turnstile } from './turnstile.ts';
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
  /** Ends what still uses the database; called before it is closed. */
  readonly beforeClose: () => Promise<void>;
  /** True while work goes on that an idle lock must not break off. */
  readonly isBusy: () => boolean;
  readonly onLocked: (reason: LockReason) => void;
}
/** The keeper of a vault folder. One user at a time has it open. */
export declare function createSessionKeeper(options: SessionKeeperOptions): SessionKeeper;
