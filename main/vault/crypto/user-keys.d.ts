import { type KeyObject } from 'node:crypto';
/** DER in front of the 32 raw bytes of a key: RFC 8410, sections 4 and 7. */
declare const privatePrefix: {
    readonly x25519: Buffer<ArrayBuffer>;
    readonly ed25519: Buffer<ArrayBuffer>;
};
/** The two curves in use: X25519 receives keys, Ed25519 signs. */
export type Curve = keyof typeof privatePrefix;
/** Makes the 32 raw bytes of a new private key. The caller wipes them. */
export declare function newPrivateKey(): Buffer;
/** A private key from its 32 raw bytes. */
export declare function privateKeyFrom(curve: Curve, raw: Buffer): KeyObject;
/** A public key from its 32 raw bytes. */
export declare function publicKeyFrom(curve: Curve, raw: Buffer): KeyObject;
/** The 32 raw bytes of the public key that belongs to a private key. */
export declare function publicBytesOf(privateKey: KeyObject): Buffer;
/** An Ed25519 signature over bytes, base64. */
export declare function signBytes(privateKey: KeyObject, bytes: Buffer): string;
/** Says whether an Ed25519 signature (base64) over bytes was made by the key with these 32 raw public bytes. */
export declare function isSignedBy(publicBytes: Buffer, bytes: Buffer, signature: string): boolean;
export {};
