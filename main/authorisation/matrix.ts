import type { MailboxClass, Meaning } from '../../shared/contract/authorisation.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Picture } from '../base/picture.ts';

type Matrix = OutputOf<'authorisation.matrix'>;

/** More than this cannot be read as a picture. */
const shownMailboxes = 40;
const shownPersons = 60;

function busiest(counts: ReadonlyMap<number, number>, limit: number): readonly number[] {
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, limit)
    .map(([id]) => id);
}

/** Who reaches what, for the mailboxes with most people and the people with most mailboxes; says what was left out. */
export function accessMatrix(
  picture: Picture,
  filter: { readonly department: string | null; readonly mailboxClass: MailboxClass | null },
): Matrix {
  const cells = new Map<number, Map<number, Set<Meaning>>>();
  for (const mailbox of picture.mailboxes.values()) {
    if (filter.department !== null && mailbox.department !== filter.department) continue;
    if (filter.mailboxClass !== null && mailbox.mailboxClass !== filter.mailboxClass) continue;
    for (const { personId, meanings } of mailbox.access) {
      if (personId === null || personId === mailbox.ownerPersonId) continue;
      const row = cells.get(mailbox.id) ?? new Map<number, Set<Meaning>>();
      cells.set(mailbox.id, row);
      const cell = row.get(personId) ?? new Set<Meaning>();
      row.set(personId, cell);
      for (const meaning of meanings) cell.add(meaning);
    }
  }
  const mailboxes = busiest(new Map([...cells].map(([id, row]) => [id, row.size])), shownMailboxes);
  const reach = new Map<number, number>();
  for (const id of mailboxes) {
    for (const person of cells.get(id)?.keys() ?? []) reach.set(person, (reach.get(person) ?? 0) + 1);
  }
  const persons = busiest(reach, shownPersons);
  const shown = new Set(persons);
  const everyone = new Set([...cells.values()].flatMap((row) => [...row.keys()]));
  return {
    mailboxes: mailboxes.map((id) => ({ id, label: picture.mailboxes.get(id)?.label ?? '' })),
    persons: persons.map((id) => {
      const person = picture.directory.persons.get(id);
      return { id, label: person?.displayName ?? '', department: person?.department ?? null };
    }),
    cells: mailboxes.flatMap((mailboxId) =>
      [...(cells.get(mailboxId) ?? [])].flatMap(([personId, meanings]) =>
        shown.has(personId) ? [{ mailboxId, personId, meanings: [...meanings].sort() }] : [],
      ),
    ),
    leftOut: { mailboxes: cells.size - mailboxes.length, persons: everyone.size - persons.length },
  };
}
