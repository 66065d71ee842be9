import { evidenceOfMailbox } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { deviation, mailboxSubject, openMailbox, untestable, type AuthorisationRule } from './rule.ts';

const kindsWithoutAccount = new Set(['group', 'distribution', 'public-folder']);

/** AZ-12, 6.1.7: people open a functional mailbox with their own account, so its own account is closed. */
export const az12: AuthorisationRule = {
  id: 'AZ-12',
  version: 1,
  criterion: '6.1.7',
  severity: 'critical',
  remedy: 'it-staff',
  parameters: () => ({}),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: ({ mailboxClass, isSignInEnabled }) =>
        mailboxClass === 'functional' || (mailboxClass === 'unknown' && isSignInEnabled !== null),
      requires: () => [],
      examine(mailbox, untested) {
        if (kindsWithoutAccount.has(mailbox.kind) || mailbox.isSignInEnabled === false) return [];
        const subject = mailboxSubject(mailbox);
        const open = openMailbox(mailbox);
        const params = { mailbox: mailbox.label };
        const evidence = evidenceOfMailbox(mailbox);
        if (mailbox.isSignInEnabled === null) {
          const isAnythingImported =
            picture.covering('accounts').length > 0 ||
            picture.covering('mailboxes', mailbox.source).length > 0;
          if (isAnythingImported)
            return [untestable(subject, open, 'rule.reason.signInUnknown', params, evidence)];
          untested.addNotImported(
            mailbox.source,
            ['mailboxes', 'accounts'],
            String(mailbox.id),
            mailbox.label,
          );
          return null;
        }
        if (mailbox.mailboxClass === 'unknown') {
          return [untestable(subject, open, 'rule.reason.classUnknown', params, evidence)];
        }
        return [deviation(subject, open, params, evidence)];
      },
    }),
};
