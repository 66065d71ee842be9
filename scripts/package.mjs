import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { makeDebianPackage } from './lib/debian-package.mjs';
import { describeElectron, findElectron } from './lib/electron-runtime.mjs';
import { projectManifest } from './lib/manifest.mjs';
import { findNode24, withToolsOnPath } from './lib/node24.mjs';
import { thirdPartyNotices } from './lib/notices.mjs';
import { distDirectory, inProject } from './lib/paths.mjs';
import { capture, onSearchPath } from './lib/processes.mjs';
import { messageOf, sayError, sayOut } from './lib/say.mjs';

const testBuildNote =
  'Testversie: gemaakt met een Electron zonder beveiligingsupdates. Niet gebruiken voor echte gegevens. / ' +
  'Test build: made with an Electron without security updates. Not for real data.';

/**
 * Packages the product for this machine, without a network: the unpacked application, and on Debian and its kin a .deb
 * made from it. Where the runtime is the stand-in, everything is marked as a test build.
 * @param {string} output a folder, made anew
 * @param {import('./lib/say.mjs').Say} say
 */
async function packageProduct(output, say) {
  const manifest = projectManifest();
  const electron = findElectron();
  if (!(await build(say))) throw new Error('Package: the build is not complete.');
  writeFileSync(join(distDirectory, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices());
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const runtime = join(output, 'electron-runtime');
  try {
    // A copy without our development app, and so that fuses are never flipped in the Electron of the tests.
    cpSync(electron.distDirectory, runtime, {
      recursive: true,
      filter: (source) => !['resources/app', 'integrity'].includes(relative(electron.distDirectory, source)),
    });
    await runElectronBuilder(output, runtime, electron.version);
  } finally {
    rmSync(runtime, { recursive: true, force: true });
  }
  const unpacked = ['linux-unpacked', 'linux-arm64-unpacked', 'win-unpacked', 'mac', 'mac-arm64']
    .map((name) => join(output, name))
    .find((directory) => existsSync(directory));
  if (unpacked === undefined) throw new Error('Package: electron-builder left no application.');
  if (electron.isStandIn) {
    writeFileSync(join(unpacked, 'TEST-BUILD.txt'), `${testBuildNote}\n${describeElectron(electron)}\n`);
    say(`Package: this is a TEST BUILD. ${describeElectron(electron)}`);
  }
  say(`Package: ${unpacked}`);
  if (process.platform !== 'linux' || onSearchPath('dpkg-deb') === undefined) return;
  const version = electron.isStandIn ? `${manifest.version}~test` : manifest.version;
  const file = join(output, `briefgeheim_${version}_${process.arch === 'arm64' ? 'arm64' : 'amd64'}.deb`);
  await makeDebianPackage({
    unpacked,
    file,
    version,
    maintainer: manifest.author,
    homepage: manifest.homepage,
    synopsis: manifest.description,
    note: electron.isStandIn ? testBuildNote : undefined,
  });
  say(`Package: ${file}`);
}

/**
 * @param {string} output
 * @param {string} runtime
 * @param {string} electronVersion
 */
async function runElectronBuilder(output, runtime, electronVersion) {
  const platform =
    process.platform === 'win32' ? '--win' : process.platform === 'darwin' ? '--mac' : '--linux';
  const { code, output: said } = await capture(
    findNode24(),
    [
      inProject('node_modules', 'electron-builder', 'cli.js'),
      platform,
      'dir',
      `--${process.arch}`,
      '--publish=never',
      '--config=electron-builder.yml',
      `-c.directories.output=${output}`,
      `-c.electronDist=${runtime}`,
      `-c.electronVersion=${electronVersion}`,
    ],
    { cwd: inProject(), env: { ...withToolsOnPath(), BRIEFGEHEIM_NODE: findNode24() } },
  );
  if (code !== 0) throw new Error(`Package: electron-builder failed.\n${said.trim()}`);
}

const { values } = parseArgs({ options: { output: { type: 'string', default: inProject('release') } } });
try {
  await packageProduct(resolve(values.output), sayOut);
} catch (error) {
  sayError(messageOf(error));
  process.exitCode = 1;
}
