import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasDisplay, openDisplay } from '../../../scripts/lib/display.mjs';
import { withLock } from '../../../scripts/lib/lock.mjs';
import { findNode24, withToolsOnPath } from '../../../scripts/lib/node24.mjs';
import { packagesOf } from '../../../scripts/lib/notices.mjs';
import { missingPackages } from '../../../scripts/lib/packages.mjs';
import { cacheDirectory, inProject } from '../../../scripts/lib/paths.mjs';
import { onSearchPath } from '../../../scripts/lib/processes.mjs';
import { hashOf } from '../../../scripts/lib/stamps.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'briefgeheim-setup-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('packages', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
      'node_modules/node-other-platform': { version: '24.21.0', integrity: 'sha512-n', optional: true },
    },
  };

  test('all there means nothing to do; another platform’s may be absent', () => {
    const { 'node_modules/node-other-platform': _other, ...rest } = wanted.packages;
    expect(missingPackages(wanted, { packages: rest })).toEqual([]);
  });

  test('an absent one, another version or another content is missing', () => {
    const a = 'node_modules/a';
    const b = 'node_modules/b';
    expect(missingPackages(wanted, { packages: { [a]: wanted.packages[a] } })).toEqual([b]);
    const older = { ...wanted.packages, [b]: { version: '1.9.0', integrity: 'sha512-b' } };
    expect(missingPackages(wanted, { packages: older })).toEqual([b]);
    const tampered = { ...wanted.packages, [a]: { version: '1.0.0', integrity: 'sha512-x' } };
    expect(missingPackages(wanted, { packages: tampered })).toEqual([a]);
  });

  test('install scripts are blocked, whoever installs', () => {
    expect(readFileSync(inProject('.npmrc'), 'utf8')).toContain('ignore-scripts=true');
    expect(readFileSync(inProject('scripts', 'lib', 'packages.mjs'), 'utf8')).toContain(
      "'ci', '--ignore-scripts'",
    );
  });

  test('bundled modules are traced to their packages, nested and scoped ones too', () => {
    const at = (path: string): string => inProject('node_modules', path);
    const modules = [
      at('zod/v4/index.js'),
      at('zod/v4/core.js'),
      at('@a/b/dist/i.mjs'),
      at('x/node_modules/y/i.js'),
    ];
    expect(packagesOf([...modules, inProject('main', 'a.ts'), '\0virtual'])).toEqual([
      'node_modules/@a/b',
      'node_modules/x/node_modules/y',
      'node_modules/zod',
    ]);
  });
});

describe('Node 24', () => {
  test('is the packaged binary, and really Node 24', () => {
    const version = spawnSync(findNode24(), ['--version'], { encoding: 'utf8' }).stdout;
    expect(version).toMatch(/^v24\./);
  });

  test('where no package brings it, the running Node serves when it is new enough', () => {
    const mac = { platform: 'darwin', architecture: 'arm64', execPath: '/opt/node' };
    expect(findNode24({ ...mac, version: '24.1.0' })).toBe('/opt/node');
    expect(() => findNode24({ ...mac, version: '22.9.0' })).toThrow(
      /Node 24 is needed and this is 22\.9\.0: install/,
    );
  });

  test('comes first on the search path, once', () => {
    const once = withToolsOnPath({ PATH: '/usr/bin' });
    expect(withToolsOnPath(once)).toEqual(once);
    expect(once['PATH']).toBe(`${inProject('node_modules', '.bin')}:/usr/bin`);
  });
});

describe('a build is made again when', () => {
  test('a content or a name changes, or a file comes or goes, and only then', () => {
    const file = join(root, 'sources', 'one.ts');
    mkdirSync(join(root, 'sources'));
    writeFileSync(file, 'a');
    const first = hashOf([join(root, 'sources'), join(root, 'absent')]);
    writeFileSync(file, 'a');
    expect(hashOf([join(root, 'sources'), join(root, 'absent')])).toBe(first);
    writeFileSync(file, 'b');
    const second = hashOf([join(root, 'sources'), join(root, 'absent')]);
    writeFileSync(join(root, 'absent'), '');
    const third = hashOf([join(root, 'sources'), join(root, 'absent')]);
    expect(new Set([first, second, third]).size).toBe(3);
  });
});

describe('two commands at once', () => {
  test('wait for each other', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} ends`);
    };
    await Promise.all([withLock('test-order', work('first')), withLock('test-order', work('second'))]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('a lock whose owner died is taken over', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const lock = join(cacheDirectory, 'locks', 'test-dead');
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'owner'), String(gone));
    expect(await withLock('test-dead', () => Promise.resolve('mine'))).toBe('mine');
    expect(existsSync(lock)).toBe(false);
  });
});

describe('a display', () => {
  test('is the person’s own where there is one', async () => {
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({}, 'win32')).toBe(true);
    expect(await openDisplay({ environment: { DISPLAY: ':7' } })).toMatchObject({
      display: ':7',
      isVirtual: false,
    });
  });

  test.skipIf(process.platform !== 'linux')('cannot be made without Xvfb, and that is said', async () => {
    await expect(openDisplay({ environment: { PATH: root } })).rejects.toThrow(/install the package xvfb/);
  });

  test.skipIf(onSearchPath('Xvfb') === undefined)(
    'is virtual where there is none, and gone afterwards',
    async () => {
      const [first, second] = await Promise.all([
        openDisplay({ alwaysVirtual: true, size: '640x480' }),
        openDisplay({ alwaysVirtual: true, size: '640x480' }),
      ]);
      const sockets = [first, second].map(({ display }) => `/tmp/.X11-unix/X${display.slice(1)}`);
      expect(new Set(sockets).size).toBe(2);
      expect(sockets.map((socket) => existsSync(socket))).toEqual([true, true]);
      await Promise.all([first.stop(), second.stop()]);
      expect(sockets.map((socket) => existsSync(socket))).toEqual([false, false]);
    },
  );
});
