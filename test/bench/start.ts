import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchSettings, makeDirectories, removeDirectories } from '../e2e/support/launch.ts';
import { launchPlan, type LaunchPlan } from '../e2e/support/machine.ts';
import { writeBareApp } from './bare-window.ts';
import { median, type Measurement } from './measure.ts';

const rounds = 5;
const longestStart = 60_000;

/**
 * From the creation of the process until the window is interactive, against a bare window of the same Electron: started
 * in turns, one warm-up each, middle of five. Without Playwright, whose debugger would count in both.
 */
export async function measureStart(
  electron: { readonly binary: string; readonly isStandIn: boolean },
  cacheDirectory: string,
): Promise<Measurement> {
  const bareApp = writeBareApp(electron.binary, electron.isStandIn, cacheDirectory);
  const own: number[] = [];
  const bare: number[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const bareTime = await startOnce(bareApp.plan);
      const ownTime = await startOnce(launchPlan());
      if (round > 0) {
        bare.push(bareTime);
        own.push(ownTime);
      }
    }
  } finally {
    bareApp.remove();
  }
  return {
    name: 'start until interactive',
    measured: median(own),
    baseline: median(bare),
    unit: 'ms',
    baselineName: 'for a bare window',
    goal: 2,
    remark: `Middle of ${String(rounds)} warm starts to the first page, backend included.`,
  };
}

/** Starts what the plan names, with folders of its own, and gives the milliseconds that it reports. */
async function startOnce(plan: LaunchPlan): Promise<number> {
  const directories = makeDirectories();
  try {
    const file = join(directories.files, 'measurement.json');
    const settings = await launchSettings(directories, { env: { BRIEFGEHEIM_SMOKE_FILE: file } });
    const args = [...plan.args, ...settings.args.slice(launchPlan().args.length)];
    const child = spawn(plan.executablePath, args, { env: settings.env, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), longestStart);
    await once(child, 'exit');
    clearTimeout(timer);
    return (JSON.parse(readFileSync(file, 'utf8')) as { interactiveMs: number }).interactiveMs;
  } finally {
    removeDirectories(directories);
  }
}
