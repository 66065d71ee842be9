import type { Severity } from '../../../shared/contract/findings.ts';
import type { PictureGrant, PictureMailbox } from '../../base/picture.ts';
import { evidenceOfGrants } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { groupedBy, isEmptyRole, rolesOf } from './rights.ts';
import {
  deviation,
  firstName,
  openMailbox,
  partSubject,
  sortedNames,
  type AuthorisationRule,
} from './rule.ts';

/** Whoever sees only that a folder exists reads nothing; a public folder is open by design. */
function severityOf(mailbox: PictureMailbox, grants: readonly PictureGrant[]): Severity {
  if (mailbox.kind === 'public-folder') return 'low';
  const isOnlyVisible = grants.every((grant) =>
    rolesOf(grant.folderRole).every((role) => role === 'foldervisible'),
  );
  return isOnlyVisible ? 'low' : 'critical';
}

/**
 * AZ-16, 6.1.8: Default (everybody in the organisation) and Anonymous (everybody) have no folder rights; in a calendar
 * Default may see free or busy. Told by the role, because folder names are in the language of the mailbox.
 * Subject: one folder of one mailbox for one of the two, so that an exception for a calendar never covers an inbox.
 */
export const az16: AuthorisationRule = {
  id: 'AZ-16',
  version: 1,
  criterion: '6.1.8',
  severity: 'critical',
  remedy: 'it-staff',
  parameters: () => ({}),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: ({ source }) => source === 'exchange',
      requires: () => ['folders'],
      examine(mailbox) {
        const open = mailbox.grants.filter(
          ({ right, trustee, folderRole, isDeny }) =>
            right === 'FolderPermission' &&
            !isDeny &&
            (trustee.state === 'default' || trustee.state === 'anonymous') &&
            !isEmptyRole(folderRole),
        );
        const keyOf = (grant: PictureGrant): string =>
          `${grant.trustee.state}/${(grant.folder ?? '').toLowerCase()}`;
        return groupedBy(open, keyOf).map(([key, grants]) => {
          const state = grants[0]?.trustee.state === 'anonymous' ? 'Anonymous' : 'Default';
          const folder = firstName(grants.map((grant) => grant.folder ?? '\\'));
          const role = sortedNames(grants.map((grant) => grant.folderRole ?? '')).join(', ');
          const slash = key.indexOf('/');
          return deviation(
            partSubject(mailbox, [key.slice(0, slash), key.slice(slash + 1)], `${folder} · ${state}`),
            openMailbox(mailbox),
            { mailbox: mailbox.label, folder, role },
            evidenceOfGrants(grants),
            {
              severity: severityOf(mailbox, grants),
              messageKey:
                state === 'Anonymous' ? 'rule.AZ-16.message.anonymous' : 'rule.AZ-16.message.default',
            },
          );
        });
      },
    }),
};
