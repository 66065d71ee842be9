import type { GrantChange } from '../../shared/contract/authorisation.ts';
import type { Aspect } from '../base/facts.ts';
import { foldText, matchText } from '../base/text.ts';
import { aspectOfRight, type StoredGrant, type StoredSnapshot } from '../base/stored-facts.ts';
import { trusteeOnRow, whyIgnored } from './grants.ts';
import { mainMeaning } from './meanings.ts';
import type { BuiltPicture } from './picture.ts';

/** The aspects in which snapshots state rights of people on mailboxes. */
export const grantAspects: readonly Aspect[] = [
  'full-access',
  'send-as',
  'send-on-behalf',
  'folders',
  'gmail-delegates',
];

/** Which object a trustee reference stands for, as a text; a name that fits nobody stands for itself. */
export function trusteeKey(picture: BuiltPicture, grant: StoredGrant, snapshot: StoredSnapshot): string {
  const reference = picture.stored.references.get(grant.trusteeRef);
  if (reference === undefined) return `?${String(grant.trusteeRef)}`;
  const resolved = picture.directory.resolve(grant.trusteeRef, reference, snapshot.source);
  const object =
    resolved.identityId === null ? undefined : picture.directory.principalOf(resolved.identityId);
  if (object !== undefined) return `object ${String(object.index)}`;
  if (resolved.state === 'none' || resolved.state === 'ambiguous' || resolved.state === 'orphan') {
    return `name ${matchText(reference.smtp ?? reference.raw)}`;
  }
  return resolved.state === 'builtin' ? `builtin ${matchText(reference.raw)}` : resolved.state;
}

/** What makes two rows of different files the same right: right, trustee, folder, role, allow or deny. */
export function grantKey(picture: BuiltPicture, grant: StoredGrant, snapshot: StoredSnapshot): string {
  return JSON.stringify([
    grant.right,
    trusteeKey(picture, grant, snapshot),
    grant.folder === null ? null : foldText(grant.folder),
    grant.folderRole === null ? null : matchText(grant.folderRole),
    grant.isDeny,
    grant.right === 'Other' ? matchText(grant.rawRight) : null,
    grant.status,
  ]);
}

/** Whether a row is one that exports leave out or not by choice: SELF, services, inherited rows, empty roles. */
function isOptionalRow(picture: BuiltPicture, grant: StoredGrant, snapshot: StoredSnapshot): boolean {
  const reference = picture.stored.references.get(grant.trusteeRef);
  if (reference === undefined) return false;
  const resolved = picture.directory.resolve(grant.trusteeRef, reference, snapshot.source);
  const isAdministrators = resolved.state === 'builtin' && picture.isAdministrators(reference.raw);
  const trustee = trusteeOnRow(resolved, isAdministrators, grant.isInherited);
  return whyIgnored({ ...grant, status: null }, trustee, false, isAdministrators) !== null;
}

/** One side of a comparison. */
export interface Side {
  readonly snapshot: StoredSnapshot;
  readonly grants: readonly StoredGrant[];
  /** The snapshot speaks of every mailbox in question, also of those for which it states no right. */
  readonly speaksOfAll: boolean;
}

/** What differs between two snapshots. */
export interface Difference {
  readonly changes: readonly GrantChange[];
  readonly unchanged: number;
  /** Aspects that only one of the two covers. */
  readonly notComparable: readonly Aspect[];
}

/** Finds a mailbox's id and label; a mailbox that is gone may be known to the picture of an earlier moment. */
export type MailboxLookup = (
  referenceId: number,
  snapshot: StoredSnapshot,
) => { readonly id: number; readonly label: string } | null;

/**
 * Compares what two snapshots state, on the aspects that both cover and the mailboxes that both speak of. When one of
 * them left out SELF or inherited rows, those rows do not count: leaving them out is not a change.
 */
