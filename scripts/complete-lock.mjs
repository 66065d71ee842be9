import { writeFileSync } from 'node:fs';
import { readJson } from './lib/files.mjs';
import { inProject } from './lib/paths.mjs';
import { sayOut } from './lib/say.mjs';

/**
 * Adds to package-lock.json what npm leaves out where a registry does not hold every platform's package: without them
 * `npm ci` refuses the whole lock file. Each gets the exact version that its parent asks for, and the platform in its
 * name, so that npm passes it over everywhere else. Run after every npm install that changes the lock file.
 */

/**
 * @typedef {{
 *   version?: string,
 *   dev?: boolean,
 *   optional?: boolean,
 *   os?: string[],
 *   cpu?: string[],
 *   optionalDependencies?: Record<string, string>,
 * }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/** How npm's packages name systems and processors, where it is not by Node's own names. */
const processors = new Set(['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
const systems = new Set(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']);

const file = inProject('package-lock.json');
const lock = /** @type {Lock} */ (readJson(file));

/**
 * What a package at a place gets when it asks for another by name.
 * @param {string} place
 * @param {string} name
 * @returns {Entry | undefined}
 */
function installedFor(place, name) {
  const at = `${place}/node_modules/${name}`;
  if (at in lock.packages) return lock.packages[at];
  return place === ''
    ? lock.packages[`node_modules/${name}`]
    : installedFor(place.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

/** @type {Record<string, Entry>} */
const added = {};
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d+\.\d+\.\d+$/.test(version) || installedFor(place, name)?.version === version) continue;
    const words = name.split(/[/-]/);
    const cpu = words.find((word) => processors.has(word));
    const os = words.find((word) => systems.has(word));
    if (cpu === undefined && os === undefined) throw new Error(`${name}: for which platform is it?`);
    added[`${place.slice(0, place.lastIndexOf('node_modules/'))}node_modules/${name}`] = {
      version,
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
      ...(os === undefined ? {} : { os: [os] }),
    };
  }
}

const entries = Object.entries({ ...lock.packages, ...added }).sort(([left], [right]) =>
  left < right ? -1 : 1,
);
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
sayOut(`package-lock.json: ${Object.keys(added).length} entries of other platforms added.`);
