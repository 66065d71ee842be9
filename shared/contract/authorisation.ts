import { z } from 'zod';
import { defineMethod, instant, noInput, severityCounts } from './kernel.ts';
import { gridPage, gridQuery } from './grid.ts';
import { findingRow } from './findings.ts';
import { importFormats } from './imports.ts';

/** What a technical right means in the words of the norm (nta7516.md 1.3, authorisation.md 0.4). */
export const meanings = ['inspection', 'mandate', 'delegation', 'folder', 'other'] as const;
/** Inzage, mandaat, delegatie, map-inzage, and the rest. */
export type Meaning = (typeof meanings)[number];

/** Technical rights as normalised from every source. */
export const technicalRights = [
  'FullAccess',
  'SendAs',
  'SendOnBehalf',
  'FolderPermission',
  'GmailDelegate',
  'ReadPermission',
  'ChangePermission',
  'ChangeOwner',
  'DeleteItem',
  'ExternalAccount',
  'ManagedBy',
  'MailEnabled',
  'Other',
] as const;
/** See {@link technicalRights}. */
export type TechnicalRight = (typeof technicalRights)[number];

/** Kind of mailbox as the source says. */
export const mailboxKinds = [
  'user',
  'shared',
  'room',
  'equipment',
  'group',
  'distribution',
  'public-folder',
  'discovery',
  'unknown',
] as const;
/** See {@link mailboxKinds}. */
export type MailboxKind = (typeof mailboxKinds)[number];

/** Class of mailbox in the sense of 6.3: personal, or functional (of a team or a process). An administrator may override. */
export const mailboxClasses = ['personal', 'functional', 'resource', 'list', 'unknown'] as const;
/** See {@link mailboxClasses}. */
export type MailboxClass = (typeof mailboxClasses)[number];

/** One mailbox in the list. Counts are of distinct persons after deny, defaults and groups were resolved. */
export const mailboxRow = z.object({
  id: z.number().int(),
  label: z.string(),
  primarySmtp: z.string().nullable(),
  kind: z.enum(mailboxKinds),
  mailboxClass: z.enum(mailboxClasses),
  isClassOverridden: z.boolean(),
  department: z.string().nullable(),
  source: z.string(),
  inspection: z.number().int(),
  mandate: z.number().int(),
  delegation: z.number().int(),
  folder: z.number().int(),
  hasUnresolved: z.boolean(),
  isSignInEnabled: z.boolean().nullable(),
  forwardsTo: z.string().nullable(),
  findings: severityCounts,
  snapshotAt: instant.nullable(),
});
/** See {@link mailboxRow}. */
export type MailboxRow = z.infer<typeof mailboxRow>;

/** One technical right as it stood in a snapshot, with the raw trustee verbatim. */
export const technicalGrant = z.object({
  id: z.number().int(),
  right: z.enum(technicalRights),
  meaning: z.enum(meanings),
  folder: z.string().nullable(),
  folderRole: z.string().nullable(),
  isDeny: z.boolean(),
  isInherited: z.boolean(),
  inheritanceType: z.string().nullable(),
  trusteeRaw: z.string(),
  status: z.string().nullable(),
  snapshotId: z.number().int(),
  rawId: z.number().int(),
});
/** See {@link technicalGrant}. */
export type TechnicalGrant = z.infer<typeof technicalGrant>;

/** How a trustee that is not a plain person must be read. */
export const trusteeKinds = [
  'person',
  'group',
  'orphan',
  'unresolved',
  'ambiguous',
  'everyone',
  'anonymous',
  'default',
  'service',
] as const;
/** See {@link trusteeKinds}. */
export type TrusteeKind = (typeof trusteeKinds)[number];

/**
 * One who reaches a mailbox: a person (over all accounts) or a trustee that is not a person.
 * `via` lists the groups between the mailbox and the person, outermost first, empty for a direct right.
 * `since` is the time of the first snapshot in an unbroken series in which the right was seen; `isOdd` puts it on top with `oddReasons` (catalogue keys).
 */
