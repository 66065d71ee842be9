import { evidenceOfGrants } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { groupedBy, isDefaultRow, rightWord } from './rights.ts';
import {
  deviation,
  firstName,
  openMailbox,
  partSubject,
  sortedNames,
  type AuthorisationRule,
} from './rule.ts';

/**
 * AZ-47, 6.1.8: what somebody may do shows from what was granted. An explicit refusal overrules a grant without
 * showing in lists, and some products do not read it at all. Inherited refusals are defaults and do not count.
 * Subject: one trustee on one mailbox.
 */
export const az47: AuthorisationRule = {
  id: 'AZ-47',
  version: 1,
  criterion: '6.1.8',
  severity: 'medium',
  remedy: 'it-staff',
  parameters: () => ({}),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: ({ source }) => source === 'exchange',
      requires: () => ['full-access', 'send-as'],
      examine(mailbox) {
        const refusals = mailbox.grants.filter(
          (grant) => grant.isDeny && !grant.isInherited && !isDefaultRow(grant),
        );
        return groupedBy(refusals, (grant) => grant.trustee.reference.raw.toLowerCase()).map(
          ([raw, grants]) => {
            const name = firstName(
              grants.map(({ trustee }) => trustee.reference.display ?? trustee.reference.raw),
            );
            const rights = sortedNames(grants.map(rightWord)).join(', ');
            return deviation(
              partSubject(mailbox, ['deny', raw], name),
              openMailbox(mailbox),
              { mailbox: mailbox.label, trustee: name, rights },
              evidenceOfGrants(grants),
            );
          },
        );
      },
    }),
};
