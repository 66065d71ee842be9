import { mailboxClasses, type MailboxClass } from '../../shared/contract/authorisation.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Database } from '../base/ports.ts';
import { worstFindings } from './mailbox-grid.ts';

type Tree = OutputOf<'authorisation.tree'>;

/** The order of the side bar: mailboxes of teams first, because that is where the norm asks most. */
const classOrder: readonly MailboxClass[] = ['functional', 'personal', 'resource', 'list', 'unknown'];
const dutch = new Intl.Collator('nl', { numeric: true });

/** The mailboxes by class and department, as the projection holds them; without a department last. */
export function mailboxTree(database: Database): Tree {
  const worst = worstFindings(database);
  const rows = database
    .prepare<
      [],
      {
        id: number;
        label: string;
        primary_smtp: string | null;
        mailbox_class: MailboxClass;
        department: string | null;
      }
    >('SELECT id, label, primary_smtp, mailbox_class, department FROM mailbox')
    .all();
  const byClass = new Map<MailboxClass, Map<string | null, typeof rows>>();
  for (const row of rows) {
    const departments = byClass.get(row.mailbox_class) ?? new Map<string | null, typeof rows>();
    byClass.set(row.mailbox_class, departments);
    const mailboxes = departments.get(row.department);
    if (mailboxes === undefined) departments.set(row.department, [row]);
    else mailboxes.push(row);
  }
  return {
    classes: mailboxClasses
      .toSorted((a, b) => classOrder.indexOf(a) - classOrder.indexOf(b))
      .flatMap((mailboxClass) => {
        const departments = byClass.get(mailboxClass);
        if (departments === undefined) return [];
        return {
          mailboxClass,
          departments: [...departments]
            .sort(([a], [b]) => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : dutch.compare(a, b)))
            .map(([department, mailboxes]) => ({
              department,
              mailboxes: mailboxes
                .toSorted((a, b) => dutch.compare(a.label, b.label) || a.id - b.id)
                .map(({ id, label, primary_smtp: primarySmtp }) => ({
                  id,
                  label,
                  primarySmtp,
                  worst: worst.get(id) ?? null,
                })),
            })),
        };
      }),
  };
}
