import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Database } from '../base/ports.ts';
import { listRights } from './access-entries.ts';
import type { MailboxLookup } from './changes.ts';
import { mailboxHistory } from './history.ts';
import type { BuiltPicture } from './picture.ts';

type Entries = OutputOf<'authorisation.reach'>['entries'];

/** Every mailbox that a person reaches, their own first: over all accounts and through all groups. */
export function reachOf(
  database: Database,
  picture: BuiltPicture,
  personId: number,
  lookup: MailboxLookup,
): Entries {
  const entries: Entries = [];
  for (const mailbox of picture.mailboxes.values()) {
    const isOwn = mailbox.mailboxClass === 'personal' && mailbox.ownerPersonId === personId;
    const rights = mailbox.access.filter((access) => access.personId === personId);
    if (!isOwn && rights.length === 0) continue;
    entries.push({
      mailboxId: mailbox.id,
      label: mailbox.label,
      primarySmtp: mailbox.primarySmtp,
      kind: mailbox.kind,
      mailboxClass: mailbox.mailboxClass,
      department: mailbox.department,
      isOwn,
      rights:
        rights.length === 0
          ? []
          : listRights(
              rights,
              mailboxHistory(database, picture, mailbox, lookup),
              mailbox.snapshotAt ?? picture.at,
            ),
    });
  }
  return entries.sort(
    (a, b) =>
      Number(b.isOwn) - Number(a.isOwn) || a.label.localeCompare(b.label, 'nl') || a.mailboxId - b.mailboxId,
  );
}
