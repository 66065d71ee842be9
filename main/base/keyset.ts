import type { GridFilter, GridPage, GridQuery } from '../../shared/contract/grid.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import { startOfAmsterdamDay } from './calendar.ts';
import type { Database } from './ports.ts';
import { foldText } from './text.ts';

/** What a column holds, which decides the operators that fit and how it sorts. */
export type GridColumnType = 'text' | 'number' | 'boolean' | 'instant' | 'date';

/**
 * A column that a grid may sort and filter by. `value` and `order` are SQL expressions over the table's `from`, written
 * by us and never built from input; `order` replaces `value` for sorting (e.g. a severity's rank).
 */
export interface GridColumn {
  readonly value: string;
  readonly type: GridColumnType;
  readonly order?: string;
}

/** A server-side table. All texts are SQL of our own; `id` is a unique integer expression. */
export interface GridTable<Row> {
  /** A table or a parenthesised subquery with an alias. */
  readonly from: string;
  readonly id: string;
  /** The select list of a shown row, over the same `from`. */
  readonly select: string;
  readonly columns: Readonly<Record<string, GridColumn>>;
  /** Columns that the search text looks in. */
  readonly search: readonly string[];
  /** The order when the question names none. */
  readonly sort: GridQuery['sort'];
  /** Turns a selected record into a row. */
  row(record: Readonly<Record<string, unknown>>): Row;
}

/** What sorts, filters and counts; the window (`start`, `limit`) is not part of it. */
export type GridSelection = Pick<GridQuery, 'sort' | 'filters' | 'search'>;

/** Pages through a {@link GridTable}. `version` names the state of the data; another version drops what is cached. */
export interface KeysetPager<Row> {
  /** The window of rows that the question asks for. */
  page(database: Database, query: GridQuery, version: string): GridPage<Row>;
  /** Ids of all rows that match, in order. */
  ids(database: Database, selection: GridSelection, version: string): Uint32Array | Float64Array;
  /** All rows that match, in order, fetched a thousand at a time (exports). */
  rows(database: Database, selection: GridSelection, version: string): Generator<Row>;
}

type SqlValue = string | number | null;
type Anchors = Uint32Array | Float64Array;

interface Ordered {
  readonly anchors: Anchors;
  readonly unfiltered: number;
}

const cachedQueries = 12;
const cachedBytes = 96 * 1024 * 1024;
const chunk = 1000;
const foldFunction = 'grid_fold';
const prepared = new WeakSet<Database>();

/** Folding in SQL: pure ASCII is folded by SQLite itself, which is ten times faster than a call into JavaScript. */
function folded(expression: string): string {
  return `CASE WHEN (${expression}) GLOB '*[^ -~]*' THEN ${foldFunction}(${expression}) ELSE lower(${expression}) END`;
}

function prepare(database: Database): void {
  if (prepared.has(database)) return;
  database.function(foldFunction, { deterministic: true, directOnly: true }, (value: unknown) =>
    typeof value === 'string' ? foldText(value) : value,
  );
  prepared.add(database);
}

function unusable(problem: string): BriefgeheimError {
  return new BriefgeheimError('invalid-input', { params: { problem } });
}

function columnOf(table: GridTable<unknown>, name: string): GridColumn {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (column === undefined) throw unusable(name);
  return column;
}

/** The bound form of a filter's value: booleans as 0 and 1, texts folded like the column. */
function bound(column: GridColumn, name: string, value: string | number | boolean): SqlValue {
  switch (column.type) {
    case 'text':
      return foldText(String(value));
    case 'boolean':
      if (typeof value === 'boolean') return value ? 1 : 0;
      throw unusable(name);
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw unusable(name);
    case 'instant':
    case 'date':
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/u.test(value)) return value;
      throw unusable(name);
  }
}

/**
 * A comparison with a moment. A calendar date means the whole day in Europe/Amsterdam: before it, or from the next
 * midnight on; an instant means itself, exclusive.
 */
function momentCondition(column: GridColumn, filter: GridFilter, value: SqlValue): [string, SqlValue] {
  const text = String(value);
  const isBefore = filter.operator === 'before';
  if (column.type === 'date') return [`(${column.value}) ${isBefore ? '<' : '>'} ?`, text.slice(0, 10)];
  if (text.length > 10) return [`(${column.value}) ${isBefore ? '<' : '>'} ?`, text];
  return isBefore
    ? [`(${column.value}) < ?`, startOfAmsterdamDay(text, 0)]
    : [`(${column.value}) >= ?`, startOfAmsterdamDay(text, 1)];
}

function filterCondition(table: GridTable<unknown>, filter: GridFilter, parameters: SqlValue[]): string {
  const column = columnOf(table, filter.column);
  const compared = column.type === 'text' ? folded(column.value) : column.value;
  if (filter.operator === 'empty') return `((${column.value}) IS NULL OR (${column.value}) = '')`;
  if (filter.operator === 'not-empty') return `((${column.value}) IS NOT NULL AND (${column.value}) <> '')`;
  const values = filter.values.map((value) => bound(column, filter.column, value));
  const first = values[0];
  if (filter.operator === 'is' || filter.operator === 'is-not') {
    if (first === undefined) return filter.operator === 'is' ? '0' : '1';
    parameters.push(...values);
    const list = values.map(() => '?').join(', ');
    return filter.operator === 'is'
      ? `(${compared}) IN (${list})`
      : `((${column.value}) IS NULL OR (${compared}) NOT IN (${list}))`;
  }
  if (first === undefined) throw unusable(filter.column);
  switch (filter.operator) {
    case 'contains':
      if (column.type !== 'text') throw unusable(filter.column);
      parameters.push(first);
      return `instr(${compared}, ?) > 0`;
    case 'at-least':
    case 'at-most':
      if (column.type === 'text' || column.type === 'boolean') throw unusable(filter.column);
      parameters.push(first);
      return `(${column.value}) ${filter.operator === 'at-least' ? '>=' : '<='} ?`;
    case 'before':
    case 'after': {
      if (column.type !== 'instant' && column.type !== 'date') throw unusable(filter.column);
      const [condition, parameter] = momentCondition(column, filter, first);
      parameters.push(parameter);
      return condition;
    }
  }
}

