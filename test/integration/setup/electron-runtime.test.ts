import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  describeElectron,
  findElectron,
  integrityOf,
  lookForElectron,
  standIn,
  unpackStandIn,
} from '../../../scripts/lib/electron-runtime.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'briefgeheim-runtime-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Writes files, given by their path under `root`, and gives the folder. */
function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, name, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
  }
  return join(root, name);
}

describe('which Electron is used', () => {
  const installed = { 'path.txt': 'electron', 'dist/electron': 'binary', 'dist/version': 'v45.4.1' };
  const fetched = { electron: 'binary', version: standIn.electronVersion, integrity: standIn.integrity };

  test('the electron package’s own binary comes before anything else', () => {
    const places = {
      packageDirectory: folder('package', installed),
      environment: { ELECTRON_OVERRIDE_DIST_PATH: folder('override', { electron: 'binary' }) },
      standInDirectory: folder('stand-in', fetched),
    };
    const found = findElectron(places);
    expect(found).toMatchObject({ source: 'package', version: '45.4.1', isStandIn: false });
    expect(found.binary).toBe(join(root, 'package', 'dist', 'electron'));
    expect(found.appArguments).toHaveLength(1);
  });

  test('then the folder of ELECTRON_OVERRIDE_DIST_PATH, then the stand-in', () => {
    const packageDirectory = folder('package', { 'package.json': '{}' });
    const standInDirectory = folder('stand-in', fetched);
    const override = folder('override', { electron: 'binary', version: '46.0.0' });
    expect(
      findElectron({
        packageDirectory,
        standInDirectory,
        environment: { ELECTRON_OVERRIDE_DIST_PATH: override },
      }),
    ).toMatchObject({ source: 'environment', version: '46.0.0', isStandIn: false });
    const found = findElectron({ packageDirectory, standInDirectory, environment: {} });
    expect(found).toMatchObject({ source: 'stand-in', version: '25.1.1', isStandIn: true, appArguments: [] });
    expect(describeElectron(found)).toMatch(
      /stand-in for development and tests only, without security updates/,
    );
  });

  test('an override that names nothing is said, not passed over', () => {
    const places = {
      packageDirectory: folder('package', { 'package.json': '{}' }),
      standInDirectory: folder('stand-in', fetched),
      environment: { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') },
    };
    expect(() => findElectron(places)).toThrow(/ELECTRON_OVERRIDE_DIST_PATH names .*nowhere/);
  });

  test('a stand-in of another origin is none, and without any the next step is named', () => {
    const places = {
      packageDirectory: join(root, 'absent'),
      standInDirectory: folder('stand-in', { ...fetched, integrity: 'sha512-other' }),
      environment: {},
    };
    expect(lookForElectron(places)).toBeUndefined();
    expect(() => findElectron(places)).toThrow('npm run setup');
  });
});

describe('unpacking the stand-in', () => {
  /** A tarball in the shape of the real one, with small files. */
  function tarball(extra: Readonly<Record<string, string>> = {}): string {
    const inner = folder('inner', {
      [standIn.binaryName]: 'binary',
      'LICENSE.electron.txt': 'licence',
      'locales/nl.pak': 'nl',
      'resources/app/index.js': 'another program',
      'resources/app-update.yml': 'another program',
      ...extra,
    });
    mkdirSync(join(root, 'outer', 'package', 'release'), { recursive: true });
    const archive = join(root, 'outer', standIn.archive);
    expect(spawnSync('tar', ['-czf', archive, '-C', inner, '.']).status).toBe(0);
    const file = join(root, 'stand-in.tgz');
    expect(spawnSync('tar', ['-czf', file, '-C', join(root, 'outer'), 'package']).status).toBe(0);
    return file;
  }

  test('keeps Electron’s own files and licences, and nothing of the other program', async () => {
    const file = tarball();
    const destination = join(root, 'runtime', 'electron');
    mkdirSync(join(root, 'runtime'));
    await unpackStandIn(file, destination, await integrityOf(file));
    expect(readdirSync(destination).sort()).toEqual(
      ['LICENSE.electron.txt', 'electron', 'integrity', 'locales', 'resources', 'version'].sort(),
    );
    expect(readdirSync(join(destination, 'resources'))).toEqual(['app']);
    expect(readFileSync(join(destination, 'electron'), 'utf8')).toBe('binary');
    // Our app folder lies beside the runtime, where the link leads; it does not exist here.
    expect(existsSync(join(destination, 'resources', 'app', 'index.js'))).toBe(false);
  });

  test('refuses a tampered tarball by its hash and leaves nothing behind', async () => {
    const file = tarball();
    const integrity = await integrityOf(file);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    writeFileSync(file, bytes);
    const runtime = join(root, 'runtime');
    mkdirSync(runtime);
    await expect(unpackStandIn(file, join(runtime, 'electron'), integrity)).rejects.toThrow(
      /refused, its hash is sha512-/,
    );
    expect(readdirSync(runtime)).toEqual([]);
  });

  test('checks against the pinned hash where no other is given', async () => {
    await expect(unpackStandIn(tarball(), join(root, 'electron'))).rejects.toThrow(standIn.integrity);
  });

  test('refuses files that no Electron has, and keeps the runtime that was there', async () => {
    const file = tarball({ 'surprise.so': 'stranger' });
    const destination = folder('electron', { electron: 'earlier' });
    await expect(unpackStandIn(file, destination, await integrityOf(file))).rejects.toThrow(
      /unknown files: surprise\.so/,
    );
    expect(readFileSync(join(destination, 'electron'), 'utf8')).toBe('earlier');
    expect(readdirSync(root).filter((name) => name.includes('-new-'))).toEqual([]);
  });

  test('hashes as package-lock.json does', async () => {
    const file = join(folder('hash', { file: 'Briefgeheim' }), 'file');
    expect(await integrityOf(file)).toBe(
      `sha512-${createHash('sha512').update('Briefgeheim').digest('base64')}`,
    );
  });
});
