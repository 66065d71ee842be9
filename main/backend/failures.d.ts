import { z } from 'zod';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { Log } from './log.ts';
/** Turns anything thrown into one of the closed errors. What nobody raised on purpose is logged under a mark and becomes `internal`. */
export declare function asKnownError(error: unknown, log: Log, where: string): BriefgeheimError;
/** The error for input that does not fit its schema: names the fields and what is wrong, never the values. */
export declare function invalidInput(error: z.ZodError): BriefgeheimError;
/** The error for work that the user stopped. */
export declare function cancelled(): BriefgeheimError;
