import type { Database } from '../base/ports.ts';

/** Pages (of 4 KiB) that may wait in the write-ahead log while facts are written: 64 MiB. */
const waitingPages = 16_384;

/**
 * Runs a transaction whose result nobody was promised yet: it does not wait for the disk. The transaction that
 * publishes the import does, and with it everything before it. Both settings are put back before anything else can
 * write, because all of this is synchronous.
 */
export function writeUnacknowledged(database: Database, write: () => void): void {
  const synchronous = Number(database.pragma('synchronous', { simple: true }));
  const checkpoint = Number(database.pragma('wal_autocheckpoint', { simple: true }));
  database.pragma('synchronous = NORMAL');
  database.pragma(`wal_autocheckpoint = ${waitingPages}`);
  try {
    database.transaction(write)();
  } finally {
    database.pragma(`wal_autocheckpoint = ${checkpoint}`);
    database.pragma(`synchronous = ${synchronous}`);
  }
}
