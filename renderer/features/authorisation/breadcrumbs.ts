import { useEffect } from 'react';
import type { MailboxRow } from '../../../shared/contract/authorisation.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { backend } from '../../platform/backend.ts';
import type { Breadcrumb } from '../../platform/contribution.ts';
import { text, useLanguage } from '../../platform/language.ts';
import { gridInput } from '../../workbench/pieces/grid-preset.ts';

type Classes = OutputOf<'authorisation.tree'>['classes'];

/** Mailboxen › class › department › mailbox, each with its neighbours to go to. */
export function useMailboxBreadcrumbs(
  mailbox: MailboxRow | undefined,
  setBreadcrumbs: (segments: readonly Breadcrumb[]) => void,
): void {
  const language = useLanguage();
  useEffect(() => {
    if (mailbox !== undefined) {
      setBreadcrumbs(segmentsOf(mailbox));
    }
  }, [mailbox, setBreadcrumbs, language]);
}

function segmentsOf(mailbox: MailboxRow): readonly Breadcrumb[] {
  return [
    {
      label: text(`authorisation.class.${mailbox.mailboxClass}`),
      siblings: async () =>
        (await loadClasses()).map(({ mailboxClass }) => {
          const label = text(`authorisation.class.${mailboxClass}`);
          return {
            label,
            input: gridInput('mailboxes', label, [
              { column: 'mailboxClass', operator: 'is', values: [mailboxClass] },
            ]),
          };
        }),
    },
    {
      label: mailbox.department ?? text('authorisation.noDepartment'),
      siblings: async () =>
        departmentsOf(await loadClasses(), mailbox).map(({ department }) => {
          const label = department ?? text('authorisation.noDepartment');
          return {
            label,
            input: gridInput('mailboxes', label, [
              department === null
                ? { column: 'department', operator: 'empty', values: [] }
                : { column: 'department', operator: 'is', values: [department] },
            ]),
          };
        }),
    },
    {
      label: mailbox.label,
      siblings: async () =>
        departmentsOf(await loadClasses(), mailbox)
          .filter(({ department }) => department === mailbox.department)
          .flatMap(({ mailboxes }) => mailboxes)
          .map(({ id, label }) => ({ label, input: { kind: 'mailbox', argument: String(id), label } })),
    },
  ];
}

async function loadClasses(): Promise<Classes> {
  return (await backend.call('authorisation.tree', {})).classes;
}

function departmentsOf(classes: Classes, mailbox: MailboxRow): Classes[number]['departments'] {
  return classes.find(({ mailboxClass }) => mailboxClass === mailbox.mailboxClass)?.departments ?? [];
}
