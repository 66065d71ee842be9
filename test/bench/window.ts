import type { ElectronApplication, Page } from '@playwright/test';
import {
  launchConsole,
  makeDirectories,
  removeDirectories,
  type ConsoleDirectories,
} from '../e2e/support/launch.ts';
import { cpSync } from 'node:fs';
import { giveToWindowUser } from '../e2e/support/machine.ts';
import { testPassphrase } from '../integration/support/vault.ts';
import { createLargeTrail } from './large-vault.ts';
import { percentile, type Measurement } from './measure.ts';
import { measurePalette } from './palette.ts';

const rows = 1_000_000;
const frames = 600;
const step = 60;
const frameBudget = 33;

/** The grid at a million rows in the real window, and the memory of a console that has it open and rests. */
export async function measureWindow(): Promise<readonly Measurement[]> {
  const directories = makeDirectories();
  try {
    await layVault(directories);
    const running = await launchConsole({ directories });
    try {
      await unlock(running.page);
      const idleBefore = await memory(running.app);
      const palette = await measurePalette(running.page);
      await openTrail(running.page);
      const times = await scrollSmoothly(running.page);
      return [
        palette,
        {
          name: 'smooth scroll over 1,000,000 rows',
          measured: percentile(times, 95),
          baseline: frameBudget,
          unit: 'ms',
          baselineName: 'a frame',
          goal: 1,
          remark: `95th percentile of ${times.length} frames of ${step} px; worst ${Math.max(...times).toFixed(1)} ms; software rendering.`,
        },
        {
          name: 'memory at rest after unlocking',
          measured: idleBefore.window,
          baseline: idleBefore.electron,
          unit: 'MB',
          baselineName: 'for all processes of Electron together',
          goal: null,
          remark: 'The window’s own process; the backend is a process of its own.',
        },
      ];
    } finally {
      await running.quit();
    }
  } finally {
    removeDirectories(directories);
  }
}

async function layVault(directories: ConsoleDirectories): Promise<void> {
  const vault = await createLargeTrail(rows);
  await vault.lock();
  cpSync(vault.directory, directories.vault, { recursive: true });
  await vault.dispose();
  giveToWindowUser(directories.vault);
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Wachtwoordzin').fill(testPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo').waitFor({ timeout: 60_000 });
}

async function openTrail(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('Auditspoor openen');
  await page.keyboard.press('Enter');
  await page.locator('.grid-scroller [role=row]').nth(5).waitFor({ timeout: 60_000 });
}

/** Scrolls by a fixed step each frame and gives the milliseconds between frames. */
function scrollSmoothly(page: Page): Promise<number[]> {
  return page.evaluate(
    ([count, pixels]) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.querySelector('.grid-scroller');
        const times: number[] = [];
        let previous = 0;
        const frame = (now: number): void => {
          if (previous > 0) times.push(now - previous);
          previous = now;
          scroller?.scrollBy(0, pixels);
          if (times.length < count) requestAnimationFrame(frame);
          else resolve(times);
        };
        requestAnimationFrame(frame);
      }),
    [frames, step] as const,
  );
}

/** Working sets in MB: of the window's process and of all of Electron's. */
async function memory(app: ElectronApplication): Promise<{ window: number; electron: number }> {
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const metrics = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().map((one) => ({ type: one.type, kilobytes: one.memory.workingSetSize })),
  );
  const sum = (list: typeof metrics): number => list.reduce((total, one) => total + one.kilobytes, 0) / 1024;
  return { window: sum(metrics.filter((one) => one.type === 'Tab')), electron: sum(metrics) };
}
