import { changePreferences, usePreferences } from '../../platform/preferences.ts';

const smallest = 0.5;
const largest = 3;
const step = 0.1;

/** The zoom factor one step larger (1) or smaller (-1), between 50 % and 300 %. */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
  return Math.round(Math.min(Math.max(zoom + direction * step, smallest), largest) * 10) / 10;
}

/** Makes the whole window larger or smaller by one step, or 100 % again. */
export function changeZoom(direction: 1 | -1 | 0): Promise<void> {
  return changePreferences({
    zoom: direction === 0 ? 1 : steppedZoom(usePreferences.getState().zoom, direction),
  });
}
