import { expandGroup, type ExpandedGroup } from '../base/group-expansion.ts';
import type { BuiltDirectory, EffectiveAccess, PictureGrant, ResolvedReference } from '../base/picture.ts';
import { foldText, matchText } from '../base/text.ts';
import type { TrusteeKind } from '../../shared/contract/authorisation.ts';
import { meaningsOf } from './meanings.ts';

/** One who holds a right through a row: somebody directly, or each member of a group. */
interface Holder {
  readonly key: string;
  readonly trusteeKind: TrusteeKind;
  readonly personId: number | null;
  readonly identityId: number | null;
  readonly label: string;
  readonly via: readonly string[];
}

/** Expands groups once for a whole picture. */
export type Expander = (identityId: number) => ExpandedGroup;

/** An {@link Expander} that remembers. */
export function createExpander(directory: BuiltDirectory): Expander {
  const cache = new Map<number, ExpandedGroup>();
  return (identityId) => {
    const known = cache.get(identityId);
    if (known !== undefined) return known;
    const made = expandGroup(directory, identityId);
    cache.set(identityId, made);
    return made;
  };
}

function labelOf(trustee: ResolvedReference): string {
  return trustee.reference.display ?? trustee.reference.raw;
}

function stranger(trustee: ResolvedReference, trusteeKind: TrusteeKind): Holder {
  return {
    key: `${trusteeKind}:${matchText(trustee.reference.raw)}`,
    trusteeKind,
    personId: null,
    identityId: null,
    label: trusteeKind === 'orphan' ? trustee.reference.raw : labelOf(trustee),
    via: [],
  };
}

/** Who holds the right that a row gives to a trustee. */
function holdersOf(
  trustee: ResolvedReference,
  directory: BuiltDirectory,
  expand: Expander,
): readonly Holder[] {
  switch (trustee.state) {
    case 'self':
    case 'builtin':
      return [];
    case 'ambiguous':
      return [stranger(trustee, 'ambiguous')];
    case 'none':
      return [stranger(trustee, 'unresolved')];
    case 'orphan':
      return [stranger(trustee, 'orphan')];
    case 'everyone':
    case 'default':
    case 'anonymous':
      return [{ ...stranger(trustee, trustee.state), key: trustee.state }];
    case 'unique':
      return trustee.identityId === null ? [] : holdersOfIdentity(trustee.identityId, directory, expand);
  }
}

function personHolder(
  personId: number,
  identityId: number | null,
  directory: BuiltDirectory,
  via: readonly string[],
): Holder {
  const label = directory.persons.get(personId)?.displayName ?? '';
  return { key: `person:${String(personId)}`, trusteeKind: 'person', personId, identityId, label, via };
}

function accountHolder(identityId: number, directory: BuiltDirectory, via: readonly string[]): Holder {
  const identity = directory.identities.get(identityId);
  const object = directory.principalOf(identityId);
  return {
    // One object counts once, whichever source's account a row names.
    key: `object:${String(Math.min(...(object?.identityIds ?? [identityId])))}`,
    // Of an account that no list describes nobody can say that it serves a program.
    trusteeKind: object?.kind === 'unknown' ? 'unresolved' : 'service',
    personId: null,
    identityId,
    label: identity?.label ?? '',
    via,
  };
}

function holdersOfIdentity(
  identityId: number,
  directory: BuiltDirectory,
  expand: Expander,
): readonly Holder[] {
  const identity = directory.identities.get(identityId);
  if (identity === undefined) return [];
  if (!directory.groups.has(identityId)) {
    return [
      identity.personId === null
        ? accountHolder(identityId, directory, [])
        : personHolder(identity.personId, identityId, directory, []),
    ];
  }
  const expanded = expand(identityId);
  const holders: Holder[] = [];
  for (const [personId, via] of expanded.persons) holders.push(personHolder(personId, null, directory, via));
  for (const [otherId, via] of expanded.others) holders.push(accountHolder(otherId, directory, via));
  if (expanded.hasUnknownMembers || holders.length === 0) {
    // Somebody may reach the mailbox through this group without our knowing: the group itself stays in sight.
    const first = Math.min(...(directory.principalOf(identityId)?.identityIds ?? [identityId]));
    holders.push({
      key: `group:${String(first)}`,
      trusteeKind: 'group',
      personId: null,
      identityId,
      label: identity.label,
      via: [],
    });
  }
  return holders;
}

