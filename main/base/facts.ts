/**
 * Facts: what an imported file says, normalised, before anything is concluded from it. Importers produce them, the
 * fact tables keep them for ever, directory and authorisation build their picture from them.
 * Every text is trimmed; an absent value is null, never an empty string; booleans that the source left empty are null.
 */
import type { EmploymentKind } from '../../shared/contract/directory.ts';
import type { MailboxKind, TechnicalRight } from '../../shared/contract/authorisation.ts';

/** What a snapshot can speak about; a rule that needs an aspect that no snapshot covers cannot be tested. */
export const aspects = [
  'full-access',
  'send-as',
  'send-on-behalf',
  'folders',
  'gmail-delegates',
  'memberships',
  'mailboxes',
  'forwarding',
  'protocols',
  'accounts',
  'mfa',
  'employment',
] as const;
export type Aspect = (typeof aspects)[number];

/** The system that a file came from. Grants and accounts of different sources never replace each other. */
export type Source = 'exchange' | 'google' | 'entra' | 'ad' | 'hr';

/**
 * How a source names somebody or something: the verbatim text and what the same row says beside it.
 * Two references with the same four values are the same reference (dictionary table `reference`).
 */
export interface Reference {
  readonly raw: string;
  readonly smtp: string | null;
  readonly display: string | null;
  /** The source's type word for it, e.g. `UserMailbox/UserMailbox`, `MailUser/GuestMailUser`. */
  readonly typeHint: string | null;
}

/** An object that a file describes: an account, a mailbox, a group. Keys are verbatim; matching lower-cases them. */
export interface IdentityFact {
  readonly kind: 'user' | 'shared' | 'resource' | 'group' | 'contact' | 'unknown';
  readonly objectId: string | null;
  readonly sid: string | null;
  readonly upn: string | null;
  readonly primarySmtp: string | null;
  /** All other addresses, without `smtp:` prefix. */
  readonly aliases: readonly string[];
  readonly alias: string | null;
  readonly sam: string | null;
  readonly dn: string | null;
  readonly legacyDn: string | null;
  readonly displayName: string | null;
  readonly userType: 'member' | 'guest' | 'service' | 'unknown';
  readonly isEnabled: boolean | null;
  readonly isExternal: boolean;
  readonly softDeletedAt: string | null;
  readonly department: string | null;
  readonly title: string | null;
  /** The manager as the source names it (a DN, a name, an id, a number). */
  readonly managerRaw: string | null;
  readonly employeeNumber: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly lastLogonAt: string | null;
}

/** A mailbox's own properties; which object it belongs to is said by `mailbox`. */
export interface MailboxFact {
  readonly mailbox: Reference;
  readonly kind: MailboxKind;
  readonly recipientType: string | null;
  readonly environment: string | null;
  readonly isAccountDisabled: boolean | null;
  readonly softDeletedAt: string | null;
  readonly isAuditEnabled: boolean | null;
}

/** One right of one trustee on one mailbox, exactly one normalised right for each fact. */
export interface GrantFact {
  readonly mailbox: Reference;
  readonly trustee: Reference;
  readonly right: TechnicalRight;
  /** The right's own word, e.g. `FullAccess`, `Reviewer`, `Forward_ForwardingSmtpAddress_ForwardOnly`. */
  readonly rawRight: string;
  readonly folder: string | null;
  /** For folder rights: the role or the atomic rights as one text. */
  readonly folderRole: string | null;
  readonly isDeny: boolean;
  readonly isInherited: boolean;
  readonly inheritanceType: string | null;
  /** Google: accepted, pending, rejected, expired, in lower case. */
  readonly status: string | null;
}

/** Automatic forwarding of a mailbox. */
export interface ForwardingFact {
  readonly mailbox: Reference;
  readonly target: Reference;
  readonly kind: 'smtp' | 'address' | 'rule';
  readonly keepsCopy: boolean | null;
}

/** Which old protocols are open; null inherits the organisation's setting, which is unknown to us. */
export interface ProtocolFact {
  readonly mailbox: Reference;
  readonly pop: boolean | null;
  readonly imap: boolean | null;
  readonly activeSync: boolean | null;
  readonly owa: boolean | null;
  readonly mapi: boolean | null;
  readonly smtpAuth: boolean | null;
}

/** One member of one group; `isRecursive` when the source expanded nested groups itself. */
export interface MembershipFact {
  readonly group: Reference;
  readonly member: Reference;
  readonly isRecursive: boolean;
}

/** Registration for multi-factor authentication. `isCapable` is the one that counts (authorisation.md 1.7). */
export interface MfaFact {
  readonly account: Reference;
  readonly isCapable: boolean | null;
  readonly isRegistered: boolean | null;
  readonly isEnforced: boolean | null;
  /** When the source last updated it, ISO 8601 UTC. */
  readonly updatedAt: string | null;
}

/** One row of the HR table. Dates are `YYYY-MM-DD`. */
export interface EmploymentFact {
  readonly employeeNumber: string | null;
  readonly displayName: string;
  readonly email: string | null;
  readonly functionTitle: string | null;
  readonly functionCode: string | null;
  readonly department: string | null;
  readonly managerRaw: string | null;
  readonly employedFrom: string | null;
  readonly employedUntil: string | null;
  readonly employment: EmploymentKind;
}

/** Takes the facts of one record. Every fact keeps the way back to the raw record it came from. */
export interface FactSink {
  identity(fact: IdentityFact): void;
  mailbox(fact: MailboxFact): void;
  grant(fact: GrantFact): void;
  forwarding(fact: ForwardingFact): void;
  protocols(fact: ProtocolFact): void;
  membership(fact: MembershipFact): void;
  mfa(fact: MfaFact): void;
  employment(fact: EmploymentFact): void;
}
