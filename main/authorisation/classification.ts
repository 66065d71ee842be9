import type { MailboxClass, MailboxKind } from '../../shared/contract/authorisation.ts';
import type { Principal } from '../base/picture.ts';
import { foldText } from '../base/text.ts';

/**
 * The class of a mailbox as the sources suggest it. Functional is not the same as shared: a licensed account named like
 * a function (`info@`, `secretariaat.orthopedie@`) that no HR record claims is functional too. What no source describes
 * is told by its name and by whether it belongs to a person; otherwise it stays unknown.
 */
export function classOf(
  kind: MailboxKind,
  object: Principal | undefined,
  isFunctionNamed: boolean,
): MailboxClass {
  switch (kind) {
    case 'shared':
    case 'group':
    case 'public-folder':
      return 'functional';
    case 'room':
    case 'equipment':
    case 'discovery':
      return 'resource';
    case 'distribution':
      return 'list';
    case 'user':
      return isFunctionNamed && object?.hasEmployment !== true ? 'functional' : 'personal';
    case 'unknown':
      if (object?.hasEmployment === true) return 'personal';
      if (isFunctionNamed) return 'functional';
      return object !== undefined && object.personId !== null ? 'personal' : 'unknown';
  }
}

/** The kind of mailbox that an account of a kind has when no file describes the mailbox itself. */
export function kindOfObject(kind: Principal['kind'] | undefined): MailboxKind {
  switch (kind) {
    case 'user':
      return 'user';
    case 'shared':
      return 'shared';
    case 'resource':
      return 'room';
    case 'group':
      return 'distribution';
    case 'contact':
    case 'unknown':
    case undefined:
      return 'unknown';
  }
}

/**
 * The department that a mailbox's own name mentions: exactly one known department whose whole name stands in it
 * (`Secretariaat Orthopedie` → `Orthopedie`). Used for functional mailboxes for which no source gives a department.
 */
export function departmentInName(
  names: readonly string[],
  departments: ReadonlyMap<string, string>,
): string | null {
  const texts = names.map((name) => ` ${foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
  const found = [...departments].filter(([folded]) => texts.some((text) => text.includes(` ${folded} `)));
  // "Poli Orthopedie" also mentions "Orthopedie": the longest name that contains all others is meant.
  const longest = found.toSorted(([a], [b]) => b.length - a.length)[0];
  if (longest === undefined) return null;
  return found.every(([folded]) => ` ${longest[0]} `.includes(` ${folded} `)) ? longest[1] : null;
}

/** Department names in the form that {@link departmentInName} compares; very short ones say nothing. */
export function comparableDepartments(names: Iterable<string>): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const name of [...names].sort()) {
    const folded = foldText(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (folded.length >= 4 && !result.has(folded)) result.set(folded, name);
  }
  return result;
}
