/**
 * Chromium cannot draw an element taller than 2^25 layout pixels (a 32-bit number with 6 bits of fraction), and page
 * zoom counts as layout pixels. A table that would be taller gets a shorter scroll area, and positions in it are
 * scaled, so that the last of a million rows can be reached at 200 % too.
 */
const maximumLayoutPixels = 33_000_000;

/** How a scroll area of `scrollSize` stands for rows of `rowsSize` in a viewport; all in CSS pixels. */
export interface ScrollScale {
  readonly rowsSize: number;
  readonly scrollSize: number;
  toRows(scrollOffset: number): number;
  toScroll(rowsOffset: number): number;
}

/** Makes the scale; `pixelRatio` is window.devicePixelRatio (screen scale times zoom). */
export function scrollScale(rowsSize: number, viewport: number, pixelRatio: number): ScrollScale {
  const scrollSize = Math.min(rowsSize, Math.floor(maximumLayoutPixels / Math.max(1, pixelRatio)));
  const factor = scrollSize >= rowsSize ? 1 : (rowsSize - viewport) / Math.max(1, scrollSize - viewport);
  return {
    rowsSize,
    scrollSize,
    toRows: (offset) => offset * factor,
    toScroll: (offset) => offset / factor,
  };
}
