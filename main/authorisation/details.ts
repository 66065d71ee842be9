import { importFormats } from '../../shared/contract/imports.ts';
import type { MailboxDetails, MailboxRow, TechnicalGrant } from '../../shared/contract/authorisation.ts';
import type { FindingRow } from '../../shared/contract/findings.ts';
import type { SeverityCounts } from '../../shared/contract/kernel.ts';
import type { PictureGrant, PictureMailbox } from '../base/picture.ts';
import type { Database } from '../base/ports.ts';
import type { StoredSnapshot } from '../base/stored-facts.ts';
import { listAccess } from './access-entries.ts';
import type { MailboxLookup } from './changes.ts';
import { mailboxHistory } from './history.ts';
import { mainMeaning } from './meanings.ts';
import type { BuiltPicture, MailboxDecision } from './picture.ts';
import { countPersons, forwardsTo, hasUnresolvedAccess } from './projection.ts';

/** Counts the open findings by severity; exceptions and what cannot be tested do not count. */
export function countFindings(findings: readonly FindingRow[]): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity, verdict, state } of findings) {
    if (verdict === 'deviates' && state === 'open') counts[severity] += 1;
  }
  return counts;
}

/** A mailbox of a picture as a row of the list. */
export function mailboxRowOf(mailbox: PictureMailbox, findings: SeverityCounts): MailboxRow {
  return {
    id: mailbox.id,
    label: mailbox.label,
    primarySmtp: mailbox.primarySmtp,
    kind: mailbox.kind,
    mailboxClass: mailbox.mailboxClass,
    isClassOverridden: mailbox.isClassOverridden,
    department: mailbox.department,
    source: mailbox.source,
    inspection: countPersons(mailbox, 'inspection'),
    mandate: countPersons(mailbox, 'mandate'),
    delegation: countPersons(mailbox, 'delegation'),
    folder: countPersons(mailbox, 'folder'),
    hasUnresolved: hasUnresolvedAccess(mailbox),
    isSignInEnabled: mailbox.isSignInEnabled,
    forwardsTo: forwardsTo(mailbox),
    findings,
    snapshotAt: mailbox.snapshotAt,
  };
}

function technicalGrant(grant: PictureGrant): TechnicalGrant {
  return {
    id: grant.id,
    right: grant.right,
    meaning: mainMeaning(grant.right),
    folder: grant.folder,
    folderRole: grant.folderRole,
    isDeny: grant.isDeny,
    isInherited: grant.isInherited,
    inheritanceType: grant.inheritanceType,
    trusteeRaw: grant.trustee.reference.raw,
    status: grant.status,
    snapshotId: grant.snapshotId,
    rawId: grant.rawId,
  };
}

/** Persons who have a folder right and no other way to read the mailbox. */
function countFolderOnly(mailbox: PictureMailbox): number {
  const readers = new Set<number>();
  const folders = new Set<number>();
  for (const { personId, meanings } of mailbox.access) {
    if (personId === null || personId === mailbox.ownerPersonId) continue;
    if (meanings.includes('inspection')) readers.add(personId);
    if (meanings.includes('folder')) folders.add(personId);
  }
  return [...folders].filter((person) => !readers.has(person)).length;
}

function momentOf(snapshot: StoredSnapshot): MailboxDetails['moments'][number][] {
  const format = importFormats.find((known) => known === snapshot.format);
  return format === undefined ? [] : [{ snapshotId: snapshot.id, takenAt: snapshot.takenAt, format }];
}

/** Everything about one mailbox at the picture's moment. */
export function mailboxDetailsOf(
  database: Database,
  picture: BuiltPicture,
  mailbox: PictureMailbox,
  more: {
    readonly isCurrent: boolean;
    readonly findings: readonly FindingRow[];
    readonly decision: MailboxDecision | null;
    readonly lookup: MailboxLookup;
  },
): MailboxDetails {
  const history = mailboxHistory(database, picture, mailbox, more.lookup);
  const access = listAccess(picture, mailbox, history);
  const owner =
    mailbox.ownerPersonId === null ? undefined : picture.directory.persons.get(mailbox.ownerPersonId);
  const addresses =
    mailbox.identityId === null
      ? []
      : (picture.directory.principalOf(mailbox.identityId)?.identityIds ?? []).flatMap(
          (id) => picture.directory.identities.get(id)?.addresses ?? [],
        );
  const change = history.latestChange;
  return {
    mailbox: mailboxRowOf(mailbox, countFindings(more.findings)),
    at: picture.at,
    isCurrent: more.isCurrent,
    counts: {
      canOpen: countPersons(mailbox, 'inspection'),
      canSendAs: countPersons(mailbox, 'mandate'),
      canSendOnBehalf: countPersons(mailbox, 'delegation'),
      folderOnly: countFolderOnly(mailbox),
      odd: access.filter((entry) => entry.isOdd).length,
      notPersons: access.filter((entry) => entry.personId === null).length,
    },
    access,
    ignoredGrants: mailbox.grants.flatMap((grant) =>
      grant.ignoredBecause === null ? [] : [{ ...technicalGrant(grant), reasonKey: grant.ignoredBecause }],
    ),
    grants: mailbox.grants.filter((grant) => grant.ignoredBecause === null).map(technicalGrant),
    addresses: [...new Set([...(mailbox.primarySmtp === null ? [] : [mailbox.primarySmtp]), ...addresses])],
    forwarding: mailbox.forwarding.map(({ target, kind, keepsCopy }) => ({
      target: target.reference.smtp ?? target.reference.display ?? target.reference.raw,
      kind,
      keepsCopy,
    })),
    protocols:
      mailbox.protocols === null
        ? null
        : {
            pop: mailbox.protocols.pop,
            imap: mailbox.protocols.imap,
            activeSync: mailbox.protocols.activeSync,
            owa: mailbox.protocols.owa,
            smtpAuth: mailbox.protocols.smtpAuth,
          },
    owner: owner === undefined ? null : { personId: owner.id, label: owner.displayName },
    compensatingMeasure: mailbox.compensatingMeasure,
    classReason: more.decision?.reason ?? null,
    changes: [...(change?.difference.changes ?? [])],
    comparedWith:
      change === null ? null : { snapshotId: change.comparedWith.id, takenAt: change.comparedWith.takenAt },
    moments: history.moments.flatMap(momentOf),
    findings: more.findings.filter(({ verdict }) => verdict === 'deviates'),
    untestable: more.findings.flatMap(({ rule, verdict, reasonKey }) =>
      verdict === 'cannot-be-tested' && reasonKey !== null ? [{ rule, reasonKey }] : [],
    ),
  };
}
