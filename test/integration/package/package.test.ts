import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDisplay } from '../../../scripts/lib/display.mjs';
import { lookForElectron } from '../../../scripts/lib/electron-runtime.mjs';
import { findNode24 } from '../../../scripts/lib/node24.mjs';
import { cacheDirectory, inProject } from '../../../scripts/lib/paths.mjs';
import { giveToWindowUser, launchPlanFor } from '../../../scripts/lib/window-user.mjs';

const electron = lookForElectron();
const noWindow = process.env['BRIEFGEHEIM_NO_WINDOW'];
const isPackaged = process.platform === 'linux' && electron !== undefined;

/** Inside the checkout, where the user that Electron runs as can read it. */
const output = join(cacheDirectory, 'package-test');
const application = join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
const program = join(application, 'briefgeheim-console');
const resources = join(application, 'resources');

describe.skipIf(!isPackaged)('the packaged application', () => {
  let said = '';

  beforeAll(() => {
    const made = spawnSync(findNode24(), [inProject('scripts', 'package.mjs'), '--output', output], {
      encoding: 'utf8',
    });
    said = `${made.stdout}${made.stderr}`;
    expect(made.status, said).toBe(0);
  }, 240_000);

  afterAll(() => {
    rmSync(output, { recursive: true, force: true });
  });

  test('has its fuses set: no Node in disguise, no debugger, nothing but its own archive', async () => {
    const wire = await getCurrentFuseWire(program);
    const states = Object.fromEntries(
      Object.entries(wire).flatMap(([fuse, state]) => {
        const name = FuseV1Options[Number(fuse)];
        return name === undefined ? [] : [[name, FuseState[Number(state)]]];
      }),
    ) as Record<string, unknown>;
    expect(states).toMatchObject({
      RunAsNode: 'DISABLE',
      EnableCookieEncryption: 'ENABLE',
      EnableNodeOptionsEnvironmentVariable: 'DISABLE',
      EnableNodeCliInspectArguments: 'DISABLE',
      EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
      OnlyLoadAppFromAsar: 'ENABLE',
    });
  });

  test('holds the bundles and nothing of the sources, tests or other packages', () => {
    const entries = listPackage(join(resources, 'app.asar'), { isPack: false });
    expect(entries).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/shell/main.cjs',
        '/dist/shell/preload.cjs',
        '/dist/renderer/index.html',
      ]),
    );
    expect(
      entries.filter((entry) => !/^\/(package\.json|dist(\/(shell|renderer)(\/.*)?)?)$/.test(entry)),
    ).toEqual([]);
    expect(entries.filter((entry) => entry.endsWith('.map'))).toEqual([]);
    expect(readdirSync(resources).sort()).toEqual(
      [
        'LICENSE.txt',
        'THIRD-PARTY-NOTICES.txt',
        'app.asar',
        'backend',
        'bin',
        'cli',
        'node',
        'node_modules',
      ].sort(),
    );
    expect(readdirSync(join(resources, 'node_modules', 'better-sqlite3', 'prebuilds'))).toEqual([
      `linux-${process.arch}.node`,
    ]);
  });

  test('carries the licence of every package in it', () => {
    const notices = readFileSync(join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const headings = [...notices.matchAll(/^={100}\n(\S+) \d/gm)].map(([, name]) => name);
    expect(headings).toEqual(
      expect.arrayContaining(['react', 'zod', 'better-sqlite3-multiple-ciphers', '@vscode/codicons']),
    );
    expect(readFileSync(join(resources, 'LICENSE.txt'), 'utf8')).toContain(
      'EUROPEAN UNION PUBLIC LICENCE v. 1.2',
    );
  });

  test('says that it is a test build exactly where its Electron is the stand-in', () => {
    const packages = readdirSync(output).filter((name) => name.endsWith('.deb'));
    const isStandIn = electron?.isStandIn === true;
    expect(existsSync(join(application, 'TEST-BUILD.txt'))).toBe(isStandIn);
    expect(said.includes('TEST BUILD')).toBe(isStandIn);
    expect(packages.every((name) => name.includes('~test_') === isStandIn)).toBe(true);
  });

  test('is one .deb that installs for everyone', () => {
    const [file = ''] = readdirSync(output).filter((name) => name.endsWith('.deb'));
    const listing = spawnSync('dpkg-deb', ['--contents', join(output, file)], { encoding: 'utf8' }).stdout;
    const lines = listing.trimEnd().split('\n');
    const at = (path: string): string => lines.find((line) => line.split(/\s+/)[5] === path) ?? '';
    expect(at('./opt/Briefgeheim/briefgeheim-console')).toMatch(/^-rwxr-xr-x root\/root/);
    expect(at('./opt/Briefgeheim/chrome-sandbox')).toMatch(/^-rwsr-xr-x root\/root/);
    expect(at('./usr/bin/briefgeheim')).toContain('-> /opt/Briefgeheim/resources/bin/briefgeheim');
    expect(at('./usr/share/icons/hicolor/512x512/apps/briefgeheim.png')).not.toBe('');
    expect(lines.filter((line) => !line.includes('root/root') || /^.{7}[^l].{8}w/.test(line))).toEqual([]);
    const control = spawnSync('dpkg-deb', ['--field', join(output, file), 'Package', 'Version', 'Depends'], {
      encoding: 'utf8',
    }).stdout;
    expect(control).toContain('Package: briefgeheim\n');
    expect(control).toContain('libgtk-3-0');
  });

  test('answers on the command line with the Node that it brings', () => {
    const help = spawnSync(join(resources, 'node', 'node'), [join(resources, 'cli', 'main.mjs'), '--help'], {
      encoding: 'utf8',
      cwd: tmpdir(),
    });
    expect(help.status, help.stderr).toBe(0);
    expect(help.stdout).toContain('vault');
  });

  test.skipIf(noWindow !== undefined)(
    'comes up until its window takes input',
    async () => {
      const home = mkdtempSync(join(tmpdir(), 'briefgeheim-package-'));
      const display = await openDisplay();
      try {
        giveToWindowUser(home);
        const plan = launchPlanFor(program, 'packaged');
        const measured = join(home, 'measured.json');
        const child = spawn(plan.executablePath, [...plan.args, '--disable-gpu'], {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: {
            PATH: process.env['PATH'],
            HOME: home,
            XDG_CONFIG_HOME: join(home, '.config'),
            TMPDIR: home,
            DISPLAY: display.display,
            BRIEFGEHEIM_SMOKE_FILE: measured,
          },
        });
        let printed = '';
        child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
        const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
        const [code] = (await once(child, 'exit')) as [number | null];
        clearTimeout(timer);
        expect(code, printed).toBe(0);
        const measurement = JSON.parse(readFileSync(measured, 'utf8')) as Record<string, unknown>;
        expect(measurement['electron']).toBe(electron?.version);
        expect(measurement['interactiveMs']).toBeGreaterThan(0);
      } finally {
        await display.stop();
        rmSync(home, { recursive: true, force: true });
      }
    },
    90_000,
  );
});
