import type { CommandContribution } from '../../platform/contribution.ts';
import { commandKeys } from '../../platform/keybindings.ts';
import { text } from '../../platform/language.ts';
import { changeLayout, defaultLayout, panelPositions, showPanel, useLayout } from '../../platform/layout.ts';
import { notify } from '../../platform/notifications.ts';
import { cyclePart, focusPart, lastFocusedView } from '../../workbench/parts.ts';
import { moveViewBy } from '../../workbench/views.ts';

const category = 'workbench.category.view';

function toggleSideBar(): void {
  const { isSideBarVisible } = useLayout.getState();
  changeLayout({ isSideBarVisible: !isSideBarVisible, isZen: false });
}

function togglePanel(): void {
  const { isPanelVisible } = useLayout.getState();
  changeLayout({ isPanelVisible: !isPanelVisible, isZen: false });
}

/** Moves the view that a menu hands over; from the palette the one where the focus was last. */
function moveView(argument: unknown, step: 1 | -1): void {
  const isHanded = typeof argument === 'object' && argument !== null && 'view' in argument;
  const id = isHanded ? argument.view : lastFocusedView();
  if (typeof id === 'string') {
    moveViewBy(id, step);
  }
}

/** Leaves only the tab, and says how the rest comes back: nothing on the screen tells that any more. */
function toggleZen(): void {
  const isZen = !useLayout.getState().isZen;
  changeLayout({ isZen });
  if (isZen) {
    notify({
      severity: 'info',
      text: text('workbench.zen.hint', { keys: commandKeys('workbench.toggleZen') }),
      actions: [{ label: text('workbench.zen.leave'), run: () => changeLayout({ isZen: false }) }],
      rememberId: 'zen',
    });
  }
}

/** Commands on the parts of the window. */
export const layoutCommands: readonly CommandContribution[] = [
  {
    id: 'workbench.toggleSideBar',
    title: 'workbench.command.toggleSideBar',
    category,
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+b' }],
    run: toggleSideBar,
  },
  {
    id: 'workbench.togglePanel',
    title: 'workbench.command.togglePanel',
    category,
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+j' }],
    run: togglePanel,
  },
  {
    id: 'workbench.toggleMaximisedPanel',
    title: 'workbench.command.toggleMaximisedPanel',
    category,
    when: 'vaultUnlocked',
    run: () =>
      changeLayout({ isPanelMaximised: !useLayout.getState().isPanelMaximised, isPanelVisible: true }),
  },
  ...panelPositions.map((panelPosition): CommandContribution => ({
    id: `workbench.panel.${panelPosition}`,
    title: `workbench.command.panel.${panelPosition}`,
    category,
    when: 'vaultUnlocked',
    run: () => changeLayout({ panelPosition, isPanelVisible: true, isZen: false }),
  })),
  {
    id: 'workbench.showLog',
    title: 'workbench.log.show',
    category,
    when: 'vaultUnlocked',
    run: () => showPanel('log'),
  },
  {
    id: 'workbench.view.moveUp',
    title: 'workbench.command.viewUp',
    category,
    when: 'vaultUnlocked',
    menus: [{ menu: 'view/title', group: 'z_move', order: 1, when: 'hasSiblingViews' }],
    run: (argument) => moveView(argument, -1),
  },
  {
    id: 'workbench.view.moveDown',
    title: 'workbench.command.viewDown',
    category,
    when: 'vaultUnlocked',
    menus: [{ menu: 'view/title', group: 'z_move', order: 2, when: 'hasSiblingViews' }],
    run: (argument) => moveView(argument, 1),
  },
  {
    id: 'workbench.toggleStatusBar',
    title: 'workbench.command.toggleStatusBar',
    category,
    when: 'vaultUnlocked',
    run: () => changeLayout({ isStatusBarVisible: !useLayout.getState().isStatusBarVisible }),
  },
  {
    id: 'workbench.toggleZen',
    title: 'workbench.command.toggleZen',
    category,
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+k z' }],
    run: toggleZen,
  },
  {
    id: 'workbench.resetLayout',
    title: 'workbench.command.resetLayout',
    category,
    when: 'vaultUnlocked',
    run() {
      const { recentCommands, activeContainer, activePanel } = useLayout.getState();
      changeLayout({ ...defaultLayout, recentCommands, activeContainer, activePanel });
    },
  },
  {
    id: 'workbench.focusNextPart',
    title: 'workbench.command.focusNextPart',
    category,
    when: 'vaultUnlocked',
    keys: [{ key: 'f6' }],
    run: () => cyclePart(1),
  },
  {
    id: 'workbench.focusPreviousPart',
    title: 'workbench.command.focusPreviousPart',
    category,
    when: 'vaultUnlocked',
    keys: [{ key: 'shift+f6' }],
    run: () => cyclePart(-1),
  },
  {
    id: 'workbench.focusEditor',
    title: 'workbench.command.focusEditor',
    category,
    when: 'vaultUnlocked',
    run() {
      focusPart('editor');
    },
  },
  {
    id: 'workbench.focusSideBar',
    title: 'workbench.command.focusSideBar',
    category,
    when: 'vaultUnlocked',
    run() {
      changeLayout({ isSideBarVisible: true, isZen: false });
      requestAnimationFrame(() => focusPart('sideBar'));
    },
  },
  {
    id: 'workbench.focusPanel',
    title: 'workbench.command.focusPanel',
    category,
    when: 'vaultUnlocked',
    run() {
      changeLayout({ isPanelVisible: true, isZen: false });
      requestAnimationFrame(() => focusPart('panel'));
    },
  },
];
