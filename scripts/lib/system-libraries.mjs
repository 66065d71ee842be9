import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasDisplay } from './display.mjs';
import { capture, isSuperuser, onSearchPath } from './processes.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/**
 * What a window needs from the system: the packages that bring it on Debian and its kin (the newer name first), and how
 * one sees that it is there.
 */
const programs = [
  { name: 'Xvfb', packages: ['xvfb'] },
  { name: 'xauth', packages: ['xauth'] },
  { name: 'openssl', packages: ['openssl'] },
];
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libxcomposite1'],
  ['libxdamage1'],
  ['libxfixes3'],
  ['libxrandr2'],
  ['libxtst6'],
  ['libxss1'],
];
const fontPackage = 'fonts-dejavu-core';

/**
 * What this machine lacks: libraries and programs without which no window can be shown, and whether something is
 * absent that only makes the tests or their pictures better.
 * @typedef {{ blocking: readonly string[], isIncomplete: boolean }} Missing
 */

/**
 * @param {string} electronBinary
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Missing}
 */
export function missingForWindows(electronBinary, environment = process.env) {
  if (process.platform !== 'linux') return { blocking: [], isIncomplete: false };
  const listing = spawnSync('ldd', [electronBinary], { encoding: 'utf8', timeout: 10_000 });
  const absent = programs
    .map(({ name }) => name)
    .filter((name) => onSearchPath(name, environment['PATH']) === undefined);
  const hasFonts = existsSync('/usr/share/fonts/truetype') || existsSync('/usr/share/fonts/opentype');
  return {
    blocking: [
      ...(listing.status === null ? [] : missingLibraries(listing.stdout)),
      // A person's own display serves as well as a virtual one.
      ...absent.filter((name) => name === 'Xvfb' && !hasDisplay(environment)),
    ],
    isIncomplete: absent.length > 0 || !hasFonts,
  };
}

/**
 * The libraries that `ldd` could not find.
 * @param {string} listing what ldd printed
 * @returns {string[]}
 */
export function missingLibraries(listing) {
  return listing
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

/**
 * One line that says what to install, or undefined when windows can be shown.
 * @param {Missing} missing
 * @returns {string | undefined}
 */
export function adviceFor({ blocking }) {
  if (blocking.length === 0) return undefined;
  const packages = [
    ...libraryPackages.map((choice) => choice.at(-1)),
    ...programs.flatMap((one) => one.packages),
  ];
  return `Windows cannot be shown, ${blocking.join(', ')} missing; on Debian or Ubuntu install: ${packages.join(' ')} (other systems: the packages that hold these libraries).`;
}

/**
 * Sees to it that windows can be shown. Where this runs as root on Debian or its kin, missing packages are installed by
 * apt; elsewhere nothing is changed.
 * @param {string} electronBinary
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<string | undefined>} why windows cannot be shown, in one line; undefined when they can
 */
export async function ensureSystemLibraries(electronBinary, say) {
  const missing = missingForWindows(electronBinary);
  const advice = adviceFor(missing);
  if (!isSuperuser() || onSearchPath('apt-get') === undefined) return advice;
  // What only makes things better is tried once: where apt does not have it, it is not asked at every start.
  if (advice === undefined && (!missing.isIncomplete || readStamp('apt') === 'asked')) return undefined;
  say('System libraries: installing what a window needs with apt …');
  const said = await installWithApt();
  writeStamp('apt', 'asked');
  const remaining = adviceFor(missingForWindows(electronBinary));
  return remaining === undefined || said === '' ? remaining : `${remaining} apt said: ${said}`;
}

/** @returns {Promise<string>} the last line that apt printed */
async function installWithApt() {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeoutMilliseconds: 600_000,
  };
  const update = await capture('apt-get', ['update', '-qq'], options);
  const names = [
    ...libraryPackages.map((choice) => choice.find(isAvailable)).filter((name) => name !== undefined),
    ...programs.flatMap((one) => one.packages),
    fontPackage,
  ];
  const install = await capture(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
    options,
  );
  return (install.code === 0 ? update : install).output.trim().split('\n').at(-1) ?? '';
}

/**
 * Whether apt has a real package of this name.
 * @param {string} name
 * @returns {boolean}
 */
function isAvailable(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;
}
