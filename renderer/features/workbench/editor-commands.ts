import type { CommandContribution } from '../../platform/contribution.ts';
import { groupOf, groupOrder } from '../../platform/editor-area.ts';
import { editors, useEditors } from '../../platform/editors.ts';
import { registry } from '../../platform/registry.ts';
import type { TabArgument } from '../../workbench/editor-tabs.tsx';
import { moveEditorByPick } from './move-editor.ts';
import { stepSwitcher } from '../../workbench/editor-switcher.tsx';
import { focusActiveEditor } from '../../workbench/parts.ts';

function isTabArgument(argument: unknown): argument is TabArgument {
  return typeof argument === 'object' && argument !== null && 'groupId' in argument && 'key' in argument;
}

/** The tab that a command means: the one of the menu it was chosen from, else the active one. */
function tabOf(argument: unknown): TabArgument | null {
  if (isTabArgument(argument)) {
    return argument;
  }
  const active = editors.active();
  return active === null ? null : { groupId: active.groupId, key: active.tab.key };
}

function onTab(run: (tab: TabArgument) => unknown) {
  return async (argument?: unknown): Promise<void> => {
    const tab = tabOf(argument);
    if (tab !== null) {
      await run(tab);
    }
  };
}

/** Ctrl+W leaves a pinned tab open and goes to the tab used before it, as pinning promises. */
async function closeActive(argument: unknown): Promise<void> {
  const tab = tabOf(argument);
  if (tab === null) {
    return;
  }
  const group = groupOf(useEditors.getState().area, tab.groupId);
  const isPinned = group.tabs.find((one) => one.key === tab.key)?.isPinned ?? false;
  if (isPinned && !isTabArgument(argument)) {
    const other = group.recentKeys.find((key) => group.tabs.some((one) => one.key === key && !one.isPinned));
    if (other !== undefined) {
      editors.activate(tab.groupId, other);
    }
    return;
  }
  await editors.close(tab.groupId, tab.key);
  focusActiveEditor();
}

function stepTab(step: 1 | -1): void {
  const { area } = useEditors.getState();
  const group = groupOf(area, area.activeGroupId);
  const at = group.tabs.findIndex((tab) => tab.key === group.activeKey);
  const next = group.tabs[(at + step + group.tabs.length) % group.tabs.length];
  if (next !== undefined) {
    editors.activate(group.id, next.key);
  }
}

function moveToNeighbour(step: 1 | -1, isCopy: boolean): void {
  const tab = tabOf(undefined);
  if (tab === null) {
    return;
  }
  const order = groupOrder(useEditors.getState().area.root);
  const target = order[order.indexOf(tab.groupId) + step];
  if (target === undefined) {
    editors.moveToEdge(tab, tab.groupId, step === 1 ? 'right' : 'left', isCopy);
  } else {
    editors.move(tab, { groupId: target }, isCopy);
  }
}

const category = 'workbench.category.editors';
const hasEditor = 'vaultUnlocked && hasEditor';

