import type { Database } from '../../base/ports.ts';
import type { Anchor } from './anchors.ts';

/** A checkpoint as it lies in the table: the same statement as an anchor, kept inside the database. */
export interface Checkpoint {
  readonly at: string;
  readonly user_id: string;
  readonly last_event: number;
  readonly chain_head: string;
  readonly signature: string;
}

/** Keeps a signed statement about the head of the audit trail. */
export function recordCheckpoint(database: Database, statement: Anchor): void {
  database
    .prepare(
      'INSERT INTO audit_checkpoint (at, user_id, last_event, chain_head, signature) VALUES (?, ?, ?, ?, ?)',
    )
    .run(statement.at, statement.userId, statement.counter, statement.chainHead, statement.signature);
}

/** All checkpoints, oldest first. */
export function readCheckpoints(database: Database): readonly Checkpoint[] {
  return database
    .prepare<[], Checkpoint>(
      'SELECT at, user_id, last_event, chain_head, signature FROM audit_checkpoint ORDER BY id',
    )
    .all();
}
