import { evidenceOfAccess } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { accessOf, canSend, holderOf, isOfUnknownPeople } from './rights.ts';
import {
  briefNames,
  deviation,
  mailboxSubject,
  openMailbox,
  untestable,
  type AuthorisationRule,
} from './rule.ts';

/**
 * AZ-34, 6.3, for information: people who may open a functional mailbox but cannot answer from it. Often meant so.
 * Only full access counts, because a folder right is by its nature for reading. Subject: the mailbox.
 */
export const az34: AuthorisationRule = {
  id: 'AZ-34',
  version: 1,
  criterion: '6.3',
  severity: 'info',
  remedy: 'functional-admin',
  parameters: () => ({}),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: ({ mailboxClass, source }) =>
        (mailboxClass === 'functional' || mailboxClass === 'unknown') && source === 'exchange',
      requires: () => ['full-access', 'send-as', 'send-on-behalf'],
      examine(mailbox) {
        const access = accessOf(mailbox);
        const senders = new Set(access.filter(canSend).map(holderOf));
        const readers = access.filter(
          (entry) =>
            entry.right === 'FullAccess' && entry.trusteeKind === 'person' && !senders.has(holderOf(entry)),
        );
        if (readers.length === 0) return [];
        // Without both sending rights nobody can say that somebody cannot send.
        const isKnown = (['send-as', 'send-on-behalf'] as const).every(
          (aspect) => picture.covering(aspect, mailbox.source).length > 0,
        );
        if (!isKnown) return [];
        const names = readers.map((reader) => reader.label);
        const params = { mailbox: mailbox.label, count: new Set(names).size, names: briefNames(names) };
        const evidence = evidenceOfAccess(mailbox, readers);
        const subject = mailboxSubject(mailbox);
        if (mailbox.mailboxClass === 'unknown') {
          return [untestable(subject, openMailbox(mailbox), 'rule.reason.classUnknown', params, evidence)];
        }
        const unknownSenders = access.filter(
          (entry) => canSend(entry) && isOfUnknownPeople(picture.directory, entry),
        );
        if (unknownSenders.length > 0) {
          return [
            untestable(
              subject,
              openMailbox(mailbox),
              'rule.reason.sendersUnknown',
              params,
              evidenceOfAccess(mailbox, unknownSenders),
            ),
          ];
        }
        return [deviation(subject, openMailbox(mailbox), params, evidence)];
      },
    }),
};
