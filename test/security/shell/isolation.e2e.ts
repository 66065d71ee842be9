import { readFileSync } from 'node:fs';
import { expect, test } from '../../e2e/support/fixtures.ts';
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

  test('the process of the page is confined by the operating system', async ({ sharedConsole: { app } }) => {
    test.skip(process.platform !== 'linux', 'reads /proc, so only on Linux');
    test.skip(!launchPlan().isSandboxed, launchPlan().note ?? 'the sandbox is off here');
    const processId = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = readFileSync(`/proc/${String(processId)}/status`, 'utf8');
    // 2 is "filter": system calls are filtered by seccomp-bpf.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
  });

  test('the developer tools stay closed', async ({ sharedConsole: { app } }) => {
    const isOpened = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return contents?.isDevToolsOpened();
    });
    expect(isOpened).toBe(false);
  });
});
