/** Room kept free at both ends of the axis, as a part of its length, so that marks at the ends are whole. */
const margin = 0.03;

/** Where each time (milliseconds since 1970) stands on an axis from 0 to 1. A single time stands in the middle. */
export function placesOnAxis(times: readonly number[]): readonly number[] {
  const first = Math.min(...times);
  const length = Math.max(...times) - first;
  return times.map((time) => (length === 0 ? 0.5 : margin + ((time - first) / length) * (1 - 2 * margin)));
}

/** Up to five evenly spread moments to write under the axis: the first, the last and some between. */
export function ticksOf(
  times: readonly number[],
): readonly { readonly at: number; readonly place: number }[] {
  const first = Math.min(...times);
  const last = Math.max(...times);
  if (times.length === 0) {
    return [];
  }
  if (first === last) {
    return [{ at: first, place: 0.5 }];
  }
  const count = 5;
  return Array.from({ length: count }, (_, index) => {
    const part = index / (count - 1);
    return { at: Math.round(first + part * (last - first)), place: margin + part * (1 - 2 * margin) };
  });
}