/** Commands on editors, tabs and groups. */
export const editorCommands: readonly CommandContribution[] = [
  {
    id: 'workbench.closeEditor',
    title: 'workbench.command.closeEditor',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+w' }, { key: 'ctrl+f4' }],
    menus: [{ menu: 'editor/tab', group: '1_close', order: 1 }],
    run: closeActive,
  },
  {
    id: 'workbench.closeOtherEditors',
    title: 'workbench.command.closeOtherEditors',
    category,
    when: hasEditor,
    menus: [{ menu: 'editor/tab', group: '1_close', order: 2 }],
    run: onTab(({ groupId, key }) => editors.closeMany(groupId, 'others', key)),
  },
  {
    id: 'workbench.closeEditorsToTheRight',
    title: 'workbench.command.closeEditorsToTheRight',
    category,
    when: hasEditor,
    menus: [{ menu: 'editor/tab', group: '1_close', order: 3 }],
    run: onTab(({ groupId, key }) => editors.closeMany(groupId, 'right', key)),
  },
  {
    id: 'workbench.closeSavedEditors',
    title: 'workbench.command.closeSavedEditors',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+k u' }],
    menus: [{ menu: 'editor/tab', group: '1_close', order: 4 }],
    run: onTab(({ groupId }) => editors.closeMany(groupId, 'saved', null)),
  },
  {
    id: 'workbench.closeAllEditors',
    title: 'workbench.command.closeAllEditors',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+k ctrl+w' }],
    menus: [{ menu: 'editor/tab', group: '1_close', order: 5 }],
    async run() {
      for (const { id } of editors.groups()) {
        await editors.closeMany(id, 'all', null);
      }
    },
  },
  {
    id: 'workbench.reopenClosedEditor',
    title: 'workbench.command.reopenClosedEditor',
    category,
    when: 'vaultUnlocked && canReopenEditor',
    keys: [{ key: 'ctrl+shift+t' }],
    run: () => editors.reopenClosed(),
  },
  {
    id: 'workbench.keepEditor',
    title: 'workbench.command.keepEditor',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+k enter' }],
    menus: [{ menu: 'editor/tab', group: '2_keep', order: 1, when: 'tabPreview' }],
    run: onTab(({ groupId, key }) => editors.keep(groupId, key)),
  },
  {
    id: 'workbench.pinEditor',
    title: 'workbench.command.pinEditor',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+k shift+enter', when: 'vaultUnlocked && hasEditor && !activeEditorPinned' }],
    menus: [{ menu: 'editor/tab', group: '2_keep', order: 2, when: '!tabPinned' }],
    run: onTab(({ groupId, key }) => editors.setPinned(groupId, key, true)),
  },
  {
    id: 'workbench.unpinEditor',
    title: 'workbench.command.unpinEditor',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+k shift+enter', when: 'vaultUnlocked && hasEditor && activeEditorPinned' }],
    menus: [{ menu: 'editor/tab', group: '2_keep', order: 2, when: 'tabPinned' }],
    run: onTab(({ groupId, key }) => editors.setPinned(groupId, key, false)),
  },
  {
    id: 'workbench.splitRight',
    title: 'workbench.command.splitRight',
    category,
    icon: 'split-horizontal',
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+\\' }],
    menus: [
      { menu: 'editor/title', group: 'z_split', order: 1 },
      { menu: 'editor/tab', group: '3_split', order: 1 },
    ],
    run(argument) {
      editors.split('right', tabOf(argument)?.groupId);
    },
  },
  {
    id: 'workbench.splitDown',
    title: 'workbench.command.splitDown',
    category,
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+k ctrl+\\' }],
    menus: [
      { menu: 'editor/title', group: 'z_split', order: 2 },
      { menu: 'editor/tab', group: '3_split', order: 2 },
    ],
    run(argument) {
      editors.split('down', tabOf(argument)?.groupId);
    },
  },
  {
    id: 'workbench.moveEditorToNextGroup',
    title: 'workbench.command.moveEditorToNextGroup',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+alt+right' }],
    run: () => moveToNeighbour(1, false),
  },
  {
    id: 'workbench.moveEditorToPreviousGroup',
    title: 'workbench.command.moveEditorToPreviousGroup',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+alt+left' }],
    run: () => moveToNeighbour(-1, false),
  },
  {
    id: 'workbench.moveEditor',
    title: 'workbench.command.moveEditor',
    category,
    when: hasEditor,
    run: moveEditorByPick,
  },
  {
    id: 'workbench.joinGroup',
    title: 'workbench.command.joinGroup',
    category,
    when: 'vaultUnlocked && hasSeveralGroups',
    run: () => editors.joinGroup(useEditors.getState().area.activeGroupId),
  },
  {
    id: 'workbench.nextEditor',
    title: 'workbench.command.nextEditor',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+pagedown' }],
    run: () => stepTab(1),
  },
  {
    id: 'workbench.previousEditor',
    title: 'workbench.command.previousEditor',
    category,
    when: hasEditor,
    keys: [{ key: 'ctrl+pageup' }],
    run: () => stepTab(-1),
  },
  {
    id: 'workbench.switchEditor',
    title: 'workbench.command.switchEditor',
    category,
    when: hasEditor,
    // Control also on macOS: Cmd+Tab belongs to the system there.
    keys: [{ key: 'control+tab' }],
    isHiddenInPalette: true,
    run: () => stepSwitcher(1),
  },
  {
    id: 'workbench.switchEditorBack',
    title: 'workbench.command.switchEditorBack',
    category,
    when: hasEditor,
    keys: [{ key: 'control+shift+tab' }],
    isHiddenInPalette: true,
    run: () => stepSwitcher(-1),
  },
  {
    id: 'workbench.navigateBack',
    title: 'workbench.command.navigateBack',
    category: 'workbench.category.go',
    when: 'vaultUnlocked && canGoBack',
    keys: [{ key: 'alt+left' }],
    run: () => editors.navigate(-1),
  },
  {
    id: 'workbench.navigateForward',
    title: 'workbench.command.navigateForward',
    category: 'workbench.category.go',
    when: 'vaultUnlocked && canGoForward',
    keys: [{ key: 'alt+right' }],
    run: () => editors.navigate(1),
  },
  ...([1, 2, 3] as const).map((number): CommandContribution => ({
    id: `workbench.focusGroup${String(number)}`,
    title: `workbench.command.focusGroup${number}`,
    category: 'workbench.category.go',
    when: 'vaultUnlocked',
    keys: [{ key: `ctrl+${String(number)}` }],
    run() {
      // The number after the last group makes a new one beside it.
      if (!editors.focusGroupNumber(number) && editors.groups().length === number - 1) {
        editors.split('right', editors.groups().at(-1)?.id);
      }
    },
  })),
  {
    id: 'workbench.focusBreadcrumbs',
    title: 'workbench.command.focusBreadcrumbs',
    category: 'workbench.category.go',
    when: hasEditor,
    keys: [{ key: 'ctrl+shift+.' }],
    run() {
      const crumbs = document.querySelectorAll<HTMLElement>('.editor-group.is-active [data-breadcrumb]');
      [...crumbs].at(-1)?.focus();
    },
  },
];

/** Whether the feature that draws the start page is there. */
export function openStart(): void {
  const start = registry().editors.get('start');
  if (start !== undefined) {
    editors.open({ kind: 'start', argument: '', label: '' }, { preview: false });
  }
}
