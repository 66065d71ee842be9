import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { ColumnMapping, InspectedFile } from '../../shared/contract/imports.ts';
import type { ImportFormat } from '../base/import-format.ts';
import type { JobContext } from '../base/ports.ts';
import { encodingName } from './encoding.ts';
import { recognitionText } from './import-file.ts';
import { jsonItems } from './json-records.ts';
import { formatByMapping, rememberedMapping } from './mappings.ts';
import { recognise } from './recognise.ts';
import type { Layout } from './recognise.ts';
import { isImported } from './snapshots.ts';
import { surveyFile } from './source-file.ts';
import { splitRecord } from './split-record.ts';

const sampleRows = 5;
const shownColumns = 200;
const shownCharacters = 200;

function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return text.slice(0, shownCharacters);
}

function sampleOf(text: string, layout: Layout, fileName: string): string[][] {
  const columns = layout.columns.slice(0, shownColumns);
  const rows: string[][] = [];
  if (layout.kind === 'json') {
    for (const item of jsonItems(text, fileName)) {
      if (item.kind === 'object') {
        const byName = new Map<string, unknown>(Object.entries(item.value));
        rows.push(columns.map((column) => cell(byName.get(column))));
      }
      if (rows.length >= sampleRows) break;
    }
    return rows;
  }
  if (layout.delimiter === null) return rows;
  let offset = splitRecord(
    text,
    layout.skippedCharacters,
    layout.delimiter,
    layout.quote,
    layout.columns.length,
  ).end;
  while (rows.length < sampleRows && offset < text.length) {
    const row = splitRecord(text, offset, layout.delimiter, layout.quote, layout.columns.length);
    if (row.isOpen) break;
    offset = row.end;
    if (row.fields.some((field) => field.trim() !== ''))
      rows.push(columns.map((_column, index) => cell(row.fields[index])));
  }
  return rows;
}

function unreadable(reference: string, error: BriefgeheimError): InspectedFile {
  return {
    reference,
    name: reference.split(/[\\/]/).at(-1) ?? reference,
    bytes: 0,
    format: null,
    confidence: 0,
    encoding: null,
    delimiter: null,
    columns: [],
    sample: [],
    modifiedAt: new Date(0).toISOString(),
    isImportedBefore: false,
    needsMapping: false,
    suggestedMapping: {},
    problem: { messageKey: error.wire.messageKey, params: { ...error.wire.params } },
  };
}

function mappingFor(
  context: JobContext,
  formats: readonly ImportFormat[],
  format: ImportFormat | null,
  layout: Layout,
): { readonly needsMapping: boolean; readonly suggestedMapping: ColumnMapping } {
  // A table that nothing recognises may still be a staff list under headers that we do not know.
  const mapped =
    format ??
    (layout.kind === 'table' && layout.columns.length > 1
      ? formats.find((found) => found.mapping !== undefined)
      : undefined);
  if (mapped?.mapping === undefined) return { needsMapping: false, suggestedMapping: {} };
  const remembered = rememberedMapping(context.database, layout.columns);
  return {
    needsMapping: remembered === null,
    suggestedMapping: remembered ?? mapped.mapping.suggest(layout.columns),
  };
}

/** Looks at one file without importing it. What makes it unusable is told in `problem`, not thrown. */
export async function inspectFile(
  reference: string,
  context: JobContext,
  formats: readonly ImportFormat[],
): Promise<InspectedFile> {
  try {
    const file = await surveyFile(reference, () => context.checkpoint());
    const text = await recognitionText(file);
    const { layout, confidence, ...recognition } = recognise(text, file.name, formats);
    const format = recognition.format ?? formatByMapping(context.database, formats, layout, null);
    const mapping = mappingFor(context, formats, format, layout);
    return {
      reference,
      name: file.name,
      bytes: file.bytes,
      format: format?.id ?? null,
      confidence,
      encoding: encodingName(file.encoding, file.start),
      delimiter: layout.delimiter,
      columns: layout.columns.slice(0, shownColumns).map((column) => column.slice(0, shownCharacters)),
      sample: sampleOf(text, layout, file.name),
      modifiedAt: file.modifiedAt.toISOString(),
      isImportedBefore: isImported(context.database, file.sha256),
      ...mapping,
      problem:
        format === null
          ? {
              messageKey: 'error.unknown-format',
              params: {
                file: file.name,
                columns: layout.columns
                  .slice(0, 12)
                  .map((column) => column.slice(0, 60))
                  .join(', '),
              },
            }
          : null,
    };
  } catch (error) {
    if (error instanceof BriefgeheimError && error.code !== 'cancelled') return unreadable(reference, error);
    throw error;
  }
}
