import type { ColumnMapping, ImportFormatId } from '../../shared/contract/imports.ts';
import type { ImportFormat, RecordAccess } from '../base/import-format.ts';
import { columnKey, jsonAccess, tableAccess } from '../base/record-access.ts';
import { jsonItems } from './json-records.ts';
import { importLimits } from './limits.ts';
import { fileProblem } from './problem.ts';
import { splitRecord } from './split-record.ts';

/** How a file is to be taken apart. */
export interface Layout {
  readonly kind: 'table' | 'json';
  readonly delimiter: string | null;
  readonly quote: string;
  readonly columns: readonly string[];
  /** Characters and lines before the header: byte-order marks, `#TYPE`, progress messages. */
  readonly skippedCharacters: number;
  /** The same in bytes of UTF-8, without a byte-order mark. */
  readonly skippedBytes: number;
  readonly skippedLines: number;
  /** Lines among the skipped ones that were neither empty nor a known mark. */
  readonly junkLines: number;
}

/** What a file was recognised as; `format` is null when it is a table that nothing fits. */
export interface Recognition {
  readonly layout: Layout;
  readonly format: ImportFormat | null;
  readonly confidence: number;
}

const trustedDelimiters = [';', ',', '\t'] as const;
/** Delimiters of home-made scripts: only believed when the user's own mapping names columns that they bring out. */
const mappedDelimiters = ['|', '!', '^'] as const;
const enough = 0.5;

interface Candidate {
  readonly layout: Layout;
  readonly format: ImportFormat | null;
  readonly score: number;
}

function isMark(line: string): boolean {
  return /^#TYPE\b/.test(line) || /^"?sep=.{1,2}"?$/i.test(line);
}

function best(
  formats: readonly ImportFormat[],
  access: RecordAccess,
): { readonly format: ImportFormat | null; readonly score: number } {
  let format: ImportFormat | null = null;
  let score = 0;
  for (const candidate of formats) {
    const found = candidate.recognise(access);
    if (found > score) [format, score] = [candidate, found];
  }
  return { format, score };
}

/** GAM's `formatjson` is often written with apostrophes as quotes; the first data row shows it. */
function quoteFor(
  columns: readonly string[],
  sample: string,
  afterHeader: number,
  delimiter: string,
): string {
  if (!columns.some((column) => columnKey(column) === 'json')) return '"';
  const row = splitRecord(sample, afterHeader, delimiter, '\u0000', importLimits.columns).fields;
  return row.some((field) => field.startsWith("'{")) ? "'" : '"';
}

interface HeaderLine {
  readonly offset: number;
  readonly line: number;
  readonly junk: number;
}

