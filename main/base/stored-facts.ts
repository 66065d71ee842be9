import type {
  Aspect,
  EmploymentFact,
  ForwardingFact,
  GrantFact,
  IdentityFact,
  MailboxFact,
  MembershipFact,
  MfaFact,
  ProtocolFact,
  Reference,
  Source,
} from './facts.ts';
import type { SnapshotInfo } from './picture.ts';
import type { TechnicalRight } from '../../shared/contract/authorisation.ts';

/** A snapshot with the key that orders it; ties go to the id, so that what was imported last counts. */
export interface StoredSnapshot extends SnapshotInfo {
  readonly orderKey: string;
}

/** Where a stored fact came from. */
export interface Origin {
  readonly snapshotId: number;
  readonly rawId: number;
}

/** A fact whose references are ids of the dictionary. */
type Stored<Fact, Referring extends keyof Fact> = Origin &
  Omit<Fact, Referring> & { readonly [Key in Referring as `${Key & string}Ref`]: number };

/** See {@link IdentityFact}. */
export type StoredIdentity = Origin & IdentityFact & { readonly id: number };
/** See {@link MailboxFact}. */
export type StoredMailbox = Stored<MailboxFact, 'mailbox'>;
/** See {@link GrantFact}. */
export type StoredGrant = Stored<GrantFact, 'mailbox' | 'trustee'> & { readonly id: number };
/** See {@link ForwardingFact}. */
export type StoredForwarding = Stored<ForwardingFact, 'mailbox' | 'target'>;
/** See {@link ProtocolFact}. */
export type StoredProtocols = Stored<ProtocolFact, 'mailbox'>;
/** See {@link MembershipFact}. */
export type StoredMembership = Stored<MembershipFact, 'group' | 'member'>;
/** See {@link MfaFact}. */
export type StoredMfa = Stored<MfaFact, 'account'>;
/** See {@link EmploymentFact}. */
export type StoredEmployment = Origin & EmploymentFact & { readonly id: number };

/**
 * The facts of the snapshots that may count at a moment, with the dictionary of references. `snapshots` holds every
 * snapshot up to that moment in order, also those whose facts were superseded as a whole.
 */
export interface StoredFacts {
  readonly snapshots: readonly StoredSnapshot[];
  readonly references: ReadonlyMap<number, Reference>;
  readonly identities: readonly StoredIdentity[];
  readonly mailboxes: readonly StoredMailbox[];
  readonly grants: readonly StoredGrant[];
  readonly forwarding: readonly StoredForwarding[];
  readonly protocols: readonly StoredProtocols[];
  readonly memberships: readonly StoredMembership[];
  readonly mfa: readonly StoredMfa[];
  readonly employment: readonly StoredEmployment[];
}

/** Orders snapshots: oldest first. */
export function compareSnapshots(a: StoredSnapshot, b: StoredSnapshot): number {
  return a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : a.id - b.id;
}

/** What kind of statement a right is: the aspect that a snapshot must cover for the right's absence to mean anything. */
export function aspectOfRight(right: TechnicalRight): Aspect | null {
  switch (right) {
    case 'FullAccess':
    case 'ReadPermission':
    case 'ChangePermission':
    case 'ChangeOwner':
    case 'DeleteItem':
    case 'ExternalAccount':
      return 'full-access';
    case 'SendAs':
      return 'send-as';
    case 'SendOnBehalf':
      return 'send-on-behalf';
    case 'FolderPermission':
      return 'folders';
    case 'GmailDelegate':
      return 'gmail-delegates';
    case 'ManagedBy':
    case 'MailEnabled':
    case 'Other':
      return null;
  }
}

/** From an ordered list: the newest snapshot of the whole organisation and everything after it, oldest first. */
function sinceLastWhole(ordered: readonly StoredSnapshot[]): readonly StoredSnapshot[] {
  const whole = ordered.findLastIndex((snapshot) => snapshot.scope === 'organisation');
  return whole < 0 ? ordered : ordered.slice(whole);
}

/**
 * The snapshots that count for an aspect of one source: the newest one of the whole organisation, and after it those
 * that speak only of what they list. Oldest first; the last one that covers an object has the say about it.
 */
export function seriesForAspect(
  ordered: readonly StoredSnapshot[],
  aspect: Aspect,
  source: Source,
): readonly StoredSnapshot[] {
  return sinceLastWhole(
    ordered.filter((snapshot) => snapshot.source === source && snapshot.aspects.includes(aspect)),
  );
}

/**
 * The snapshots that count for a file format of one source. Descriptions (accounts, mailboxes) of different formats
 * complete each other: a permission export does not wipe out what the account list said.
 */
export function seriesForFormat(
  ordered: readonly StoredSnapshot[],
  format: string,
  source: Source,
): readonly StoredSnapshot[] {
  return sinceLastWhole(
    ordered.filter((snapshot) => snapshot.source === source && snapshot.format === format),
  );
}

/** The sources that the snapshots came from, each once, sorted. */
export function sourcesOf(snapshots: readonly StoredSnapshot[]): readonly Source[] {
  return [...new Set(snapshots.map((snapshot) => snapshot.source))].sort();
}

/** Ids of all snapshots that count for anything. */
export function countingIds(ordered: readonly StoredSnapshot[]): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const source of sourcesOf(ordered)) {
    const ofSource = ordered.filter((snapshot) => snapshot.source === source);
    for (const aspect of new Set(ofSource.flatMap((snapshot) => snapshot.aspects))) {
      for (const snapshot of seriesForAspect(ofSource, aspect, source)) ids.add(snapshot.id);
    }
    for (const format of new Set(ofSource.map((snapshot) => snapshot.format))) {
      for (const snapshot of seriesForFormat(ofSource, format, source)) ids.add(snapshot.id);
    }
  }
  return ids;
}
