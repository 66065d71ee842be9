import { basename } from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { JobContext } from '../../base/ports.ts';
import type { ExportableGrid, WorkspacePorts } from '../ports.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import { cellText, type GridRow } from './words.ts';
import { writeWhole, type WritePiece } from './writer.ts';

type ExportInput = ParsedInputOf<'workspace.exportGrid'>;

const chunk = 1000;

interface Chunk {
  readonly rows: readonly GridRow[];
  readonly total: number;
}

function rowId(row: GridRow): number | null {
  return typeof row['id'] === 'number' ? row['id'] : null;
}

/** The rows that the grid shows, a thousand at a time, through the same handler that fills the grid. */
async function* chunksOf(
  ports: WorkspacePorts,
  input: ExportInput,
  context: JobContext,
): AsyncGenerator<Chunk> {
  const selected = input.selection === null ? null : new Set(input.selection);
  const read = ports.grids[input.grid satisfies ExportableGrid];
  let remaining = selected?.size ?? Infinity;
  for (let start = 0, total = 1; start < total && remaining > 0; start += chunk) {
    const page = await read({ ...input.query, start, limit: chunk }, context);
    total = page.total;
    const rows = selected === null ? page.rows : page.rows.filter((row) => selected.has(rowId(row) ?? -1));
    remaining -= rows.length;
    yield { rows, total: selected === null ? total : selected.size };
  }
}

/** Raw values of the columns asked for; a finding's sentence is not a value, so what it is made of is given instead. */
function rawValues(input: ExportInput, row: GridRow): Readonly<Record<string, unknown>> {
  const names = input.columns.flatMap(({ id }) => (id === 'message' ? ['messageKey', 'params'] : [id]));
  return Object.fromEntries(['id', ...names].filter((name) => name in row).map((name) => [name, row[name]]));
}

async function writeRows(
  input: ExportInput,
  write: WritePiece,
  rows: readonly GridRow[],
  done: number,
): Promise<void> {
  if (input.format === 'csv') {
    await write(
      rows.map((row) => csvLine(input.columns.map(({ id }) => cellText(input.language, id, row)))).join(''),
    );
    return;
  }
  await write(
    rows
      .map((row, index) => `${done + index === 0 ? '' : ','}\n${JSON.stringify(rawValues(input, row))}`)
      .join(''),
  );
}

/**
 * Writes what a grid shows to the file that the user chose: CSV that is safe to open in Excel (UTF-8 with BOM, `;`, CRLF,
 * no live formulas), or a JSON array with the raw values. Cancelling leaves nothing behind.
 */
export async function exportGrid(
  ports: WorkspacePorts,
  input: ExportInput,
  context: JobContext,
): Promise<OutputOf<'workspace.exportGrid'>> {
  let done = 0;
  const bytes = await writeWhole(input.target, async (write) => {
    await write(
      input.format === 'csv' ? byteOrderMark + csvLine(input.columns.map(({ header }) => header)) : '[',
    );
    for await (const { rows, total } of chunksOf(ports, input, context)) {
      await writeRows(input, write, rows, done);
      done += rows.length;
      context.progress('findings.export.phase', done, total);
      await context.checkpoint();
    }
    if (input.format === 'json') await write('\n]\n');
  });
  context.audit.record('workspace.exported', basename(input.target), {
    grid: input.grid,
    format: input.format,
    rows: done,
    bytes,
  });
  context.summary('findings.export.done', { count: done, file: basename(input.target) });
  return { rows: done, bytes };
}
