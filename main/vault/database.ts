import { existsSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { Database } from '../base/ports.ts';
import { damaged } from './damage.ts';
import { migrate } from './migrate.ts';
import { wipe } from './crypto/wipe.ts';

/** The encrypting build has this beside what the common types know: sets the key from bytes, leaving no copy in text. */
type Keyed = Database & { key(key: Buffer): number };

/**
 * Opens vault.db with its 32-byte raw key in the format of SQLCipher 4 and brings its layout up to date.
 * Throws `vault-damaged` (missing, wrong key, corrupt), `vault-newer` or `vault-in-use`. The caller wipes the key.
 */
export function openDatabase(path: string, key: Buffer, mode: 'create' | 'existing'): Database {
  if (mode === 'existing' && !existsSync(path)) throw damaged('database-missing');
  const database: Database = new BetterSqlite(path, { fileMustExist: mode === 'existing', timeout: 2000 });
  try {
    applyKey(database, key);
    harden(database);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw asVaultError(error);
  }
}

/** Cipher and format come before the key. A bare 32-byte buffer would be taken as a passphrase: hence `raw:`. */
function applyKey(database: Database, key: Buffer): void {
  if (!hasKey(database)) throw new TypeError('this build of SQLite cannot encrypt');
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma('legacy = 4');
  const raw = Buffer.concat([Buffer.from('raw:', 'latin1'), key]);
  try {
    database.key(raw);
  } finally {
    wipe(raw);
  }
}

function hasKey(database: Database): database is Keyed {
  return 'key' in database && typeof database.key === 'function';
}

/**
 * What every connection must have set (forensics-and-vault, 2.1): sorting never spills plain text to disk, deleted
 * content is overwritten, the schema is not trusted, acknowledged means on disk, and the operating system keeps a
 * second writer out.
 */
function harden(database: Database): void {
  database.pragma('temp_store = MEMORY');
  database.pragma('mmap_size = 0');
  database.pragma('locking_mode = EXCLUSIVE');
  // The first read: a wrong key or another file shows here.
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -65536');
  database.pragma('journal_size_limit = 67108864');
}

/** Translates what SQLite says of a file into the closed errors; anything else is returned as it came. */
export function asVaultError(error: unknown): unknown {
  if (!(error instanceof BetterSqlite.SqliteError)) return error;
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'))
    return damaged('database', error);
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED')) {
    return new BriefgeheimError('vault-in-use', { params: { process: '?' }, retryable: true, cause: error });
  }
  if (
    error.code === 'SQLITE_FULL' ||
    error.code.startsWith('SQLITE_IOERR') ||
    error.code === 'SQLITE_READONLY'
  ) {
    return new BriefgeheimError('write-failed', {
      params: { file: 'vault.db', problem: error.code },
      retryable: true,
      cause: error,
    });
  }
  return error;
}
