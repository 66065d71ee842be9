import { randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import type { Role } from '../../../shared/catalogue/roles.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import { derivePassphraseKey, type KdfCost } from '../crypto/passphrase-key.ts';
import { openSealed, sealTo } from '../crypto/seal.ts';
import { newPrivateKey, privateKeyFrom, publicBytesOf } from '../crypto/user-keys.ts';
import { wipe } from '../crypto/wipe.ts';
import { deriveKey, unwrap, wrap } from '../crypto/wrap.ts';
import { damaged } from '../damage.ts';
import { keySlotsVersion, type UserSlot } from './format.ts';

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
export async function createSlot(
  vaultId: string,
  user: NewUser,
  passphrase: string,
  databaseKey: Buffer,
  cost: KdfCost,
): Promise<{ readonly slot: UserSlot; readonly signingKey: KeyObject }> {
  const id = randomUUID();
  const salt = randomBytes(16);
  const receiveRaw = newPrivateKey();
  const signRaw = newPrivateKey();
  const keys = Buffer.concat([receiveRaw, signRaw]);
  const keyEncryptionKey = await deriveKeyEncryptionKey(passphrase, salt, cost);
  try {
    const signingKey = privateKeyFrom('ed25519', signRaw);
    const receivePublic = publicBytesOf(privateKeyFrom('x25519', receiveRaw));
    const publicKeys = {
      receive: receivePublic.toString('base64'),
      sign: publicBytesOf(signingKey).toString('base64'),
    };
    const bound = { id, roles: [...user.roles], publicKeys };
    return {
      signingKey,
      slot: {
        id,
        name: user.name,
        displayName: user.displayName,
        roles: [...user.roles],
        state: 'active',
        kdf: { algorithm: 'argon2id', version: 19, ...cost, salt: salt.toString('base64') },
        publicKeys,
        privateKeys: wrap(keyEncryptionKey, keys, associated(vaultId, bound, 'user-keys')),
        databaseKey: sealTo(receivePublic, databaseKey, associated(vaultId, bound, 'database-key')),
      },
    };
  } finally {
    wipe(receiveRaw, signRaw, keys, keyEncryptionKey);
  }
}

/** Opens a slot; null when the passphrase is wrong. Throws `vault-damaged` when the passphrase fits but the rest does not. */
export async function openSlot(
  vaultId: string,
  slot: UserSlot,
  passphrase: string,
): Promise<OpenSlot | null> {
  const salt = Buffer.from(slot.kdf.salt, 'base64');
  const keyEncryptionKey = await deriveKeyEncryptionKey(passphrase, salt, slot.kdf);
  const keys = unwrap(keyEncryptionKey, slot.privateKeys, associated(vaultId, slot, 'user-keys'));
  wipe(keyEncryptionKey);
  if (keys === null) return null;
  try {
    // A TOTP secret may follow the two keys in a later version of the slot.
    const receiveKey = privateKeyFrom('x25519', keys.subarray(0, 32));
    const signingKey = privateKeyFrom('ed25519', keys.subarray(32, 64));
    const databaseKey = openSealed(receiveKey, slot.databaseKey, associated(vaultId, slot, 'database-key'));
    if (databaseKey?.length !== 32) throw damaged('slot');
    return { databaseKey, signingKey };
  } finally {
    wipe(keys);
  }
}

/** Spends the time of a real try, so that an unknown user name cannot be told from a wrong passphrase. */
export async function spendTimeOfTry(passphrase: string, cost: KdfCost): Promise<void> {
  wipe(await derivePassphraseKey(passphrase, randomBytes(16), cost));
}

async function deriveKeyEncryptionKey(passphrase: string, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  const material = await derivePassphraseKey(passphrase, salt, cost);
  try {
    return deriveKey(material, salt, 'key-encryption');
  } finally {
    wipe(material);
  }
}

function associated(
  vaultId: string,
  user: Pick<UserSlot, 'id' | 'roles' | 'publicKeys'>,
  purpose: 'user-keys' | 'database-key',
): Buffer {
  const { id, roles, publicKeys } = user;
  return canonicalBytes({ format: keySlotsVersion, vaultId, userId: id, roles, publicKeys, purpose });
}
