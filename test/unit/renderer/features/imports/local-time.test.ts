import { describe, expect, it } from 'vitest';
import { fromLocalTime, toLocalTime } from '../../../../../renderer/features/imports/local-time.ts';

describe('the time of an export as people type it', () => {
  it.each([
    ['2026-01-15T12:00:00.000Z', '2026-01-15T13:00'],
    ['2026-07-15T12:00:00.000Z', '2026-07-15T14:00'],
    ['2026-03-29T00:59:00.000Z', '2026-03-29T01:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T03:00'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01T00:30'],
  ])('%s is %s in Amsterdam, and back', (instant, local) => {
    expect(toLocalTime(instant)).toBe(local);
    expect(fromLocalTime(local)).toBe(instant);
  });

  it('takes the first of the hour that comes twice, and moves the hour that does not exist', () => {
    expect(fromLocalTime('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(fromLocalTime('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(fromLocalTime('')).toBeNull();
  });
});
