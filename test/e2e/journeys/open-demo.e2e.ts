import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures.ts';
import { launchConsole, type RunningConsole } from '../support/launch.ts';

interface LogLine {
  readonly event: string;
  readonly processId?: number;
  readonly isDemo?: boolean;
}

function logIn(userData: string): readonly LogLine[] {
  const file = join(userData, 'logs', 'shell.jsonl');
  if (!existsSync(file)) {
    return [];
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogLine);
}

/** The process that holds the single-instance lock of a user data directory: Chromium's link ends in its id. */
function ownerOf(userData: string): number | null {
  try {
    return Number(/-(\d+)$/.exec(readlinkSync(join(userData, 'SingletonLock')))?.[1] ?? Number.NaN);
  } catch {
    return null;
  }
}

function demoVaults(running: RunningConsole): readonly string[] {
  return readdirSync(running.directories.root).filter((name) => name.startsWith('briefgeheim-demo-'));
}

/** What a process has open, on Linux; elsewhere new processes get nothing of ours. */
function openFiles(processId: number): readonly string[] {
  const directory = `/proc/${String(processId)}/fd`;
  return existsSync(directory)
    ? readdirSync(directory).flatMap((name) => {
        try {
          return [readlinkSync(join(directory, name))];
        } catch {
          return [];
        }
      })
    : [];
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

test('the first-run page opens the example practice in a window of its own, once', async () => {
  const running = await launchConsole();
  const demo = join(running.directories.userData, 'demo');
  let processId: number | null = null;
  try {
    const button = running.page.getByRole('button', { name: 'Kijk rond in een voorbeeldpraktijk' });
    await button.click();
    await expect(running.page.getByText('De voorbeeldpraktijk opent in een eigen venster')).toBeVisible();
    await expect.poll(() => ownerOf(demo), { timeout: 20_000 }).not.toBeNull();
    processId = ownerOf(demo);
    // Its own vault is made and filled by its own backend, in a temporary directory.
    await expect.poll(() => logIn(demo).filter(({ event }) => event === 'backend-ready').length).toBe(1);
    expect(logIn(demo).find(({ event }) => event === 'start')).toMatchObject({ isDemo: true });
    await expect
      .poll(
        () =>
          demoVaults(running).map((name) =>
            existsSync(join(running.directories.root, name, 'vault', 'vault.db')),
          ),
        {
          timeout: 60_000,
        },
      )
      .toEqual([true]);
    expect(existsSync(join(running.directories.vault, 'vault.db'))).toBe(false);

    // It holds none of the first one's files and is cut off from its standard streams.
    const held = openFiles(processId ?? 0).filter((path) => path.startsWith(running.directories.userData));
    expect(held.filter((path) => !path.startsWith(demo))).toEqual([]);

    // A second click starts a program that finds the first one and ends; its traces are gone.
    await button.click();
    await expect
      .poll(() => logIn(running.directories.userData).filter(({ event }) => event === 'demo-started').length)
      .toBe(2);
    const second = logIn(running.directories.userData).filter(({ event }) => event === 'demo-started')[1]
      ?.processId;
    await expect.poll(() => isRunning(second ?? 0), { timeout: 20_000 }).toBe(false);
    expect(ownerOf(demo)).toBe(processId);
    expect(demoVaults(running)).toHaveLength(1);

    // The example stays when this window closes, and takes its vault along when it ends itself.
    await running.quit();
    expect(isRunning(processId ?? 0)).toBe(true);
    process.kill(processId ?? 0, 'SIGTERM');
    await expect.poll(() => demoVaults(running), { timeout: 20_000 }).toEqual([]);
    await expect.poll(() => isRunning(processId ?? 0), { timeout: 20_000 }).toBe(false);
    expect(logIn(demo).filter(({ event }) => event === 'start')).toHaveLength(1);
  } finally {
    if (processId !== null && isRunning(processId)) {
      process.kill(processId, 'SIGKILL');
    }
    await running.close();
  }
});
