import { createHash } from 'node:crypto';
import { columnMapping } from '../../shared/contract/imports.ts';
import type { ColumnMapping, ImportFormatId } from '../../shared/contract/imports.ts';
import type { ImportFormat } from '../base/import-format.ts';
import type { Database } from '../base/ports.ts';
import { columnKey } from '../base/record-access.ts';
import type { Layout } from './recognise.ts';

function hashOf(columns: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(columns.map(columnKey)))
    .digest('hex');
}

/** The mapping that was last used for a table with these columns; null when there is none. */
export function rememberedMapping(database: Database, columns: readonly string[]): ColumnMapping | null {
  const value = database
    .prepare<[string], string>('SELECT mapping FROM column_mapping WHERE columns_hash = ?')
    .pluck()
    .get(hashOf(columns));
  const parsed = columnMapping.safeParse(value === undefined ? null : JSON.parse(value));
  return parsed.success ? parsed.data : null;
}

/** Keeps a mapping for the next table with these columns. */
export function rememberMapping(
  database: Database,
  columns: readonly string[],
  mapping: ColumnMapping,
  savedAt: string,
  savedBy: string,
): void {
  database
    .prepare<[string, string, string, string]>(
      `INSERT INTO column_mapping (columns_hash, mapping, saved_at, saved_by) VALUES (?, ?, ?, ?)
       ON CONFLICT (columns_hash) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
    )
    .run(hashOf(columns), JSON.stringify(mapping), savedAt, savedBy);
}

/**
 * The format with a column mapping for a table that nothing recognised: because the user says so, or because a mapping
 * for exactly these columns was used before. Null otherwise.
 */
export function formatByMapping(
  database: Database,
  formats: readonly ImportFormat[],
  layout: Layout,
  stated: ImportFormatId | null,
): ImportFormat | null {
  if (layout.kind !== 'table' || layout.columns.length < 2) return null;
  const format = formats.find(
    (candidate) => candidate.mapping !== undefined && (stated === null || stated === candidate.id),
  );
  if (format === undefined) return null;
  return stated !== null || rememberedMapping(database, layout.columns) !== null ? format : null;
}
