import type { Reference } from '../base/facts.ts';
import type { Database } from '../base/ports.ts';
import { openBulkInsert } from './bulk-insert.ts';
import { isSelf, isSoftDeletedName, isUnresolvedRemainder } from '../base/values/names.ts';

/** What the references of one file tell about how completely it was exported. */
export interface ReferenceMarks {
  hasSelf: boolean;
  hasUnresolved: boolean;
  hasSoftDeleted: boolean;
}

/** The dictionary of references while one file is imported: known ones by memory, older ones by the table. */
export interface ReferenceDictionary {
  readonly marks: Readonly<ReferenceMarks>;
  /** The id of a reference; a new one is written with the next {@link ReferenceDictionary.flush}. */
  intern(reference: Reference): number;
  /** Writes the new references; call within a transaction. */
  flush(): void;
}

type Row = [number, string, string | null, string | null, string | null];

/** Opens the dictionary. `onNew` sees every reference that this file uses, once. */
export function openReferences(
  database: Database,
  onNew: (reference: Reference) => void,
): ReferenceDictionary {
  const find = database
    .prepare<[string, string, string, string], number>(
      `SELECT id FROM reference
        WHERE raw = ? AND ifnull(smtp, '') = ? AND ifnull(display, '') = ? AND ifnull(type_hint, '') = ?`,
    )
    .pluck();
  const insert = openBulkInsert(database, 'reference', ['id', 'raw', 'smtp', 'display', 'type_hint']);
  const highest = database.prepare<[], number | null>('SELECT max(id) FROM reference').pluck().get() ?? 0;
  // By verbatim text first: one lookup on a string whose hash is known, then a few comparisons.
  const known = new Map<string, Row[]>();
  const marks: ReferenceMarks = { hasSelf: false, hasUnresolved: false, hasSoftDeleted: false };
  let nextId = highest + 1;

  const mark = (raw: string): void => {
    if (isSelf(raw)) marks.hasSelf = true;
    else if (isUnresolvedRemainder(raw)) marks.hasUnresolved = true;
    if (isSoftDeletedName(raw)) marks.hasSoftDeleted = true;
  };

  return {
    marks,
    intern: (reference) => {
      const { raw, smtp, display, typeHint } = reference;
      let namesakes = known.get(raw);
      if (namesakes === undefined) known.set(raw, (namesakes = []));
      for (const row of namesakes) {
        if (row[2] === smtp && row[3] === display && row[4] === typeHint) return row[0];
      }
      onNew(reference);
      mark(raw);
      // An empty dictionary has nothing to find, which spares a first large import a search for each name.
      const stored = highest === 0 ? undefined : find.get(raw, smtp ?? '', display ?? '', typeHint ?? '');
      const row: Row = [stored ?? nextId++, raw, smtp, display, typeHint];
      if (stored === undefined) insert.add(...row);
      namesakes.push(row);
      return row[0];
    },
    flush: () => {
      insert.flush();
    },
  };
}
