import { delimiter } from 'node:path';
import { readJson } from './files.mjs';
import { inProject } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Installs the packages of package-lock.json where they are not there already. Install scripts stay blocked.
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<void>}
 * @throws {Error} when npm fails
 */
export async function ensurePackages(say) {
  const wanted = readLock(inProject('package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is missing: this is not a whole checkout.');
  const present = readLock(inProject('node_modules', '.package-lock.json'));
  if (present !== undefined && missingPackages(wanted, present).length === 0) return;
  say('Packages: installing what package-lock.json names (npm ci, install scripts blocked) …');
  const code = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('Packages: npm ci failed; its own message stands above.');
}

/**
 * The packages of a lock file that an installation lacks or has in another version. Optional ones may be absent: they
 * belong to another platform.
 * @param {Lock} wanted
 * @param {Lock} present
 * @returns {string[]} places under node_modules
 */
export function missingPackages(wanted, present) {
  return Object.entries(wanted.packages)
    .filter(([place, entry]) => {
      if (place === '' || entry.link === true) return false;
      const installed = present.packages[place];
      if (installed === undefined)
        return entry.optional !== true && entry.devOptional !== true && entry.peer !== true;
      return installed.version !== entry.version || installed.integrity !== entry.integrity;
    })
    .map(([place]) => place);
}

/**
 * Runs npm with the Node that it was installed with, not with the one under node_modules that it may replace.
 * @param {readonly string[]} args
 * Standard output may belong to the result of `npm run cli`, so npm is heard on standard error only.
 * @returns {Promise<number>} npm's exit code
 */
export function runNpm(args) {
  const searchPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((part) => !part.includes('node_modules'))
    .join(delimiter);
  const isWindows = process.platform === 'win32';
  return run(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: inProject(),
    stdio: ['ignore', 'ignore', 2],
    shell: isWindows,
    env: { ...process.env, PATH: searchPath },
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
function readLock(file) {
  return /** @type {Lock | undefined} */ (readJson(file));
}
