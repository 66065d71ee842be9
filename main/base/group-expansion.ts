import type { PictureGroup, PictureIdentity, ResolvedReference } from './picture.ts';

/** Whom a group stands for after expanding the groups within it. */
export interface ExpandedGroup {
  /** For each person the labels of the groups between, outermost first, the group itself included; shortest way. */
  readonly persons: ReadonlyMap<number, readonly string[]>;
  /** Members that are no persons: shared mailboxes, service accounts; with the way to them. */
  readonly others: ReadonlyMap<number, readonly string[]>;
  readonly hasUnknownMembers: boolean;
}

/** What expansion reads of the directory. */
export interface GroupLookup {
  readonly identities: ReadonlyMap<number, Pick<PictureIdentity, 'personId' | 'label'>>;
  readonly groups: ReadonlyMap<
    number,
    Pick<PictureGroup, 'isKnown'> & {
      readonly members: readonly Pick<ResolvedReference, 'state' | 'identityId'>[];
    }
  >;
}

/**
 * Expands a group breadth first, so that every person is reached by the shortest way; a group that contains itself
 * ends there. Ways of equal length: the alphabetically first, so that the order of rows does not matter.
 */
export function expandGroup(directory: GroupLookup, identityId: number): ExpandedGroup {
  const persons = new Map<number, readonly string[]>();
  const others = new Map<number, readonly string[]>();
  const seen = new Set([identityId]);
  let hasUnknownMembers = false;
  let level: { id: number; via: readonly string[] }[] = [
    { id: identityId, via: [directory.identities.get(identityId)?.label ?? ''] },
  ];
  while (level.length > 0) {
    const next: { id: number; via: readonly string[] }[] = [];
    level.sort((a, b) => (a.via.join('\u0001') < b.via.join('\u0001') ? -1 : 1));
    for (const { id, via } of level) {
      const group = directory.groups.get(id);
      if (group === undefined || !group.isKnown) {
        hasUnknownMembers = true;
        continue;
      }
      for (const { state, identityId: memberId } of group.members) {
        const member = memberId === null ? undefined : directory.identities.get(memberId);
        if (state !== 'unique' || memberId === null || member === undefined) hasUnknownMembers = true;
        else if (directory.groups.has(memberId)) {
          if (!seen.has(memberId)) next.push({ id: memberId, via: [...via, member.label] });
          seen.add(memberId);
        } else if (member.personId !== null) {
          if (!persons.has(member.personId)) persons.set(member.personId, via);
        } else if (!others.has(memberId)) others.set(memberId, via);
      }
    }
    level = next;
  }
  return { persons, others, hasUnknownMembers };
}
