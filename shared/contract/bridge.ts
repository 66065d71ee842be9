import { z } from 'zod';
import { languages } from '../i18n/catalogue.ts';
import type { WireEvent, WireRequest, WireResponse } from './wire.ts';

/** The themes; `system` follows the operating system between dark and light (and high contrast where it says so). */
export const themeChoices = ['system', 'dark', 'light', 'hc-dark', 'hc-light'] as const;
/** See {@link themeChoices}. */
export type ThemeChoice = (typeof themeChoices)[number];

/**
 * What must be known before the vault is open, kept by the shell in preferences.json: no data of the organisation.
 * `zoom` is a factor (1 is 100 %). `keybindings` are the user's own keys by command id (an empty text removes a key).
 */
export const preferences = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(themeChoices),
  zoom: z.number().min(0.5).max(3),
  reducedMotion: z.enum(['system', 'on', 'off']),
  doNotDisturb: z.boolean(),
  keybindings: z.record(z.string().max(100), z.array(z.string().max(60)).max(4)),
  values: z.record(z.string().max(100), z.union([z.string().max(2000), z.number(), z.boolean()])),
});
/** See {@link preferences}. */
export type Preferences = z.infer<typeof preferences>;

/** The preferences of a first start. */
export const defaultPreferences: Preferences = {
  language: 'nl',
  theme: 'system',
  zoom: 1,
  reducedMotion: 'system',
  doNotDisturb: false,
  keybindings: {},
  values: {},
};

/** A file that the user handed over: an opaque token for the backend's methods, and a name to show. */
export const handedFile = z.object({ token: z.string(), name: z.string(), bytes: z.number() });
/** See {@link handedFile}. */
export type HandedFile = z.infer<typeof handedFile>;

/** What the window asks of the file dialogs. `purpose` picks title and filters in the shell. */
export const openFilesRequest = z.strictObject({ purpose: z.enum(['import', 'vault-directory']) });
/** Asks where to write; the shell shows its own dialog and gives back a token for the chosen path. */
export const saveFileRequest = z.strictObject({
  purpose: z.enum(['export-csv', 'export-json', 'recovery-note']),
  suggestedName: z
    .string()
    .max(120)
    .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u),
});

/** Facts about the machine and program that the window shows. */
export const aboutWindow = z.object({
  platform: z.enum(['linux', 'win32', 'darwin']),
  version: z.string(),
  isDemo: z.boolean(),
  isTestRuntime: z.boolean(),
  prefersDark: z.boolean(),
  prefersHighContrast: z.boolean(),
});
/** See {@link aboutWindow}. */
export type AboutWindow = z.infer<typeof aboutWindow>;

/** Commands of the native menu that the window carries out. */
export type MenuCommandListener = (commandId: string) => void;

/**
 * The only thing that the window can reach outside itself: `window.briefgeheim`, exposed by the preload script.
 * There is no generic channel; each member maps to one checked channel of the shell. Listeners give back their removal.
 */
export interface Bridge {
  send(message: WireRequest): void;
  onMessage(listener: (message: WireResponse | WireEvent) => void): () => void;
  openFiles(request: z.infer<typeof openFilesRequest>): Promise<readonly HandedFile[]>;
  saveFile(request: z.infer<typeof saveFileRequest>): Promise<HandedFile | null>;
  /** Files dropped anywhere on the window; the preload takes the paths, the page never sees them. */
  onFilesDropped(listener: (files: readonly HandedFile[]) => void): () => void;
  getPreferences(): Promise<Preferences>;
  setPreferences(change: Partial<Preferences>): Promise<Preferences>;
  onPreferencesChanged(listener: (preferences: Preferences) => void): () => void;
  about(): Promise<AboutWindow>;
  /** Writes text to the clipboard; with `isSecret` it is cleared after 20 seconds if still there. */
  copyText(text: string, isSecret?: boolean): Promise<void>;
  /** Opens one of the addresses on the shell's allow-list; false when it is not on it. */
  openExternal(address: string): Promise<boolean>;
  /**
   * Opens the example practice in a window of its own, beside this one; a second call brings that window forward.
   * Resolves when the program is started, rejects when that fails.
   */
  openDemo(): Promise<void>;
  onMenuCommand(listener: MenuCommandListener): () => void;
  /** Full screen, and the window's own close. */
  toggleFullScreen(): Promise<void>;
  quit(): Promise<void>;
}
