import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, absolute. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that set-up and build keep between runs; safe to delete. */
export const cacheDirectory = join(projectRoot, '.cache');

/** What the build makes. */
export const distDirectory = join(projectRoot, 'dist');

/** A folder that Electron takes for the app: its package.json points at dist/. */
export const appDirectory = join(cacheDirectory, 'app');

/**
 * An absolute path inside the project.
 * @param {...string} parts
 * @returns {string}
 */
export function inProject(...parts) {
  return join(projectRoot, ...parts);
}
