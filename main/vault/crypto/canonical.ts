import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The bytes of a value in canonical JSON (RFC 8785), UTF-8: what is signed, hashed and bound as associated data. */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a JSON form cannot be signed');
  return Buffer.from(text, 'utf8');
}

/** SHA-256 of a value's canonical JSON, in lower-case hexadecimal. */
export function canonicalDigest(value: unknown): string {
  return createHash('sha256').update(canonicalBytes(value)).digest('hex');
}
