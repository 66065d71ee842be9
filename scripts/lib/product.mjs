import { join } from 'node:path';
import { withToolsOnPath } from './node24.mjs';
import { distDirectory, inProject } from './paths.mjs';
import { run } from './processes.mjs';

/** The command line's bundle. */
export const commandLineBundle = join(distDirectory, 'cli', 'main.mjs');

/**
 * Runs one of the project's scripts on Node 24, with the project's tools on the search path.
 * @param {string} node
 * @param {string} script relative to the project
 * @param {readonly string[]} [args]
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runOnNode24(node, script, args = [], options = {}) {
  return run(node, [inProject(script), ...args], { cwd: inProject(), env: withToolsOnPath(), ...options });
}

/**
 * Builds what changed, on Node 24. The build speaks on standard error.
 * @param {string} node
 * @param {readonly string[]} [parts] all when left out
 * @returns {Promise<void>}
 * @throws {Error} when something could not be built
 */
export async function buildProduct(node, parts = []) {
  const code = await runOnNode24(node, 'scripts/build.mjs', parts, { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('The build is not complete: what is missing stands above.');
}
