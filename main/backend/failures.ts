import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import { asVaultError } from '../vault/database.ts';
import type { Log } from './log.ts';

/** Turns anything thrown into one of the closed errors. What nobody raised on purpose is logged under a mark and becomes `internal`. */
export function asKnownError(error: unknown, log: Log, where: string): BriefgeheimError {
  const translated = asVaultError(error);
  if (translated instanceof BriefgeheimError) {
    if (translated.cause !== undefined)
      log('warn', 'request.failed', { where, code: translated.code, cause: translated.cause });
    return translated;
  }
  const causeId = randomBytes(4).toString('hex');
  log('error', 'request.broke', { where, causeId, error });
  return new BriefgeheimError('internal', { params: { cause: causeId }, causeId, cause: error });
}

/** The error for input that does not fit its schema: names the fields and what is wrong, never the values. */
export function invalidInput(error: z.ZodError): BriefgeheimError {
  const problems = error.issues.slice(0, 5).map((issue) => {
    const path = issue.path.map(String).join('.');
    return path === '' ? issue.code : `${path} (${issue.code})`;
  });
  return new BriefgeheimError('invalid-input', { params: { problem: problems.join(', ') } });
}

/** The error for work that the user stopped. */
export function cancelled(): BriefgeheimError {
  return new BriefgeheimError('cancelled', { retryable: true });
}
