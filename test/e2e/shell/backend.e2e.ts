import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askBackend, collected, collectMessages } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { launchConsole, type RunningConsole } from '../support/launch.ts';

interface LogLine {
  readonly event: string;
  readonly processId?: number;
  readonly isLocked?: boolean;
}

function logOf(running: RunningConsole): readonly LogLine[] {
  const text = readFileSync(join(running.directories.userData, 'logs', 'shell.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogLine);
}

function backendIds(running: RunningConsole): readonly number[] {
  return logOf(running).flatMap((line) =>
    line.event === 'backend-ready' && line.processId !== undefined ? [line.processId] : [],
  );
}

test('a killed backend is started again; the window is told it is locked, and answers come again', async () => {
  const running = await launchConsole();
  try {
    await expect.poll(() => backendIds(running).length).toBe(1);
    await collectMessages(running.page);
    const [first] = backendIds(running);
    expect(first).toBeDefined();
    process.kill(first ?? 0, 'SIGKILL');
    await expect.poll(() => backendIds(running).length).toBe(2);
    expect((await askBackend(running.page, 'vault.status', {})).ok).toBe(true);
    const events = (await collected(running.page)).filter((message) => message.kind === 'event');
    expect(events.filter(({ name }) => name === 'locked' || name === 'backend')).toEqual([
      { kind: 'event', name: 'locked', payload: { reason: 'backend' } },
      { kind: 'event', name: 'backend', payload: { state: 'restarting', attempt: 1 } },
      { kind: 'event', name: 'backend', payload: { state: 'ready', attempt: 1 } },
    ]);
    expect(running.page.url()).toBe('app://briefgeheim/index.html');
  } finally {
    await running.close();
  }
});

test('quitting lets the backend end in order', async () => {
  const running = await launchConsole();
  await expect.poll(() => backendIds(running).length).toBe(1);
  const [processId] = backendIds(running);
  await running.quit();
  const log = logOf(running);
  expect(log.find(({ event }) => event === 'backend-exit')).toMatchObject({ code: 0, signal: null });
  expect(log.some(({ event }) => event === 'backend-killed')).toBe(false);
  expect(existsSync(`/proc/${String(processId)}`)).toBe(false);
  await running.close();
});

test('the vault is locked when the machine sleeps or its screen is locked', async () => {
  const running = await launchConsole();
  try {
    await expect.poll(() => backendIds(running).length).toBe(1);
    for (const [index, event] of (['lock-screen', 'suspend'] as const).entries()) {
      await running.app.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name);
      }, event);
      await expect
        .poll(() => logOf(running).filter((line) => line.event === 'locked-with-system').length)
        .toBe(index + 1);
    }
  } finally {
    await running.close();
  }
});

test('a crashed page comes back once by itself', async () => {
  const running = await launchConsole();
  try {
    const isBack = await running.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.forcefullyCrashRenderer();
      await loaded;
      return (await contents?.executeJavaScript(`typeof window.briefgeheim.send`)) as string;
    });
    expect(isBack).toBe('function');
    expect(logOf(running).filter(({ event }) => event === 'window-process-gone')).toHaveLength(1);
  } finally {
    await running.close();
  }
});
