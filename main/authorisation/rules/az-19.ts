import type { Aspect } from '../../base/facts.ts';
import type { Picture, PictureGrant, PictureMailbox } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { evidenceOfGrants } from './evidence.ts';
import { exportsFor } from './coverage.ts';
import { areShown, aspectOf, leftoverAspects } from './leftovers.ts';
import { examineMailboxes } from './mailboxes.ts';
import { groupedBy, isActiveGrant, rightWord } from './rights.ts';
import { deviation, openMailbox, partSubject, sortedNames, type AuthorisationRule } from './rule.ts';

function deletedAtOf(picture: Picture, grant: PictureGrant): string | null {
  const id = grant.trustee.identityId;
  return id === null ? null : (picture.directory.identities.get(id)?.softDeletedAt ?? null);
}

function hidingAspects(picture: Picture, mailbox: PictureMailbox): readonly Aspect[] {
  return leftoverAspects.filter((aspect) => {
    const covering = picture.covering(aspect, mailbox.source);
    return (
      covering.length > 0 &&
      !areShown(covering, (snapshot) => snapshot.hasSoftDeleted || snapshot.hasUnresolved)
    );
  });
}

/**
 * AZ-19, 6.1.8: a deleted account that can still be restored has no rights, for they would return with it. Needs an
 * export that shows deleted accounts, and rights exported with deleted trustees. Subject: one such account on one
 * mailbox, by the kind of export.
 */
export const az19: AuthorisationRule = {
  id: 'AZ-19',
  version: 1,
  criterion: '6.1.8',
  severity: 'medium',
  remedy: 'it-staff',
  parameters: () => ({}),
  evaluate(picture) {
    const isAnyDeletedShown = (['mailboxes', 'accounts'] as const).some((aspect) =>
      picture.covering(aspect).some((snapshot) => snapshot.hasSoftDeleted),
    );
    return examineMailboxes(picture, {
      isSubject: ({ source }) => source === 'exchange',
      requires: () => leftoverAspects,
      examine(mailbox, untested) {
        const leftovers = mailbox.grants.filter(
          (grant) => isActiveGrant(grant) && deletedAtOf(picture, grant) !== null,
        );
        const keyOf = (grant: PictureGrant): string =>
          `${aspectOf(grant)}/${String(grant.trustee.identityId)}`;
        const verdicts: RuleVerdict[] = groupedBy(leftovers, keyOf).map(([key, grants]) => {
          const id = grants[0]?.trustee.identityId ?? 0;
          const label = picture.directory.identities.get(id)?.label ?? key;
          return deviation(
            partSubject(mailbox, [key], label),
            openMailbox(mailbox),
            {
              mailbox: mailbox.label,
              trustee: label,
              rights: sortedNames(grants.map(rightWord)).join(', '),
            },
            evidenceOfGrants(grants),
          );
        });
        if (!isAnyDeletedShown && verdicts.length === 0) {
          untested.add(
            'deleted-accounts',
            'rule.reason.withoutSoftDeleted',
            {},
            String(mailbox.id),
            mailbox.label,
          );
          return null;
        }
        const hiding = hidingAspects(picture, mailbox);
        for (const aspect of hiding) {
          untested.add(
            `${mailbox.source}:${aspect}:soft-deleted`,
            'rule.reason.withoutUnresolved',
            { missing: exportsFor([aspect]) },
            `${String(mailbox.id)}/${aspect}`,
            mailbox.label,
          );
        }
        return verdicts.length > 0 || hiding.length === 0 ? verdicts : null;
      },
    });
  },
};
