import type { ShellTextKey } from './texts.ts';

/** One line of the native menu: a command of the window, or a line between groups. */
export type MenuLine =
  { readonly title: ShellTextKey; readonly command: string; readonly key?: string } | 'separator';

/** One menu of the menu bar. */
export interface MenuColumn {
  readonly title: ShellTextKey;
  readonly lines: readonly MenuLine[];
}

/**
 * The native menu. Each line sends a command id to the window, which alone knows when it may run; `key` is the
 * command's default key in the notation of the window's commands, shown until the user chooses another.
 */
export const menuColumns: readonly MenuColumn[] = [
  {
    title: 'shell.menu.file',
    lines: [
      { title: 'shell.menu.import', command: 'imports.openFiles', key: 'ctrl+o' },
      'separator',
      { title: 'shell.menu.settings', command: 'workbench.openSettings', key: 'ctrl+,' },
      { title: 'shell.menu.shortcuts', command: 'workbench.openKeybindings', key: 'ctrl+k ctrl+s' },
      'separator',
      { title: 'shell.menu.lock', command: 'vault.lock', key: 'ctrl+l' },
      { title: 'shell.menu.quit', command: 'workbench.quit', key: 'ctrl+q' },
    ],
  },
  {
    title: 'shell.menu.view',
    lines: [
      { title: 'shell.menu.palette', command: 'workbench.showCommands', key: 'ctrl+shift+p' },
      'separator',
      { title: 'shell.menu.sideBar', command: 'workbench.toggleSideBar', key: 'ctrl+b' },
      { title: 'shell.menu.panel', command: 'workbench.togglePanel', key: 'ctrl+j' },
      'separator',
      { title: 'shell.menu.zoomIn', command: 'workbench.zoomIn', key: 'ctrl+=' },
      { title: 'shell.menu.zoomOut', command: 'workbench.zoomOut', key: 'ctrl+-' },
      { title: 'shell.menu.zoomReset', command: 'workbench.zoomReset', key: 'ctrl+0' },
      { title: 'shell.menu.theme', command: 'workbench.selectTheme', key: 'ctrl+k ctrl+t' },
      { title: 'shell.menu.language', command: 'workbench.selectLanguage' },
      { title: 'shell.menu.fullScreen', command: 'workbench.toggleFullScreen', key: 'f11' },
    ],
  },
  {
    title: 'shell.menu.go',
    lines: [
      { title: 'shell.menu.quickOpen', command: 'workbench.quickOpen', key: 'ctrl+p' },
      { title: 'shell.menu.start', command: 'workbench.openStart' },
      'separator',
      { title: 'shell.menu.back', command: 'workbench.navigateBack', key: 'alt+left' },
      { title: 'shell.menu.forward', command: 'workbench.navigateForward', key: 'alt+right' },
      'separator',
      { title: 'shell.menu.nextFinding', command: 'findings.next', key: 'f8' },
      { title: 'shell.menu.previousFinding', command: 'findings.previous', key: 'shift+f8' },
    ],
  },
  {
    title: 'shell.menu.help',
    lines: [{ title: 'shell.menu.about', command: 'workbench.about' }],
  },
];

const keyNames: Readonly<Record<string, string>> = {
  ctrl: 'CmdOrCtrl',
  shift: 'Shift',
  alt: 'Alt',
  meta: 'Super',
  left: 'Left',
  right: 'Right',
  up: 'Up',
  down: 'Down',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  tab: 'Tab',
  delete: 'Delete',
  backspace: 'Backspace',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/**
 * The accelerator that shows a key, e.g. `CmdOrCtrl+Shift+P` for `ctrl+shift+p`. Null for chords, which a native menu
 * cannot show, and for anything else than letters, digits, F keys and the names above.
 */
export function acceleratorOf(key: string): string | null {
  const parts = key.split('+').map((part) => {
    const isCharacter = /^[a-z0-9=,./\\[\];'`-]$/.test(part) || /^f([1-9]|1[0-9])$/.test(part);
    return isCharacter ? part.toUpperCase() : (keyNames[part] ?? null);
  });
  return parts.includes(null) ? null : parts.join('+');
}