interface Path {
  readonly holder: Holder;
  readonly grant: PictureGrant;
}

/** All rows about one right (in one folder) of one holder. */
interface Slot {
  readonly rightKey: string;
  readonly paths: Path[];
  explicitDeny: boolean;
  inheritedDeny: boolean;
}

/**
 * Who really has which right on a mailbox. Deny goes before allow and direct before inherited (explicit deny, explicit
 * allow, inherited deny, inherited allow), per person and right and over all groups; what is left is joined by right,
 * folder, role and way. A refusal to everyone refuses each.
 */
export function effectiveAccess(
  mailboxId: number,
  grants: readonly PictureGrant[],
  directory: BuiltDirectory,
  expand: Expander,
): readonly EffectiveAccess[] {
  const slots = new Map<string, Slot>();
  const everyoneDenied = new Map<string, { explicit: boolean; inherited: boolean }>();

  for (const grant of grants) {
    if (grant.ignoredBecause !== null) continue;
    const rightKey = `${grant.right}|${grant.folder === null ? '' : foldText(grant.folder)}`;
    if (grant.isDeny && grant.trustee.state === 'everyone') {
      const known = everyoneDenied.get(rightKey) ?? { explicit: false, inherited: false };
      everyoneDenied.set(rightKey, {
        explicit: known.explicit || !grant.isInherited,
        inherited: known.inherited || grant.isInherited,
      });
    }
    for (const holder of holdersOf(grant.trustee, directory, expand)) {
      const key = `${rightKey}|${holder.key}`;
      const slot = slots.get(key) ?? { rightKey, paths: [], explicitDeny: false, inheritedDeny: false };
      slots.set(key, slot);
      if (!grant.isDeny) slot.paths.push({ holder, grant });
      else if (grant.isInherited) slot.inheritedDeny = true;
      else slot.explicitDeny = true;
    }
  }

  const access = new Map<string, { holder: Holder; grant: PictureGrant; readonly ids: Set<number> }>();
  for (const [slotKey, slot] of slots) {
    const denied = everyoneDenied.get(slot.rightKey);
    if (slot.explicitDeny || denied?.explicit === true) continue;
    const isInheritedDenied = slot.inheritedDeny || denied?.inherited === true;
    for (const { holder, grant } of slot.paths) {
      if (grant.isInherited && isInheritedDenied) continue;
      const key = [slotKey, grant.folderRole ?? '', ...holder.via].join('\u0001');
      const known = access.get(key);
      if (known === undefined) {
        access.set(key, { holder, grant, ids: new Set([grant.id]) });
        continue;
      }
      known.ids.add(grant.id);
      // Rows may spell the same trustee differently; which row came first must not decide what is shown.
      if (spelling(holder, grant) < spelling(known.holder, known.grant))
        Object.assign(known, { holder, grant });
    }
  }
  return [...access]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { holder, grant, ids }]) => ({
      mailboxId,
      trusteeKind: holder.trusteeKind,
      personId: holder.personId,
      identityId: holder.identityId,
      label: holder.label,
      right: grant.right,
      meanings: meaningsOf(grant.right),
      folder: grant.folder,
      folderRole: grant.folderRole,
      via: holder.via,
      grantIds: [...ids].sort((a, b) => a - b),
    }));
}

function spelling(holder: Holder, grant: PictureGrant): string {
  return `${holder.label}|${grant.folder ?? ''}|${String(holder.identityId ?? 0).padStart(12, '0')}`;
}
