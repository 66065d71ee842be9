import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cacheDirectory, projectRoot } from './paths.mjs';

/**
 * One hash over the names and contents of files and folders. What does not exist counts as absent, so that its
 * arrival changes the hash.
 * @param {readonly string[]} paths absolute files or folders
 * @returns {string} SHA-256 in hexadecimal
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(path)) {
      hash.update(relative(projectRoot, file)).update('\0').update(readFileSync(file)).update('\0');
    }
    hash.update('\n');
  }
  return hash.digest('hex');
}

/**
 * Every file under a folder, sorted, or the file itself; nothing when it does not exist.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((left, right) => (left.name < right.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * What was written for a step at its last success, or undefined.
 * @param {string} name
 * @returns {string | undefined}
 */
export function readStamp(name) {
  try {
    return readFileSync(stampFile(name), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Remembers that a step succeeded for these inputs.
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(name, value) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), value);
}

/** @param {string} name */
function stampFile(name) {
  return join(cacheDirectory, 'stamps', name);
}
