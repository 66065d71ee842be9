/**
 * The picture: what the facts add up to at one moment. Built by pure functions (main/directory/picture and
 * main/authorisation/picture) from the facts of the snapshots that count at that moment; read by views and rules.
 */
import type { CareProviderType } from '../../shared/catalogue/care-provider-types.ts';
import type { EmploymentKind } from '../../shared/contract/directory.ts';
import type {
  MailboxClass,
  MailboxKind,
  Meaning,
  TechnicalRight,
  TrusteeKind,
} from '../../shared/contract/authorisation.ts';
import type { OrganisationSettings } from '../../shared/contract/workspace.ts';
import type { Aspect, IdentityFact, Reference, Source } from './facts.ts';
import type { StableKey } from './stable-ids.ts';

/** What a snapshot is and how complete its maker left it. Instants in UTC. */
export interface SnapshotInfo {
  readonly id: number;
  readonly format: string;
  readonly source: Source;
  readonly aspects: readonly Aspect[];
  readonly takenAt: string;
  readonly recordedAt: string;
  readonly scope: 'organisation' | 'listed';
  readonly hasInherited: boolean;
  readonly hasSelf: boolean;
  readonly hasUnresolved: boolean;
  readonly hasSoftDeleted: boolean;
}

/** One object of a source after joining everything that the counting snapshots say of it by strong keys. */
export interface PictureIdentity extends Omit<IdentityFact, 'aliases'> {
  readonly id: number;
  readonly source: Source;
  readonly label: string;
  /** Primary address first, lower case. */
  readonly addresses: readonly string[];
  readonly personId: number | null;
  readonly snapshotId: number;
  readonly rawId: number;
  readonly seenAt: string;
}

/** A human being, over all accounts. `mfa.state` is `unknown` when no report covers any account of the person. */
export interface PicturePerson {
  readonly id: number;
  readonly displayName: string;
  readonly primaryAddress: string | null;
  readonly employeeNumber: string | null;
  readonly department: string | null;
  readonly functionTitle: string | null;
  readonly functionCode: string | null;
  readonly careProviderType: CareProviderType | null;
  readonly managerId: number | null;
  readonly managerState: 'known' | 'none' | 'unknown-manager' | 'ambiguous' | 'unknown';
  readonly employment: EmploymentKind;
  readonly employedFrom: string | null;
  readonly employedUntil: string | null;
  readonly isExternal: boolean;
  /** False when every account is disabled; null when no source says. */
  readonly isEnabled: boolean | null;
  readonly mfa: {
    readonly state: 'yes' | 'no' | 'unknown';
    readonly reportedAt: string | null;
    readonly snapshotId: number | null;
    readonly rawId: number | null;
  };
  readonly identityIds: readonly number[];
}

/**
 * What became of a reference. `self` is the mailbox itself in any language; `builtin` a service principal that every
 * mailbox has (SYSTEM, Exchange servers, default administrators); `orphan` a deleted account's remains.
 */
export type ResolutionState =
  'unique' | 'ambiguous' | 'none' | 'self' | 'builtin' | 'orphan' | 'everyone' | 'default' | 'anonymous';

/** A reference with what it stands for. */
export interface ResolvedReference {
  readonly referenceId: number;
  readonly reference: Reference;
  readonly state: ResolutionState;
  readonly identityId: number | null;
  readonly candidates: readonly number[];
}

/** One technical right as a snapshot states it. `ignoredBecause` names why it takes no part (a catalogue key), or null. */
export interface PictureGrant {
  readonly id: number;
  readonly mailboxId: number;
  readonly trustee: ResolvedReference;
  readonly right: TechnicalRight;
  readonly rawRight: string;
  readonly folder: string | null;
  readonly folderRole: string | null;
  readonly isDeny: boolean;
  readonly isInherited: boolean;
  readonly inheritanceType: string | null;
  readonly status: string | null;
  readonly snapshotId: number;
  readonly rawId: number;
  readonly ignoredBecause: string | null;
}

