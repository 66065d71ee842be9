import type { IdentityFact, Reference } from '../base/facts.ts';
import { countingIds, type StoredFacts, type StoredIdentity } from '../base/stored-facts.ts';
import type { MailboxKind } from '../../shared/contract/authorisation.ts';
import type { SourcedFact } from './clusters.ts';
import { isAddress } from './identity-keys.ts';
import { knownPrincipal } from './known-principals.ts';

type Kind = IdentityFact['kind'];
const kinds: readonly Kind[] = ['user', 'shared', 'resource', 'group', 'contact', 'unknown'];

/** What a source's type word says, e.g. `UserMailbox/SharedMailbox`: the last part is the more exact one. */
export function kindOfHint(hint: string | null): { readonly kind: Kind; readonly isGuest: boolean } {
  const word = hint?.split('/').at(-1) ?? '';
  const isGuest = /guest/iu.test(hint ?? '');
  if (/shared|team(?:mailbox|site)/iu.test(word)) return { kind: 'shared', isGuest };
  if (/room|equipment|scheduling|workspace/iu.test(word)) return { kind: 'resource', isGuest };
  if (/group|distribution/iu.test(word)) return { kind: 'group', isGuest };
  if (/contact/iu.test(word)) return { kind: 'contact', isGuest };
  if (/user|linked|legacymailbox/iu.test(word)) return { kind: 'user', isGuest };
  return { kind: 'unknown', isGuest };
}

/** The kind of object that a kind of mailbox belongs to. */
function kindOfMailbox(kind: MailboxKind): Kind {
  switch (kind) {
    case 'user':
      return 'user';
    case 'shared':
      return 'shared';
    case 'room':
    case 'equipment':
    case 'discovery':
    case 'public-folder':
      return 'resource';
    case 'group':
    case 'distribution':
      return 'group';
    case 'unknown':
      return 'unknown';
  }
}

function implied(reference: Reference, snapshotId: number, rawId: number, kind: Kind): StoredIdentity | null {
  if (reference.smtp === null && (!isAddress(reference.raw) || knownPrincipal(reference.raw) !== null))
    return null;
  if (knownPrincipal(reference.raw) === 'self') return null;
  const hint = kindOfHint(reference.typeHint);
  // A guest's sign-in name is no address, and it says by itself that this is somebody from outside.
  const isGuestName = /#EXT#@/iu.test(reference.raw);
  const isGuest = hint.isGuest || isGuestName;
  return {
    id: 0,
    snapshotId,
    rawId,
    kind: kind === 'unknown' ? hint.kind : kind,
    objectId: null,
    sid: null,
    upn: isGuestName ? reference.raw : null,
    primarySmtp: reference.smtp,
    aliases: reference.smtp === null && !isGuestName ? [reference.raw] : [],
    alias: null,
    sam: null,
    dn: null,
    legacyDn: null,
    displayName: reference.display,
    userType: isGuest ? 'guest' : 'unknown',
    isEnabled: null,
    isExternal: isGuest,
    softDeletedAt: null,
    department: null,
    title: null,
    managerRaw: null,
    employeeNumber: null,
    givenName: null,
    surname: null,
    lastLogonAt: null,
  };
}

/** All statements about identities, and which references were used for somebody who has a right or an account. */
export interface GatheredFacts {
  readonly facts: readonly SourcedFact[];
  readonly trusteeRefs: ReadonlySet<number>;
}

/**
 * The statements of the counting snapshots about accounts, mailboxes and groups: their own records, and what rows about
 * rights say in passing (an address names an object even when no list describes it).
 */
export function gatherFacts(stored: StoredFacts): GatheredFacts {
  const counting = countingIds(stored.snapshots);
  const positions = new Map(
    stored.snapshots.flatMap((snapshot, order) =>
      counting.has(snapshot.id) ? [[snapshot.id, { order, source: snapshot.source }] as const] : [],
    ),
  );
  const facts: SourcedFact[] = [];
  const trusteeRefs = new Set<number>();
  const done = new Set<number>();

  for (const fact of stored.identities) {
    const position = positions.get(fact.snapshotId);
    if (position !== undefined) facts.push({ fact, ...position, isImplied: false });
  }

  function imply(referenceId: number, snapshotId: number, rawId: number, kind: Kind): void {
    // A number as key, because this runs for both sides of every right.
    const key = (referenceId * 65_536 + snapshotId) * kinds.length + kinds.indexOf(kind);
    if (done.has(key)) return;
    done.add(key);
    const position = positions.get(snapshotId);
    const reference = stored.references.get(referenceId);
    if (position === undefined || reference === undefined) return;
    const fact = implied(reference, snapshotId, rawId, kind);
    if (fact !== null) facts.push({ fact, ...position, isImplied: true });
  }

  for (const { mailboxRef, snapshotId, rawId, kind } of stored.mailboxes) {
    imply(mailboxRef, snapshotId, rawId, kindOfMailbox(kind));
  }
  for (const { mailboxRef, snapshotId, rawId } of stored.forwarding)
    imply(mailboxRef, snapshotId, rawId, 'unknown');
  for (const { mailboxRef, snapshotId, rawId } of stored.protocols)
    imply(mailboxRef, snapshotId, rawId, 'unknown');
  for (const { mailboxRef, trusteeRef, snapshotId, rawId } of stored.grants) {
    imply(mailboxRef, snapshotId, rawId, 'unknown');
    imply(trusteeRef, snapshotId, rawId, 'unknown');
    trusteeRefs.add(trusteeRef);
  }
  for (const { groupRef, memberRef, snapshotId, rawId } of stored.memberships) {
    imply(groupRef, snapshotId, rawId, 'group');
    imply(memberRef, snapshotId, rawId, 'unknown');
    trusteeRefs.add(memberRef);
  }
  for (const { accountRef, snapshotId, rawId } of stored.mfa) {
    imply(accountRef, snapshotId, rawId, 'user');
    trusteeRefs.add(accountRef);
  }
  return { facts, trusteeRefs };
}
