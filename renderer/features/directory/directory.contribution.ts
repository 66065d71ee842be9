import { z } from 'zod';
import type { Contribution } from '../../platform/contribution.ts';
import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { PeopleEditor } from './people-editor.tsx';
import { PeopleView } from './people-view.tsx';

const unlocked = 'vaultUnlocked && permission.directory.read';
const rowArgument = z.object({ kind: z.literal('person'), id: z.number(), label: z.string() });

/** The directory: people by department in the side bar, and all of them in the grid. */
export const directoryContribution: Contribution = {
  id: 'directory',
  views: [
    {
      id: 'directory.people',
      container: 'mailboxes',
      title: 'directory.view',
      order: 20,
      component: PeopleView,
    },
  ],
  editors: [{ kind: 'people', title: 'directory.people', icon: 'organization', component: PeopleEditor }],
  commands: [
    {
      id: 'directory.openPeople',
      title: 'directory.command.openPeople',
      category: 'directory.category',
      icon: 'organization',
      when: unlocked,
      menus: [{ menu: 'view/title', when: "view == 'directory.people'", order: 1 }],
      run: () => editors.open({ kind: 'people', argument: '', label: text('directory.people') }),
    },
    {
      id: 'directory.openPerson',
      title: 'directory.command.openPerson',
      category: 'directory.category',
      icon: 'person',
      when: unlocked,
      isHiddenInPalette: true,
      menus: [
        { menu: 'grid/row', group: '1-open', order: 1, when: "rowKind == 'person'" },
        { menu: 'tree/item', group: '1-open', order: 1, when: "rowKind == 'person'" },
      ],
      run(argument) {
        const row = rowArgument.safeParse(argument);
        if (row.success) {
          openObject.person(row.data.id, row.data.label, { preview: false });
        }
      },
    },
  ],
};
