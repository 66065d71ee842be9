import { z } from 'zod';
import { mailboxDetails } from '../../../shared/contract/authorisation.ts';
import type { Contribution } from '../../platform/contribution.ts';
import { commands } from '../../platform/commands.ts';
import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';
import { gridInput } from '../../workbench/pieces/grid-preset.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { showDialog } from '../../workbench/pieces/show-dialog.tsx';
import { ClassifyDialog } from './classify-dialog.tsx';
import { MailboxEditor } from './mailbox-editor.tsx';
import { MailboxesEditor } from './mailboxes-editor.tsx';
import { MailboxesView } from './mailboxes-view.tsx';
import { MatrixEditor } from './matrix-editor.tsx';
import { PersonEditor } from './person-editor.tsx';

const unlocked = 'vaultUnlocked && permission.authorisation.read';
const rowArgument = z.object({ kind: z.string(), id: z.number(), label: z.string() });

/** Mailbox authorisation: the tree, the grid, one mailbox, one person, and the picture of who reaches what. */
export const authorisationContribution: Contribution = {
  id: 'authorisation',
  viewContainers: [
    {
      id: 'mailboxes',
      title: 'authorisation.container',
      icon: 'mail',
      order: 20,
      position: 'top',
      when: unlocked,
    },
  ],
  views: [
    {
      id: 'authorisation.tree',
      container: 'mailboxes',
      title: 'authorisation.view.tree',
      order: 10,
      component: MailboxesView,
    },
  ],
  editors: [
    { kind: 'mailboxes', title: 'authorisation.mailboxes', icon: 'list-flat', component: MailboxesEditor },
    { kind: 'mailbox', title: 'authorisation.mailbox', icon: 'mail', component: MailboxEditor },
    { kind: 'person', title: 'authorisation.person', icon: 'person', component: PersonEditor },
    {
      kind: 'matrix',
      title: 'authorisation.matrix',
      icon: 'table',
      component: MatrixEditor,
      isSingleton: true,
    },
  ],
  objectKinds: [
    {
      kind: 'mailbox',
      title: 'authorisation.mailbox',
      icon: 'mail',
      toEditor: (id, label) => ({ kind: 'mailbox', argument: id, label }),
    },
    {
      kind: 'person',
      title: 'authorisation.person',
      icon: 'person',
      toEditor: (id, label) => ({ kind: 'person', argument: id, label }),
    },
    {
      kind: 'department',
      title: 'authorisation.column.department',
      icon: 'organization',
      toEditor: (id, label) =>
        gridInput('mailboxes', label, [{ column: 'department', operator: 'is', values: [id] }]),
    },
  ],
  commands: [
    {
      id: 'authorisation.openMailboxes',
      title: 'authorisation.command.openMailboxes',
      category: 'authorisation.category',
      icon: 'list-flat',
      when: unlocked,
      keys: [{ key: 'ctrl+k m' }],
      menus: [{ menu: 'view/title', when: "view == 'authorisation.tree'", order: 1 }],
      run: () => editors.open({ kind: 'mailboxes', argument: '', label: text('authorisation.mailboxes') }),
    },
    {
      id: 'authorisation.openMatrix',
      title: 'authorisation.command.openMatrix',
      category: 'authorisation.category',
      icon: 'table',
      when: unlocked,
      menus: [{ menu: 'view/title', when: "view == 'authorisation.tree'", order: 2 }],
      run: () => editors.open({ kind: 'matrix', argument: '', label: text('authorisation.matrix') }),
    },
    {
      id: 'authorisation.openMailbox',
      title: 'authorisation.command.who',
      category: 'authorisation.category',
      icon: 'mail',
      when: unlocked,
      isHiddenInPalette: true,
      menus: [
        { menu: 'grid/row', group: '1-open', order: 1, when: "rowKind == 'mailbox'" },
        { menu: 'tree/item', group: '1-open', order: 1, when: "rowKind == 'mailbox'" },
      ],
      run(argument) {
        const row = rowArgument.safeParse(argument);
        if (row.success) {
          openObject.mailbox(row.data.id, row.data.label, { preview: false });
        }
      },
    },
    {
      id: 'authorisation.classify',
      title: 'authorisation.command.classify',
      category: 'authorisation.category',
      icon: 'tag',
      when: 'permission.authorisation.change',
      isHiddenInPalette: true,
      run(argument) {
        const details = z.safeParse(mailboxDetails, argument);
        if (details.success) {
          showDialog((close) => <ClassifyDialog details={details.data} onClose={close} />);
        }
      },
    },
    {
      id: 'authorisation.who',
      title: 'authorisation.command.who',
      category: 'authorisation.category',
      icon: 'question',
      when: unlocked,
      // Journey 2 starts with quick open: an address or a name, then Enter.
      run: async () => {
        await commands.execute('workbench.quickOpen');
      },
    },
  ],
};
