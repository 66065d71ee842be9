import { mkdirSync } from 'node:fs';
import { describeElectron, ensureElectron } from './electron-runtime.mjs';
import { withLock } from './lock.mjs';
import { findNode24 } from './node24.mjs';
import { ensurePackages } from './packages.mjs';
import { cacheDirectory } from './paths.mjs';
import { messageOf } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * What set-up found. `windowProblem` says in one line why windows cannot be shown here, or is undefined; `electron` is
 * undefined where there is none (then `windowProblem` says why) or where none was asked for.
 * @typedef {{
 *   node: string,
 *   electron: import('./electron-runtime.mjs').ElectronRuntime | undefined,
 *   windowProblem: string | undefined,
 * }} SetUp
 */

/**
 * Makes the checkout ready: packages, Node 24 and, with `window`, an Electron with the system libraries that it needs.
 * Says a line for each step that has something to do or to tell; nothing is done twice.
 * @param {{ window: boolean, say: import('./say.mjs').Say, isQuiet?: boolean }} options `isQuiet` leaves out what is
 *   merely found
 * @returns {Promise<SetUp>}
 * @throws {Error} with one line, when packages or Node 24 cannot be had
 */
export async function setUp({ window, say, isQuiet = false }) {
  mkdirSync(cacheDirectory, { recursive: true });
  return withLock('setup', async () => {
    await ensurePackages(say);
    const node = findNode24();
    if (!window) return { node, electron: undefined, windowProblem: undefined };
    try {
      const electron = await ensureElectron(say);
      if (!isQuiet) say(describeElectron(electron));
      return { node, electron, windowProblem: await ensureSystemLibraries(electron.binary, say) };
    } catch (error) {
      return { node, electron: undefined, windowProblem: messageOf(error) };
    }
  });
}
