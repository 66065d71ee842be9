import type { DirectoryPicture, PictureGrant, PictureMailbox } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { rightAspects } from './coverage.ts';
import { evidenceOfGrants } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { groupedBy, isActiveGrant, isRealRight } from './rights.ts';
import { deviation, firstName, openMailbox, partSubject, type AuthorisationRule } from './rule.ts';

/** The group that a right is given to: its identity's id, or null for a right that is not given to a group. */
function groupOf(directory: DirectoryPicture, grant: PictureGrant): number | null {
  const id = grant.trustee.identityId;
  if (grant.trustee.state !== 'unique' || id === null) return null;
  return directory.groups.has(id) || directory.identities.get(id)?.kind === 'group' ? id : null;
}

function examineEveryone(mailbox: PictureMailbox, grants: readonly PictureGrant[]): readonly RuleVerdict[] {
  return groupedBy(grants, (grant) => grant.trustee.reference.raw.toLowerCase()).flatMap(([raw, found]) => {
    const name = firstName(found.map((grant) => grant.trustee.reference.raw));
    return deviation(
      partSubject(mailbox, ['everyone', raw], name),
      openMailbox(mailbox),
      { mailbox: mailbox.label, group: name },
      evidenceOfGrants(found),
      { messageKey: 'rule.AZ-15.message.everyone' },
    );
  });
}

/**
 * AZ-15, 6.1.8: rights lead to individual people. A group does so when its members are known and few enough to judge.
 * Without any import of group members nothing is said of unknown groups; with one, a group that it leaves open is a
 * deviation. Subject: one group on one mailbox.
 */
export const az15: AuthorisationRule = {
  id: 'AZ-15',
  version: 1,
  criterion: '6.1.8',
  severity: 'high',
  remedy: 'it-staff',
  parameters: ({ groupSizeLimit }) => ({ groupSizeLimit }),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: () => true,
      requires: ({ source }) => rightAspects(source),
      examine(mailbox, untested) {
        const { directory, settings } = picture;
        const grants = mailbox.grants.filter((grant) => isActiveGrant(grant) && isRealRight(grant));
        const verdicts = [
          ...examineEveryone(
            mailbox,
            grants.filter(({ trustee }) => trustee.state === 'everyone'),
          ),
        ];
        let isComplete = true;
        const toGroups = grants.filter((grant) => groupOf(directory, grant) !== null);
        for (const [key, found] of groupedBy(toGroups, (grant) => String(groupOf(directory, grant)))) {
          const group = directory.groups.get(Number(key));
          const name =
            directory.identities.get(Number(key))?.label ??
            firstName(found.map((grant) => grant.trustee.reference.raw));
          const members = group?.personIds.length ?? 0;
          const subject = partSubject(mailbox, ['group', key], name);
          const params = {
            mailbox: mailbox.label,
            group: name,
            count: members,
            limit: settings.groupSizeLimit,
          };
          const evidence = evidenceOfGrants(found);
          const isUnknown = group === undefined || !group.isKnown || group.hasUnknownMembers;
          if (members > settings.groupSizeLimit) {
            verdicts.push(deviation(subject, openMailbox(mailbox), params, evidence));
          } else if (isUnknown && picture.covering('memberships').length === 0) {
            isComplete = false;
            untested.addNotImported(mailbox.source, ['memberships'], subject.id, subject.label);
          } else if (isUnknown) {
            const isPartly = group?.isKnown === true;
            verdicts.push(
              deviation(subject, openMailbox(mailbox), params, evidence, {
                messageKey: isPartly ? 'rule.AZ-15.message.partlyUnknown' : 'rule.AZ-15.message.unknown',
              }),
            );
          }
        }
        return isComplete || verdicts.length > 0 ? verdicts : null;
      },
    }),
};
