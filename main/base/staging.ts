import type { Database } from './ports.ts';

/** Names the table that rows for a table are written to. */
export type TableName = (table: string) => string;

/** New contents of tables, prepared beside them in memory and put in their place in one short transaction. */
export interface Staging {
  readonly into: TableName;
  /** Replaces the contents of all tables; the caller holds the transaction. */
  publish(): void;
  /** Adds what was prepared to what is there; the caller holds the transaction. Ids that are null are given now. */
  append(): void;
  /** Removes what was prepared. */
  discard(): void;
}

/**
 * Prepares new contents for tables in temporary tables of the connection, which lie in memory (`temp_store`) and so never
 * on disk. The last prepared contents that were left behind are thrown away.
 */
export function stageTables(database: Database, tables: readonly string[]): Staging {
  const into: TableName = (table) => `temp.next_${table}`;
  const discard = (): void => {
    for (const table of tables) database.exec(`DROP TABLE IF EXISTS ${into(table)}`);
  };
  discard();
  for (const table of tables) {
    database.exec(`CREATE TEMP TABLE next_${table} AS SELECT * FROM main.${table} WHERE false`);
  }
  return {
    into,
    publish() {
      for (const table of tables) {
        database.exec(
          `DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM ${into(table)} ORDER BY rowid`,
        );
      }
    },
    append() {
      for (const table of tables) {
        database.exec(`INSERT INTO main.${table} SELECT * FROM ${into(table)} ORDER BY rowid`);
      }
    },
    discard,
  };
}
