import type { Rejection } from './import-format.ts';

/** Reasons that several adapters share, so that the same fault reads the same everywhere. */
export const rejections = {
  noMailbox: { reasonKey: 'imports.reject.noMailbox', params: {} },
  noTrustee: { reasonKey: 'imports.reject.noTrustee', params: {} },
  noRights: { reasonKey: 'imports.reject.noRights', params: {} },
  noName: { reasonKey: 'imports.reject.noName', params: {} },
} as const satisfies Record<string, Rejection>;

/** A value that was lost while exporting; `command` is the export that keeps it. */
export function lossy(column: string, found: string, command: string): Rejection {
  return { reasonKey: 'imports.reject.lossy', params: { column, found: found.slice(0, 120), command } };
}

/** A word that is not one of the format's rights. */
export function unknownRight(found: string): Rejection {
  return { reasonKey: 'imports.reject.unknownRight', params: { found: found.slice(0, 120) } };
}

/** A yes-or-no value that is neither. */
export function badBoolean(column: string, found: string): Rejection {
  return { reasonKey: 'imports.reject.boolean', params: { column, found: found.slice(0, 120) } };
}

/** A date in no form that the format uses. */
export function badDate(column: string, found: string): Rejection {
  return { reasonKey: 'imports.reject.date', params: { column, found: found.slice(0, 120) } };
}
