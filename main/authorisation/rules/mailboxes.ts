import type { Aspect } from '../../base/facts.ts';
import type { Picture, PictureMailbox } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { coverageOf, exportsFor } from './coverage.ts';
import { compliance, mailboxSubject, openMailbox, untestable } from './rule.ts';
import { collectUntested, type Untested } from './untested.ts';

/** How a rule looks at mailboxes one by one. */
interface MailboxExamination {
  /** Whether the rule speaks about this mailbox at all. */
  isSubject(mailbox: PictureMailbox): boolean;
  /** What must have been imported before a mailbox can be said to be in order. */
  requires(mailbox: PictureMailbox): readonly Aspect[];
  /**
   * Deviations, and reasons why this mailbox cannot be tested; nothing when all is in order. Gives null when the
   * mailbox was added to `untested` instead.
   */
  examine(mailbox: PictureMailbox, untested: Untested): readonly RuleVerdict[] | null;
}

/**
 * Tests mailboxes in order of id. What is seen to deviate is said even when an export is missing; that a mailbox is in
 * order is only said when everything that could show otherwise was imported.
 */
export function* examineMailboxes(picture: Picture, examination: MailboxExamination): Generator<RuleVerdict> {
  const coverage = coverageOf(picture);
  const untested = collectUntested(picture);
  const mailboxes = [...picture.mailboxes.values()]
    .filter((mailbox) => mailbox.softDeletedAt === null && examination.isSubject(mailbox))
    .sort((first, second) => first.id - second.id);
  for (const mailbox of mailboxes) {
    const verdicts = examination.examine(mailbox, untested);
    yield* verdicts ?? [];
    const { notImported, notListed } = coverage.missing(mailbox, examination.requires(mailbox));
    if (notImported.length > 0) {
      untested.addNotImported(mailbox.source, notImported, String(mailbox.id), mailbox.label);
    } else if (notListed.length > 0) {
      yield untestable(mailboxSubject(mailbox), openMailbox(mailbox), 'rule.reason.notListed', {
        mailbox: mailbox.label,
        missing: exportsFor(notListed),
      });
    } else if (verdicts?.length === 0) {
      yield compliance(mailboxSubject(mailbox), openMailbox(mailbox));
    }
  }
  yield* untested.verdicts();
}
