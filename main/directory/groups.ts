import { expandGroup } from '../base/group-expansion.ts';
import type { PictureGroup, PictureIdentity, ResolvedReference } from '../base/picture.ts';
import { seriesForAspect, sourcesOf, type StoredFacts, type StoredMembership } from '../base/stored-facts.ts';
import type { Source } from '../base/facts.ts';

/** What groups are made from. */
export interface GroupInput {
  readonly stored: StoredFacts;
  readonly identities: ReadonlyMap<number, PictureIdentity>;
  /** All accounts of the object that an account belongs to, itself included. */
  accountsOf(identityId: number): readonly number[];
  resolve(referenceId: number, source: Source): ResolvedReference | null;
}

/**
 * The groups with the members that the newest snapshot listing them names. A group that no snapshot lists is unknown,
 * which is not the same as empty: exports leave out what they were not asked to expand.
 */
export function makeGroups(input: GroupInput): ReadonlyMap<number, PictureGroup> {
  const { stored, identities } = input;
  const members = new Map<number, Map<string, ResolvedReference>>();

  for (const source of sourcesOf(stored.snapshots)) {
    const series = seriesForAspect(stored.snapshots, 'memberships', source);
    const position = new Map(series.map((snapshot, index) => [snapshot.id, index]));
    const latest = new Map<number, { position: number; facts: StoredMembership[] }>();
    for (const fact of stored.memberships) {
      const at = position.get(fact.snapshotId);
      const group = at === undefined ? null : input.resolve(fact.groupRef, source);
      if (at === undefined || group?.state !== 'unique' || group.identityId === null) continue;
      const key = Math.min(...input.accountsOf(group.identityId));
      const known = latest.get(key);
      if (known === undefined || known.position < at) latest.set(key, { position: at, facts: [fact] });
      else if (known.position === at) known.facts.push(fact);
    }
    for (const [key, { facts }] of latest) {
      const listed = members.get(key) ?? new Map<string, ResolvedReference>();
      members.set(key, listed);
      for (const { memberRef } of facts) {
        const member = input.resolve(memberRef, source);
        if (member === null) continue;
        const name = member.identityId === null ? member.reference.raw : String(member.identityId);
        const before = listed.get(`${member.state} ${name}`);
        if (before === undefined || before.referenceId > member.referenceId) {
          listed.set(`${member.state} ${name}`, member);
        }
      }
    }
  }

  const groups = new Map<number, Omit<PictureGroup, 'personIds' | 'hasUnknownMembers'>>();
  for (const identity of identities.values()) {
    const accounts = input.accountsOf(identity.id);
    const listed = members.get(Math.min(...accounts));
    const isGroup = accounts.some((id) => identities.get(id)?.kind === 'group');
    if (!isGroup && listed === undefined) continue;
    groups.set(identity.id, {
      identityId: identity.id,
      isKnown: listed !== undefined,
      members: [...(listed ?? new Map<string, ResolvedReference>())]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, member]) => member),
    });
  }
  const lookup = { identities, groups };
  return new Map(
    [...groups].map(([id, group]) => {
      const { persons, hasUnknownMembers } = expandGroup(lookup, id);
      return [id, { ...group, personIds: [...persons.keys()].sort((a, b) => a - b), hasUnknownMembers }];
    }),
  );
}
