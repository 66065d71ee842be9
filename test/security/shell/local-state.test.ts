import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../shared/contract/bridge.ts';
import { readStartOptions } from '../../../main/shell/command-line.ts';
import { acceleratorOf } from '../../../main/shell/menu-model.ts';
import { openPreferences } from '../../../main/shell/preferences-store.ts';
import { openWindowBounds, placeWindow } from '../../../main/shell/window-bounds.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'briefgeheim-state-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('preferences', () => {
  test('start with the defaults, are written whole, and are read back', () => {
    const store = openPreferences(directory);
    expect(store.get()).toEqual(defaultPreferences);
    const heard: string[] = [];
    store.onChange((current, previous) => heard.push(`${previous.language} ${current.language}`));
    store.change({ language: 'en', values: { 'grid.density': 'wide' } });
    expect(heard).toEqual(['nl en']);
    expect(openPreferences(directory).get()).toEqual({
      ...defaultPreferences,
      language: 'en',
      values: { 'grid.density': 'wide' },
    });
    expect(readdirSync(directory)).toEqual(['preferences.json']);
  });

  test('a change that does not fit changes nothing', () => {
    const store = openPreferences(directory);
    expect(() => store.change({ zoom: 40 })).toThrow();
    expect(store.get()).toEqual(defaultPreferences);
    expect(readdirSync(directory)).toEqual([]);
  });

  test.each(['', '{"language":', '[]', 'null', '{"zoom":"big"}', '{"unknown":1}', '\u0000\u0000'])(
    'a damaged file (%j) is kept aside and replaced by defaults',
    (text) => {
      writeFileSync(join(directory, 'preferences.json'), text);
      const store = openPreferences(directory);
      expect(store.get()).toEqual(defaultPreferences);
      const names = readdirSync(directory);
      expect(names).toHaveLength(1);
      expect(names[0]).toMatch(/^preferences\.damaged-\d+\.json$/);
      expect(readFileSync(join(directory, names[0] ?? ''), 'utf8')).toBe(text);
    },
  );

  test('a file of an older version lacks keys and is not damaged', () => {
    writeFileSync(join(directory, 'preferences.json'), '{"language":"en"}');
    const store = openPreferences(directory);
    expect(store.damagedFile).toBeNull();
    expect(store.get()).toEqual({ ...defaultPreferences, language: 'en' });
  });
});

describe('the place of the window', () => {
  const left = { id: 'left', workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
  const right = { id: 'right', workArea: { x: 1920, y: 0, width: 1280, height: 1000 } };

  test('is remembered for each display', () => {
    const place = { x: 2000, y: 50, width: 900, height: 700, isMaximized: true };
    openWindowBounds(directory).save('right', place);
    expect(openWindowBounds(directory).restore([left, right])).toEqual(place);
  });

  test('falls back to the first display when the other is gone, and stays within reach', () => {
    const state = {
      lastDisplay: 'gone',
      byDisplay: { left: { x: 1900, y: -400, width: 4000, height: 700, isMaximized: false } },
    };
    expect(placeWindow(state, [left])).toEqual({ x: 0, y: 0, width: 1920, height: 700, isMaximized: false });
  });

  test('is the middle of the first display at the first start, and after a damaged file', () => {
    writeFileSync(join(directory, 'window.json'), '{"lastDisplay":3}');
    expect(openWindowBounds(directory).restore([left])).toEqual({
      x: 240,
      y: 70,
      width: 1440,
      height: 900,
      isMaximized: false,
    });
  });
});

test('the command line knows three switches and leaves those of Chromium alone', () => {
  expect(
    readStartOptions([
      '--inspect=0',
      '--no-sandbox',
      '/app',
      '--demo',
      '--vault=/v',
      '--user-data-dir',
      '/u',
    ]),
  ).toEqual({
    isDemo: true,
    userDataDirectory: '/u',
    vaultDirectory: '/v',
  });
  expect(readStartOptions(['--vault'])).toEqual({
    isDemo: false,
    userDataDirectory: null,
    vaultDirectory: null,
  });
});

test('keys become accelerators; chords and unknown keys are not shown', () => {
  expect(
    ['ctrl+shift+p', 'f8', 'alt+left', 'ctrl+,', 'ctrl+=', 'ctrl+k ctrl+s', 'hyper+x'].map(acceleratorOf),
  ).toEqual(['CmdOrCtrl+Shift+P', 'F8', 'Alt+Left', 'CmdOrCtrl+,', 'CmdOrCtrl+=', null, null]);
});
