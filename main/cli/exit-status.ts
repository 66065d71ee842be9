import type { ErrorCode } from '../../shared/contract/errors.ts';

/** The exit statuses of every command (docs/command-line.md). */
export const exitStatus = { done: 0, findings: 1, unusable: 2, locked: 3, incomplete: 4 } as const;
/** See {@link exitStatus}. */
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The exit status that goes with an error. */
export function statusOfError(code: ErrorCode): ExitStatus {
  switch (code) {
    case 'invalid-input':
    case 'not-found':
    case 'conflict':
    case 'weak-passphrase':
    case 'vault-missing':
    case 'vault-exists':
    case 'vault-unsuitable-place':
    case 'unreadable-file':
    case 'unknown-format':
    case 'lossy-export':
    case 'file-too-large':
    case 'already-unlocked':
      return exitStatus.unusable;
    case 'not-permitted':
    case 'locked':
    case 'wrong-passphrase':
    case 'too-many-tries':
      return exitStatus.locked;
    case 'vault-damaged':
    case 'vault-newer':
    case 'vault-in-use':
    case 'write-failed':
    case 'cancelled':
    case 'timeout':
    case 'backend-gone':
    case 'internal':
      return exitStatus.incomplete;
  }
}
