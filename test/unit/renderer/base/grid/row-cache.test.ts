import { describe, expect, it } from 'vitest';
import { blockSize, createRowCache } from '../../../../../renderer/base/grid/row-cache.ts';
import type { GridPage } from '../../../../../shared/contract/grid.ts';

/** A table of numbers whose answers come when the test says so. */
function makeTable(total: number) {
  let version = 'v1';
  const waiting: { start: number; signal: AbortSignal; answer(): void; fail(): void }[] = [];
  const asked: number[] = [];
  return {
    asked,
    waiting,
    setVersion: (next: string) => {
      version = next;
    },
    fetchPage: ({ start, limit }: { start: number; limit: number }, signal: AbortSignal) =>
      new Promise<GridPage<string>>((resolve, reject) => {
        asked.push(start);
        waiting.push({
          start,
          signal,
          answer: () => {
            const length = Math.max(0, Math.min(limit, total - start));
            resolve({
              rows: Array.from({ length }, (_, index) => `${version}:${String(start + index)}`),
              start,
              total,
              unfiltered: total,
              version,
            });
          },
          fail: () => {
            reject(new Error('no'));
          },
        });
      }),
    async answerAll() {
      for (const one of waiting.splice(0)) {
        one.answer();
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

describe('the rows of one query', () => {
  it('loads only the blocks in view, each once', async () => {
    const table = makeTable(1_000_000);
    const cache = createRowCache(table.fetchPage, () => undefined);
    cache.want(0, 40);
    cache.want(1, 41);
    expect(table.asked).toEqual([0]);
    await table.answerAll();
    expect(cache.facts()).toMatchObject({ total: 1_000_000, version: 'v1', error: null });
    expect(cache.row(41)).toBe('v1:41');
    cache.want(999_950, 999_999);
    expect(table.asked).toEqual([0, 999_800]);
    expect(cache.row(999_999)).toBeUndefined();
    await table.answerAll();
    expect(cache.row(999_999)).toBe('v1:999999');
  });

  it('ends requests that a fast scroll left behind', () => {
    const table = makeTable(1_000_000);
    const cache = createRowCache(table.fetchPage, () => undefined);
    cache.want(0, 10);
    cache.want(500_000, 500_010);
    expect(table.waiting.map((one) => one.signal.aborted)).toEqual([true, false]);
  });

  it('asks again for what is in view when the data behind it changed', async () => {
    const table = makeTable(1000);
    const cache = createRowCache(table.fetchPage, () => undefined);
    cache.want(0, 10);
    await table.answerAll();
    cache.want(0, 300);
    table.setVersion('v2');
    await table.answerAll();
    // Block 1 came back as v2, so block 0 of v1 is stale: shown until the new one is there.
    expect(cache.row(0)).toBe('v1:0');
    await table.answerAll();
    expect(cache.row(0)).toBe('v2:0');
    expect(cache.facts().version).toBe('v2');
  });

  it('tells an error, does not hammer, and recovers on refresh', async () => {
    const table = makeTable(10);
    let draws = 0;
    const cache = createRowCache(table.fetchPage, () => {
      draws += 1;
    });
    cache.want(0, 5);
    table.waiting.splice(0)[0]?.fail();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(cache.facts().error).toBeInstanceOf(Error);
    expect(draws).toBe(1);
    cache.want(0, 5);
    expect(table.asked).toHaveLength(1);
    cache.refresh();
    await table.answerAll();
    expect(cache.facts()).toMatchObject({ error: null, total: 10 });
  });

  it('loads a range across blocks for copying, from the cache where it can', async () => {
    const table = makeTable(1000);
    const cache = createRowCache(table.fetchPage, () => undefined);
    cache.want(0, 10);
    await table.answerAll();
    const loading = cache.load(blockSize - 2, blockSize + 1, new AbortController().signal);
    await Promise.resolve();
    await table.answerAll();
    expect(await loading).toEqual(['v1:198', 'v1:199', 'v1:200', 'v1:201']);
    expect(table.asked).toEqual([0, 200]);
  });

  it('keeps a bounded number of blocks', async () => {
    const table = makeTable(1_000_000);
    const cache = createRowCache(table.fetchPage, () => undefined);
    for (let block = 0; block < 80; block += 1) {
      cache.want(block * blockSize, block * blockSize + 10);
      await table.answerAll();
    }
    expect(cache.row(0)).toBeUndefined();
    expect(cache.row(79 * blockSize)).toBeDefined();
  });
});