export const accessEntry = z.object({
  key: z.string(),
  trusteeKind: z.enum(trusteeKinds),
  personId: z.number().int().nullable(),
  label: z.string(),
  address: z.string().nullable(),
  department: z.string().nullable(),
  functionTitle: z.string().nullable(),
  isExternal: z.boolean(),
  rights: z.array(
    z.object({
      meaning: z.enum(meanings),
      right: z.enum(technicalRights),
      folder: z.string().nullable(),
      folderRole: z.string().nullable(),
      via: z.array(z.string()),
      since: instant,
      isSinceFirstSnapshot: z.boolean(),
      grantIds: z.array(z.number().int()),
    }),
  ),
  isOdd: z.boolean(),
  oddReasons: z.array(z.string()),
});
/** See {@link accessEntry}. */
export type AccessEntry = z.infer<typeof accessEntry>;

/** A difference between two snapshots: one right of one trustee on one mailbox (or mailbox folder). */
export const grantChange = z.object({
  change: z.enum(['added', 'removed']),
  mailboxId: z.number().int(),
  mailbox: z.string(),
  trustee: z.string(),
  trusteeRaw: z.string(),
  right: z.enum(technicalRights),
  meaning: z.enum(meanings),
  folder: z.string().nullable(),
  folderRole: z.string().nullable(),
  isDeny: z.boolean(),
  rawId: z.number().int(),
});
/** See {@link grantChange}. */
export type GrantChange = z.infer<typeof grantChange>;

/** Everything about one mailbox at one moment. */
export const mailboxDetails = z.object({
  mailbox: mailboxRow,
  at: instant,
  isCurrent: z.boolean(),
  counts: z.object({
    canOpen: z.number().int(),
    canSendAs: z.number().int(),
    canSendOnBehalf: z.number().int(),
    folderOnly: z.number().int(),
    odd: z.number().int(),
    notPersons: z.number().int(),
  }),
  access: z.array(accessEntry),
  ignoredGrants: z.array(technicalGrant.extend({ reasonKey: z.string() })),
  grants: z.array(technicalGrant),
  addresses: z.array(z.string()),
  forwarding: z.array(z.object({ target: z.string(), kind: z.string(), keepsCopy: z.boolean().nullable() })),
  protocols: z
    .object({
      pop: z.boolean().nullable(),
      imap: z.boolean().nullable(),
      activeSync: z.boolean().nullable(),
      owa: z.boolean().nullable(),
      smtpAuth: z.boolean().nullable(),
    })
    .nullable(),
  owner: z.object({ personId: z.number().int(), label: z.string() }).nullable(),
  compensatingMeasure: z.string().nullable(),
  classReason: z.string().nullable(),
  changes: z.array(grantChange),
  comparedWith: z.object({ snapshotId: z.number().int(), takenAt: instant }).nullable(),
  moments: z.array(
    z.object({ snapshotId: z.number().int(), takenAt: instant, format: z.enum(importFormats) }),
  ),
  findings: z.array(findingRow),
  untestable: z.array(z.object({ rule: z.string(), reasonKey: z.string() })),
});
/** See {@link mailboxDetails}. */
export type MailboxDetails = z.infer<typeof mailboxDetails>;

/** One mailbox that a person reaches, with the rights and the groups between. */
export const reachEntry = z.object({
  mailboxId: z.number().int(),
  label: z.string(),
  primarySmtp: z.string().nullable(),
  kind: z.enum(mailboxKinds),
  mailboxClass: z.enum(mailboxClasses),
  department: z.string().nullable(),
  isOwn: z.boolean(),
  rights: accessEntry.shape.rights,
});

