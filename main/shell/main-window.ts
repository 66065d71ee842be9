import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import type { Preferences, ThemeChoice } from '../../shared/contract/bridge.ts';
import { iconFile, preloadFile } from './locations.ts';
import { openWindowBounds, smallestSize, type DisplayArea } from './window-bounds.ts';

/** What the one window is made from. */
export interface WindowOptions {
  readonly session: Session;
  readonly preferences: Preferences;
  readonly userDataDirectory: string;
  readonly hasDeveloperTools: boolean;
}

/** Shown before the first paint, so that a dark window does not flash white; the themes' editor backgrounds. */
const backgrounds = { dark: '#1e1f22', light: '#ffffff', contrastDark: '#000000' } as const;

/** Makes the window, where it was last time, and shows it at its first paint; the caller loads the page. */
export function openMainWindow(options: WindowOptions): BrowserWindow {
  const bounds = openWindowBounds(options.userDataDirectory);
  const place = bounds.restore(displayAreas());
  const window = new BrowserWindow({
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Briefgeheim',
    ...(iconFile === null ? {} : { icon: iconFile }),
    backgroundColor: backgroundOf(options.preferences.theme),
    autoHideMenuBar: true,
    webPreferences: {
      session: options.session,
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      safeDialogs: true,
      navigateOnDragDrop: false,
      devTools: options.hasDeveloperTools,
    },
  });
  window.once('ready-to-show', () => {
    if (place.isMaximized) {
      window.maximize();
    }
    window.show();
  });
  keepBounds(window, bounds.save);
  return window;
}

function displayAreas(): readonly DisplayArea[] {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  return [first, ...others].map(({ id, workArea }) => ({ id: String(id), workArea }));
}

function keepBounds(window: BrowserWindow, save: ReturnType<typeof openWindowBounds>['save']): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed()) {
      const normal = window.getNormalBounds();
      const display = screen.getDisplayMatching(normal);
      save(String(display.id), { ...normal, isMaximized: window.isMaximized() });
    }
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
}

function backgroundOf(theme: ThemeChoice): string {
  switch (theme) {
    case 'dark':
      return backgrounds.dark;
    case 'light':
    case 'hc-light':
      return backgrounds.light;
    case 'hc-dark':
      return backgrounds.contrastDark;
    case 'system':
      return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
  }
}

/** What Electron's own theme source is for a choice of theme: menus, scroll bars and media queries follow it. */
export function themeSourceOf(theme: ThemeChoice): 'system' | 'dark' | 'light' {
  switch (theme) {
    case 'system':
      return 'system';
    case 'dark':
    case 'hc-dark':
      return 'dark';
    case 'light':
    case 'hc-light':
      return 'light';
  }
}
