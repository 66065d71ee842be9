import { spawn, type StdioOptions } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Preferences } from '../../shared/contract/bridge.ts';
import { record } from './log.ts';
import { openPreferences } from './preferences-store.ts';

/** Chromium's switches that say how this machine can show a window; no others are handed on. */
const handedOn = ['no-sandbox', 'disable-gpu', 'lang'] as const;

/**
 * Starts this program a second time with the example practice. It has a user data directory of its own, `demo` in ours,
 * so that neither is in the way of the other, and so that a second call brings its window forward instead of opening
 * another. The first time it looks as this window does. Its vault is in a temporary directory and gone at its end.
 */
export async function openDemo(userDataDirectory: string, looks: Preferences): Promise<void> {
  const directory = join(userDataDirectory, 'demo');
  if (!existsSync(join(directory, 'preferences.json'))) {
    const { language, theme, zoom, reducedMotion } = looks;
    openPreferences(directory).change({ language, theme, zoom, reducedMotion });
  }
  // Only a development Electron is told which app it runs; a packaged program is the app.
  const ownApp = process.defaultApp ? [app.getAppPath()] : [];
  const switches = handedOn
    .filter((name) => app.commandLine.hasSwitch(name))
    .map((name) => {
      const value = app.commandLine.getSwitchValue(name);
      return value === '' ? `--${name}` : `--${name}=${value}`;
    });
  const nothing = process.platform === 'linux' ? openSync('/dev/null', 'r+') : null;
  // Detached: the example practice stays open when this window closes.
  const child = spawn(process.execPath, [...ownApp, ...switches, '--demo', `--user-data-dir=${directory}`], {
    detached: true,
    stdio: nothing === null ? 'ignore' : holdingNothing(nothing),
    env: environment(),
  });
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
  } finally {
    if (nothing !== null) {
      closeSync(nothing);
    }
  }
  child.unref();
  record('info', 'demo-started', { processId: child.pid ?? null });
}

/**
 * On Linux a new process gets every file and socket that Chromium has open: files of our user data, the connection to
 * the display. Ours would not be let go of when we end, so each number is made to lead nowhere. A few more than are
 * open, for what other threads open meanwhile.
 */
function holdingNothing(nothing: number): StdioOptions {
  const open = readdirSync('/proc/self/fd').map(Number);
  const extra = Array.from({ length: Math.max(...open) + 16 }, () => nothing);
  return ['ignore', 'ignore', 'ignore', ...extra];
}

/** Ours, without what asks this start to measure itself and quit. */
function environment(): NodeJS.ProcessEnv {
  const { BRIEFGEHEIM_SMOKE_FILE: _measured, ...kept } = process.env;
  return kept;
}
