import type { MenuChoice, ShowMenu } from '../../base/menu/menu-choice.ts';
import { showContextMenu } from '../../platform/context-menu.ts';
import type { MenuItem } from '../../platform/context-menu.ts';

/** Shows choices as the window's context menu; a new `group` starts a new part with a line before it. */
export const showMenu: ShowMenu = (label, choices, anchor) => {
  const groups: MenuItem[][] = [];
  let last: string | undefined;
  for (const choice of choices) {
    if (groups.length === 0 || choice.group !== last) {
      groups.push([]);
      last = choice.group;
    }
    groups.at(-1)?.push(toItem(choice));
  }
  showContextMenu({ groups, anchor, label });
};

function toItem({ id, label, icon, isChecked, isDisabled, run }: MenuChoice): MenuItem {
  return {
    id,
    label,
    run,
    ...(icon === undefined ? {} : { icon }),
    ...(isChecked === undefined ? {} : { isChecked }),
    ...(isDisabled === undefined ? {} : { isDisabled }),
  };
}
