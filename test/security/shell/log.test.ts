import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatLine, openLog, record } from '../../../main/shell/log.ts';

const at = new Date('2026-03-03T13:05:00.000Z');

test('secrets, addresses and characters that could forge a line are taken out', () => {
  const line = formatLine(at, 'error', 'event', {
    passphrase: 'geheim',
    totpCode: '123456',
    fileToken: 'file-abc',
    reason: 'sent by jan@praktijk.nl\n{"level":"info"}\u001b[31m\u202e\u2028',
    count: 3,
    isLocked: true,
    none: null,
  });
  expect(line).not.toContain('geheim');
  expect(line).not.toContain('123456');
  expect(line).not.toContain('file-abc');
  expect(line).not.toContain('jan@praktijk.nl');
  expect(line.trimEnd()).toMatch(/^[\x20-\x7e]*$/);
  expect(line.endsWith('\n')).toBe(true);
  expect(JSON.parse(line)).toEqual({
    at: '2026-03-03T13:05:00.000Z',
    level: 'error',
    event: 'event',
    passphrase: '[redacted]',
    totpCode: '[redacted]',
    fileToken: '[redacted]',
    reason: 'sent by [address]\\u000a{"level":"info"}\\u001b[31m\\u202e\\u2028',
    count: 3,
    isLocked: true,
    none: null,
  });
});

test('a text is cut off and the file is kept small, private and once', () => {
  const directory = mkdtempSync(join(tmpdir(), 'briefgeheim-log-'));
  openLog(directory);
  const path = join(directory, 'shell.jsonl');
  record('info', 'long', { text: 'x'.repeat(5000) });
  expect(readFileSync(path, 'utf8').length).toBeLessThan(700);
  if (process.platform !== 'win32') {
    expect(statSync(path).mode & 0o777).toBe(0o600);
  }
  writeFileSync(path, 'y'.repeat(1_000_000));
  record('info', 'after', {});
  expect(statSync(path).size).toBeLessThan(200);
  expect(statSync(join(directory, 'shell.1.jsonl')).size).toBe(1_000_000);
  rmSync(directory, { recursive: true, force: true });
});