/** A right that somebody really has: deny applied, groups expanded, duplicates joined. */
export interface EffectiveAccess {
  readonly mailboxId: number;
  readonly trusteeKind: TrusteeKind;
  readonly personId: number | null;
  readonly identityId: number | null;
  readonly label: string;
  readonly right: TechnicalRight;
  readonly meanings: readonly Meaning[];
  readonly folder: string | null;
  readonly folderRole: string | null;
  /** Labels of the groups between, outermost first. */
  readonly via: readonly string[];
  readonly grantIds: readonly number[];
}

/** A mailbox with all that the counting snapshots say of it. */
export interface PictureMailbox {
  readonly id: number;
  readonly identityId: number | null;
  readonly label: string;
  readonly primarySmtp: string | null;
  readonly kind: MailboxKind;
  readonly recipientType: string | null;
  readonly mailboxClass: MailboxClass;
  readonly isClassOverridden: boolean;
  readonly compensatingMeasure: string | null;
  readonly department: string | null;
  readonly source: Source;
  readonly ownerPersonId: number | null;
  /** Whether somebody can sign in to the mailbox's own account; null when no source says. */
  readonly isSignInEnabled: boolean | null;
  readonly softDeletedAt: string | null;
  readonly isAuditEnabled: boolean | null;
  readonly forwarding: readonly {
    readonly target: ResolvedReference;
    readonly kind: 'smtp' | 'address' | 'rule';
    readonly keepsCopy: boolean | null;
    readonly snapshotId: number;
    readonly rawId: number;
  }[];
  readonly protocols: {
    readonly pop: boolean | null;
    readonly imap: boolean | null;
    readonly activeSync: boolean | null;
    readonly owa: boolean | null;
    readonly smtpAuth: boolean | null;
    readonly snapshotId: number;
    readonly rawId: number;
  } | null;
  readonly grants: readonly PictureGrant[];
  readonly access: readonly EffectiveAccess[];
  /** A row that describes the mailbox itself, as evidence. */
  readonly rawId: number | null;
  readonly snapshotId: number | null;
  readonly snapshotAt: string | null;
}

/** A group and the members that a snapshot listed; `isKnown` is false when no snapshot lists its members. */
export interface PictureGroup {
  readonly identityId: number;
  readonly isKnown: boolean;
  readonly members: readonly ResolvedReference[];
  /** Distinct persons after expanding nested groups (cycle-safe). */
  readonly personIds: readonly number[];
  readonly hasUnknownMembers: boolean;
}

/** People, accounts and groups at one moment. */
export interface DirectoryPicture {
  readonly at: string;
  readonly identities: ReadonlyMap<number, PictureIdentity>;
  readonly persons: ReadonlyMap<number, PicturePerson>;
  readonly groups: ReadonlyMap<number, PictureGroup>;
  /** Resolves a reference of a source (cached). */
  resolve(referenceId: number, reference: Reference, source: Source): ResolvedReference;
}

/** What is the same object over all sources: its accounts, and the keys that name it. */
export interface Principal {
  readonly index: number;
  readonly kind: IdentityFact['kind'];
  readonly identityIds: readonly number[];
  readonly keys: readonly StableKey[];
  readonly personId: number | null;
  readonly isFunctionNamed: boolean;
  /** An HR record was joined to one of its accounts. */
  readonly hasEmployment: boolean;
}

/** A directory as its builder gives it: with what the authorisation picture needs besides. */
export interface BuiltDirectory extends DirectoryPicture {
  principalOf(identityId: number): Principal | undefined;
}

/** Everything at one moment. */
export interface Picture {
  readonly at: string;
  readonly directory: DirectoryPicture;
  readonly mailboxes: ReadonlyMap<number, PictureMailbox>;
  /** The snapshots that count at this moment for an aspect, of one source or of any; empty when nothing covers it. */
  covering(aspect: Aspect, source?: Source): readonly SnapshotInfo[];
  readonly settings: OrganisationSettings;
}
