import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askBackend } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  launchArguments,
  launchConsole,
  launchSettings,
  makeDirectories,
  removeDirectories,
} from '../support/launch.ts';

test('a demo lives in a throw-away folder that is gone afterwards', async () => {
  const running = await launchConsole({ isDemo: true });
  const demo = await running.app.evaluate(({ app }) => app.getPath('userData'));
  expect(demo).toContain('briefgeheim-demo-');
  const status = await askBackend(running.page, 'vault.status', {});
  expect(status.ok).toBe(true);
  const about = await running.page.evaluate(() =>
    (
      window as unknown as { briefgeheim: { about(): Promise<{ isDemo: boolean; version: string }> } }
    ).briefgeheim.about(),
  );
  expect(about).toMatchObject({ isDemo: true, version: '0.1.0' });
  expect(existsSync(demo)).toBe(true);
  await running.quit();
  expect(existsSync(demo)).toBe(false);
  expect(readdirSync(running.directories.userData)).toEqual([]);
  await running.close();
});

test('the start is measured and the console quits when asked to measure', async () => {
  const directories = makeDirectories();
  const file = join(directories.files, 'start.json');
  const settings = await launchSettings(directories, { env: { BRIEFGEHEIM_SMOKE_FILE: file } });
  const program = spawn(settings.executablePath, launchArguments(directories, {}), {
    env: settings.env,
    stdio: 'ignore',
  });
  const timer = setTimeout(() => program.kill('SIGKILL'), 30_000);
  const [code] = (await once(program, 'exit')) as [number | null];
  clearTimeout(timer);
  expect(code).toBe(0);
  const measured = JSON.parse(readFileSync(file, 'utf8')) as {
    interactiveMs: number;
    electron: string;
    node: string;
  };
  expect(measured.interactiveMs).toBeGreaterThan(100);
  expect(measured.interactiveMs).toBeLessThan(20_000);
  expect(measured.electron).toMatch(/^\d+\.\d+\.\d+/);
  removeDirectories(directories);
});

test('the page starts without a single error in its console', async () => {
  const running = await launchConsole();
  await running.page.waitForTimeout(500);
  expect(running.consoleErrors).toEqual([]);
  await running.close();
});