/** The lines on which the header may stand: the first ones that are neither empty nor a mark. */
function headerLines(sample: string): readonly HeaderLine[] {
  const lines: HeaderLine[] = [];
  let offset = 0;
  let junk = 0;
  for (let line = 0; line < importLimits.preambleLines && offset < sample.length; line += 1) {
    const newline = sample.slice(offset).search(/\r\n|\n|\r/);
    const end = newline < 0 ? sample.length : offset + newline;
    const text = sample.slice(offset, end).trim();
    if (text !== '' && !isMark(text)) {
      lines.push({ offset, line, junk });
      junk += 1;
    }
    if (newline < 0) break;
    offset = end + (sample.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

function tableLayout(sample: string, line: HeaderLine, delimiter: string): Layout | null {
  const text = sample.slice(line.offset, line.offset + importLimits.headerCharacters);
  const header = splitRecord(text, 0, delimiter, '"', importLimits.columns);
  if (header.isOpen || header.fields.length > importLimits.columns) return null;
  return {
    kind: 'table',
    delimiter,
    quote: quoteFor(header.fields, text, header.end, delimiter),
    columns: header.fields,
    skippedCharacters: line.offset,
    skippedBytes: Buffer.byteLength(sample.slice(0, line.offset)),
    skippedLines: line.line,
    junkLines: line.junk,
  };
}

function fitsMapping(columns: readonly string[], mapping: ColumnMapping): boolean {
  const known = new Set(columns.map(columnKey));
  return Object.values(mapping).every((name) => known.has(columnKey(name)));
}

function recogniseTable(
  sample: string,
  fileName: string,
  formats: readonly ImportFormat[],
  mapping: ColumnMapping | null,
): Candidate {
  let chosen: Candidate | null = null;
  let widest: Layout | null = null;
  let isTooWide = false;
  for (const line of headerLines(sample)) {
    for (const delimiter of [...trustedDelimiters, ...mappedDelimiters]) {
      const isTrusted = trustedDelimiters.some((trusted) => trusted === delimiter);
      const layout = tableLayout(sample, line, delimiter);
      if (layout === null) {
        isTooWide ||= line.junk === 0;
        continue;
      }
      const access = tableAccess(layout.columns);
      const mapped = formats.find((format) => format.mapping !== undefined);
      if (mapping !== null && mapped !== undefined && fitsMapping(layout.columns, mapping))
        return { layout, format: mapped, score: 1 };
      if (line.junk === 0 && layout.columns.length > (widest?.columns.length ?? 0)) widest = layout;
      if (!isTrusted) continue;
      const found = best(formats, access);
      // The earliest line wins a draw: a later one is data that happens to look like a header.
      if (found.format !== null && found.score > (chosen?.score ?? 0)) chosen = { layout, ...found };
    }
    if (chosen !== null && chosen.score >= 0.9) break;
  }
  if (chosen !== null && chosen.score >= enough) return chosen;
  if (isTooWide && (widest?.columns.length ?? 0) <= 1)
    throw fileProblem('imports.problem.tooWide', { file: fileName, limit: importLimits.columns });
  const layout = widest ?? {
    kind: 'table',
    delimiter: null,
    quote: '"',
    columns: [],
    skippedCharacters: 0,
    skippedBytes: 0,
    skippedLines: 0,
    junkLines: 0,
  };
  return { layout, format: null, score: chosen?.score ?? 0 };
}

function recogniseJson(text: string, fileName: string, formats: readonly ImportFormat[]): Candidate {
  const names = new Map<string, string>();
  let seen = 0;
  for (const item of jsonItems(text, fileName)) {
    if (item.kind === 'object')
      for (const name of Object.keys(item.value))
        if (names.size < importLimits.columns && !names.has(name.toLowerCase()))
          names.set(name.toLowerCase(), name);
    seen += 1;
    if (seen >= 50) break;
  }
  const columns = [...names.values()];
  const layout: Layout = {
    kind: 'json',
    delimiter: null,
    quote: '"',
    columns,
    skippedCharacters: 0,
    skippedBytes: 0,
    skippedLines: 0,
    junkLines: 0,
  };
  const found = best(formats, jsonAccess(columns));
  return found.score >= enough ? { layout, ...found } : { layout, format: null, score: found.score };
}

/** Whether a text is JSON by how it starts; `[INFO] …` is not. */
export function looksLikeJson(sample: string): boolean {
  return /^[\s\uFEFF]*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]\d-]|$))/.test(sample);
}

/**
 * Recognises a file by its set of column or member names, never by file name or position. `stated` restricts the
 * search to one format; `mapping` is the user's own for a free-form table.
 */
export function recognise(
  sample: string,
  fileName: string,
  formats: readonly ImportFormat[],
  stated: ImportFormatId | null = null,
  mapping: ColumnMapping | null = null,
): Recognition {
  const searched = stated === null ? formats : formats.filter((format) => format.id === stated);
  const candidate = looksLikeJson(sample)
    ? recogniseJson(sample, fileName, searched)
    : recogniseTable(sample, fileName, searched, mapping);
  return { layout: candidate.layout, format: candidate.format, confidence: Math.min(1, candidate.score) };
}
