import type { CommandContribution } from '../../platform/contribution.ts';
import { changeLayout, defaultLayout, useLayout } from '../../platform/layout.ts';
import { cyclePart, focusPart } from '../../workbench/parts.ts';

const category = 'workbench.category.view';

function toggleSideBar(): void {
  const { isSideBarVisible } = useLayout.getState();
  changeLayout({ isSideBarVisible: !isSideBarVisible, isZen: false });
}

function togglePanel(): void {
  const { isPanelVisible } = useLayout.getState();
  changeLayout({ isPanelVisible: !isPanelVisible, isZen: false });
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
    run: () => changeLayout({ isZen: !useLayout.getState().isZen }),
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
