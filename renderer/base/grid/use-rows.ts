import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { createRowCache } from './row-cache.ts';
import type { FetchPage, RowCache, TableFacts } from './row-cache.ts';

/** The rows of the current query as the grid draws them. */
export interface Rows<Row> {
  readonly facts: TableFacts;
  /** True while a new query has no answer yet and the rows of the previous one are still shown. */
  readonly isWaiting: boolean;
  readonly cache: RowCache<Row>;
  row(place: number): Row | undefined;
}

/**
 * Keeps one row cache for each query. While the first answer to a new query is on its way the old rows stay on
 * screen, so that typing in the search box does not flash. A higher `revision` asks again without a new query.
 */
export function useRows<Row>(fetchPage: FetchPage<Row>, revision: number): Rows<Row> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const cache = useMemo(() => createRowCache(fetchPage, redraw), [fetchPage]);
  const [shown, setShown] = useState(cache);

  useEffect(() => {
    cache.want(0, 0);
    return () => cache.dispose();
  }, [cache]);

  const askedRevision = useRef(revision);
  useEffect(() => {
    if (askedRevision.current !== revision) {
      askedRevision.current = revision;
      cache.refresh();
    }
  }, [cache, revision]);

  const facts = cache.facts();
  const hasAnswer = facts.total !== null || facts.error !== null;
  if (hasAnswer && shown !== cache) {
    setShown(cache);
  }
  const source = hasAnswer ? cache : shown;
  return { facts: source.facts(), isWaiting: !hasAnswer, cache, row: (place) => source.row(place) };
}
