import { describe, expect, it } from 'vitest';
import {
  cycleSort,
  defaultViewState,
  moveColumn,
  moveColumnTo,
  readViewState,
  setColumnFilter,
  setColumnVisible,
  setColumnWidth,
  toQuery,
  visibleColumns,
} from '../../../../../renderer/base/grid/grid-state.ts';

const columns = [
  { id: 'name', width: 200 },
  { id: 'address', width: 240 },
  { id: 'kind', width: 100, isHiddenByDefault: true },
  { id: 'count', width: 80 },
];
const fresh = defaultViewState(columns);

describe('the arrangement of a grid', () => {
  it('sorts ascending, then descending, then not; Shift adds behind at most two others', () => {
    const once = cycleSort([], 'name', false);
    expect(once).toEqual([{ column: 'name', direction: 'ascending' }]);
    const twice = cycleSort(once, 'name', false);
    expect(twice).toEqual([{ column: 'name', direction: 'descending' }]);
    expect(cycleSort(twice, 'name', false)).toEqual([]);
    const both = cycleSort(twice, 'count', true);
    expect(both.map((sort) => sort.column)).toEqual(['name', 'count']);
    expect(cycleSort(cycleSort(both, 'kind', true), 'address', true)).toHaveLength(3);
    expect(cycleSort(both, 'address', false)).toEqual([{ column: 'address', direction: 'ascending' }]);
  });

  it('moves a column among the visible ones, over hidden ones, and not past the ends', () => {
    expect(visibleColumns(moveColumn(fresh, 'address', 1))).toEqual(['name', 'count', 'address']);
    expect(visibleColumns(moveColumn(fresh, 'count', -9))).toEqual(['count', 'name', 'address']);
    expect(moveColumn(fresh, 'name', -1)).toBe(fresh);
    expect(visibleColumns(moveColumnTo(fresh, 'name', 'count'))).toEqual(['address', 'count', 'name']);
  });

  it('never hides the last column', () => {
    const one = setColumnVisible(setColumnVisible(fresh, 'address', false), 'count', false);
    expect(visibleColumns(one)).toEqual(['name']);
    expect(setColumnVisible(one, 'name', false)).toBe(one);
    expect(visibleColumns(setColumnVisible(one, 'kind', true))).toEqual(['name', 'kind']);
  });

  it('keeps widths within what can be used', () => {
    expect(setColumnWidth(fresh, 'name', 3).widths['name']).toBe(48);
    expect(setColumnWidth(fresh, 'name', 99_999).widths['name']).toBe(1200);
  });

  it('replaces the filter of a column and trims the search for the question', () => {
    const first = setColumnFilter([], 'name', { column: 'name', operator: 'contains', values: ['a'] });
    const second = setColumnFilter(first, 'name', { column: 'name', operator: 'empty', values: [] });
    expect(second).toHaveLength(1);
    expect(setColumnFilter(second, 'name', null)).toEqual([]);
    expect(toQuery({ ...fresh, filters: second, search: '  orth ' })).toEqual({
      sort: [],
      filters: second,
      search: 'orth',
    });
  });
});

describe('a stored arrangement', () => {
  it('survives a round through storage', () => {
    const arranged = setColumnWidth(
      setColumnVisible(moveColumn({ ...fresh, search: 'x' }, 'count', -1), 'kind', true),
      'name',
      300,
    );
    expect(readViewState(JSON.parse(JSON.stringify(arranged)), columns, fresh)).toEqual(arranged);
  });

  it('shows columns that are new since it was stored and drops ones that are gone', () => {
    const stored = { order: ['gone', 'count', 'name'], hidden: ['gone'], widths: { gone: 50, name: 222 } };
    const read = readViewState(stored, columns, fresh);
    expect(read.order).toEqual(['count', 'name', 'address', 'kind']);
    expect(read.hidden).toEqual(['kind']);
    expect(read.widths['name']).toBe(222);
  });

  it.each([null, 7, 'x', [], {}, { order: 'name' }, { order: [] }])('falls back on %j', (stored) => {
    expect(readViewState(stored, columns, fresh)).toBe(fresh);
  });

  it('refuses what would break the question: unknown columns, operators and directions', () => {
    const read = readViewState(
      {
        order: ['name'],
        hidden: ['name', 'address', 'kind', 'count'],
        sort: [
          { column: 'name', direction: 'sideways' },
          { column: 'gone', direction: 'ascending' },
        ],
        filters: [
          { column: 'name', operator: 'drop table', values: [] },
          { column: 'name', operator: 'is', values: [{}] },
          { column: 'count', operator: 'at-least', values: [3] },
        ],
        search: 5,
      },
      columns,
      fresh,
    );
    expect(read.sort).toEqual([]);
    expect(read.filters).toEqual([{ column: 'count', operator: 'at-least', values: [3] }]);
    expect(read.search).toBe('');
    expect(visibleColumns(read).length).toBeGreaterThan(0);
  });
});
