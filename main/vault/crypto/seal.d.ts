import { type KeyObject } from 'node:crypto';
import { z } from 'zod';
/** Something that only the holder of one X25519 private key can open. */
export declare const sealed: z.ZodObject<{
    nonce: z.ZodString;
    ciphertext: z.ZodString;
    tag: z.ZodString;
    ephemeral: z.ZodString;
}, z.core.$strict>;
/** See {@link sealed}. */
export type Sealed = z.infer<typeof sealed>;
/** Seals bytes to an X25519 public key (32 raw bytes): ephemeral key agreement, HKDF, AES-256-GCM. */
export declare function sealTo(recipient: Buffer, plaintext: Buffer, associated: Buffer): Sealed;
/** Opens what {@link sealTo} made; null when it was not sealed to this key or was altered. The caller wipes the result. */
export declare function openSealed(privateKey: KeyObject, box: Sealed, associated: Buffer): Buffer | null;
