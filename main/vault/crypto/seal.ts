import { diffieHellman, type KeyObject } from 'node:crypto';
import type { z } from 'zod';
import { base64 } from './encoding.ts';
import { newPrivateKey, privateKeyFrom, publicBytesOf, publicKeyFrom } from './user-keys.ts';
import { deriveKey, unwrap, wrap, wrapped } from './wrap.ts';
import { wipe } from './wipe.ts';

/** Something that only the holder of one X25519 private key can open. */
export const sealed = wrapped.extend({ ephemeral: base64(32) });
/** See {@link sealed}. */
export type Sealed = z.infer<typeof sealed>;

/** Seals bytes to an X25519 public key (32 raw bytes): ephemeral key agreement, HKDF, AES-256-GCM. */
export function sealTo(recipient: Buffer, plaintext: Buffer, associated: Buffer): Sealed {
  const raw = newPrivateKey();
  const ephemeral = privateKeyFrom('x25519', raw);
  wipe(raw);
  const ephemeralPublic = publicBytesOf(ephemeral);
  const shared = diffieHellman({ privateKey: ephemeral, publicKey: publicKeyFrom('x25519', recipient) });
  const key = deriveKey(shared, Buffer.concat([ephemeralPublic, recipient]), 'seal');
  try {
    return { ...wrap(key, plaintext, associated), ephemeral: ephemeralPublic.toString('base64') };
  } finally {
    wipe(shared, key);
  }
}

/** Opens what {@link sealTo} made; null when it was not sealed to this key or was altered. The caller wipes the result. */
export function openSealed(privateKey: KeyObject, box: Sealed, associated: Buffer): Buffer | null {
  const ephemeral = Buffer.from(box.ephemeral, 'base64');
  let shared: Buffer;
  try {
    shared = diffieHellman({ privateKey, publicKey: publicKeyFrom('x25519', ephemeral) });
  } catch {
    // OpenSSL refuses points of small order.
    return null;
  }
  const key = deriveKey(shared, Buffer.concat([ephemeral, publicBytesOf(privateKey)]), 'seal');
  try {
    return unwrap(key, box, associated);
  } finally {
    wipe(shared, key);
  }
}
