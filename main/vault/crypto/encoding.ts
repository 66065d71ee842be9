import { z } from 'zod';

/** A base64 text in its one canonical spelling, of exactly `length` bytes where that is given. */
export function base64(length?: number) {
  return z
    .string()
    .max(16_384)
    .refine((text) => {
      const bytes = Buffer.from(text, 'base64');
      return bytes.toString('base64') === text && (length === undefined || bytes.length === length);
    }, 'not base64 of the expected length');
}
