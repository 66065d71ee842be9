import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';
import { isAcceptableKdfCost } from '../crypto/passphrase-key.ts';
import { isSignedBy, signBytes } from '../crypto/user-keys.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import { damaged } from '../damage.ts';
import { replaceDurably } from '../files/durable.ts';
import {
  keySlotsFile,
  keySlotsVersion,
  type KeySlotsFile,
  type SignedPart,
  type TriesPart,
} from './format.ts';
import type { KeyObject } from 'node:crypto';

/** Enough to tell a newer file from a damaged one. */
const anyVersion = z.object({ format: z.literal('briefgeheim-keyslots'), version: z.number().int() });

/**
 * Reads keyslots.json and refuses it unless every field has its form, no KDF is below the floor and every signature is
 * valid: `vault-newer` for a later version, `vault-damaged` for all else.
 */
export function readKeySlots(path: string): KeySlotsFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw damaged('keyslots', error);
  }
  const version = anyVersion.safeParse(content);
  if (version.success && version.data.version > keySlotsVersion) {
    throw new BriefgeheimError('vault-newer', {
      params: { found: version.data.version, known: keySlotsVersion },
    });
  }
  const parsed = keySlotsFile.safeParse(content);
  if (!parsed.success) throw damaged('keyslots', parsed.error);
  requireTrustworthy(parsed.data);
  return parsed.data;
}

/** Signs the signed part as a user and puts the file in place of the one before. */
export function writeKeySlots(
  path: string,
  signed: SignedPart,
  tries: TriesPart,
  signer: { readonly userId: string; readonly signingKey: KeyObject },
): KeySlotsFile {
  const file: KeySlotsFile = {
    format: 'briefgeheim-keyslots',
    version: keySlotsVersion,
    signed,
    signatures: [{ userId: signer.userId, signature: signBytes(signer.signingKey, signedBytes(signed)) }],
    tries,
  };
  replaceDurably(path, text(file));
  return file;
}

/** Replaces only the count of wrong tries. */
export function writeTries(path: string, file: KeySlotsFile, tries: TriesPart): KeySlotsFile {
  const next = { ...file, tries };
  replaceDurably(path, text(next));
  return next;
}

/** What the signatures are over: the signed part with format and version, so that neither can be exchanged. */
function signedBytes(signed: SignedPart): Buffer {
  return canonicalBytes({ format: 'briefgeheim-keyslots', version: keySlotsVersion, signed });
}

function text(file: KeySlotsFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function requireTrustworthy(file: KeySlotsFile): void {
  const { users } = file.signed;
  const names = new Set(users.map((user) => user.name.toLowerCase()));
  const ids = new Set(users.map((user) => user.id));
  if (names.size !== users.length || ids.size !== users.length) throw damaged('keyslots');
  if (!users.every((user) => isAcceptableKdfCost(user.kdf))) throw damaged('kdf');
  const bytes = signedBytes(file.signed);
  for (const { userId, signature } of file.signatures) {
    const user = users.find((candidate) => candidate.id === userId && candidate.state === 'active');
    if (user === undefined || !isSignedBy(Buffer.from(user.publicKeys.sign, 'base64'), bytes, signature)) {
      throw damaged('signature');
    }
  }
}