function whereClause(table: GridTable<unknown>, selection: GridSelection, parameters: SqlValue[]): string {
  const conditions = selection.filters.map((filter) => filterCondition(table, filter, parameters));
  for (const word of foldText(selection.search)
    .split(' ')
    .filter((part) => part !== '')) {
    const anywhere = table.search.map((name) => {
      parameters.push(word);
      return `instr(${folded(columnOf(table, name).value)}, ?) > 0`;
    });
    conditions.push(anywhere.length === 0 ? '0' : `(${anywhere.join(' OR ')})`);
  }
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** Empty values last whatever the direction; the id makes the order total, so that windows never overlap. */
function orderClause(table: GridTable<unknown>, sort: GridQuery['sort']): string {
  const terms = (sort.length === 0 ? table.sort : sort).flatMap(({ column: name, direction }) => {
    const column = columnOf(table, name);
    const expression = column.order ?? (column.type === 'text' ? folded(column.value) : column.value);
    const word = direction === 'descending' ? 'DESC' : 'ASC';
    // A row's id is never empty, and without the extra term SQLite walks the table's own order instead of sorting.
    return expression === table.id ? [`${expression} ${word}`] : [`(${expression}) ${word} NULLS LAST`];
  });
  return `ORDER BY ${[...terms, `${table.id} ASC`].join(', ')}`;
}

/** Packs ids in four bytes each where they fit, eight otherwise. */
function pack(ids: readonly number[]): Anchors {
  return ids.some((id) => id < 0 || id > 0xffff_ffff) ? Float64Array.from(ids) : Uint32Array.from(ids);
}

/**
 * A pager over a table. One scan puts the keys of all matching rows in order; those keys are the anchors, four bytes a
 * row, kept for the latest questions. A window is then fetched by primary key, so that it costs the same at the start
 * and at the end of a million rows, also for orders that no index serves. OFFSET is never used.
 */
export function createKeysetPager<Row>(table: GridTable<Row>): KeysetPager<Row> {
  const caches = new WeakMap<Database, Map<string, Ordered>>();

  function trim(cache: Map<string, Ordered>): void {
    let bytes = 0;
    const newestFirst = [...cache].reverse();
    newestFirst.forEach(([key, entry], index) => {
      bytes += entry.anchors.byteLength;
      // The question just asked always stays, however large.
      if (index > 0 && (index >= cachedQueries || bytes > cachedBytes)) cache.delete(key);
    });
  }

  function ordered(database: Database, selection: GridSelection, version: string): Ordered {
    const cache = caches.get(database) ?? new Map<string, Ordered>();
    caches.set(database, cache);
    const key = JSON.stringify([version, selection.sort, selection.filters, foldText(selection.search)]);
    const known = cache.get(key);
    if (known !== undefined) {
      cache.delete(key);
      cache.set(key, known);
      return known;
    }
    prepare(database);
    const parameters: SqlValue[] = [];
    const where = whereClause(table, selection, parameters);
    const order = orderClause(table, selection.sort);
    const ids = database
      .prepare<SqlValue[], number>(`SELECT ${table.id} FROM ${table.from} ${where} ${order}`)
      .pluck()
      .all(...parameters);
    const unfiltered =
      where === ''
        ? ids.length
        : (database.prepare<[], number>(`SELECT count(*) FROM ${table.from}`).pluck().get() ?? 0);
    const entry: Ordered = { anchors: pack(ids), unfiltered };
    for (const [other] of cache) if (!other.startsWith(`[${JSON.stringify(version)},`)) cache.delete(other);
    cache.set(key, entry);
    trim(cache);
    return entry;
  }

  function fetch(database: Database, ids: Anchors): Row[] {
    if (ids.length === 0) return [];
    const records = database
      .prepare<[string], Record<string, unknown>>(
        `SELECT ${table.id} AS grid_id, ${table.select} FROM ${table.from}
         WHERE ${table.id} IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify([...ids]));
    const byId = new Map(records.map((record) => [record['grid_id'], record]));
    return [...ids].flatMap((id) => {
      const record = byId.get(id);
      return record === undefined ? [] : [table.row(record)];
    });
  }

  return {
    page(database, query, version) {
      const { anchors, unfiltered } = ordered(database, query, version);
      const rows = fetch(database, anchors.subarray(query.start, query.start + query.limit));
      return { rows, start: query.start, total: anchors.length, unfiltered, version };
    },
    ids(database, selection, version) {
      return ordered(database, selection, version).anchors;
    },
    *rows(database, selection, version) {
      const { anchors } = ordered(database, selection, version);
      for (let start = 0; start < anchors.length; start += chunk) {
        yield* fetch(database, anchors.subarray(start, start + chunk));
      }
    },
  };
}
