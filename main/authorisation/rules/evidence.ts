import type { Evidence } from '../../../shared/contract/findings.ts';
import type { EffectiveAccess, PictureGrant, PictureMailbox } from '../../base/picture.ts';

const mostEvidence = 50;

/** How a right reads as evidence: the trustee exactly as the file names it, and the right's own word. */
export function grantLabel(grant: PictureGrant): string {
  const where = grant.folder === null ? '' : ` · ${grant.folder}`;
  const what = grant.folderRole ?? grant.rawRight;
  return `${grant.trustee.reference.raw}${where} · ${what}${grant.isDeny ? ' · Deny' : ''}`;
}

/**
 * Evidence in a fixed order, each label once. Where several snapshots state the same, the latest one is shown, so that
 * merging repeated snapshots changes nothing.
 */
export function orderedEvidence(items: Iterable<Evidence>): readonly Evidence[] {
  const byLabel = new Map<string, Evidence>();
  for (const item of items) {
    const known = byLabel.get(item.label);
    if (known === undefined || isBetter(item, known)) byLabel.set(item.label, item);
  }
  return [...byLabel.values()]
    .sort((first, second) => (first.label < second.label ? -1 : 1))
    .slice(0, mostEvidence);
}

function isBetter(item: Evidence, known: Evidence): boolean {
  const difference = (item.snapshotId ?? 0) - (known.snapshotId ?? 0);
  return difference > 0 || (difference === 0 && (item.rawId ?? Infinity) < (known.rawId ?? Infinity));
}

/** The rows behind technical rights. */
export function evidenceOfGrants(grants: Iterable<PictureGrant>): readonly Evidence[] {
  return orderedEvidence(
    [...grants].map((grant) => ({
      label: grantLabel(grant),
      rawId: grant.rawId,
      snapshotId: grant.snapshotId,
    })),
  );
}

/** The rows behind rights that somebody really has. */
export function evidenceOfAccess(
  mailbox: PictureMailbox,
  access: Iterable<EffectiveAccess>,
): readonly Evidence[] {
  const wanted = new Set([...access].flatMap((entry) => entry.grantIds));
  return evidenceOfGrants(mailbox.grants.filter((grant) => wanted.has(grant.id)));
}

/** The row that describes the mailbox itself, where there is one. */
export function evidenceOfMailbox(mailbox: PictureMailbox): readonly Evidence[] {
  if (mailbox.rawId === null) return [];
  return [
    { label: mailbox.primarySmtp ?? mailbox.label, rawId: mailbox.rawId, snapshotId: mailbox.snapshotId },
  ];
}
