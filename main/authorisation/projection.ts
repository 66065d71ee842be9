import type { Picture, PictureMailbox } from '../base/picture.ts';
import type { Database } from '../base/ports.ts';
import { stepThrough, type Steps } from '../base/slices.ts';
import type { TableName } from '../base/staging.ts';
import type { Meaning } from '../../shared/contract/authorisation.ts';

function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

/** How many distinct persons besides the owner have a right of a meaning on a mailbox. */
export function countPersons(mailbox: PictureMailbox, meaning: Meaning): number {
  const persons = new Set<number>();
  for (const { personId, meanings } of mailbox.access) {
    if (personId !== null && personId !== mailbox.ownerPersonId && meanings.includes(meaning))
      persons.add(personId);
  }
  return persons.size;
}

/** Whether somebody or something that cannot be told has a right on a mailbox. */
export function hasUnresolvedAccess(mailbox: PictureMailbox): boolean {
  return mailbox.access.some(
    ({ trusteeKind }) =>
      trusteeKind === 'orphan' || trusteeKind === 'unresolved' || trusteeKind === 'ambiguous',
  );
}

/** Where a mailbox forwards to, as one text, or null. */
export function forwardsTo(mailbox: PictureMailbox): string | null {
  const targets = mailbox.forwarding.map(
    ({ target }) => target.reference.smtp ?? target.reference.display ?? target.reference.raw,
  );
  return targets.length === 0 ? null : [...new Set(targets)].sort().join(', ');
}

/** For each person the number of mailboxes they reach, their own left out. */
export function reachCounts(picture: Picture): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const mailbox of picture.mailboxes.values()) {
    const persons = new Set(mailbox.access.flatMap(({ personId }) => personId ?? []));
    if (mailbox.mailboxClass === 'personal' && mailbox.ownerPersonId !== null)
      persons.delete(mailbox.ownerPersonId);
    for (const person of persons) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
}

/** The tables that hold the mailboxes and the access to them. */
export const authorisationTables = ['mailbox', 'effective_access'] as const;

/** Writes the rows of a new picture into empty tables. */
export function* authorisationRows(database: Database, picture: Picture, into: TableName): Steps<void> {
  const insertMailbox = database.prepare(
    `INSERT INTO ${into('mailbox')} (id, label, primary_smtp, kind, mailbox_class, is_class_overridden, department, source,
       inspection, mandate, delegation, folder, has_unresolved, is_sign_in_enabled, forwards_to, snapshot_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertAccess = database.prepare(
    `INSERT INTO ${into('effective_access')} (mailbox_id, person_id, trustee_kind, label, meaning, right, folder, folder_role, via,
       grant_ids)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  yield* stepThrough(
    picture.mailboxes.values(),
    (mailbox) => {
      insertMailbox.run(
        mailbox.id,
        mailbox.label,
        mailbox.primarySmtp,
        mailbox.kind,
        mailbox.mailboxClass,
        Number(mailbox.isClassOverridden),
        mailbox.department,
        mailbox.source,
        countPersons(mailbox, 'inspection'),
        countPersons(mailbox, 'mandate'),
        countPersons(mailbox, 'delegation'),
        countPersons(mailbox, 'folder'),
        Number(hasUnresolvedAccess(mailbox)),
        bit(mailbox.isSignInEnabled),
        forwardsTo(mailbox),
        mailbox.snapshotAt,
      );
      for (const access of mailbox.access) {
        const via = JSON.stringify(access.via);
        const grantIds = JSON.stringify(access.grantIds);
        for (const meaning of access.meanings) {
          insertAccess.run(
            mailbox.id,
            access.personId,
            access.trusteeKind,
            access.label,
            meaning,
            access.right,
            access.folder,
            access.folderRole,
            via,
            grantIds,
          );
        }
      }
    },
    20,
  );
}
