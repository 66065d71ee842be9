import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { generateLargeExport } from '../../main/demo/large-export.ts';
import { createTestVault } from '../integration/support/vault.ts';
import { median, timed, type Measurement } from './measure.ts';

const rows = 100_000;
const rounds = 3;

/**
 * The import of a permission export of 100,000 rows into the encrypted vault, job and accounting included, against
 * reading and parsing the same file with the same CSV library alone. In turns; middle of three. Rebuilding the picture and
 * running the rules follow an import and are reported beside it.
 */
export async function measureImport(): Promise<readonly Measurement[]> {
  const directory = mkdtempSync(join(tmpdir(), 'briefgeheim-bench-'));
  const file = join(directory, 'large.csv');
  writeFileSync(file, generateLargeExport(rows));
  const parsing: number[] = [];
  const importing: number[] = [];
  const whole: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      parsing.push(
        await timed(() => {
          const records: unknown[] = parse(readFileSync(file), { bom: true, delimiter: ';' });
          if (records.length !== rows + 1) throw new Error(`the export has ${records.length} lines`);
        }),
      );
      const times = await importOnce(file);
      importing.push(times.imported);
      whole.push(times.whole);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  const baseline = {
    baseline: median(parsing),
    unit: 'ms',
    baselineName: 'for reading and parsing alone',
  } as const;
  return [
    {
      name: 'import of 100,000 rows',
      measured: median(importing),
      ...baseline,
      goal: 4,
      remark: `Until every row is stored in the vault; middle of ${rounds}.`,
    },
    {
      name: 'import, picture and findings',
      measured: median(whole),
      ...baseline,
      goal: null,
      remark: 'The same until the lists show it and the rules have run.',
    },
  ];
}

/** Imports into a fresh vault; the picture's first phase marks the end of the import itself. */
async function importOnce(file: string): Promise<{ imported: number; whole: number }> {
  const vault = await createTestVault({ organisation: 'Bench', domains: ['bench.example'] });
  try {
    const start = performance.now();
    const marks: number[] = [];
    const report = await vault.call(
      'imports.start',
      { files: [{ file }] },
      {
        onProgress(phaseKey) {
          if (!phaseKey.startsWith('imports.')) marks.push(performance.now() - start);
        },
      },
    );
    const whole = performance.now() - start;
    const stored = report.files[0]?.stored;
    if (stored !== rows) throw new Error(`${stored} of ${rows} rows were stored`);
    return { imported: marks[0] ?? whole, whole };
  } finally {
    await vault.dispose();
  }
}
