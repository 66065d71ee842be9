import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { base64 } from './encoding.ts';

/** Something encrypted with AES-256-GCM; all parts base64. */
export const wrapped = z.strictObject({ nonce: base64(12), ciphertext: base64(), tag: base64(16) });
/** See {@link wrapped}. */
export type Wrapped = z.infer<typeof wrapped>;

/** Derives a 32-byte key for one purpose by HKDF-SHA-256. The caller wipes the result. */
export function deriveKey(material: Buffer, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', material, salt, `briefgeheim v1 ${purpose}`, 32));
}

/** Encrypts with AES-256-GCM under a fresh random nonce; `associated` is bound but not hidden. */
export function wrap(key: Buffer, plaintext: Buffer, associated: Buffer): Wrapped {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  cipher.setAAD(associated);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Decrypts what {@link wrap} made; null when key, associated data or bytes do not fit. The caller wipes the result. */
export function unwrap(key: Buffer, box: Wrapped, associated: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(box.nonce, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(associated);
  decipher.setAuthTag(Buffer.from(box.tag, 'base64'));
  const start = decipher.update(Buffer.from(box.ciphertext, 'base64'));
  try {
    return Buffer.concat([start, decipher.final()]);
  } catch {
    return null;
  } finally {
    start.fill(0);
  }
}
