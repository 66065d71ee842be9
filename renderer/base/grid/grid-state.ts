import type { GridFilter, GridQueryInput } from '../../../shared/contract/grid.ts';
import { maximumColumnWidth, minimumColumnWidth } from './column.ts';
import type { GridColumn } from './column.ts';

/** One sorted column. */
export interface GridSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Everything about a grid that a person can arrange and a saved view keeps. Plain data, safe to store. */
export interface GridViewState {
  /** All column ids in the order of the screen, hidden ones included. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Widths in CSS pixels by column id. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: readonly GridSort[];
  readonly filters: readonly GridFilter[];
  readonly search: string;
}

type Columns = readonly Pick<GridColumn<never>, 'id' | 'width' | 'isHiddenByDefault'>[];

/** The server sorts on at most this many columns. */
const maximumSorts = 3;

/** The arrangement of a grid that nobody touched yet. */
export function defaultViewState(columns: Columns, sort: readonly GridSort[] = []): GridViewState {
  return {
    order: columns.map((column) => column.id),
    hidden: columns.filter((column) => column.isHiddenByDefault === true).map((column) => column.id),
    widths: Object.fromEntries(columns.map((column) => [column.id, column.width])),
    sort,
    filters: [],
    search: '',
  };
}

/**
 * Reads a stored arrangement. What is unknown, damaged or of an older program falls back to the default for that
 * part only, so that a view saved last year still opens: new columns are added at the end, vanished ones dropped.
 */
export function readViewState(stored: unknown, columns: Columns, fallback: GridViewState): GridViewState {
  if (!isRecord(stored)) {
    return fallback;
  }
  const known = new Set(columns.map((column) => column.id));
  const storedOrder = readTexts(stored['order']).filter((id) => known.has(id));
  if (storedOrder.length === 0) {
    return fallback;
  }
  const order = [...new Set([...storedOrder, ...fallback.order])];
  const added = new Set(fallback.order.filter((id) => !storedOrder.includes(id)));
  const hidden = [
    ...readTexts(stored['hidden']).filter((id) => known.has(id)),
    ...fallback.hidden.filter((id) => added.has(id)),
  ];
  const widths = { ...fallback.widths };
  if (isRecord(stored['widths'])) {
    for (const [id, width] of Object.entries(stored['widths'])) {
      if (known.has(id) && typeof width === 'number' && Number.isFinite(width)) {
        widths[id] = clampWidth(width);
      }
    }
  }
  return {
    order,
    // A view in which everything is hidden would be an empty screen that nobody can leave.
    hidden: hidden.length >= order.length ? fallback.hidden : hidden,
    widths,
    sort: readList(stored['sort'], isSort)
      .filter((sort) => known.has(sort.column))
      .slice(0, maximumSorts),
    filters: readList(stored['filters'], isFilter).filter((filter) => known.has(filter.column)),
    search: typeof stored['search'] === 'string' ? stored['search'].slice(0, 200) : '',
  };
}

/** The question to the server for an arrangement, without the window of rows. */
export function toQuery(state: GridViewState): Pick<GridQueryInput, 'sort' | 'filters' | 'search'> {
  return { sort: [...state.sort], filters: [...state.filters], search: state.search.trim() };
}

/**
 * Sorts on a column: ascending, then descending, then not. With `isAdded` the column is added behind the sorts that
 * are there (Shift+click), otherwise it replaces them.
 */
export function cycleSort(sorts: readonly GridSort[], column: string, isAdded: boolean): readonly GridSort[] {
  const present = sorts.find((sort) => sort.column === column);
  const next: GridSort | null =
    present === undefined
      ? { column, direction: 'ascending' }
      : present.direction === 'ascending'
        ? { column, direction: 'descending' }
        : null;
  if (!isAdded) {
    return next === null ? [] : [next];
  }
  const replaced = sorts.flatMap((sort) => (sort.column === column ? (next === null ? [] : [next]) : [sort]));
  return present === undefined && next !== null ? [...replaced, next].slice(-maximumSorts) : replaced;
}

/** Replaces the filters of one column; null removes them. */
export function setColumnFilter(
  filters: readonly GridFilter[],
  column: string,
  filter: GridFilter | null,
): readonly GridFilter[] {
  const others = filters.filter((present) => present.column !== column);
  return filter === null ? others : [...others, filter];
}

/** Moves a visible column by some places among the visible ones (negative is to the left). */
export function moveColumn(state: GridViewState, column: string, places: number): GridViewState {
  const visible = visibleColumns(state);
  const from = visible.indexOf(column);
  const to = Math.min(visible.length - 1, Math.max(0, from + places));
  const target = visible[to];
  return from < 0 || target === undefined || target === column ? state : moveColumnTo(state, column, target);
}

/** Puts a column in the place of another: behind it when it comes from the left, before it when from the right. */
export function moveColumnTo(state: GridViewState, column: string, target: string): GridViewState {
  const from = state.order.indexOf(column);
  const to = state.order.indexOf(target);
  if (from < 0 || to < 0 || from === to) {
    return state;
  }
  const order = state.order.filter((id) => id !== column);
  order.splice(to, 0, column);
  return { ...state, order };
}

/** Shows or hides a column; the last visible one stays. */
export function setColumnVisible(state: GridViewState, column: string, isVisible: boolean): GridViewState {
  const others = state.hidden.filter((id) => id !== column);
  if (isVisible) {
    return { ...state, hidden: others };
  }
  return others.length + 1 >= state.order.length ? state : { ...state, hidden: [...others, column] };
}

/** Sets a column's width within what the grid allows. */
export function setColumnWidth(state: GridViewState, column: string, width: number): GridViewState {
  return { ...state, widths: { ...state.widths, [column]: clampWidth(width) } };
}

/** The ids of the visible columns, in the order of the screen. */
export function visibleColumns(state: GridViewState): readonly string[] {
  const hidden = new Set(state.hidden);
  return state.order.filter((id) => !hidden.has(id));
}

function clampWidth(width: number): number {
  return Math.round(Math.min(maximumColumnWidth, Math.max(minimumColumnWidth, width)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function readList<Item>(value: unknown, isItem: (item: unknown) => item is Item): readonly Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

function isSort(value: unknown): value is GridSort {
  return (
    isRecord(value) &&
    typeof value['column'] === 'string' &&
    (value['direction'] === 'ascending' || value['direction'] === 'descending')
  );
}

const operators: readonly unknown[] = [
  'contains',
  'is',
  'is-not',
  'at-least',
  'at-most',
  'before',
  'after',
  'empty',
  'not-empty',
] satisfies readonly GridFilter['operator'][];

function isFilter(value: unknown): value is GridFilter {
  return (
    isRecord(value) &&
    typeof value['column'] === 'string' &&
    operators.includes(value['operator']) &&
    Array.isArray(value['values']) &&
    value['values'].every((item) => ['string', 'number', 'boolean'].includes(typeof item))
  );
}