export function compareSnapshotGrants(
  picture: BuiltPicture,
  from: Side,
  to: Side,
  lookup: MailboxLookup,
): Difference {
  const common = new Set(from.snapshot.aspects.filter((aspect) => to.snapshot.aspects.includes(aspect)));
  const notComparable = [...from.snapshot.aspects, ...to.snapshot.aspects].filter(
    (aspect) => !common.has(aspect),
  );
  const isSameFormat = from.snapshot.format === to.snapshot.format;
  const areBothWhole =
    from.snapshot.hasInherited === to.snapshot.hasInherited && from.snapshot.hasSelf === to.snapshot.hasSelf;

  function collect({ snapshot, grants }: Side): Map<string, Map<string, StoredGrant>> {
    const byMailbox = new Map<string, Map<string, StoredGrant>>();
    for (const grant of grants) {
      const aspect = aspectOfRight(grant.right);
      if (aspect === null ? !isSameFormat : !common.has(aspect)) continue;
      if (!areBothWhole && isOptionalRow(picture, grant, snapshot)) continue;
      const mailbox = mailboxKey(grant, snapshot);
      const known = byMailbox.get(mailbox) ?? new Map<string, StoredGrant>();
      byMailbox.set(mailbox, known);
      const key = grantKey(picture, grant, snapshot);
      if (!known.has(key)) known.set(key, grant);
    }
    return byMailbox;
  }

  function mailboxKey(grant: StoredGrant, snapshot: StoredSnapshot): string {
    const reference = picture.stored.references.get(grant.mailboxRef);
    if (reference === undefined) return `?${String(grant.mailboxRef)}`;
    const resolved = picture.directory.resolve(grant.mailboxRef, reference, snapshot.source);
    const object =
      resolved.identityId === null ? undefined : picture.directory.principalOf(resolved.identityId);
    return object === undefined ? `name ${matchText(reference.smtp ?? reference.raw)}` : String(object.index);
  }

  const before = collect(from);
  const after = collect(to);
  const changes: GrantChange[] = [];
  let unchanged = 0;
  for (const mailbox of new Set([...before.keys(), ...after.keys()])) {
    const had = before.get(mailbox);
    const has = after.get(mailbox);
    if (had === undefined && !from.speaksOfAll) continue;
    if (has === undefined && !to.speaksOfAll) continue;
    for (const [key, grant] of has ?? []) {
      if (had?.has(key) === true) unchanged += 1;
      else changes.push(change('added', grant, to.snapshot));
    }
    for (const [key, grant] of had ?? []) {
      if (has?.has(key) !== true) changes.push(change('removed', grant, from.snapshot));
    }
  }
  changes.sort(compareChanges);
  return { changes, unchanged, notComparable: [...new Set(notComparable)].sort() };

  function change(kind: 'added' | 'removed', grant: StoredGrant, snapshot: StoredSnapshot): GrantChange {
    const trustee = picture.stored.references.get(grant.trusteeRef);
    const mailbox = picture.stored.references.get(grant.mailboxRef);
    const resolved =
      trustee === undefined ? null : picture.directory.resolve(grant.trusteeRef, trustee, snapshot.source);
    const identity =
      typeof resolved?.identityId === 'number'
        ? picture.directory.identities.get(resolved.identityId)
        : undefined;
    const found = lookup(grant.mailboxRef, snapshot);
    return {
      change: kind,
      mailboxId: found?.id ?? 0,
      mailbox: found?.label ?? mailbox?.display ?? mailbox?.raw ?? '',
      trustee:
        personLabel(picture, identity?.personId ?? null, trustee?.smtp ?? trustee?.raw ?? '') ??
        identity?.label ??
        trustee?.display ??
        trustee?.raw ??
        '',
      trusteeRaw: trustee?.raw ?? '',
      right: grant.right,
      meaning: mainMeaning(grant.right),
      folder: grant.folder,
      folderRole: grant.folderRole,
      isDeny: grant.isDeny,
      rawId: grant.rawId,
    };
  }
}

const namesByAddress = new WeakMap<BuiltPicture, ReadonlyMap<number | string, string>>();

/** A person's name by id, or by address when only HR still knows who a former trustee was. */
function personLabel(picture: BuiltPicture, personId: number | null, address: string): string | null {
  const names =
    namesByAddress.get(picture) ??
    new Map<number | string, string>(
      [...picture.directory.persons.values()].flatMap(({ id, displayName, primaryAddress }) => [
        [id, displayName] as const,
        ...(primaryAddress === null ? [] : [[primaryAddress, displayName] as const]),
      ]),
    );
  namesByAddress.set(picture, names);
  return names.get(personId ?? matchText(address)) ?? null;
}

function compareChanges(a: GrantChange, b: GrantChange): number {
  return (
    a.mailbox.localeCompare(b.mailbox, 'nl') ||
    a.trustee.localeCompare(b.trustee, 'nl') ||
    a.right.localeCompare(b.right) ||
    (a.folder ?? '').localeCompare(b.folder ?? '', 'nl') ||
    a.change.localeCompare(b.change)
  );
}
