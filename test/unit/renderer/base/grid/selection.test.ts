import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampSelection,
  countSelected,
  emptySelection,
  extendTo,
  isRowSelected,
  moveFocus,
  selectAll,
  selectOnly,
  toggleRow,
} from '../../../../../renderer/base/grid/selection.ts';

describe('selection of rows that are mostly not loaded', () => {
  it('holds all of a million rows as one range', () => {
    const all = selectAll(emptySelection, 1_000_000);
    expect(all.ranges).toEqual([{ first: 0, last: 999_999 }]);
    expect(countSelected(all)).toBe(1_000_000);
    expect(countSelected(selectAll(emptySelection, 0))).toBe(0);
  });

  it('extends from the anchor in both directions and replaces what was extended before', () => {
    const down = extendTo(selectOnly(5), 8);
    expect(down.ranges).toEqual([{ first: 5, last: 8 }]);
    expect(extendTo(down, 3)).toEqual({ ranges: [{ first: 3, last: 5 }], anchor: 5, focus: 3 });
  });

  it('takes one row out of the middle and puts it back as one range', () => {
    const without = toggleRow(selectAll(emptySelection, 10), 4);
    expect(without.ranges).toEqual([
      { first: 0, last: 3 },
      { first: 5, last: 9 },
    ]);
    expect(toggleRow(without, 4).ranges).toEqual([{ first: 0, last: 9 }]);
  });

  it('moves the active row without touching what is selected', () => {
    expect(moveFocus(selectOnly(2), 7)).toEqual({ ranges: [{ first: 2, last: 2 }], anchor: 2, focus: 7 });
  });

  it('is cut to a table that became shorter', () => {
    expect(clampSelection(extendTo(selectOnly(2), 9), 5)).toEqual({
      ranges: [{ first: 2, last: 4 }],
      anchor: 2,
      focus: 4,
    });
    expect(clampSelection(selectOnly(2), 0)).toEqual({ ranges: [], anchor: 0, focus: -1 });
  });

  it('agrees with a plain set of rows, whatever is toggled in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 }), (presses) => {
        const expected = new Set<number>();
        let selection = emptySelection;
        for (const row of presses) {
          selection = toggleRow(selection, row);
          if (!expected.delete(row)) {
            expected.add(row);
          }
        }
        expect(countSelected(selection)).toBe(expected.size);
        for (let row = 0; row <= 30; row += 1) {
          expect(isRowSelected(selection, row)).toBe(expected.has(row));
        }
      }),
    );
  });
});
