import type { Database } from '../base/ports.ts';
import { factTableNames } from './fact-writer.ts';

/**
 * How an import is one whole although it is written in pieces. better-sqlite3 is synchronous and the database has one
 * writer, so a transaction held open while a large file is read would either stop everything else or swallow the audit
 * rows of other requests. Instead facts are written in short transactions under a snapshot id that has no row in
 * `snapshot` yet; as every reader starts from `snapshot`, nobody sees them. The last transaction writes that row and
 * so publishes all at once. The mark below stands from the first piece to that moment: whatever an import that was
 * killed has left is found by it and removed before the next one starts.
 */
const markKey = 'imports.unfinished';

interface Mark {
  readonly snapshotId: number;
  readonly rawFloor: number;
  readonly referenceFloor: number;
}

function highest(database: Database, table: 'snapshot' | 'raw_record' | 'reference'): number {
  return database.prepare<[], number | null>(`SELECT max(id) FROM ${table}`).pluck().get() ?? 0;
}

/** Sets the mark and returns the snapshot id under which facts may be written. */
export function beginImport(database: Database): number {
  const mark: Mark = {
    snapshotId: highest(database, 'snapshot') + 1,
    rawFloor: highest(database, 'raw_record'),
    referenceFloor: highest(database, 'reference'),
  };
  database
    .prepare<[string, string]>('INSERT INTO meta (key, value) VALUES (?, ?)')
    .run(markKey, JSON.stringify(mark));
  return mark.snapshotId;
}

/** Takes the mark away; call within the transaction that writes the snapshot's row. */
export function endImport(database: Database): void {
  database.prepare<[string]>('DELETE FROM meta WHERE key = ?').run(markKey);
}

/** Removes what a cancelled, failed or killed import left. Returns whether there was anything. */
export function removeUnfinishedImport(database: Database): boolean {
  const value = database
    .prepare<[string], string>('SELECT value FROM meta WHERE key = ?')
    .pluck()
    .get(markKey);
  if (value === undefined) return false;
  const mark = JSON.parse(value) as Mark;
  database.transaction(() => {
    for (const table of factTableNames) {
      database.prepare<[number]>(`DELETE FROM ${table} WHERE snapshot_id = ?`).run(mark.snapshotId);
    }
    database.prepare<[number]>('DELETE FROM raw_record WHERE id > ?').run(mark.rawFloor);
    database.prepare<[number]>('DELETE FROM reference WHERE id > ?').run(mark.referenceFloor);
    endImport(database);
  })();
  return true;
}
