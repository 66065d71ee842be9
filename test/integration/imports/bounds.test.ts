import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench } from './support.ts';
import type { Bench } from './support.ts';

/** A crafted file costs bounded time and memory, and leaves nothing behind. */

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => {
  bench.close();
});

const header = 'Identity,User,AccessRights,IsInherited,Deny,InheritanceType\n';
const megabyte = 1024 * 1024;

async function costOf(
  content: string,
): Promise<{ readonly key: string; readonly milliseconds: number; readonly memory: number }> {
  const file = bench.write('crafted.csv', content);
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  let peak = memory;
  bench.onCheckpoint = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const error: unknown = await bench.importFile({ file }).then(
    () => null,
    (reason: unknown) => reason,
  );
  const milliseconds = performance.now() - start;
  peak = Math.max(peak, process.memoryUsage().rss);
  const wire = (error as { readonly wire?: { readonly messageKey: string } } | null)?.wire;
  return { key: wire?.messageKey ?? String(error), milliseconds, memory: (peak - memory) / megabyte };
}

describe('crafted files', () => {
  it.each([
    ['a line of 50 MB', () => header + 'a'.repeat(50 * megabyte), 'imports.problem.lineTooLong'],
    [
      '50 MB of delimiters on one line',
      () => header + ','.repeat(50 * megabyte),
      'imports.problem.lineTooLong',
    ],
    ['one line of 50 MB and nothing else', () => 'a'.repeat(50 * megabyte), 'imports.problem.lineTooLong'],
    [
      '100,000 columns',
      () => `${Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',')}\n`,
      'imports.problem.tooWide',
    ],
    [
      'a quote that swallows 50 MB of lines',
      () => `${header}"${'a,b,c,d,e,f\n'.repeat(4 * megabyte)}`,
      'imports.problem.recordTooLarge',
    ],
    ['JSON nested a million deep', () => `[${'{"a":['.repeat(500_000)}`, 'imports.problem.tooDeep'],
    ['pages nested a million deep', () => '{"value":['.repeat(500_000), 'imports.problem.tooDeep'],
    [
      'a million broken records',
      () => header + 'x,y\n'.repeat(1_000_000),
      'imports.problem.tooManyRejections',
    ],
    ['a million quotes', () => `${'"'.repeat(300_000)}\n`.repeat(4), 'error.unknown-format'],
  ])('refuses %s soon and keeps nothing', async (_name, make, key) => {
    const cost = await costOf(make());
    expect(cost.key).toBe(key);
    expect(cost.milliseconds).toBeLessThan(20_000);
    expect(cost.memory).toBeLessThan(400);
    expect(
      ['snapshot', 'raw_record', 'grant_fact', 'reference', 'meta'].map((table) => bench.count(table)),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  it('refuses a file that is too large without reading it', async () => {
    const { open } = await import('node:fs/promises');
    const file = bench.write('groot.csv', header);
    const handle = await open(file, 'r+');
    await handle.truncate(600 * megabyte);
    await handle.close();
    const start = performance.now();
    await expect(bench.importFile({ file })).rejects.toMatchObject({
      code: 'file-too-large',
      wire: { params: { limit: 512 } },
    });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
