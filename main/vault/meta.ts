import { z } from 'zod';
import type { Database } from '../base/ports.ts';
import { canonicalDigest } from './crypto/canonical.ts';
import { damaged } from './damage.ts';
import type { SignedPart } from './keyslots/format.ts';

const digests = z.array(z.string()).min(1);

/** Writes what a new database knows of its own vault. */
export function initialiseMeta(database: Database, vaultId: string, signed: SignedPart): void {
  write(database, 'vault-id', vaultId);
  acceptKeySlots(database, [signed]);
}

/** The id of the vault that the database belongs to. */
export function readVaultId(database: Database): string {
  return read(database, 'vault-id');
}

/** Remembers which key slots belong to this database, by digest. */
export function acceptKeySlots(database: Database, versions: readonly SignedPart[]): void {
  write(database, 'keyslots', JSON.stringify(versions.map((signed) => canonicalDigest(signed))));
}

/** Says whether the database knows these key slots: an exchanged user or an older copy of the file is not accepted. */
export function acceptedKeySlots(database: Database, signed: SignedPart): boolean {
  return digests.parse(JSON.parse(read(database, 'keyslots'))).includes(canonicalDigest(signed));
}

function read(database: Database, key: string): string {
  const row = database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key);
  if (row === undefined) throw damaged('mismatch');
  return row.value;
}

function write(database: Database, key: string, value: string): void {
  database
    .prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value);
}
