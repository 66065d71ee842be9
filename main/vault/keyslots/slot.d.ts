import { type KeyObject } from 'node:crypto';
import type { Role } from '../../../shared/catalogue/roles.ts';
import { type KdfCost } from '../crypto/passphrase-key.ts';
import { type UserSlot } from './format.ts';
/** Who a new slot is for. */
export interface NewUser {
    readonly name: string;
    readonly displayName: string;
    readonly roles: readonly Role[];
}
/** What a slot gives to whoever knows its passphrase. The caller wipes `databaseKey` as soon as the database is open. */
export interface OpenSlot {
    readonly databaseKey: Buffer;
    readonly signingKey: KeyObject;
}
/**
 * Makes a slot: passphrase, Argon2id, HKDF, AES-256-GCM around the user's two private keys; the database key sealed to
 * the user's X25519 key. Both boxes are bound to vault, user, roles and purpose.
 */
export declare function createSlot(vaultId: string, user: NewUser, passphrase: string, databaseKey: Buffer, cost: KdfCost): Promise<{
    readonly slot: UserSlot;
    readonly signingKey: KeyObject;
}>;
/** Opens a slot; null when the passphrase is wrong. Throws `vault-damaged` when the passphrase fits but the rest does not. */
export declare function openSlot(vaultId: string, slot: UserSlot, passphrase: string): Promise<OpenSlot | null>;
/** Spends the time of a real try, so that an unknown user name cannot be told from a wrong passphrase. */
export declare function spendTimeOfTry(passphrase: string, cost: KdfCost): Promise<void>;
