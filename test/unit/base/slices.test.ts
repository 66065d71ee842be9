import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, stepThrough, type Steps } from '../../../main/base/slices.ts';

function spend(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* work(log: string[], slow: number): Steps<string> {
  try {
    for (const name of ['a', 'b', 'c']) {
      spend(slow);
      log.push(name);
      yield;
    }
    return 'done';
  } finally {
    log.push('end');
  }
}

describe('work in steps', () => {
  it('gives the same at once and in slices', async () => {
    const [first, second]: [string[], string[]] = [[], []];
    expect(atOnce(work(first, 0))).toBe('done');
    expect(await inSlices(work(second, 0), () => Promise.resolve())).toBe('done');
    expect(first).toEqual(['a', 'b', 'c', 'end']);
    expect(second).toEqual(first);
  });

  it('pauses only after a slice that lasted', async () => {
    let pauses = 0;
    const pause = () => {
      pauses += 1;
      return Promise.resolve();
    };
    await inSlices(work([], 0), pause);
    expect(pauses).toBe(0);
    await inSlices(work([], 60), pause);
    expect(pauses).toBe(3);
  });

  it('ends and cleans up when a pause says so', async () => {
    const log: string[] = [];
    await expect(inSlices(work(log, 60), () => Promise.reject(new Error('cancelled')))).rejects.toThrow(
      'cancelled',
    );
    expect(log).toEqual(['a', 'end']);
  });

  it('goes through every item of a list', () => {
    const seen: number[] = [];
    const steps = stepThrough(new Set([5, 6, 7]), (item, index) => seen.push(item * 10 + index), 2);
    expect([...steps]).toHaveLength(1);
    expect(seen).toEqual([50, 61, 72]);
  });
});
