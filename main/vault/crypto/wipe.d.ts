/** Overwrites buffers that held secrets. Best effort: the runtime may have made copies that we cannot reach. */
export declare function wipe(...buffers: readonly (Uint8Array | null | undefined)[]): void;
