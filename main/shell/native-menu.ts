import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Preferences } from '../../shared/contract/bridge.ts';
import { acceleratorOf, menuColumns, type MenuLine } from './menu-model.ts';
import { shellText } from './texts.ts';

/** Builds the native menu in the language and with the keys of the preferences, and puts it in place. */
export function showNativeMenu(preferences: Preferences, runCommand: (commandId: string) => void): void {
  const { language } = preferences;
  const columns: MenuItemConstructorOptions[] = menuColumns.map((column) => ({
    label: shellText(language, column.title),
    submenu: column.lines.map((line) => menuItem(line, preferences, runCommand)),
  }));
  if (process.platform === 'darwin') {
    // Without these two, macOS has no way to quit, copy or paste by key.
    columns.unshift({ role: 'appMenu' });
    columns.splice(2, 0, { role: 'editMenu', label: shellText(language, 'shell.menu.edit') });
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(columns));
}

function menuItem(
  line: MenuLine,
  preferences: Preferences,
  runCommand: (commandId: string) => void,
): MenuItemConstructorOptions {
  if (line === 'separator') {
    return { type: 'separator' };
  }
  const ownKeys = preferences.keybindings[line.command];
  const key = ownKeys === undefined ? line.key : ownKeys[0];
  const accelerator = key === undefined || key === '' ? null : acceleratorOf(key);
  return {
    id: line.command,
    label: shellText(preferences.language, line.title),
    click: () => runCommand(line.command),
    // Shown only: the window's own registry of keys decides, with its conditions and chords.
    registerAccelerator: false,
    ...(accelerator === null ? {} : { accelerator }),
  };
}
