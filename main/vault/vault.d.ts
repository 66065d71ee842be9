import type { OrganisationSettings } from '../../shared/contract/workspace.ts';
import type { Clock, Database } from '../base/ports.ts';
import { type AuditTrail } from './audit/trail.ts';
import { type KdfCost } from './crypto/passphrase-key.ts';
import { type VaultLayout } from './files/layout.ts';
import type { KeySlotsFile, UserSlot } from './keyslots/format.ts';
import { type NewUser } from './keyslots/slot.ts';
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
    readonly failedTries: {
        readonly count: number;
        readonly lastAt: string;
    } | null;
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
export declare function inspectVault(directory: string): 'none' | 'present' | 'damaged';
/**
 * Creates a vault: everything is made in a folder beside the target, brought to disk and then moved into place in one
 * step, so that nothing half-made ever stands under the vault's name.
 */
export declare function createVault(vault: NewVault): Promise<void>;
/**
 * Opens a vault with a user's passphrase. Throws `vault-missing`, `vault-damaged`, `vault-newer`, `vault-in-use`,
 * `vault-unsuitable-place`, `wrong-passphrase` or `too-many-tries`. `totp` is accepted for users who have a second
 * factor; a slot of this version has none, so it is not looked at.
 */
export declare function openVault(options: {
    readonly directory: string;
    readonly userName: string;
    readonly passphrase: string;
    readonly clock: Clock;
}): Promise<OpenVault>;
