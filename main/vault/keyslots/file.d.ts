import { type KeySlotsFile, type SignedPart, type TriesPart } from './format.ts';
import type { KeyObject } from 'node:crypto';
/**
 * Reads keyslots.json and refuses it unless every field has its form, no KDF is below the floor and every signature is
 * valid: `vault-newer` for a later version, `vault-damaged` for all else.
 */
export declare function readKeySlots(path: string): KeySlotsFile;
/** Signs the signed part as a user and puts the file in place of the one before. */
export declare function writeKeySlots(path: string, signed: SignedPart, tries: TriesPart, signer: {
    readonly userId: string;
    readonly signingKey: KeyObject;
}): KeySlotsFile;
/** Replaces only the count of wrong tries. */
export declare function writeTries(path: string, file: KeySlotsFile, tries: TriesPart): KeySlotsFile;
