import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { launchArguments, launchConsole, launchSettings } from '../../e2e/support/launch.ts';
import { expect, test } from '../../e2e/support/fixtures.ts';

test('a second start brings the first window to the front and ends', async () => {
  const running = await launchConsole();
  try {
    await running.app.evaluate(({ app, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
      (globalThis as unknown as { seconds: number }).seconds = 0;
      app.on('second-instance', () => {
        (globalThis as unknown as { seconds: number }).seconds += 1;
      });
    });
    const settings = await launchSettings(running.directories, {});
    const second = spawn(settings.executablePath, launchArguments(running.directories, {}), {
      env: settings.env,
      stdio: 'ignore',
    });
    const timer = setTimeout(() => second.kill('SIGKILL'), 20_000);
    const [code] = (await once(second, 'exit')) as [number | null];
    clearTimeout(timer);
    expect(code).toBe(0);
    const state = await running.app.evaluate(({ BrowserWindow }) => ({
      seconds: (globalThis as unknown as { seconds: number }).seconds,
      windows: BrowserWindow.getAllWindows().length,
      isVisible: BrowserWindow.getAllWindows()[0]?.isVisible(),
      isMinimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
    }));
    expect(state).toEqual({ seconds: 1, windows: 1, isVisible: true, isMinimized: false });
  } finally {
    await running.close();
  }
});