/** Mailbox authorisation: who reaches which mailbox, in the words of 6.3, over time. */
export const authorisationContract = {
  'authorisation.mailboxes': defineMethod({
    kind: 'query',
    input: gridQuery,
    output: gridPage(mailboxRow),
    permission: 'authorisation.read',
    audit: 'search',
  }),
  /** The tree of the side bar: kinds (by class), departments within, mailboxes within. */
  'authorisation.tree': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({
      classes: z.array(
        z.object({
          mailboxClass: z.enum(mailboxClasses),
          departments: z.array(
            z.object({
              department: z.string().nullable(),
              mailboxes: z.array(
                z.object({
                  id: z.number().int(),
                  label: z.string(),
                  primarySmtp: z.string().nullable(),
                  worst: z.enum(['critical', 'high', 'medium', 'low', 'info']).nullable(),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
    permission: 'authorisation.read',
    audit: 'none',
  }),
  'authorisation.mailbox': defineMethod({
    kind: 'query',
    input: z.strictObject({ mailboxId: z.number().int(), at: instant.optional() }),
    output: mailboxDetails,
    permission: 'authorisation.read',
    audit: 'read',
    auditSubject: ['mailboxId', 'at'],
  }),
  /** The question of the command line and of the quick answer: an address, alias or name instead of an id. */
  'authorisation.who': defineMethod({
    kind: 'query',
    input: z.strictObject({ mailbox: z.string().trim().min(1).max(320), at: instant.optional() }),
    output: mailboxDetails,
    permission: 'authorisation.read',
    audit: 'search',
    auditSubject: ['mailbox', 'at'],
  }),
  /** Everything that a person can reach, over all accounts and groups. */
  'authorisation.reach': defineMethod({
    kind: 'query',
    input: z.strictObject({ personId: z.number().int(), at: instant.optional() }),
    output: z.object({
      personId: z.number().int(),
      label: z.string(),
      at: instant,
      isCurrent: z.boolean(),
      entries: z.array(reachEntry),
      findings: z.array(findingRow),
    }),
    permission: 'authorisation.read',
    audit: 'read',
    auditSubject: ['personId', 'at'],
  }),
  /** A picture of who reaches what: the busiest mailboxes and persons of a class or department. */
  'authorisation.matrix': defineMethod({
    kind: 'query',
    input: z.strictObject({
      department: z.string().max(200).nullable(),
      mailboxClass: z.enum(mailboxClasses).nullable(),
    }),
    output: z.object({
      mailboxes: z.array(z.object({ id: z.number().int(), label: z.string() })),
      persons: z.array(
        z.object({ id: z.number().int(), label: z.string(), department: z.string().nullable() }),
      ),
      cells: z.array(
        z.object({
          mailboxId: z.number().int(),
          personId: z.number().int(),
          meanings: z.array(z.enum(meanings)),
        }),
      ),
      leftOut: z.object({ mailboxes: z.number().int(), persons: z.number().int() }),
    }),
    permission: 'authorisation.read',
    audit: 'read',
  }),
  /** What changed between any two snapshots of the same aspects. */
  'authorisation.compare': defineMethod({
    kind: 'query',
    input: z.strictObject({ from: z.number().int(), to: z.number().int() }),
    output: z.object({
      changes: z.array(grantChange),
      added: z.number().int(),
      removed: z.number().int(),
      unchanged: z.number().int(),
      /** Aspects that only one of the two covers, so that nothing can be said about them. */
      notComparable: z.array(z.string()),
    }),
    permission: 'authorisation.read',
    audit: 'read',
    auditSubject: ['from', 'to'],
  }),
  /** The administrator's word over the source: class of the mailbox and a measure against a hidden sender (6.1.7). */
  'authorisation.classify': defineMethod({
    kind: 'command',
    input: z.strictObject({
      mailboxId: z.number().int(),
      mailboxClass: z.enum(mailboxClasses).nullable(),
      compensatingMeasure: z.string().trim().max(2000).nullable(),
      reason: z.string().trim().min(1).max(2000),
    }),
    output: z.object({ mailboxId: z.number().int() }),
    permission: 'authorisation.change',
    audit: 'change',
    auditSubject: ['mailboxId'],
  }),
};
