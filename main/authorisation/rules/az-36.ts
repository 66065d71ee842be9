import type { Evidence } from '../../../shared/contract/findings.ts';
import type { DirectoryPicture, Picture, PictureMailbox, ResolvedReference } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { originOfIdentity, originOfReference } from './addresses.ts';
import { inspectionAspects } from './coverage.ts';
import { orderedEvidence } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { accessOf, canInspect, groupedBy, isOfUnknownPeople } from './rights.ts';
import {
  briefNames,
  deviation,
  openMailbox,
  partSubject,
  untestable,
  type AuthorisationRule,
} from './rule.ts';

type Forwarding = PictureMailbox['forwarding'][number];

/** Who reads what arrives at a forwarding address; null when that cannot be known. */
interface Readers {
  readonly personIds: ReadonlySet<number> | null;
}

/** Everybody who may read a mailbox, its owner included; null when a group or an unknown name is among them. */
function readersOf(directory: DirectoryPicture, mailbox: PictureMailbox): Readers {
  const readers = accessOf(mailbox).filter(canInspect);
  if (readers.some((entry) => isOfUnknownPeople(directory, entry))) return { personIds: null };
  const ids = new Set(readers.flatMap((entry) => (entry.personId === null ? [] : [entry.personId])));
  if (mailbox.mailboxClass === 'personal' && mailbox.ownerPersonId !== null) ids.add(mailbox.ownerPersonId);
  return { personIds: ids };
}

/** A person's own mailbox is read by that person; any other mailbox by all who may open it; a group by its members. */
function readersOfTarget(
  picture: Picture,
  mailboxByIdentity: ReadonlyMap<number, PictureMailbox>,
  identityId: number,
): Readers {
  const identity = picture.directory.identities.get(identityId);
  const group = picture.directory.groups.get(identityId);
  if (group !== undefined || identity?.kind === 'group') {
    const isKnown = group?.isKnown === true && !group.hasUnknownMembers;
    return { personIds: isKnown ? new Set(group.personIds) : null };
  }
  const target = mailboxByIdentity.get(identityId);
  if (target?.mailboxClass !== 'functional' && identity !== undefined && identity.personId !== null) {
    return { personIds: new Set([identity.personId]) };
  }
  return target === undefined ? { personIds: null } : readersOf(picture.directory, target);
}

function originOfTarget(picture: Picture, target: ResolvedReference): ReturnType<typeof originOfReference> {
  const identity =
    target.identityId === null ? undefined : picture.directory.identities.get(target.identityId);
  return identity === undefined
    ? originOfReference(target.reference, picture.settings)
    : originOfIdentity(identity, picture.settings);
}

function nameOfTarget(picture: Picture, target: ResolvedReference): string {
  const identity =
    target.identityId === null ? undefined : picture.directory.identities.get(target.identityId);
  return target.reference.smtp ?? identity?.primarySmtp ?? identity?.label ?? target.reference.raw;
}

/**
 * AZ-36, 6.1.8: mail does not leave by forwarding for people who may not open the mailbox itself. Outside the own
 * domains always deviates, also to a partner, since a partner's right to read is a right, not a copy of everything.
 * Inside, everybody who reads the target must be allowed to read the source. Subject: one target of one mailbox.
 */
export const az36: AuthorisationRule = {
  id: 'AZ-36',
  version: 1,
  criterion: '6.1.8',
  severity: 'high',
  remedy: 'functional-admin',
  parameters: () => ({}),
  evaluate(picture) {
    const mailboxByIdentity = new Map<number, PictureMailbox>();
    // Where two mailboxes name the same account, the one known first counts, whatever the order of rows.
    for (const mailbox of [...picture.mailboxes.values()].sort((first, second) => second.id - first.id)) {
      if (mailbox.identityId !== null) mailboxByIdentity.set(mailbox.identityId, mailbox);
    }

    function examineTarget(
      mailbox: PictureMailbox,
      name: string,
      found: readonly Forwarding[],
    ): readonly RuleVerdict[] {
      const target = found[0]?.target;
      if (target === undefined) return [];
      const subject = partSubject(mailbox, ['forward', name], name);
      const open = openMailbox(mailbox);
      const params = { mailbox: mailbox.label, target: name };
      const evidence = orderedEvidence(
        found.map((item): Evidence => ({
          label: `${name} · ${item.kind}`,
          rawId: item.rawId,
          snapshotId: item.snapshotId,
        })),
      );
      const origin = originOfTarget(picture, target);
      if (origin === 'external' || origin === 'partner') {
        return [deviation(subject, open, params, evidence, { messageKey: 'rule.AZ-36.message.external' })];
      }
      const unknown = (
        reasonKey: 'rule.reason.targetUnknown' | 'rule.reason.readersUnknown',
      ): readonly RuleVerdict[] => [untestable(subject, open, reasonKey, params, evidence)];
      if (target.identityId === null) return unknown('rule.reason.targetUnknown');
      const readers = readersOfTarget(picture, mailboxByIdentity, target.identityId).personIds;
      const allowed = readersOf(picture.directory, mailbox).personIds;
      if (readers === null) return unknown('rule.reason.readersUnknown');
      const isCovered = inspectionAspects(mailbox.source).every(
        (aspect) => picture.covering(aspect, mailbox.source).length > 0,
      );
      const strangers = [...readers].filter((id) => allowed?.has(id) !== true);
      if (strangers.length === 0) return [];
      if (allowed === null || !isCovered) return unknown('rule.reason.readersUnknown');
      const names = strangers.map((id) => picture.directory.persons.get(id)?.displayName ?? String(id));
      return [
        deviation(subject, open, { ...params, count: strangers.length, names: briefNames(names) }, evidence, {
          messageKey: 'rule.AZ-36.message.stranger',
        }),
      ];
    }

    return examineMailboxes(picture, {
      isSubject: () => true,
      requires: () => ['forwarding'],
      examine: (mailbox) =>
        groupedBy(mailbox.forwarding, ({ target }) => nameOfTarget(picture, target).toLowerCase()).flatMap(
          ([name, found]) => examineTarget(mailbox, name, found),
        ),
    });
  },
};
