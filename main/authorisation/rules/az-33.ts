import { evidenceOfAccess } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { accessOf, canInspect, groupedBy, holderOf, isOfUnknownPeople } from './rights.ts';
import {
  deviation,
  firstName,
  mailboxSubject,
  openMailbox,
  partSubject,
  untestable,
  type AuthorisationRule,
} from './rule.ts';

/**
 * AZ-33, 6.3: whoever may send as a mailbox can as a rule read it too; otherwise one of the two is a slip.
 * Only user and shared mailboxes. A folder right counts as reading; a group with unknown members that may read leaves
 * the question open. Subject: one trustee on one mailbox.
 */
export const az33: AuthorisationRule = {
  id: 'AZ-33',
  version: 1,
  criterion: '6.3',
  severity: 'low',
  remedy: 'functional-admin',
  parameters: () => ({}),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: ({ kind, source }) => (kind === 'user' || kind === 'shared') && source === 'exchange',
      requires: () => ['send-as'],
      examine(mailbox, untested) {
        const access = accessOf(mailbox);
        const readers = new Set(access.filter(canInspect).map(holderOf));
        const isReadByUnknown = access.some(
          (entry) => canInspect(entry) && isOfUnknownPeople(picture.directory, entry),
        );
        const senders = access.filter(
          (entry) =>
            // A program that only sends, such as a scanner, is set up so on purpose.
            entry.right === 'SendAs' && entry.trusteeKind !== 'service' && !readers.has(holderOf(entry)),
        );
        if (senders.length === 0) return [];
        const uncovered = (['full-access', 'folders'] as const).filter(
          (aspect) => picture.covering(aspect, mailbox.source).length === 0,
        );
        if (uncovered.length > 0) {
          untested.addNotImported(mailbox.source, uncovered, String(mailbox.id), mailbox.label);
          return null;
        }
        if (isReadByUnknown) {
          return [
            untestable(
              mailboxSubject(mailbox),
              openMailbox(mailbox),
              'rule.reason.readersUnknown',
              { mailbox: mailbox.label },
              evidenceOfAccess(
                mailbox,
                access.filter((entry) => canInspect(entry) && isOfUnknownPeople(picture.directory, entry)),
              ),
            ),
          ];
        }
        return groupedBy(senders, holderOf).map(([holder, entries]) => {
          const name = firstName(entries.map(({ label }) => label));
          return deviation(
            partSubject(mailbox, [holder], name),
            openMailbox(mailbox),
            { mailbox: mailbox.label, trustee: name },
            evidenceOfAccess(mailbox, entries),
          );
        });
      },
    }),
};
