import type { SearchHit } from '../../shared/contract/workspace.ts';
import { amsterdamDate } from '../base/calendar.ts';
import type { Database } from '../base/ports.ts';
import { foldText } from '../base/text.ts';

/** One object that quick open finds, with its texts folded for comparison. */
export interface SearchEntry {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** What the label is compared as. */
  readonly folded: string;
  /** Other texts that lead to the object: addresses, numbers. */
  readonly others: readonly string[];
}

interface Part {
  readonly version: string;
  readonly entries: readonly SearchEntry[];
}

interface SearchRecord {
  readonly id: number | string;
  readonly label: string;
  readonly description: string | number | null;
  readonly other: string | null;
}

/** Where the objects of a kind come from, and what changes when they do. */
interface Origin {
  readonly kind: SearchHit['kind'];
  readonly version: string;
  readonly sql: string;
  describe?(description: string): string;
}

const pictureVersion = `SELECT version || '.' || ifnull(built_at, '') FROM picture_state WHERE id = 1`;

const origins: readonly Origin[] = [
  {
    kind: 'mailbox',
    version: pictureVersion,
    sql: 'SELECT id, label, primary_smtp AS description, primary_smtp AS other FROM mailbox ORDER BY id',
  },
  {
    kind: 'person',
    version: pictureVersion,
    sql: `SELECT id, display_name AS label,
            trim(ifnull(function_title, '') || ' · ' || ifnull(department, ''), ' ·') AS description,
            trim(ifnull(primary_address, '') || ' ' || ifnull(employee_number, '')) AS other FROM person ORDER BY id`,
  },
  {
    kind: 'department',
    version: pictureVersion,
    sql: `SELECT department AS id, department AS label, count(*) AS description, NULL AS other FROM person
          WHERE department IS NOT NULL GROUP BY department ORDER BY department`,
  },
  {
    kind: 'snapshot',
    version: 'SELECT ifnull(max(id), 0) FROM snapshot',
    sql: 'SELECT id, file_name AS label, taken_at AS description, format AS other FROM snapshot ORDER BY id',
    describe: (takenAt) => amsterdamDate(takenAt),
  },
  {
    kind: 'finding',
    version: `SELECT ifnull((SELECT max(id) FROM rule_run), 0) || '.' || ifnull((SELECT max(id) FROM finding_decision), 0)`,
    sql: `SELECT id, rule || ' · ' || subject_label AS label, criterion AS description, code AS other FROM finding
          WHERE state = 'open' AND verdict = 'deviates' ORDER BY severity_rank, id`,
  },
];

function entryOf(origin: Origin, record: SearchRecord): SearchEntry {
  const description = record.description === null ? '' : String(record.description);
  return {
    kind: origin.kind,
    id: String(record.id),
    label: record.label,
    description: origin.describe === undefined ? description : origin.describe(description),
    folded: foldText(record.label),
    others: foldText(record.other ?? '')
      .split(' ')
      .filter((text) => text !== ''),
  };
}

// Held by the database object itself, so that what was read goes when the vault is locked and the connection dropped.
const indexes = new WeakMap<Database, Map<SearchHit['kind'], Part>>();

/** All objects, read again only for kinds that changed since the last question. */
export function searchEntries(database: Database): readonly (readonly SearchEntry[])[] {
  const parts = indexes.get(database) ?? new Map<SearchHit['kind'], Part>();
  indexes.set(database, parts);
  return origins.map((origin) => {
    const version = String(database.prepare<[], string | number>(origin.version).pluck().get() ?? '');
    const known = parts.get(origin.kind);
    if (known?.version === version) return known.entries;
    const entries = database
      .prepare<[], SearchRecord>(origin.sql)
      .all()
      .map((record) => entryOf(origin, record));
    parts.set(origin.kind, { version, entries });
    return entries;
  });
}
