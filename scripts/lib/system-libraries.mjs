import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isSuperuser, onSearchPath, capture } from './processes.mjs';

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
 * What is missing on this machine for showing windows.
 * @typedef {{ libraries: readonly string[], programs: readonly string[], hasFonts: boolean }} Missing
 */

/**
 * @param {string} electronBinary
 * @returns {Missing}
 */
export function missingForWindows(electronBinary) {
  if (process.platform !== 'linux') return { libraries: [], programs: [], hasFonts: true };
  const listing = spawnSync('ldd', [electronBinary], { encoding: 'utf8', timeout: 10_000 });
  return {
    libraries: missingLibraries(listing.stdout),
    programs: programs.map(({ name }) => name).filter((name) => onSearchPath(name) === undefined),
    hasFonts: existsSync('/usr/share/fonts/truetype') || existsSync('/usr/share/fonts/opentype'),
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
 * One line that says what to install, or undefined when nothing is missing.
 * @param {Missing} missing
 * @returns {string | undefined}
 */
export function adviceFor(missing) {
  const names = [...missing.libraries, ...missing.programs];
  if (names.length === 0) return undefined;
  const packages = [
    ...libraryPackages.map((choice) => choice.at(-1)),
    ...programs.flatMap((one) => one.packages),
  ];
  return `Windows cannot be shown, ${names.join(', ')} missing; on Debian or Ubuntu install: ${packages.join(' ')} (other systems: the packages that hold these libraries).`;
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
  if (advice === undefined && missing.hasFonts) return undefined;
  if (!isSuperuser() || onSearchPath('apt-get') === undefined) return advice;
  say('System libraries: installing what a window needs with apt …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env: environment, timeoutMilliseconds: 600_000 };
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
  const remaining = adviceFor(missingForWindows(electronBinary));
  if (remaining === undefined) return undefined;
  const said = (install.code === 0 ? update : install).output.trim().split('\n').at(-1) ?? '';
  return said === '' ? remaining : `${remaining} apt said: ${said}`;
}

/**
 * Whether apt has a real package of this name.
 * @param {string} name
 * @returns {boolean}
 */
function isAvailable(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;
}
