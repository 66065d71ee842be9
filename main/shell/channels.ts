import type { Preferences } from '../../shared/contract/bridge.ts';
import type { WireEvent, WireResponse } from '../../shared/contract/wire.ts';

/**
 * The shell's channels, one for each member of the Bridge (shared/contract/bridge.ts). Only the preload script and
 * bridge-service.ts name them; the window has no way to choose one.
 */
export const requestChannels = {
  openFiles: 'briefgeheim:open-files',
  saveFile: 'briefgeheim:save-file',
  getPreferences: 'briefgeheim:get-preferences',
  setPreferences: 'briefgeheim:set-preferences',
  about: 'briefgeheim:about',
  copyText: 'briefgeheim:copy-text',
  openExternal: 'briefgeheim:open-external',
  openDemo: 'briefgeheim:open-demo',
  toggleFullScreen: 'briefgeheim:toggle-full-screen',
  quit: 'briefgeheim:quit',
  /** Paths of dropped files from the preload script; answered with handed files. */
  filesDropped: 'briefgeheim:files-dropped',
} as const;

/** One of {@link requestChannels}. */
export type RequestChannel = (typeof requestChannels)[keyof typeof requestChannels];

/** Wire messages from the window to the backend, without an answer of their own. */
export const wireChannel = 'briefgeheim:wire';

/** What the shell tells the window. */
export const eventChannels = {
  message: 'briefgeheim:message',
  preferences: 'briefgeheim:preferences',
  menuCommand: 'briefgeheim:menu-command',
} as const;

/** What goes over each of {@link eventChannels}. */
export interface EventPayloads {
  readonly message: WireResponse | WireEvent;
  readonly preferences: Preferences;
  /** A command id. */
  readonly menuCommand: string;
}
