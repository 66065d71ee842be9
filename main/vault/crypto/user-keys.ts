import { createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto';

/** DER in front of the 32 raw bytes of a key: RFC 8410, sections 4 and 7. */
const privatePrefix = {
  x25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
} as const;
const publicPrefix = {
  x25519: Buffer.from('302a300506032b656e032100', 'hex'),
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
} as const;

/** The two curves in use: X25519 receives keys, Ed25519 signs. */
export type Curve = keyof typeof privatePrefix;

/** Makes the 32 raw bytes of a new private key. The caller wipes them. */
export function newPrivateKey(): Buffer {
  return randomBytes(32);
}

/** A private key from its 32 raw bytes. */
export function privateKeyFrom(curve: Curve, raw: Buffer): KeyObject {
  const der = Buffer.concat([privatePrefix[curve], raw]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

/** A public key from its 32 raw bytes. */
export function publicKeyFrom(curve: Curve, raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicPrefix[curve], raw]), format: 'der', type: 'spki' });
}

/** The 32 raw bytes of the public key that belongs to a private key. */
export function publicBytesOf(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** An Ed25519 signature over bytes, base64. */
export function signBytes(privateKey: KeyObject, bytes: Buffer): string {
  return sign(null, bytes, privateKey).toString('base64');
}

/** Says whether an Ed25519 signature (base64) over bytes was made by the key with these 32 raw public bytes. */
export function isSignedBy(publicBytes: Buffer, bytes: Buffer, signature: string): boolean {
  return verify(null, bytes, publicKeyFrom('ed25519', publicBytes), Buffer.from(signature, 'base64'));
}
