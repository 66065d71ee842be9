import type { z } from 'zod';
import type { passphraseStrength } from '../../../shared/contract/vault.ts';
/** See the contract: what is said of a passphrase. */
export type PassphraseStrength = z.infer<typeof passphraseStrength>;
/**
 * The gate: at least 10^12 guesses. At some ten guesses a second for each graphics card (Argon2id, 256 MiB), a
 * thousand cards need about three years for them.
 */
export declare const requiredGuessesLog10 = 12;
/**
 * Judges a passphrase. `context` are words that a guesser of this very vault would try first: the organisation, its
 * domains, the user's names. The guesses are those of zxcvbn, but never more than {@link wordCeiling} allows.
 */
export declare function judgePassphrase(passphrase: string, context: readonly string[]): Promise<PassphraseStrength>;
/** Throws `weak-passphrase` unless the passphrase passes the gate. */
export declare function requireStrongPassphrase(passphrase: string, context: readonly string[]): Promise<void>;
