import { app, nativeTheme, type BrowserWindow } from 'electron';
import { z } from 'zod';
import {
  openFilesRequest,
  saveFileRequest,
  type AboutWindow,
  type Preferences,
} from '../../shared/contract/bridge.ts';
import type { BackendHost } from './backend-host.ts';
import { requestChannels, wireChannel } from './channels.ts';
import type { ClipboardKeeper } from './clipboard-keeper.ts';
import { openDemo } from './demo-instance.ts';
import { handOver, mostFiles, openFilesByDialog, saveFileByDialog } from './file-dialogs.ts';
import type { FileTokens } from './file-tokens.ts';
import { preferencesChange, type PreferencesStore } from './preferences-store.ts';
import { openExternalSafely } from './safe-external.ts';
import { answer, take, tell } from './trusted-ipc.ts';

/** What the members of the Bridge are made of. */
export interface BridgeServices {
  readonly host: BackendHost;
  readonly tokens: FileTokens;
  readonly store: PreferencesStore;
  readonly clipboard: ClipboardKeeper;
  readonly isDemo: boolean;
  readonly userDataDirectory: string;
  window(): BrowserWindow | null;
}

const longestCopy = 10_000_000;
/** Electron's first version with security updates when this was written; older ones are for tests only. */
const oldestSupported = 43;

/** Answers every channel of the preload script. The counterpart of preload.ts; nothing else listens to the window. */
export function serveBridge(services: BridgeServices): void {
  const { host, tokens, store, clipboard } = services;
  const ourContents = () => services.window()?.webContents ?? null;
  const withWindow = <Result>(action: (window: BrowserWindow) => Result): Result => {
    const window = services.window();
    if (window === null) {
      throw new Error('refused');
    }
    return action(window);
  };

  take(wireChannel, ourContents, (message) => host.receive(message));
  answer(requestChannels.openFiles, ourContents, z.tuple([openFilesRequest]), ([request]) =>
    withWindow((window) => openFilesByDialog(window, request, store.get().language, tokens)),
  );
  answer(requestChannels.saveFile, ourContents, z.tuple([saveFileRequest]), ([request]) =>
    withWindow((window) => saveFileByDialog(window, request, store.get().language, tokens)),
  );
  answer(
    requestChannels.filesDropped,
    ourContents,
    z.tuple([z.array(z.string().min(1).max(4096)).max(10_000)]),
    ([paths]) => handOver(paths.slice(0, mostFiles), tokens),
  );
  answer(requestChannels.getPreferences, ourContents, z.tuple([]), () => store.get());
  answer(requestChannels.setPreferences, ourContents, z.tuple([preferencesChange]), ([change]) =>
    store.change(withoutUndefined(change)),
  );
  answer(requestChannels.about, ourContents, z.tuple([]), () => about(services.isDemo));
  answer(
    requestChannels.copyText,
    ourContents,
    z.tuple([z.string().max(longestCopy), z.boolean()]),
    ([text, isSecret]) => clipboard.copy(text, isSecret),
  );
  answer(requestChannels.openExternal, ourContents, z.tuple([z.string().max(4096)]), ([address]) =>
    openExternalSafely(address),
  );
  answer(requestChannels.openDemo, ourContents, z.tuple([]), () =>
    openDemo(services.userDataDirectory, store.get()),
  );
  answer(requestChannels.toggleFullScreen, ourContents, z.tuple([]), () =>
    withWindow((window) => window.setFullScreen(!window.isFullScreen())),
  );
  answer(requestChannels.quit, ourContents, z.tuple([]), () => app.quit());

  store.onChange((preferences) => {
    tell(ourContents(), 'preferences', preferences);
  });
}

function withoutUndefined(change: z.output<typeof preferencesChange>): Partial<Preferences> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function about(isDemo: boolean): AboutWindow {
  const major = Number.parseInt(process.versions.electron, 10);
  return {
    platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
    version: app.getVersion(),
    isDemo,
    isTestRuntime: major < oldestSupported,
    prefersDark: nativeTheme.shouldUseDarkColors,
    prefersHighContrast: nativeTheme.shouldUseHighContrastColors,
  };
}
