import { readJson } from './files.mjs';
import { inProject } from './paths.mjs';

/**
 * What package.json says about the product.
 * @typedef {{
 *   name: string,
 *   version: string,
 *   description: string,
 *   author: string,
 *   homepage: string,
 *   license: string,
 *   dependencies: Record<string, string>,
 *   devDependencies: Record<string, string>,
 *   optionalDependencies: Record<string, string>,
 * }} Manifest
 */

/** @returns {Manifest} */
export function projectManifest() {
  return /** @type {Manifest} */ (readJson(inProject('package.json')));
}
