import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAsset } from '../../../main/shell/asset-path.ts';
import { isOwnAddress } from '../../../main/shell/content-policy.ts';

const root = mkdtempSync(join(tmpdir(), 'briefgeheim-assets-'));
const pages = join(root, 'renderer');

beforeAll(() => {
  mkdirSync(join(pages, 'assets'), { recursive: true });
  mkdirSync(join(root, 'renderer-other'));
  writeFileSync(join(pages, 'index.html'), 'page');
  writeFileSync(join(pages, 'assets', 'een naam.js'), 'script');
  writeFileSync(join(pages, 'assets', 'backup.db'), 'x');
  writeFileSync(join(root, 'secret.json'), 'secret');
  writeFileSync(join(root, 'renderer-other', 'index.html'), 'other');
  symlinkSync(join(root, 'secret.json'), join(pages, 'link.json'));
  symlinkSync(root, join(pages, 'up'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('files that the window may read', () => {
  test('a page and a script', async () => {
    expect(await findAsset(pages, 'app://briefgeheim/index.html')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
    });
    expect(await findAsset(pages, 'app://briefgeheim/assets/een%20naam.js?v=1#x')).toMatchObject({
      contentType: 'text/javascript; charset=utf-8',
    });
  });

  test.each([
    'app://briefgeheim/../secret.json',
    'app://briefgeheim/..%2fsecret.json',
    'app://briefgeheim/assets/..%2f..%2fsecret.json',
    'app://briefgeheim/%2e%2e%2fsecret.json',
    'app://briefgeheim/..%5csecret.json',
    'app://briefgeheim/..%2frenderer-other%2findex.html',
    'app://briefgeheim/link.json',
    'app://briefgeheim/up/secret.json',
    'app://briefgeheim/index.html%00.js',
    'app://briefgeheim/%E0%A4%A.html',
    'app://briefgeheim/assets/backup.db',
    'app://briefgeheim/assets',
    'app://briefgeheim/',
    'app://elsewhere/index.html',
    'app://briefgeheim@elsewhere/index.html',
    'file:///etc/hosts.html',
    'nonsense',
  ])('refused: %s', async (address) => {
    expect(await findAsset(pages, address)).toBeNull();
  });
});

test('only our scheme and host are our own address', () => {
  expect(isOwnAddress('app://briefgeheim/index.html')).toBe(true);
  expect(
    [
      'app://briefgeheim.elsewhere/',
      'app://elsewhere/briefgeheim',
      'app://user@briefgeheim/',
      'app:briefgeheim',
      'apps://briefgeheim/',
      'https://briefgeheim/',
      'about:blank',
      '',
    ].filter(isOwnAddress),
  ).toEqual([]);
});
