import { createHash } from 'node:crypto';

/** A public key's fingerprint for people to compare: the first 16 bytes of SHA-256, in groups of four hexadecimal digits. */
export function fingerprintOf(publicKeyBase64: string): string {
  const digest = createHash('sha256')
    .update(Buffer.from(publicKeyBase64, 'base64'))
    .digest('hex')
    .slice(0, 32);
  return (digest.match(/.{4}/g) ?? []).join(' ');
}
