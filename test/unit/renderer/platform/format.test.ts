import { describe, expect, test } from 'vitest';
import { createFormatters } from '../../../../renderer/platform/format.ts';

const nl = createFormatters('nl');
const en = createFormatters('en');
const now = Date.parse('2026-03-05T13:05:00.000Z');

describe('Dutch', () => {
  test('dates and times in Amsterdam, winter and summer', () => {
    expect(nl.dateTime('2026-03-03T13:05:00.000Z')).toBe('di 3 mrt 2026 14:05');
    expect(nl.dateTime('2026-07-01T22:30:00.000Z')).toBe('do 2 jul 2026 00:30');
    expect(nl.date('2026-03-03')).toBe('di 3 mrt 2026');
    expect(nl.time('2026-01-01T00:00:00.000Z')).toBe('01:00');
  });

  test('periods', () => {
    expect(nl.period('2026-03-03', '2026-03-06')).toBe('di 3 mrt 2026 t/m vr 6 mrt 2026');
    expect(nl.period('2026-03-03', null)).toBe('vanaf di 3 mrt 2026');
    expect(nl.period(null, '2026-03-06')).toBe('t/m vr 6 mrt 2026');
    expect(nl.period(null, null)).toBe('');
  });

  test('how long ago', () => {
    expect(nl.ago('2026-03-03T13:05:00.000Z', now)).toBe('eergisteren');
    expect(nl.ago('2026-02-27T13:05:00.000Z', now)).toBe('6 dagen geleden');
    expect(nl.ago('2026-03-05T16:05:00.000Z', now)).toBe('over 3 uur');
    expect(nl.ago('2026-03-05T13:04:55.000Z', now)).toBe('nu');
  });

  test('numbers', () => {
    expect(nl.number(2310)).toBe('2.310');
    expect(nl.number(1234567.891)).toBe('1.234.567,89');
    expect(nl.percent(0.125)).toBe('12,5%');
    expect(nl.bytes(0)).toBe('0 B');
    expect(nl.bytes(999)).toBe('999 B');
    expect(nl.bytes(1_234_567)).toBe('1,2 MB');
  });
});

test('English', () => {
  expect(en.dateTime('2026-03-03T13:05:00.000Z')).toBe('Tue 3 Mar 2026 14:05');
  expect(en.period('2026-03-03', '2026-03-06')).toBe('Tue 3 Mar 2026 through Fri 6 Mar 2026');
  expect(en.number(2310)).toBe('2,310');
});
