import { lazy } from 'react';
import type { Contribution } from '../../platform/contribution.ts';
import { editorCommands } from './editor-commands.ts';
import { generalCommands } from './general-commands.ts';
import { layoutCommands } from './layout-commands.ts';
import { workbenchSettings } from './settings.ts';
import { workbenchStatusItems } from './status-items.tsx';

const SettingsEditor = lazy(async () => ({
  default: (await import('../../workbench/settings/settings-editor.tsx')).SettingsEditor,
}));
const KeybindingsEditor = lazy(async () => ({
  default: (await import('../../workbench/keybindings/keybindings-editor.tsx')).KeybindingsEditor,
}));
const LogPanel = lazy(async () => ({
  default: (await import('../../workbench/log-panel.tsx')).LogPanel,
}));

/** What the workbench itself adds: commands on parts and editors, settings, status items, the log. */
export const workbenchContribution: Contribution = {
  id: 'workbench',
  commands: [...generalCommands, ...layoutCommands, ...editorCommands],
  editors: [
    {
      kind: 'settings',
      title: 'settings.title',
      icon: 'settings-gear',
      component: SettingsEditor,
      isSingleton: true,
    },
    {
      kind: 'keybindings',
      title: 'settings.keys.title',
      icon: 'keyboard',
      component: KeybindingsEditor,
      isSingleton: true,
    },
  ],
  panels: [{ id: 'log', title: 'workbench.log.title', order: 90, component: LogPanel }],
  settings: workbenchSettings,
  statusItems: workbenchStatusItems,
};
