import { describe, expect, it } from 'vitest';
import { createLog } from '../../../main/backend/log.ts';

function written(event: string, fields: Record<string, unknown>): string {
  let text = '';
  createLog(
    (line) => {
      text += line;
    },
    () => new Date('2026-03-03T12:00:00Z'),
  )('info', event, fields);
  return text;
}

describe('the log', () => {
  it('writes one event as one line of JSON', () => {
    expect(written('vault.opened', { rows: 3 })).toBe(
      '{"at":"2026-03-03T12:00:00.000Z","level":"info","event":"vault.opened","rows":3}\n',
    );
  });

  it.each([
    ['a line break', 'a\r\nb'],
    ['a Unicode line break', 'a\u2028b\u2029c\u0085d'],
    ['a terminal sequence', '\u001b[31mrood\u009b0m'],
    ['a turned reading direction', 'factuur\u202efdp.exe\u2066x\u200f'],
  ])('keeps %s from reaching the reader as it is', (_, text) => {
    const line = written('import', { file: text });
    expect(line.trimEnd()).toMatch(/^[\u0020-\u007e\u00a1-\u061b\u061d-\u1fff]*$/);
    expect(line.split('\n')).toHaveLength(2);
    expect(JSON.parse(line)).toMatchObject({ file: text });
  });

  it('redacts what is secret by its name, however deep', () => {
    const line = written('x', {
      passphrase: 'kanarie',
      nested: { totpCode: 'kanarie', list: [{ userSecret: 'kanarie' }] },
      key: 'kanarie',
    });
    expect(line).not.toContain('kanarie');
    expect(line.match(/\[redacted\]/g)).toHaveLength(4);
  });

  it('never writes bytes', () => {
    expect(written('x', { value: Buffer.from('kanarie') })).not.toMatch(/kanarie|107|a2FuYXJpZQ/);
  });

  it('keeps lines short', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`f${index}`, 'x'.repeat(5_000)]),
    );
    expect(written('x', fields).length).toBeLessThan(8_200);
    expect(written('x', { one: 'x'.repeat(5_000) }).length).toBeLessThan(2_200);
  });
});
