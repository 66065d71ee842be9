import { describe, expect, it } from 'vitest';
import { createLogBuffer } from '../../../main/backend/log-buffer.ts';

function buffer() {
  return createLogBuffer(() => new Date('2026-03-03T12:00:00Z'));
}

describe('the log that the window shows', () => {
  it('gives the lines after an id, at least as grave as asked, oldest first', () => {
    const { log, lines } = buffer();
    log('info', 'a');
    log('error', 'b', { where: 'x' });
    log('warn', 'c');
    expect(lines(0, 'info').map(({ id, event }) => [id, event])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    expect(lines(0, 'warn').map(({ event }) => event)).toEqual(['b', 'c']);
    expect(lines(2, 'info').map(({ event }) => event)).toEqual(['c']);
    expect(lines(0, 'error')).toEqual([
      { id: 2, at: '2026-03-03T12:00:00.000Z', level: 'error', event: 'b', details: '{"where":"x"}' },
    ]);
  });

  it('keeps the newest thousand lines and goes on counting', () => {
    const { log, lines } = buffer();
    for (let count = 0; count < 1_200; count += 1) log('info', 'x');
    const kept = lines(0, 'info');
    expect(kept).toHaveLength(1_000);
    expect(kept.at(0)?.id).toBe(201);
    expect(kept.at(-1)?.id).toBe(1_200);
  });

  it('keeps no secret and no message of an error, but its kind and where it arose', () => {
    const { log, lines } = buffer();
    const inner = new SyntaxError('Unexpected token in "Jan de Wit, jan@delinde.example"');
    log('error', 'request.broke', { passphrase: 'kanarie', where: 'imports.start', error: inner });
    log('error', 'request.broke', { deep: { cause: inner } });
    const details = lines(0, 'info')
      .map((line) => line.details)
      .join('\n');
    expect(details).not.toMatch(/kanarie|Jan|delinde/u);
    expect(lines(0, 'info')[0]?.details).toMatch(/SyntaxError.*log-buffer\.test\.ts:\d+/u);
    expect(details).not.toContain('/test/unit/');
  });

  it('writes what could steer a reader as its code', () => {
    const { log, lines } = buffer();
    log('info', 'x', { file: 'a\u202eb\u0007' });
    expect(lines(0, 'info')[0]?.details).toBe(String.raw`{"file":"a\u202eb\u0007"}`);
  });
});
