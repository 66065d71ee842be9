import { describe, expect, it } from 'vitest';
import { placesOnAxis, ticksOf } from '../../../../../renderer/base/timeline/time-axis.ts';

describe('the time axis', () => {
  it('keeps order and proportion, and room at both ends', () => {
    const places = placesOnAxis([0, 50, 100]);
    expect(places[0]).toBeCloseTo(0.03);
    expect(places[1]).toBeCloseTo(0.5);
    expect(places[2]).toBeCloseTo(0.97);
  });

  it('puts a single moment in the middle', () => {
    expect(placesOnAxis([42])).toEqual([0.5]);
    expect(ticksOf([42, 42])).toEqual([{ at: 42, place: 0.5 }]);
    expect(ticksOf([])).toEqual([]);
  });

  it('writes the first and the last moment', () => {
    const ticks = ticksOf([100, 0, 60]);
    expect(ticks.map((tick) => tick.at)).toEqual([0, 25, 50, 75, 100]);
  });
});
