import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { Database } from '../base/ports.ts';
import { migrations } from './migrations/all.ts';

/** The layout that this console knows. */
export const knownLayout = migrations.length;

/** The layout that a database has. */
export function layoutOf(database: Database): number {
  const version = database.pragma('user_version', { simple: true });
  return typeof version === 'number' ? version : 0;
}

/** Brings a database up to the known layout, each step in a transaction of its own. Throws `vault-newer`. */
export function migrate(database: Database): void {
  const found = layoutOf(database);
  if (found > knownLayout) {
    throw new BriefgeheimError('vault-newer', { params: { found, known: knownLayout } });
  }
  for (const migration of migrations.slice(found)) {
    database
      .transaction(() => {
        database.exec(migration.sql);
        database.pragma(`user_version = ${String(migration.number)}`);
      })
      .exclusive();
  }
}
