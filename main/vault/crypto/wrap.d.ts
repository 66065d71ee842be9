import { z } from 'zod';
/** Something encrypted with AES-256-GCM; all parts base64. */
export declare const wrapped: z.ZodObject<{
    nonce: z.ZodString;
    ciphertext: z.ZodString;
    tag: z.ZodString;
}, z.core.$strict>;
/** See {@link wrapped}. */
export type Wrapped = z.infer<typeof wrapped>;
/** Derives a 32-byte key for one purpose by HKDF-SHA-256. The caller wipes the result. */
export declare function deriveKey(material: Buffer, salt: Buffer, purpose: string): Buffer;
/** Encrypts with AES-256-GCM under a fresh random nonce; `associated` is bound but not hidden. */
export declare function wrap(key: Buffer, plaintext: Buffer, associated: Buffer): Wrapped;
/** Decrypts what {@link wrap} made; null when key, associated data or bytes do not fit. The caller wipes the result. */
export declare function unwrap(key: Buffer, box: Wrapped, associated: Buffer): Buffer | null;
