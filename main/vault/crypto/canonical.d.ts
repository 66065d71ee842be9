/** The bytes of a value in canonical JSON (RFC 8785), UTF-8: what is signed, hashed and bound as associated data. */
export declare function canonicalBytes(value: unknown): Buffer;
/** SHA-256 of a value's canonical JSON, in lower-case hexadecimal. */
export declare function canonicalDigest(value: unknown): string;
