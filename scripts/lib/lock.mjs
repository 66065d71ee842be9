import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheDirectory } from './paths.mjs';

/**
 * Keeps two commands in one checkout from setting up or building at the same time. A lock whose owner died is taken
 * over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const directory = join(cacheDirectory, 'locks', name);
  mkdirSync(join(cacheDirectory, 'locks'), { recursive: true });
  while (!isTaken(directory)) await sleep(100);
  try {
    return await work();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** @param {string} directory */
function isTaken(directory) {
  try {
    mkdirSync(directory);
    writeFileSync(join(directory, 'owner'), String(process.pid));
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (hasDeadOwner(directory)) rmSync(directory, { recursive: true, force: true });
    return false;
  }
}

/** @param {string} directory */
function hasDeadOwner(directory) {
  try {
    const owner = Number(readFileSync(join(directory, 'owner'), 'utf8'));
    if (!Number.isInteger(owner) || owner <= 0) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
