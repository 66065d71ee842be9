import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import type { WireEvent, WireResponse } from '../../../shared/contract/wire.ts';

/** The window as page functions see it. */
export interface PageWindow {
  readonly briefgeheim: Bridge;
  collected?: (WireResponse | WireEvent)[];
}

/** Sends one request over the real bridge and gives the answer, as a feature of the window would get it. */
export function askBackend(page: Page, method: string, input: unknown): Promise<WireResponse> {
  return page.evaluate(
    ([name, content]) =>
      new Promise<WireResponse>((resolve) => {
        const { briefgeheim } = window as unknown as PageWindow;
        const id = `test-${Math.random().toString(36).slice(2)}`;
        const stop = briefgeheim.onMessage((message) => {
          if (message.kind === 'response' && message.id === id) {
            stop();
            resolve(message);
          }
        });
        briefgeheim.send({ kind: 'request', id, method: name, input: content });
      }),
    [method, input] as const,
  );
}

/** Starts collecting everything that the shell and the backend tell the window; read it with {@link collected}. */
export async function collectMessages(page: Page): Promise<void> {
  await page.evaluate(() => {
    const target = window as unknown as PageWindow;
    const messages: (WireResponse | WireEvent)[] = [];
    target.collected = messages;
    target.briefgeheim.onMessage((message) => messages.push(message));
  });
}

/** What was collected so far. */
export function collected(page: Page): Promise<(WireResponse | WireEvent)[]> {
  return page.evaluate(() => (window as unknown as PageWindow).collected ?? []);
}

/** Makes the open dialog answer with these paths from now on, without showing it. */
export function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Makes the save dialog answer with this path from now on (null: cancelled), without showing it. */
export function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/**
 * Drops real files on the middle of the window, as a person with a mouse does: through the browser's input, so that
 * the events are trusted. The files must be readable by the console.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { x, y } = await page.evaluate(() => ({ x: window.innerWidth / 2, y: window.innerHeight / 2 }));
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}
