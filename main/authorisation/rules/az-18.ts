import type { Aspect } from '../../base/facts.ts';
import type { Picture, PictureMailbox } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { exportsFor } from './coverage.ts';
import { evidenceOfGrants } from './evidence.ts';
import { areShown, aspectOf, leftoverAspects } from './leftovers.ts';
import { examineMailboxes } from './mailboxes.ts';
import { groupedBy, isActiveGrant, rightWord } from './rights.ts';
import {
  deviation,
  firstName,
  openMailbox,
  partSubject,
  sortedNames,
  type AuthorisationRule,
} from './rule.ts';

/** The aspects that were imported, but from exports in which no leftovers show at all. */
function hidingAspects(picture: Picture, mailbox: PictureMailbox): readonly Aspect[] {
  return leftoverAspects.filter((aspect) => {
    const covering = picture.covering(aspect, mailbox.source);
    return covering.length > 0 && !areShown(covering, (snapshot) => snapshot.hasUnresolved);
  });
}

/**
 * AZ-18, 6.1.8: no rights stand for accounts that no longer exist. An export in which not one unresolved trustee
 * shows was probably made without asking for them, so it proves nothing. Subject: one deleted account on one mailbox,
 * by the kind of export, because each kind is removed with a command of its own.
 */
export const az18: AuthorisationRule = {
  id: 'AZ-18',
  version: 1,
  criterion: '6.1.8',
  severity: 'high',
  remedy: 'it-staff',
  parameters: () => ({}),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: ({ source }) => source === 'exchange',
      requires: () => leftoverAspects,
      examine(mailbox, untested) {
        const orphans = mailbox.grants.filter(
          (grant) => isActiveGrant(grant) && grant.trustee.state === 'orphan',
        );
        const verdicts: RuleVerdict[] = groupedBy(
          orphans,
          (grant) => `${aspectOf(grant)}/${grant.trustee.reference.raw.toLowerCase()}`,
        ).map(([key, grants]) => {
          const trustee = firstName(grants.map((grant) => grant.trustee.reference.raw));
          return deviation(
            partSubject(mailbox, [key], trustee),
            openMailbox(mailbox),
            {
              mailbox: mailbox.label,
              trustee,
              rights: sortedNames(grants.map(rightWord)).join(', '),
            },
            evidenceOfGrants(grants),
          );
        });
        const hiding = hidingAspects(picture, mailbox);
        for (const aspect of hiding) {
          untested.add(
            `${mailbox.source}:${aspect}:unresolved`,
            'rule.reason.withoutUnresolved',
            { missing: exportsFor([aspect]) },
            `${String(mailbox.id)}/${aspect}`,
            mailbox.label,
          );
        }
        return verdicts.length > 0 || hiding.length === 0 ? verdicts : null;
      },
    }),
};
