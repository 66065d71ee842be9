import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { TextKey } from '../../shared/i18n/catalogues.ts';

/** The error for a file that cannot be imported at all, with its own text. Nothing of the file is kept. */
export function fileProblem(
  messageKey: TextKey,
  params: Readonly<Record<string, string | number>>,
  code: ErrorCode = 'unreadable-file',
): BriefgeheimError {
  return new BriefgeheimError(code, { messageKey, params });
}
