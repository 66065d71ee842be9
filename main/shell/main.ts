import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, crashReporter, dialog, nativeTheme, powerMonitor, session, type BrowserWindow } from 'electron';
import type { Preferences } from '../../shared/contract/bridge.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { startBackendHost, type BackendHost } from './backend-host.ts';
import { spawnNodeBackend } from './backend-process.ts';
import { serveBridge } from './bridge-service.ts';
import { createClipboardKeeper } from './clipboard-keeper.ts';
import { readStartOptions } from './command-line.ts';
import { startAddress } from './content-policy.ts';
import { holdContents } from './contents-policy.ts';
import { recoverFromCrashes } from './crash-recovery.ts';
import { createFileTokens } from './file-tokens.ts';
import { backendCommand, rendererDirectory } from './locations.ts';
import { openLog, record } from './log.ts';
import { openMainWindow, themeSourceOf } from './main-window.ts';
import { showNativeMenu } from './native-menu.ts';
import { openPreferences, type PreferencesStore } from './preferences-store.ts';
import { closeNetwork, closeSession } from './session-policy.ts';
import { measureStart } from './start-measurement.ts';
import { shellText } from './texts.ts';
import { tell } from './trusted-ipc.ts';

const options = readStartOptions(process.argv.slice(1));
const demoDirectory = options.isDemo ? mkdtempSync(join(tmpdir(), 'briefgeheim-demo-')) : null;
const userDataDirectory =
  options.userDataDirectory === null
    ? (demoDirectory ?? join(app.getPath('appData'), 'briefgeheim'))
    : resolve(options.userDataDirectory);
mkdirSync(userDataDirectory, { recursive: true, mode: 0o700 });
app.setPath('userData', userDataDirectory);

if (app.requestSingleInstanceLock()) {
  start();
} else {
  // The first one gets `second-instance` and comes to the front.
  removeDemo();
  app.exit(0);
}

function start(): void {
  const vaultDirectory = resolve(options.vaultDirectory ?? join(demoDirectory ?? userDataDirectory, 'vault'));
  const tokens = createFileTokens();
  // Before anything of Electron is ready: the backend starts while Chromium does.
  const host = startBackendHost({
    start: () => spawnNodeBackend(backendCommand(options, vaultDirectory)),
    tokens,
    note: (event, details) => record('info', event, details),
  });

  openLog(join(userDataDirectory, 'logs'));
  record('info', 'start', {
    electron: process.versions.electron,
    version: app.getVersion(),
    isDemo: options.isDemo,
  });
  crashReporter.start({ submitURL: '', uploadToServer: false });
  app.enableSandbox();
  registerAppScheme();
  holdContents();
  closeNetwork();
  const hasDeveloperTools = !app.isPackaged && process.env['BRIEFGEHEIM_DEVELOPER_TOOLS'] === '1';
  app.on('session-created', (created) => closeSession(created, hasDeveloperTools));

  const store = openPreferences(userDataDirectory);
  if (store.damagedFile !== null) {
    record('warning', 'preferences-damaged', {});
  }
  const clipboard = createClipboardKeeper();
  let window: BrowserWindow | null = null;
  const ourWindow = () => (window === null || window.isDestroyed() ? null : window);
  serveBridge({
    host,
    tokens,
    store,
    clipboard,
    isDemo: options.isDemo,
    userDataDirectory,
    window: ourWindow,
  });

  app.on('second-instance', () => focus(ourWindow()));
  app.on('window-all-closed', () => app.quit());
  endInOrder(host, async () => {
    await clipboard.clearNow();
    removeDemo();
  });
  failInOrder(host, store);

  void app.whenReady().then(() => {
    serveApp(session.defaultSession, rendererDirectory);
    lockWithSystem(host);
    window = openMainWindow({
      session: session.defaultSession,
      preferences: store.get(),
      userDataDirectory,
      hasDeveloperTools,
    });
    connect(window, host);
    recoverFromCrashes(window, () => store.get().language);
    measureStart(host, window);
    followPreferences(window, store);
    window.loadURL(startAddress).catch(() => {
      // A page that dies while it loads: recoverFromCrashes brings it back.
      record('error', 'page-not-loaded', {});
    });
  });
}

/** Every load of the page takes the backend's messages anew and hears first how the backend is. */
function connect(window: BrowserWindow, host: BackendHost): void {
  const { webContents } = window;
  let disconnect: () => void = () => undefined;
  webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) {
      disconnect();
      disconnect = host.connect((message) => tell(webContents, 'message', message));
    }
  });
  webContents.on('did-finish-load', () => {
    tell(webContents, 'message', { kind: 'event', name: 'backend', payload: host.state() });
  });
  window.on('closed', () => disconnect());
}

function followPreferences(window: BrowserWindow, store: PreferencesStore): void {
  const { webContents } = window;
  const apply = (preferences: Preferences): void => {
    if (window.isDestroyed()) {
      return;
    }
    nativeTheme.themeSource = themeSourceOf(preferences.theme);
    webContents.setZoomFactor(preferences.zoom);
    showNativeMenu(preferences, (commandId) => tell(webContents, 'menuCommand', commandId));
  };
  apply(store.get());
  store.onChange(apply);
  // Chromium forgets the zoom factor of a page that is loaded anew.
  webContents.on('did-finish-load', () => webContents.setZoomFactor(store.get().zoom));
  webContents.on('zoom-changed', (_event, direction) => {
    const zoom = store.get().zoom + (direction === 'in' ? 0.1 : -0.1);
    store.change({ zoom: Math.round(Math.max(0.5, Math.min(3, zoom)) * 100) / 100 });
  });
}

/** Whoever closes the lid or locks the screen must not leave an open vault behind. */
function lockWithSystem(host: BackendHost): void {
  const lock = (): void => {
    void host.ask('vault.lock', { reason: 'system' }).then((response) => {
      record('info', 'locked-with-system', { isLocked: response.ok });
    });
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}

function focus(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) {
    window.restore();
  }
  window?.show();
  window?.focus();
}

/** Quits only after the backend has finished what it was doing and all traces of a demo are gone. */
function endInOrder(host: BackendHost, tidy: () => Promise<void>): void {
  let isDone = false;
  let isEnding = false;
  app.on('will-quit', (event) => {
    if (isDone) {
      return;
    }
    event.preventDefault();
    if (!isEnding) {
      isEnding = true;
      void host
        .shutdown()
        .then(tidy)
        .finally(() => {
          isDone = true;
          record('info', 'end', {});
          app.quit();
        });
    }
  });
}

/** An error that nobody expected ends the program in order: the log says where, the user hears that it stops. */
function failInOrder(host: BackendHost, store: PreferencesStore): void {
  const fail = (error: unknown): void => {
    const stack = error instanceof Error ? (error.stack ?? error.name) : typeof error;
    record('error', 'unexpected-error', { stack });
    const { language } = store.get();
    dialog.showErrorBox(
      shellText(language, 'shell.failed.title'),
      shellText(language, 'shell.failed.detail', { directory: join(userDataDirectory, 'logs') }),
    );
    void host.shutdown().finally(() => app.exit(1));
  };
  process.once('uncaughtException', fail);
  process.once('unhandledRejection', fail);
}

function removeDemo(): void {
  if (demoDirectory !== null) {
    rmSync(demoDirectory, { recursive: true, force: true, maxRetries: 3 });
  }
}
