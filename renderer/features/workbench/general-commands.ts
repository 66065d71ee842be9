import { bridge } from '../../platform/bridge.ts';
import type { CommandContribution } from '../../platform/contribution.ts';
import { ask } from '../../platform/dialogs.ts';
import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';
import { clearNotifications, toggleNotificationCentre } from '../../platform/notifications.ts';
import { changePreferences, useAbout, usePreferences } from '../../platform/preferences.ts';
import { openQuickAccess } from '../../workbench/quick-access.ts';
import { openStart } from './editor-commands.ts';
import { pickLanguage, pickTheme } from './pickers.ts';
import { changeZoom } from './zoom.ts';

async function showAbout(): Promise<void> {
  const { version, isTestRuntime } = useAbout.getState();
  const answer = await ask({
    title: text('common.product'),
    text: text('workbench.about.text', { version }),
    detail: isTestRuntime ? text('workbench.about.testRuntime') : text('workbench.about.licence'),
    buttons: [
      { id: 'close', label: text('common.close'), kind: 'primary' },
      { id: 'copy', label: text('common.copy') },
    ],
  });
  if (answer === 'copy') {
    await bridge().copyText(text('workbench.about.text', { version }));
  }
}

const palette: readonly CommandContribution[] = [
  {
    id: 'workbench.showCommands',
    title: 'workbench.command.showCommands',
    category: 'workbench.category.go',
    keys: [{ key: 'ctrl+shift+p' }, { key: 'f1' }],
    menus: [{ menu: 'activity', group: '1_commands', order: 1 }],
    isHiddenInPalette: true,
    run: () => openQuickAccess('>'),
  },
  {
    id: 'workbench.quickOpen',
    title: 'workbench.command.quickOpen',
    category: 'workbench.category.go',
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+p' }],
    run: () => openQuickAccess(''),
  },
  {
    id: 'workbench.quickOpenAll',
    title: 'workbench.command.quickOpenAll',
    category: 'workbench.category.go',
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+t' }],
    run: () => openQuickAccess('#'),
  },
  {
    id: 'workbench.goToHeading',
    title: 'workbench.command.goToHeading',
    category: 'workbench.category.go',
    when: 'vaultUnlocked && hasEditor',
    keys: [{ key: 'ctrl+shift+o' }],
    run: () => openQuickAccess('@'),
  },
  {
    id: 'workbench.goToRow',
    title: 'workbench.command.goToRow',
    category: 'workbench.category.go',
    when: 'vaultUnlocked && hasEditor',
    keys: [{ key: 'ctrl+g' }],
    run: () => openQuickAccess(':'),
  },
  {
    id: 'workbench.quickAccessHelp',
    title: 'workbench.command.quickAccessHelp',
    category: 'workbench.category.go',
    when: 'vaultUnlocked',
    run: () => openQuickAccess('?'),
  },
  {
    id: 'workbench.openStart',
    title: 'workbench.command.openStart',
    category: 'workbench.category.go',
    when: 'vaultUnlocked',
    run: openStart,
  },
];

const preferences: readonly CommandContribution[] = [
  {
    id: 'workbench.openSettings',
    title: 'workbench.command.openSettings',
    category: 'workbench.category.preferences',
    icon: 'settings-gear',
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+,' }],
    menus: [{ menu: 'activity', group: '2_settings', order: 1 }],
    run: () =>
      editors.open({ kind: 'settings', argument: '', label: text('settings.title') }, { preview: false }),
  },
  {
    id: 'workbench.openKeybindings',
    title: 'workbench.command.openKeybindings',
    category: 'workbench.category.preferences',
    icon: 'keyboard',
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+k ctrl+s' }],
    menus: [{ menu: 'activity', group: '2_settings', order: 2 }],
    run: () =>
      editors.open(
        { kind: 'keybindings', argument: '', label: text('settings.keys.title') },
        { preview: false },
      ),
  },
  {
    id: 'workbench.selectTheme',
    title: 'workbench.command.selectTheme',
    category: 'workbench.category.preferences',
    icon: 'color-mode',
    keys: [{ key: 'ctrl+k ctrl+t' }],
    menus: [{ menu: 'activity', group: '3_look', order: 1 }],
    run: pickTheme,
  },
  {
    id: 'workbench.selectLanguage',
    title: 'workbench.command.selectLanguage',
    category: 'workbench.category.preferences',
    icon: 'globe',
    menus: [{ menu: 'activity', group: '3_look', order: 2 }],
    run: pickLanguage,
  },
  {
    id: 'workbench.zoomIn',
    title: 'workbench.command.zoomIn',
    category: 'workbench.category.view',
    keys: [{ key: 'ctrl+=' }, { key: 'ctrl+shift+=' }],
    run: () => changeZoom(1),
  },
  {
    id: 'workbench.zoomOut',
    title: 'workbench.command.zoomOut',
    category: 'workbench.category.view',
    keys: [{ key: 'ctrl+-' }],
    run: () => changeZoom(-1),
  },
  {
    id: 'workbench.zoomReset',
    title: 'workbench.command.zoomReset',
    category: 'workbench.category.view',
    keys: [{ key: 'ctrl+0' }],
    run: () => changeZoom(0),
  },
  {
    id: 'workbench.toggleFullScreen',
    title: 'workbench.command.toggleFullScreen',
    category: 'workbench.category.view',
    keys: [{ key: 'f11' }],
    run: () => bridge().toggleFullScreen(),
  },
];

const others: readonly CommandContribution[] = [
  {
    id: 'workbench.showNotifications',
    title: 'workbench.command.showNotifications',
    category: 'workbench.category.notifications',
    when: 'vaultUnlocked',
    keys: [{ key: 'ctrl+k ctrl+shift+n' }],
    run() {
      toggleNotificationCentre(true);
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('[data-part="notifications"]')?.focus(),
      );
    },
  },
  {
    id: 'workbench.clearNotifications',
    title: 'workbench.command.clearNotifications',
    category: 'workbench.category.notifications',
    when: 'vaultUnlocked',
    run: () => clearNotifications(),
  },
  {
    id: 'workbench.toggleDoNotDisturb',
    title: 'workbench.command.toggleDoNotDisturb',
    category: 'workbench.category.notifications',
    run: () => changePreferences({ doNotDisturb: !usePreferences.getState().doNotDisturb }),
  },
  {
    id: 'workbench.about',
    title: 'workbench.command.about',
    category: 'workbench.category.help',
    icon: 'info',
    menus: [{ menu: 'activity', group: '4_help', order: 1 }],
    run: showAbout,
  },
  {
    id: 'workbench.quit',
    title: 'workbench.command.quit',
    category: 'workbench.category.file',
    keys: [{ key: 'ctrl+q' }],
    run: () => bridge().quit(),
  },
];

/** Commands of the window as a whole: palette, preferences, notifications, help. */
export const generalCommands: readonly CommandContribution[] = [...palette, ...preferences, ...others];
