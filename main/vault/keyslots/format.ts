import { z } from 'zod';
import { roles } from '../../../shared/catalogue/roles.ts';
import { instant } from '../../../shared/contract/kernel.ts';
import { userName } from '../../../shared/contract/vault.ts';
import { base64 } from '../crypto/encoding.ts';
import { sealed } from '../crypto/seal.ts';
import { wrapped } from '../crypto/wrap.ts';

/** The version of keyslots.json that this console writes; a higher one is refused with `vault-newer`. */
export const keySlotsVersion = 1;

/** One user's slot: a passphrase opens the user's own keys, and those open the database key. */
export const userSlot = z.strictObject({
  id: z.uuid(),
  name: userName,
  displayName: z.string().min(1).max(200),
  roles: z.array(z.enum(roles)).min(1),
  state: z.enum(['active', 'removed']),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    /** Argon2 version 1.3 is 0x13. */
    version: z.literal(19),
    memoryKib: z.number().int(),
    passes: z.number().int(),
    parallelism: z.number().int(),
    salt: base64(16),
  }),
  publicKeys: z.strictObject({ receive: base64(32), sign: base64(32) }),
  privateKeys: wrapped,
  databaseKey: sealed,
});
/** See {@link userSlot}. */
export type UserSlot = z.infer<typeof userSlot>;

/** Everything in the file that is signed. `generation` counts the changes, so that an older copy can be recognised. */
export const signedPart = z.strictObject({
  vaultId: z.uuid(),
  createdAt: instant,
  changedAt: instant,
  generation: z.number().int().min(1),
  organisation: z.string().min(1).max(200),
  cipher: z.literal('sqlcipher-4'),
  users: z.array(userSlot).min(1).max(500),
});
/** See {@link signedPart}. */
export type SignedPart = z.infer<typeof signedPart>;

/** Wrong tries since the last right one. Outside the signed part: nobody can sign before the vault is open. */
export const triesPart = z.record(
  z.uuid(),
  z.strictObject({ failed: z.number().int().min(0), lastAt: instant }),
);
/** See {@link triesPart}. */
export type TriesPart = z.infer<typeof triesPart>;

/** The whole file. */
export const keySlotsFile = z.strictObject({
  format: z.literal('briefgeheim-keyslots'),
  version: z.literal(keySlotsVersion),
  signed: signedPart,
  signatures: z.array(z.strictObject({ userId: z.uuid(), signature: base64(64) })).min(1),
  tries: triesPart,
});
/** See {@link keySlotsFile}. */
export type KeySlotsFile = z.infer<typeof keySlotsFile>;
