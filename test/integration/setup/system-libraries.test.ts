import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNode24 } from '../../../scripts/lib/node24.mjs';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { adviceFor, missingLibraries } from '../../../scripts/lib/system-libraries.mjs';

describe('what a window needs of the system', () => {
  test('missing libraries are read from ldd', () => {
    const listing = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibnss3.so => not found',
      '',
    ].join('\n');
    expect(missingLibraries(listing)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  test('the advice is one line with names and packages, and none where nothing is missing', () => {
    const advice = adviceFor({ blocking: ['libgtk-3.so.0', 'Xvfb'], isIncomplete: true });
    expect(advice).toContain('libgtk-3.so.0, Xvfb missing');
    expect(advice).toMatch(/install: .*libgtk-3-0 .*xvfb/);
    expect(advice).not.toContain('\n');
    expect(adviceFor({ blocking: [], isIncomplete: true })).toBeUndefined();
  });
});

describe.skipIf(process.platform !== 'linux')('a machine without apt', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'briefgeheim-libraries-'));
    mkdirSync(join(root, 'bin'));
    // An ldd that finds nothing: such a machine in all that set-up looks at.
    writeFileSync(join(root, 'bin', 'ldd'), '#!/bin/sh\necho "	libgtk-3.so.0 => not found"\n');
    chmodSync(join(root, 'bin', 'ldd'), 0o755);
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test('hears in one line what to install, and nothing is changed', () => {
    const script = `
      import { ensureSystemLibraries } from ${JSON.stringify(inProject('scripts', 'lib', 'system-libraries.mjs'))};
      const said = [];
      const problem = await ensureSystemLibraries('/nowhere/electron', (line) => said.push(line));
      console.log(JSON.stringify({ problem, said }));`;
    const child = spawnSync(findNode24(), ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { PATH: `${join(root, 'bin')}:/bin-without-apt` },
    });
    const { problem, said } = JSON.parse(child.stdout) as { problem: string; said: string[] };
    expect(problem).toMatch(/^Windows cannot be shown, libgtk-3\.so\.0, Xvfb missing; .*install: /);
    expect(problem).not.toContain('\n');
    expect(said).toEqual([]);
  });

  test('needs no virtual display where a person has one', () => {
    const script = `
      import { missingForWindows } from ${JSON.stringify(inProject('scripts', 'lib', 'system-libraries.mjs'))};
      console.log(JSON.stringify(missingForWindows('/nowhere/electron')));`;
    const child = spawnSync(findNode24(), ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { PATH: `${join(root, 'bin')}:/bin-without-apt`, DISPLAY: ':0' },
    });
    expect(JSON.parse(child.stdout)).toEqual({ blocking: ['libgtk-3.so.0'], isIncomplete: true });
  });
});
