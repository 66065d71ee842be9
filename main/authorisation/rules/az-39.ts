import type { PictureMailbox } from '../../base/picture.ts';
import { orderedEvidence } from './evidence.ts';
import { trusteesOf } from './az-38.ts';
import { examineMailboxes } from './mailboxes.ts';
import { deviation, mailboxSubject, openMailbox, untestable, type AuthorisationRule } from './rule.ts';

const protocolNames = { pop: 'POP', imap: 'IMAP', smtpAuth: 'SMTP AUTH' } as const;
type OldProtocol = keyof typeof protocolNames;
const oldProtocols: readonly OldProtocol[] = ['pop', 'imap', 'smtpAuth'];

function protocolsBeing(mailbox: PictureMailbox, value: boolean | null): readonly string[] {
  const { protocols } = mailbox;
  if (protocols === null) return [];
  return oldProtocols.filter((name) => protocols[name] === value).map((name) => protocolNames[name]);
}

/**
 * AZ-39, 6.1.5: protocols that know no second factor are closed, for functional mailboxes and for the own mailbox of
 * whoever reaches another one. A protocol that inherits the organisation's setting is unknown to us: it says so.
 */
export const az39: AuthorisationRule = {
  id: 'AZ-39',
  version: 1,
  criterion: '6.1.5',
  severity: 'high',
  remedy: 'it-staff',
  parameters: () => ({}),
  evaluate(picture) {
    const trustees = trusteesOf(picture);
    const isOfTrustee = (mailbox: PictureMailbox): boolean =>
      mailbox.mailboxClass === 'personal' &&
      mailbox.ownerPersonId !== null &&
      trustees.has(mailbox.ownerPersonId);
    return examineMailboxes(picture, {
      isSubject: (mailbox) =>
        mailbox.source === 'exchange' &&
        (mailbox.kind === 'user' || mailbox.kind === 'shared' || mailbox.kind === 'unknown') &&
        (mailbox.mailboxClass === 'functional' || mailbox.mailboxClass === 'unknown' || isOfTrustee(mailbox)),
      requires: () => ['protocols'],
      examine(mailbox, untested) {
        const { protocols } = mailbox;
        if (protocols === null) {
          if (picture.covering('protocols', mailbox.source).length === 0) return [];
          untested.add(
            'protocols:missing',
            'rule.reason.protocolsMissing',
            {},
            String(mailbox.id),
            mailbox.label,
          );
          return null;
        }
        const evidence = orderedEvidence([
          {
            label: mailbox.primarySmtp ?? mailbox.label,
            rawId: protocols.rawId,
            snapshotId: protocols.snapshotId,
          },
        ]);
        const opened = protocolsBeing(mailbox, true);
        const params = { mailbox: mailbox.label, protocols: opened.join(', ') };
        if (opened.length > 0 && mailbox.mailboxClass === 'unknown') {
          return [
            untestable(
              mailboxSubject(mailbox),
              openMailbox(mailbox),
              'rule.reason.classUnknown',
              params,
              evidence,
            ),
          ];
        }
        if (opened.length > 0)
          return [deviation(mailboxSubject(mailbox), openMailbox(mailbox), params, evidence)];
        const inherited = protocolsBeing(mailbox, null);
        if (inherited.length === 0) return [];
        untested.add(
          `protocols:${inherited.join('+')}`,
          'rule.reason.protocolInherits',
          { protocols: inherited.join(', ') },
          String(mailbox.id),
          mailbox.label,
          evidence[0],
        );
        return null;
      },
    });
  },
};
