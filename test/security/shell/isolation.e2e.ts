import { readFileSync } from 'node:fs';
import { expect, test } from '../../e2e/support/fixtures.ts';
import { launchConsole, type RunningConsole } from '../../e2e/support/launch.ts';
import { launchPlan } from '../../e2e/support/machine.ts';

test.describe('isolation of the window (Electron checklist 2, 3, 4, 6, 8, 9, 10)', () => {
  test('the page has no Node and no Electron', async ({ sharedConsole: { page } }) => {
    const found = await page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        '__dirname',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test('the page sees exactly the named members of the bridge, and no generic channel', async ({
    sharedConsole: { page },
  }) => {
    const members = await page.evaluate(() => {
      const bridge = (window as unknown as { briefgeheim: Record<string, unknown> }).briefgeheim;
      return Object.entries(bridge).map(([name, member]) => `${name}: ${typeof member}`);
    });
    expect(members.sort()).toEqual(
      [
        'about',
        'copyText',
        'getPreferences',
        'onFilesDropped',
        'onMenuCommand',
        'onMessage',
        'onPreferencesChanged',
        'openDemo',
        'openExternal',
        'openFiles',
        'quit',
        'saveFile',
        'send',
        'setPreferences',
        'toggleFullScreen',
      ].map((name) => `${name}: function`),
    );
  });

  test('the page cannot replace the bridge for other scripts', async ({ sharedConsole: { page } }) => {
    const isUnchanged = await page.evaluate(() => {
      const target = window as unknown as { briefgeheim: unknown };
      const before = target.briefgeheim;
      try {
        target.briefgeheim = null;
      } catch {
        // In strict mode the refusal is an exception.
      }
      return target.briefgeheim === before;
    });
    expect(isUnchanged).toBe(true);
  });

  test('the window runs with the safe preferences', async ({ sharedConsole: { app } }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  });

  test('the process of a page is confined by the operating system, even if its window asks for no sandbox', async ({
    sharedConsole: { app },
  }) => {
    test.skip(process.platform !== 'linux', 'reads /proc, so only on Linux');
    test.skip(!launchPlan().isSandboxed, launchPlan().note ?? 'the sandbox is off here');
    const processIds = await app.evaluate(async ({ BrowserWindow }) => {
      const ours = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
      const careless = new BrowserWindow({ show: false, webPreferences: { sandbox: false } });
      await careless.loadURL('app://briefgeheim/index.html');
      (globalThis as unknown as { careless: unknown }).careless = careless;
      return [ours, careless.webContents.getOSProcessId()];
    });
    for (const processId of processIds) {
      const status = readFileSync(`/proc/${String(processId)}/status`, 'utf8');
      // 2 is "filter": system calls are filtered by seccomp-bpf.
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    }
    await app.evaluate(() => {
      (globalThis as unknown as { careless: { destroy(): void } }).careless.destroy();
    });
  });

  test('the developer tools open only where a developer asked for them at the start', async ({
    sharedConsole,
  }) => {
    const isOpened = (running: RunningConsole) =>
      running.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const opened = new Promise<boolean>((resolve) => {
          contents?.once('devtools-opened', () => resolve(true));
          setTimeout(() => resolve(false), 3000);
        });
        contents?.openDevTools();
        return opened;
      });
    expect(await isOpened(sharedConsole)).toBe(false);
    const developers = await launchConsole({ env: { BRIEFGEHEIM_DEVELOPER_TOOLS: '1' } });
    expect(await isOpened(developers)).toBe(true);
    await developers.close();
  });
});
