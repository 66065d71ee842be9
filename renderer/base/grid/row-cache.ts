import type { GridPage } from '../../../shared/contract/grid.ts';

/** Asks the server for one window of rows; the signal ends the request when nobody waits for it any more. */
export type FetchPage<Row> = (
  window: { readonly start: number; readonly limit: number },
  signal: AbortSignal,
) => Promise<GridPage<Row>>;

/** Rows are asked for in blocks of this many. */
export const blockSize = 200;

/** Blocks kept; the ones not looked at for longest go first (60 blocks of 200 rows are a few megabytes). */
const maximumBlocks = 60;

/** What is known of the table as a whole; `total` is null until the first answer. */
export interface TableFacts {
  readonly total: number | null;
  readonly unfiltered: number;
  readonly version: string | null;
  readonly error: unknown;
}

/**
 * The rows of one query, loaded in blocks as they come into view. A block that is being loaded gives `undefined`
 * rows (placeholders). When the server answers with another version, everything older is thrown away.
 */
export interface RowCache<Row> {
  facts(): TableFacts;
  /** The row at a place, or undefined while it is not loaded. */
  row(place: number): Row | undefined;
  /** Makes sure that these places are loaded or being loaded, the first block of a new cache included. */
  want(first: number, last: number): void;
  /** All rows of a range, loading what is missing; for copying and exporting. */
  load(first: number, last: number, signal: AbortSignal): Promise<readonly Row[]>;
  /** Asks again for what is in view, keeping the old rows on screen until the new ones are there. */
  refresh(): void;
  /** Ends what is under way; rows that are loaded can still be read. `want` brings the cache to life again. */
  dispose(): void;
}

/** Makes a cache; `onChange` is called whenever something new can be drawn. */
export function createRowCache<Row>(fetchPage: FetchPage<Row>, onChange: () => void): RowCache<Row> {
  const blocks = new Map<number, readonly Row[]>();
  const pending = new Map<number, AbortController>();
  const failed = new Set<number>();
  let facts: TableFacts = { total: null, unfiltered: 0, version: null, error: null };
  let wanted = { first: 0, last: 0 };
  let stale = new Set<number>();
  let isDisposed = false;

  function accept(block: number, page: GridPage<Row>): void {
    if (facts.version !== null && page.version !== facts.version) {
      // The data behind the table changed: places mean something else now.
      for (const other of [...blocks.keys()].filter((present) => present !== block)) {
        stale.add(other);
      }
    }
    stale.delete(block);
    blocks.delete(block);
    blocks.set(block, page.rows);
    facts = { total: page.total, unfiltered: page.unfiltered, version: page.version, error: null };
    trim();
  }

  function trim(): void {
    const inView = new Set(blocksBetween(wanted.first, wanted.last));
    for (const block of blocks.keys()) {
      if (blocks.size <= maximumBlocks) {
        return;
      }
      if (!inView.has(block)) {
        blocks.delete(block);
        stale.delete(block);
      }
    }
  }

  function request(block: number): void {
    const controller = new AbortController();
    pending.set(block, controller);
    fetchPage({ start: block * blockSize, limit: blockSize }, controller.signal).then(
      (page) => {
        if (pending.get(block) === controller) {
          pending.delete(block);
          accept(block, page);
          settle();
        }
      },
      (error: unknown) => {
        if (pending.get(block) === controller) {
          pending.delete(block);
          failed.add(block);
          facts = { ...facts, error };
          onChange();
        }
      },
    );
  }

  /** After an answer: load what is in view and not fresh, then draw. */
  function settle(): void {
    if (!isDisposed) {
      want(wanted.first, wanted.last);
      onChange();
    }
  }

  function want(first: number, last: number): void {
    wanted = { first, last };
    isDisposed = false;
    // Until the first answer nobody knows where the table ends.
    const end = facts.total === null ? last : Math.min(last, Math.max(0, facts.total - 1));
    const needed = new Set(blocksBetween(first, end));
    for (const [block, controller] of pending) {
      if (!needed.has(block)) {
        // A fast scroll leaves hundreds of blocks behind; their answers would only be in the way.
        pending.delete(block);
        controller.abort();
      }
    }
    for (const block of needed) {
      const isFresh = blocks.has(block) && !stale.has(block);
      if (!isFresh && !pending.has(block) && !failed.has(block)) {
        request(block);
      }
    }
  }

  return {
    facts: () => facts,
    row: (place) => blocks.get(Math.floor(place / blockSize))?.[place % blockSize],
    want,
    async load(first, last, signal) {
      const rows: Row[] = [];
      for (const block of blocksBetween(first, last)) {
        const known = stale.has(block) ? undefined : blocks.get(block);
        const page = known ?? (await fetchPage({ start: block * blockSize, limit: blockSize }, signal)).rows;
        const start = block * blockSize;
        rows.push(...page.slice(Math.max(0, first - start), last - start + 1));
      }
      return rows;
    },
    refresh() {
      stale = new Set(blocks.keys());
      failed.clear();
      facts = { ...facts, error: null };
      for (const controller of pending.values()) {
        controller.abort();
      }
      pending.clear();
      want(wanted.first, wanted.last);
      onChange();
    },
    dispose() {
      isDisposed = true;
      for (const controller of pending.values()) {
        controller.abort();
      }
      pending.clear();
    },
  };
}

function blocksBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / blockSize);
  const to = Math.floor(Math.max(0, last) / blockSize);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
