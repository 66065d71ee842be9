import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measurement } from './measure.ts';

/** The renderer's JavaScript after gzip, all chunks together, against the budget of 350 KB. */
export function measureBundle(rendererDirectory: string): Measurement {
  let bytes = 0;
  let files = 0;
  for (const entry of readdirSync(rendererDirectory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.js')) {
      bytes += gzipSync(readFileSync(join(entry.parentPath, entry.name)), { level: 9 }).length;
      files += 1;
    }
  }
  return {
    name: 'renderer JavaScript',
    measured: bytes / 1024,
    baseline: 350,
    unit: 'KB',
    baselineName: 'budget after gzip',
    goal: 1,
    remark: `${files} files.`,
  };
}
