import type { SourceRecord } from '../base/import-format.ts';
import { jsonRecord } from '../base/record-access.ts';
import type { TextKey } from '../../shared/i18n/catalogues.ts';
import { readCsv } from './csv-records.ts';
import { hasUtf8Mark } from './encoding.ts';
import { jsonItems } from './json-records.ts';
import { importLimits } from './limits.ts';
import { fileProblem } from './problem.ts';
import type { Layout } from './recognise.ts';
import { readBytes, readText } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/** One record of a file as it comes from the reader, before any adapter sees it. */
export type ReadRecord =
  | {
      readonly kind: 'record';
      readonly record: SourceRecord;
      readonly data: string;
      readonly line: number | null;
    }
  | {
      readonly kind: 'broken';
      readonly reasonKey: TextKey;
      readonly params: Readonly<Record<string, string | number>>;
      readonly raw: string;
      readonly line: number | null;
    };

/** Hears how many bytes of a file were read. */
export type OnRead = (bytes: number) => void;

function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === '');
}

function tableRecord(fields: readonly string[], line: number, layout: Layout): ReadRecord | null {
  const width = layout.columns.length;
  // A line of blanks is no record; a row of empty cells is one, and says nothing.
  if (fields.length === 1 && width > 1 && isBlank(fields)) return null;
  if (fields.length !== width) {
    const raw = fields
      .slice(0, 50)
      .join(layout.delimiter ?? ' ')
      .slice(0, importLimits.quoted);
    return {
      kind: 'broken',
      reasonKey: 'imports.reject.width',
      params: { expected: width, found: fields.length },
      raw,
      line,
    };
  }
  if (isBlank(fields))
    return { kind: 'broken', reasonKey: 'imports.reject.empty', params: {}, raw: '', line };
  return { kind: 'record', record: fields, data: JSON.stringify(fields), line };
}

function isHeaderAgain(fields: readonly string[], columns: readonly string[]): boolean {
  return (
    fields.length === columns.length &&
    fields[0] === columns[0] &&
    fields.every((field, index) => field === columns[index])
  );
}

async function* tableBatches(
  file: SourceFile,
  layout: Layout,
  onRead: OnRead,
): AsyncGenerator<readonly ReadRecord[]> {
  if (file.longestLine > importLimits.recordBytes) {
    throw fileProblem('imports.problem.lineTooLong', {
      file: file.name,
      limit: importLimits.recordBytes / 1024,
    });
  }
  // UTF-8 goes to the parser as it is; anything else has to become text first.
  const isUtf8 = file.encoding === 'utf-8';
  const markBytes = isUtf8 && hasUtf8Mark(file.start) ? 3 : 0;
  const pieces = isUtf8 ? readBytes(file, onRead) : readText(file, onRead);
  const placed = { ...layout, skippedBytes: layout.skippedBytes + markBytes };
  for await (const batch of readCsv(pieces, placed, file.name)) {
    const read: ReadRecord[] = [];
    batch.records.forEach((fields, index) => {
      const line = batch.lines[index] ?? 0;
      if (isHeaderAgain(fields, layout.columns)) {
        read.push({
          kind: 'broken',
          reasonKey: 'imports.reject.headerAgain',
          params: {},
          raw: fields.join(layout.delimiter ?? ' ').slice(0, importLimits.quoted),
          line,
        });
        return;
      }
      const record = tableRecord(fields, line, layout);
      if (record !== null) read.push(record);
    });
    if (batch.unclosedAt !== null) {
      read.push({
        kind: 'broken',
        reasonKey: 'imports.reject.unclosedQuote',
        params: {},
        raw: '',
        line: batch.unclosedAt,
      });
    }
    yield read;
  }
}

/** The whole text of a JSON file; throws when it is longer than is held in memory. */
export async function readJsonText(file: SourceFile, onRead?: OnRead): Promise<string> {
  const pieces: string[] = [];
  let characters = 0;
  for await (const piece of readText(file, onRead)) {
    characters += piece.length;
    if (characters > importLimits.jsonCharacters) {
      throw fileProblem('imports.problem.jsonTooLarge', {
        file: file.name,
        limit: importLimits.jsonCharacters / (1024 * 1024),
      });
    }
    pieces.push(piece);
  }
  return pieces.join('');
}

async function* jsonBatches(file: SourceFile, onRead: OnRead): AsyncGenerator<readonly ReadRecord[]> {
  let read: ReadRecord[] = [];
  for (const item of jsonItems(await readJsonText(file, onRead), file.name)) {
    if (item.kind === 'broken')
      read.push({ kind: 'broken', reasonKey: item.reasonKey, params: {}, raw: item.text, line: null });
    else
      read.push({
        kind: 'record',
        record: jsonRecord(item.value),
        data: JSON.stringify(item.value),
        line: null,
      });
    if (read.length < 1000) continue;
    yield read;
    read = [];
  }
  if (read.length > 0) yield read;
}

/** The records of a file in batches, in order, each with its place; `onRead` hears how many bytes were read so far. */
export function readRecords(
  file: SourceFile,
  layout: Layout,
  onRead: OnRead,
): AsyncGenerator<readonly ReadRecord[]> {
  return layout.kind === 'json' ? jsonBatches(file, onRead) : tableBatches(file, layout, onRead);
}
