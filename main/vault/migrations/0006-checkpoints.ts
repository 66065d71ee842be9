import type { Migration } from './migration.ts';

/**
 * Signed checkpoints of the audit trail: whoever ends a session signs the head of the chain with the own Ed25519 key,
 * so that a later holder of the database key cannot rewrite what lies before it unnoticed.
 */
export const migration0006: Migration = {
  number: 6,
  name: 'checkpoints',
  sql: `
    CREATE TABLE audit_checkpoint (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      user_id TEXT NOT NULL,
      last_event INTEGER NOT NULL,
      chain_head TEXT NOT NULL,
      signature TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
      BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
    CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
      BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
  `,
};
