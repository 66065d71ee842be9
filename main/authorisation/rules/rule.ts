import type { Severity, Subject } from '../../../shared/contract/findings.ts';
import type { OrganisationSettings } from '../../../shared/contract/workspace.ts';
import type { TextKey } from '../../../shared/i18n/catalogues.ts';
import type { Picture, PictureMailbox, PicturePerson } from '../../base/picture.ts';
import type { Rule, RuleVerdict, TextParams } from '../../base/rules.ts';
import type { Evidence } from '../../../shared/contract/findings.ts';

/** A rule over the picture of mailbox authorisation, with the settings that it reads. */
export interface AuthorisationRule extends Rule<Picture> {
  /** The settings that this rule's outcome depends on, as the list of rules shows them. */
  parameters(settings: OrganisationSettings): Readonly<Record<string, number | string | boolean>>;
}

/** The object that an editor opens for a verdict. */
export type OpenTarget = RuleVerdict['open'];

/** The mailbox itself as subject. Mailbox ids are kept over imports. */
export function mailboxSubject(mailbox: PictureMailbox): Subject {
  return { kind: 'mailbox', id: String(mailbox.id), label: mailbox.label };
}

/** A person as subject. Person ids are kept over imports. */
export function personSubject(person: PicturePerson): Subject {
  return { kind: 'person', id: String(person.id), label: person.displayName };
}

/**
 * One trustee's part of a mailbox. The id is a path that begins with the mailbox, so that whoever says that a mailbox
 * cannot be tested also speaks for its parts.
 */
export function partSubject(mailbox: PictureMailbox, parts: readonly string[], label: string): Subject {
  const id = [String(mailbox.id), ...parts.map((part) => part.toLowerCase())].join('/');
  return { kind: 'trustee', id, label: `${mailbox.label} · ${label}` };
}

/** Opens the mailbox. */
export function openMailbox(mailbox: PictureMailbox): OpenTarget {
  return { kind: 'mailbox', id: mailbox.id };
}

/** A verdict that something deviates. */
export function deviation(
  subject: Subject,
  open: OpenTarget,
  params: TextParams,
  evidence: readonly Evidence[],
  options: { readonly severity?: Severity; readonly messageKey?: TextKey } = {},
): RuleVerdict {
  return { subject, open, params, evidence, verdict: 'deviates', ...options };
}

/** A verdict that a subject is in order. */
export function compliance(subject: Subject, open: OpenTarget): RuleVerdict {
  return { subject, open, params: {}, evidence: [], verdict: 'complies' };
}

/** A verdict that one subject cannot be tested. */
export function untestable(
  subject: Subject,
  open: OpenTarget,
  reasonKey: TextKey,
  params: TextParams,
  evidence: readonly Evidence[] = [],
): RuleVerdict {
  return { subject, open, params, evidence, verdict: 'cannot-be-tested', reasonKey };
}

const byName = new Intl.Collator('nl', { sensitivity: 'variant', numeric: true });

/** Sorts names as a Dutch reader expects and drops repeated ones. */
export function sortedNames(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort(
    (first, second) => byName.compare(first, second) || (first < second ? -1 : 1),
  );
}

/** The first of several ways in which files write one name, whatever the order of rows. */
export function firstName(names: Iterable<string>): string {
  return sortedNames(names)[0] ?? '';
}

const shownNames = 3;

/** The first three names and how many more, in a form that needs no translation: `A, B, C (+4)`. */
export function briefNames(names: Iterable<string>): string {
  const distinct = new Set(names);
  // Of ten thousand names only three are shown, so not all are sorted.
  let first: readonly string[] = [];
  for (const name of distinct) {
    const last = first[shownNames - 1];
    if (last === undefined || byName.compare(name, last) <= 0)
      first = sortedNames([...first, name]).slice(0, shownNames);
  }
  const shown = first.join(', ');
  return distinct.size > shownNames ? `${shown} (+${String(distinct.size - shownNames)})` : shown;
}
