import { app, dialog, type BrowserWindow } from 'electron';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { record } from './log.ts';
import { shellText } from './texts.ts';

const crashWindow = 60_000;

/**
 * Brings the window's page back after its process died: once by itself, and when it dies again within a minute after
 * asking. The vault is open or locked in the backend, so a new page finds it as it was. A page that hangs can be
 * loaded again.
 */
export function recoverFromCrashes(window: BrowserWindow, language: () => Language): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, details) => {
    record('error', 'window-process-gone', { reason: details.reason, exitCode: details.exitCode });
    if (details.reason === 'clean-exit' || window.isDestroyed()) {
      return;
    }
    const isSecond = Date.now() - lastCrash < crashWindow;
    lastCrash = Date.now();
    if (!isSecond) {
      window.webContents.reload();
      return;
    }
    void askToReopen(window, language());
  });
  let isAsking = false;
  window.on('unresponsive', () => {
    record('warning', 'window-unresponsive', {});
    if (!isAsking) {
      isAsking = true;
      void askToReload(window, language()).finally(() => {
        isAsking = false;
      });
    }
  });
  app.on('child-process-gone', (_event, details) => {
    record('warning', 'child-process-gone', { type: details.type, reason: details.reason });
  });
}

async function askToReopen(window: BrowserWindow, language: Language): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: shellText(language, 'shell.crash.title'),
    detail: shellText(language, 'shell.crash.detail'),
    buttons: [shellText(language, 'shell.crash.reopen'), shellText(language, 'shell.crash.quit')],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) {
    window.webContents.reload();
  } else {
    app.quit();
  }
}

async function askToReload(window: BrowserWindow, language: Language): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: shellText(language, 'shell.unresponsive.title'),
    detail: shellText(language, 'shell.unresponsive.detail'),
    buttons: [
      shellText(language, 'shell.unresponsive.wait'),
      shellText(language, 'shell.unresponsive.reload'),
    ],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1 && !window.isDestroyed()) {
    // A hanging page cannot unload itself: end its process first.
    window.webContents.forcefullyCrashRenderer();
    window.webContents.reload();
  }
}
