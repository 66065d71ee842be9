import { z } from 'zod';
/** A base64 text in its one canonical spelling, of exactly `length` bytes where that is given. */
export declare function base64(length?: number): z.ZodString;
