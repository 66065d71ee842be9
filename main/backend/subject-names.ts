import type { TextKey } from '../../shared/i18n/catalogues.ts';
import type { Database } from '../base/ports.ts';
import { translate } from '../base/translate.ts';
import type { NameOf } from './audit-subject.ts';

/** The trail is one text for all readers, written in the product's first language. */
const language = 'nl';

const day = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** One row by its primary key each, so that naming costs microseconds. */
const snapshotQuery = 'SELECT file_name AS name, taken_at AS at FROM snapshot WHERE id = ?';
const queries: Readonly<Record<string, string>> = {
  mailboxId: 'SELECT label AS name FROM mailbox WHERE id = ?',
  personId: 'SELECT display_name AS name FROM person WHERE id = ?',
  findingId: `SELECT rule || ' ' || subject_label AS name FROM finding WHERE id = ?`,
  id: 'SELECT name FROM saved_view WHERE id = ?',
  snapshotId: snapshotQuery,
  from: snapshotQuery,
  to: snapshotQuery,
  rawId: `SELECT snapshot.file_name AS name, raw_record.record AS row FROM raw_record
          JOIN snapshot ON snapshot.id = raw_record.snapshot_id WHERE raw_record.id = ?`,
};

interface NamedRecord {
  readonly name: string;
  readonly at?: string;
  readonly row?: number;
}

/**
 * Names what requests are about, for the audit trail: mailboxes, persons, findings, files, saved views and tables by the
 * names that they bear at this moment, moments in Europe/Amsterdam. What is not known, and whatever goes wrong while
 * looking, gives null: a request never fails for want of a name.
 */
export function subjectNames(database: Database): NameOf {
  return (field, value) => {
    try {
      return nameOf(database, field, value);
    } catch {
      return null;
    }
  };
}

function nameOf(database: Database, field: string, value: unknown): string | null {
  if (field === 'grid' && typeof value === 'string') {
    const key = `audit.grid.${value}`;
    const word = translate(language, key);
    return word === key ? null : word;
  }
  if (field === 'at' && typeof value === 'string') {
    const instant = new Date(value);
    return Number.isNaN(instant.getTime()) ? null : moment.format(instant);
  }
  if (field === 'until' && typeof value === 'string') {
    // Noon UTC is the same day in Amsterdam all year round.
    const date = new Date(`${value}T12:00:00Z`);
    return Number.isNaN(date.getTime()) ? null : day.format(date);
  }
  const query = queries[field];
  if (query === undefined || typeof value !== 'number') return null;
  const record = database.prepare<[number], NamedRecord>(query).get(value);
  if (record === undefined || record.name === '') return null;
  if (record.at !== undefined) return `${record.name} (${day.format(new Date(record.at))})`;
  if (record.row === undefined) return record.name;
  return translate(language, 'audit.subject.sourceRow' satisfies TextKey, {
    file: record.name,
    row: record.row,
  });
}
