import type {
  ImportFormatId,
  ImportWarning,
  ImportedFile,
  RejectedRecord,
  SnapshotRow,
} from '../../shared/contract/imports.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { Database } from '../base/ports.ts';
import { translate } from '../base/translate.ts';

/** A warning as it is stored: the text is made when it is read, in the reader's language. */
export interface StoredWarning {
  readonly messageKey: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly line: number | null;
}

interface SnapshotRecord {
  readonly id: number;
  readonly file_name: string;
  readonly format: ImportFormatId;
  readonly source: string;
  readonly sha256: string;
  readonly taken_at: string;
  readonly taken_at_source: 'stated' | 'file-time';
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly scope: 'organisation' | 'listed';
  readonly aspects: string;
  readonly has_inherited: number;
  readonly has_self: number;
  readonly has_unresolved: number;
  readonly has_soft_deleted: number;
  readonly columns: string;
  readonly read: number;
  readonly stored: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly warnings: string;
}

function warningsOf(row: SnapshotRecord): readonly StoredWarning[] {
  return JSON.parse(row.warnings) as readonly StoredWarning[];
}

function snapshotOf(row: SnapshotRecord): SnapshotRow {
  return {
    id: row.id,
    fileName: row.file_name,
    format: row.format,
    source: row.source,
    aspects: JSON.parse(row.aspects) as string[],
    takenAt: row.taken_at,
    takenAtSource: row.taken_at_source,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    scope: row.scope,
    completeness: {
      hasInherited: row.has_inherited === 1,
      hasSelf: row.has_self === 1,
      hasUnresolved: row.has_unresolved === 1,
      hasSoftDeleted: row.has_soft_deleted === 1,
    },
    read: row.read,
    stored: row.stored,
    repeated: row.repeated,
    rejected: row.rejected,
    warnings: warningsOf(row).length,
    sha256: row.sha256,
  };
}

/** Every snapshot, the latest first. */
export function listSnapshots(database: Database): SnapshotRow[] {
  return database
    .prepare<[], SnapshotRecord>('SELECT * FROM snapshot ORDER BY order_key DESC, id DESC')
    .all()
    .map(snapshotOf);
}

function snapshotRecord(database: Database, snapshotId: number): SnapshotRecord {
  const row = database
    .prepare<[number], SnapshotRecord>('SELECT * FROM snapshot WHERE id = ?')
    .get(snapshotId);
  if (row === undefined)
    throw new BriefgeheimError('not-found', { params: { subject: `snapshot ${snapshotId}` } });
  return row;
}

/** The id of the snapshot that already holds this file in this format (and, for free-form tables, mapping). */
export function findSnapshot(
  database: Database,
  sha256: string,
  format: string,
  mapping: string | null,
): number | null {
  return (
    database
      .prepare<[string, string, string], number>(
        "SELECT id FROM snapshot WHERE sha256 = ? AND format = ? AND ifnull(mapping, '') = ?",
      )
      .pluck()
      .get(sha256, format, mapping ?? '') ?? null
  );
}

/** Whether a file was ever imported, in whatever format. */
export function isImported(database: Database, sha256: string): boolean {
  return (
    database
      .prepare<[string], number>('SELECT 1 FROM snapshot WHERE sha256 = ? LIMIT 1')
      .pluck()
      .get(sha256) === 1
  );
}

/** A warning with its Dutch text. */
export function warningWithText(warning: StoredWarning): ImportWarning {
  return {
    ...warning,
    params: { ...warning.params },
    message: translate('nl', warning.messageKey, warning.params),
  };
}

/** The rejected records of a snapshot, with their Dutch reasons. */
export function rejectedOf(database: Database, snapshotId: number): RejectedRecord[] {
  interface Row {
    readonly record: number;
    readonly line: number | null;
    readonly reason_key: string;
    readonly params: string;
    readonly raw: string;
  }
  return database
    .prepare<[number], Row>(
      'SELECT record, line, reason_key, params, raw FROM rejected_record WHERE snapshot_id = ? ORDER BY record',
    )
    .all(snapshotId)
    .map((row) => {
      const params = JSON.parse(row.params) as Record<string, string | number>;
      return {
        record: row.record,
        line: row.line,
        reason: translate('nl', row.reason_key, params),
        reasonKey: row.reason_key,
        params,
        raw: row.raw,
      };
    });
}

/** The report of the import that made a snapshot. */
export function reportOf(
  database: Database,
  snapshotId: number,
): { readonly snapshot: SnapshotRow; readonly report: ImportedFile } {
  const row = snapshotRecord(database, snapshotId);
  return {
    snapshot: snapshotOf(row),
    report: {
      file: row.file_name,
      format: row.format,
      sha256: row.sha256,
      read: row.read,
      stored: row.stored,
      repeated: row.repeated,
      rejected: rejectedOf(database, snapshotId),
      warnings: warningsOf(row).map(warningWithText),
      snapshotId,
    },
  };
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A raw record with its columns, values exactly as they stood in the file. */
export function rawRecordOf(
  database: Database,
  rawId: number,
): {
  readonly snapshot: SnapshotRow;
  readonly record: number;
  readonly line: number | null;
  readonly fields: { readonly column: string; readonly value: string }[];
} {
  interface Row {
    readonly snapshot_id: number;
    readonly record: number;
    readonly line: number | null;
    readonly data: string;
  }
  const row = database
    .prepare<[number], Row>('SELECT snapshot_id, record, line, data FROM raw_record WHERE id = ?')
    .get(rawId);
  if (row === undefined) throw new BriefgeheimError('not-found', { params: { subject: `record ${rawId}` } });
  // A record of an import that is still running has no snapshot yet, and is not shown.
  const snapshot = snapshotRecord(database, row.snapshot_id);
  const columns = JSON.parse(snapshot.columns) as readonly string[];
  const data: unknown = JSON.parse(row.data);
  const fields = Array.isArray(data)
    ? data.map((value, index) => ({ column: columns[index] ?? '', value: valueText(value) }))
    : Object.entries(data as Record<string, unknown>).map(([column, value]) => ({
        column,
        value: valueText(value),
      }));
  return { snapshot: snapshotOf(snapshot), record: row.record, line: row.line, fields };
}
