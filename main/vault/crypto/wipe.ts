/** Overwrites buffers that held secrets. Best effort: the runtime may have made copies that we cannot reach. */
export function wipe(...buffers: readonly (Uint8Array | null | undefined)[]): void {
  for (const buffer of buffers) buffer?.fill(0);
}
