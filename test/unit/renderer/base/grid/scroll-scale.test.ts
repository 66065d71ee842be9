import { describe, expect, it } from 'vitest';
import { scrollScale } from '../../../../../renderer/base/grid/scroll-scale.ts';

const million = 1_000_000 * 22;

describe('the scroll area of a very long table', () => {
  it('is as tall as the rows as long as the browser can draw that', () => {
    const scale = scrollScale(million, 800, 1);
    expect(scale.scrollSize).toBe(million);
    expect(scale.toRows(12_345)).toBe(12_345);
  });

  it.each([1.5, 2, 3])('reaches both ends exactly at %d layout pixels for each CSS pixel', (ratio) => {
    const scale = scrollScale(million, 800, ratio);
    expect(scale.scrollSize * ratio).toBeLessThan(2 ** 25);
    expect(scale.toRows(0)).toBe(0);
    expect(scale.toRows(scale.scrollSize - 800)).toBeCloseTo(million - 800, 3);
    expect(scale.toRows(scale.toScroll(7_654_321))).toBeCloseTo(7_654_321, 3);
  });
});
