import { evidenceOfAccess } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { accessOf } from './rights.ts';
import {
  briefNames,
  deviation,
  mailboxSubject,
  openMailbox,
  untestable,
  type AuthorisationRule,
} from './rule.ts';

/**
 * AZ-11, 6.1.7: whoever receives mail from a functional mailbox can see which person sent it. A list that others may
 * send as is a functional sender too. One finding for each mailbox, because the remedy is one for each mailbox.
 */
export const az11: AuthorisationRule = {
  id: 'AZ-11',
  version: 1,
  criterion: '6.1.7',
  severity: 'high',
  remedy: 'functional-admin',
  parameters: () => ({}),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: ({ mailboxClass }) => ['functional', 'list', 'unknown'].includes(mailboxClass),
      requires: ({ source }) => (source === 'google' ? ['gmail-delegates'] : ['send-as']),
      examine(mailbox) {
        if (mailbox.compensatingMeasure !== null) return [];
        const senders = accessOf(mailbox).filter(
          ({ right }) => right === 'SendAs' || right === 'GmailDelegate',
        );
        if (senders.length === 0) return [];
        const subject = mailboxSubject(mailbox);
        const open = openMailbox(mailbox);
        const names = senders.map((sender) => sender.label);
        const params = { mailbox: mailbox.label, count: new Set(names).size, names: briefNames(names) };
        const evidence = evidenceOfAccess(mailbox, senders);
        if (mailbox.mailboxClass === 'unknown') {
          return [untestable(subject, open, 'rule.reason.classUnknown', params, evidence)];
        }
        // Whether a Gmail delegate shows is a setting of the whole organisation that no export contains.
        if (senders.every(({ right }) => right === 'GmailDelegate')) {
          return [untestable(subject, open, 'rule.reason.googleSender', params, evidence)];
        }
        return [deviation(subject, open, params, evidence)];
      },
    }),
};
