import type { Database } from '../base/ports.ts';
/**
 * Opens vault.db with its 32-byte raw key in the format of SQLCipher 4 and brings its layout up to date.
 * Throws `vault-damaged` (missing, wrong key, corrupt), `vault-newer` or `vault-in-use`. The caller wipes the key.
 */
export declare function openDatabase(path: string, key: Buffer, mode: 'create' | 'existing'): Database;
/** Translates what SQLite says of a file into the closed errors; anything else is returned as it came. */
export declare function asVaultError(error: unknown): unknown;
