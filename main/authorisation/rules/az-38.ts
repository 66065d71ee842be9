import { amsterdamDate } from '../../base/calendar.ts';
import type { Picture, PictureMailbox, PicturePerson } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { exportsFor, rightAspects } from './coverage.ts';
import { accessOf, isOfUnknownGroup } from './rights.ts';
import { briefNames, compliance, deviation, personSubject, type AuthorisationRule } from './rule.ts';
import { collectUntested, type Untested } from './untested.ts';

const dayInMilliseconds = 86_400_000;

/** Calendar days in Europe/Amsterdam from one instant to a later one. */
export function calendarDays(from: string, to: string): number {
  return Math.round((Date.parse(amsterdamDate(to)) - Date.parse(amsterdamDate(from))) / dayInMilliseconds);
}

/** Everybody who reaches a mailbox that is not their own, and which mailboxes. */
export function trusteesOf(picture: Picture): ReadonlyMap<number, readonly PictureMailbox[]> {
  const reached = new Map<number, PictureMailbox[]>();
  for (const mailbox of [...picture.mailboxes.values()].sort((first, second) => first.id - second.id)) {
    for (const personId of new Set(accessOf(mailbox).map((access) => access.personId))) {
      if (personId === null) continue;
      const mailboxes = reached.get(personId) ?? [];
      reached.set(personId, mailboxes);
      mailboxes.push(mailbox);
    }
  }
  return new Map([...reached].sort(([first], [second]) => first - second));
}

function examinePerson(
  picture: Picture,
  person: PicturePerson,
  mailboxes: readonly PictureMailbox[],
  untested: Untested,
): RuleVerdict | null {
  const { state, reportedAt, rawId, snapshotId } = person.mfa;
  const path = String(person.id);
  const evidence = { label: person.primaryAddress ?? person.displayName, rawId, snapshotId };
  if (state === 'unknown') {
    if (picture.covering('mfa').length === 0)
      untested.addNotImported('any', ['mfa'], path, person.displayName);
    else untested.add('mfa:missing', 'rule.reason.mfaMissing', {}, path, person.displayName, evidence);
    return null;
  }
  const limit = picture.settings.mfaReportMaxAgeDays;
  const age = reportedAt === null ? null : calendarDays(reportedAt, picture.at);
  if (age === null || age > limit) {
    untested.add('mfa:old', 'rule.reason.mfaOld', { limit }, path, person.displayName, evidence);
    return null;
  }
  const open = { kind: 'person', id: person.id } as const;
  if (state === 'yes') return compliance(personSubject(person), open);
  const names = mailboxes.map((mailbox) => mailbox.label);
  const params = { person: person.displayName, count: names.length, mailboxes: briefNames(names) };
  return deviation(personSubject(person), open, params, [evidence]);
}

/**
 * AZ-38, 6.1.5: whoever reaches somebody else's or a functional mailbox is registered for a second factor. The report
 * says who is registered, not what is enforced. Older than the setting allows, counted in calendar days in
 * Europe/Amsterdam, it proves nothing either way. Disabled accounts cannot sign in and are left to other rules.
 */
export const az38: AuthorisationRule = {
  id: 'AZ-38',
  version: 1,
  criterion: '6.1.5',
  severity: 'critical',
  remedy: 'it-staff',
  parameters: ({ mfaReportMaxAgeDays }) => ({ mfaReportMaxAgeDays }),
  *evaluate(picture) {
    const untested = collectUntested(picture);
    for (const [personId, mailboxes] of trusteesOf(picture)) {
      const person = picture.directory.persons.get(personId);
      if (person === undefined || person.isEnabled === false) continue;
      const verdict = examinePerson(picture, person, mailboxes, untested);
      if (verdict !== null) yield verdict;
    }
    for (const mailbox of picture.mailboxes.values()) {
      const path = `mailbox-${String(mailbox.id)}`;
      const covered = rightAspects(mailbox.source).some(
        (aspect) => picture.covering(aspect, mailbox.source).length > 0,
      );
      if (!covered) {
        const missing = exportsFor(rightAspects(mailbox.source));
        untested.add(`${mailbox.source}:rights`, 'rule.reason.notImported', { missing }, path, mailbox.label);
      } else if (accessOf(mailbox).some((access) => isOfUnknownGroup(picture.directory, access))) {
        untested.add('groups', 'rule.reason.membersUnknown', {}, path, mailbox.label);
      }
    }
    yield* untested.verdicts();
  },
};
