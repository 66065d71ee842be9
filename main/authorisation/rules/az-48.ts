import type { TechnicalRight } from '../../../shared/contract/authorisation.ts';
import type { PictureGrant, PictureMailbox } from '../../base/picture.ts';
import { evidenceOfGrants } from './evidence.ts';
import { areShown } from './leftovers.ts';
import { examineMailboxes } from './mailboxes.ts';
import { isDefaultRow } from './rights.ts';
import { deviation, mailboxSubject, openMailbox, untestable, type AuthorisationRule } from './rule.ts';

/** The rights that lie in the mailbox's own access list; sending and folder rights lie elsewhere. */
const listedRights = new Set<TechnicalRight>([
  'FullAccess',
  'ReadPermission',
  'ChangePermission',
  'ChangeOwner',
  'DeleteItem',
  'ExternalAccount',
]);

/** One entry holds all rights of one trustee with one kind of inheritance, so rights are not counted apart. */
function entryKey(grant: PictureGrant): string {
  const { identityId, reference, state } = grant.trustee;
  const trustee =
    state === 'unique' && identityId !== null ? `id ${String(identityId)}` : reference.raw.toLowerCase();
  return [trustee, grant.isDeny ? 'deny' : 'allow', (grant.inheritanceType ?? '').toLowerCase()].join('|');
}

function directRights(mailbox: PictureMailbox): readonly PictureGrant[] {
  return mailbox.grants.filter(
    (grant) => listedRights.has(grant.right) && !grant.isInherited && !isDefaultRow(grant),
  );
}

/**
 * AZ-48, 6.1.8: Exchange keeps at most 500 entries in a mailbox's access list. Entries that every mailbox has are not
 * counted. Where the export hides deleted accounts, a count above half the limit proves nothing any more.
 */
export const az48: AuthorisationRule = {
  id: 'AZ-48',
  version: 1,
  criterion: '6.1.8',
  severity: 'low',
  remedy: 'it-staff',
  parameters: ({ aceWarningLimit }) => ({ aceWarningLimit }),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: ({ source }) => source === 'exchange',
      requires: () => ['full-access'],
      examine(mailbox) {
        const limit = picture.settings.aceWarningLimit;
        const direct = directRights(mailbox);
        const count = new Set(direct.map(entryKey)).size;
        const params = { mailbox: mailbox.label, count, limit };
        const subject = mailboxSubject(mailbox);
        if (count > limit) {
          return [deviation(subject, openMailbox(mailbox), params, evidenceOfGrants(direct))];
        }
        const isHiding = !areShown(
          picture.covering('full-access', mailbox.source),
          (snapshot) => snapshot.hasUnresolved,
        );
        if (isHiding && count > limit / 2) {
          return [untestable(subject, openMailbox(mailbox), 'rule.reason.entriesHidden', params)];
        }
        return [];
      },
    }),
};
