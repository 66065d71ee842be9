import { z } from 'zod';

/**
 * Every way in which a request can fail. Closed on purpose: whoever handles an error can name all cases,
 * and no stack or database text ever reaches the window.
 */
export const errorCodes = [
  'invalid-input',
  'not-permitted',
  'locked',
  'already-unlocked',
  'not-found',
  'conflict',
  'wrong-passphrase',
  'too-many-tries',
  'weak-passphrase',
  'vault-missing',
  'vault-exists',
  'vault-damaged',
  'vault-newer',
  'vault-in-use',
  'vault-unsuitable-place',
  'unreadable-file',
  'unknown-format',
  'lossy-export',
  'file-too-large',
  'write-failed',
  'cancelled',
  'timeout',
  'backend-gone',
  'internal',
] as const;
/** See {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/**
 * An error as it crosses a process border. `messageKey` is a key of the catalogues in shared/i18n, `params` its
 * placeholders. `retryable` says that the same request may succeed later. `causeId` names the log line.
 */
export const wireError = z.strictObject({
  code: z.enum(errorCodes),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  retryable: z.boolean(),
  causeId: z.string().optional(),
});
/** See {@link wireError}. */
export type WireError = z.infer<typeof wireError>;

/** The error that services throw and that clients get back; carries a {@link WireError}. */
export class BriefgeheimError extends Error {
  readonly wire: WireError;

  constructor(
    code: ErrorCode,
    options: {
      readonly messageKey?: string;
      readonly params?: Readonly<Record<string, string | number>>;
      readonly retryable?: boolean;
      readonly causeId?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'BriefgeheimError';
    this.wire = {
      code,
      messageKey: options.messageKey ?? `error.${code}`,
      params: { ...options.params },
      retryable: options.retryable ?? false,
      ...(options.causeId === undefined ? {} : { causeId: options.causeId }),
    };
  }

  /** The closed error code, for exhaustive handling. */
  get code(): ErrorCode {
    return this.wire.code;
  }
}
