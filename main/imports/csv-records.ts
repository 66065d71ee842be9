import { CsvError, parse } from 'csv-parse';
import { importLimits } from './limits.ts';
import { fileProblem } from './problem.ts';
import type { Layout } from './recognise.ts';

/** Records that were read together: fields and the line on which each record starts. */
export interface CsvBatch {
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** A quote that was opened on this line and never closed; the rest of the file hangs in it. */
  readonly unclosedAt: number | null;
}

function newlinesIn(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) count += field.match(/\r\n|\n|\r/g)?.length ?? 0;
  return count;
}

/**
 * Parses a table in pieces, so that memory stays bounded by the piece and not by the file. The header is left out.
 * Widths are not judged here. Throws `unreadable-file` when one record is larger than the limit.
 */
export async function* readCsv(
  pieces: AsyncIterable<string | Buffer>,
  layout: Layout,
  fileName: string,
): AsyncGenerator<CsvBatch> {
  let records: string[][] = [];
  let lines: number[] = [];
  let isHeader = true;
  let nextLine = layout.skippedLines + 1;
  let [parserLine, parserEmpty] = [0, 0];

  const parser = parse({
    delimiter: layout.delimiter ?? ',',
    quote: layout.quote,
    escape: layout.quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: importLimits.recordBytes,
  });
  // Records are collected where the parser hands them over, instead of travelling through the stream one by one; its
  // own hook for this makes two objects of counters for each record, which costs a fifth of the parsing.
  const pushOn = parser.push.bind(parser);
  const collect = (record: string[]): void => {
    const empty = parser.info.empty_lines - parserEmpty;
    const line = nextLine + empty;
    // The parser counts CR LF inside quotes twice, so lines within a record are counted here when there are any.
    const within = parser.info.lines - parserLine > 1 + empty ? newlinesIn(record) : 0;
    nextLine = line + 1 + within;
    parserLine = parser.info.lines;
    parserEmpty = parser.info.empty_lines;
    if (isHeader) isHeader = false;
    else {
      records.push(record);
      lines.push(line);
    }
  };
  parser.push = (chunk: unknown): boolean => {
    if (chunk === null) return pushOn(null);
    collect(chunk as string[]);
    return true;
  };
  parser.on('error', () => {
    // Every error reaches the callback of the write or the end that caused it; this keeps it from being thrown twice.
  });
  parser.resume();

  const take = (unclosedAt: number | null): CsvBatch => {
    const batch = { records, lines, unclosedAt };
    records = [];
    lines = [];
    return batch;
  };
  const settle = (act: (done: (error?: Error | null) => void) => void): Promise<Error | null> =>
    new Promise((resolve) => {
      act((error) => {
        resolve(error ?? null);
      });
    });

  let skipped = 0;
  try {
    for await (const piece of pieces) {
      // Text is skipped by characters, UTF-8 as it lies in the file by bytes.
      const before = typeof piece === 'string' ? layout.skippedCharacters : layout.skippedBytes;
      const from = Math.min(piece.length, before - skipped);
      skipped += from;
      // The reader uses its buffer again for the next piece, while the parser keeps what it has not finished.
      const text = typeof piece === 'string' ? piece.slice(from) : Buffer.from(piece.subarray(from));
      if (text.length === 0) continue;
      const error = await settle((done) => parser.write(text, done));
      if (error !== null) throw error;
      if (records.length > 0) yield take(null);
    }
    const error = await settle((done) => {
      parser.once('error', done);
      parser.end(() => {
        done();
      });
    });
    const isUnclosed = error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
    if (error !== null && !isUnclosed) throw error;
    if (records.length > 0 || isUnclosed) yield take(isUnclosed ? nextLine : null);
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') {
      throw fileProblem('imports.problem.recordTooLarge', {
        file: fileName,
        line: nextLine,
        limit: importLimits.recordBytes / 1024,
      });
    }
    throw error;
  } finally {
    parser.destroy();
  }
}
