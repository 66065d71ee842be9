import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchConsole } from '../../e2e/support/launch.ts';
import { expect, test } from '../../e2e/support/fixtures.ts';

const preloadFile = fileURLToPath(new URL('../../../dist/shell/preload.cjs', import.meta.url));

test.describe('only our window may speak (Electron checklist 17)', () => {
  test('a second window with the same page and preload script is refused on every channel', async () => {
    const running = await launchConsole();
    try {
      const outcomes = await running.app.evaluate(async ({ BrowserWindow }, preload) => {
        const second = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await second.loadURL('app://briefgeheim/index.html');
        const answers = (await second.webContents.executeJavaScript(`
          (async () => {
            const bridge = window.briefgeheim;
            const calls = {
              getPreferences: () => bridge.getPreferences(),
              setPreferences: () => bridge.setPreferences({ zoom: 2 }),
              openFiles: () => bridge.openFiles({ purpose: 'import' }),
              saveFile: () => bridge.saveFile({ purpose: 'export-csv', suggestedName: 'a.csv' }),
              about: () => bridge.about(),
              copyText: () => bridge.copyText('x'),
              openExternal: () => bridge.openExternal('https://www.nen.nl/'),
              openDemo: () => bridge.openDemo(),
              toggleFullScreen: () => bridge.toggleFullScreen(),
              quit: () => bridge.quit(),
            };
            const outcomes = {};
            for (const [name, call] of Object.entries(calls)) {
              outcomes[name] = await call().then(() => 'answered', (error) => error.message.includes('refused') ? 'refused' : error.message);
            }
            let answers = 0;
            bridge.onMessage(() => { answers += 1; });
            bridge.send({ kind: 'request', id: 'foreign', method: 'vault.status', input: {} });
            await new Promise((resolve) => setTimeout(resolve, 500));
            outcomes.wireAnswers = answers;
            return outcomes;
          })()
        `)) as Record<string, unknown>;
        second.destroy();
        return answers;
      }, preloadFile);
      expect(outcomes).toEqual({
        getPreferences: 'refused',
        setPreferences: 'refused',
        openFiles: 'refused',
        saveFile: 'refused',
        about: 'refused',
        copyText: 'refused',
        openExternal: 'refused',
        openDemo: 'refused',
        toggleFullScreen: 'refused',
        quit: 'refused',
        wireAnswers: 0,
      });
      const log = readFileSync(join(running.directories.userData, 'logs', 'shell.jsonl'), 'utf8');
      const refusals = log.split('\n').filter((line) => line.includes('"sender-refused"'));
      expect(refusals.length).toBeGreaterThanOrEqual(11);
      expect(refusals.some((line) => line.includes('briefgeheim:wire'))).toBe(true);
    } finally {
      await running.close();
    }
  });

  test('our own window on a foreign page is refused', async () => {
    const running = await launchConsole();
    try {
      const outcome = await running.app.evaluate(async ({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows()[0];
        await window?.loadURL('data:text/html,<p>foreign</p>');
        return (await window?.webContents.executeJavaScript(
          `window.briefgeheim.about().then(() => 'answered', (error) => error.message)`,
        )) as string;
      });
      expect(outcome).toContain('refused');
    } finally {
      await running.close();
    }
  });

  test('arguments that do not fit are refused', async ({ sharedConsole: { page } }) => {
    const outcomes = await page.evaluate(async () => {
      const { briefgeheim } = window as unknown as {
        briefgeheim: Record<string, (...input: unknown[]) => Promise<unknown>>;
      };
      const attempt = async (name: string, ...input: unknown[]): Promise<string> =>
        (await briefgeheim[name]?.(...input).then(
          () => 'taken',
          () => 'refused',
        )) ?? 'absent';
      return [
        await attempt('openFiles', { purpose: 'anything' }),
        await attempt('saveFile', { purpose: 'export-csv', suggestedName: '../../escape.csv' }),
        await attempt('saveFile', { purpose: 'export-csv', suggestedName: 'a.csv', path: '/etc' }),
        await attempt('setPreferences', { zoom: 99 }),
        await attempt('setPreferences', { unknown: true }),
        await attempt('copyText', 12),
        await attempt('openExternal', { href: 'https://www.nen.nl/' }),
      ];
    });
    expect(outcomes).toEqual(Array.from({ length: 7 }, () => 'refused'));
  });
});
