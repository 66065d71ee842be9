/** A public key's fingerprint for people to compare: the first 16 bytes of SHA-256, in groups of four hexadecimal digits. */
export declare function fingerprintOf(publicKeyBase64: string): string;
