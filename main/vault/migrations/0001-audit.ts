import type { Migration } from './migration.ts';

/**
 * The audit trail: append-only by trigger, each row chained to the one before by SHA-256 (main/vault/audit).
 * Triggers stop mistakes, not an attacker with the key: that is what the chain is for.
 */
export const migration0001: Migration = {
  number: 1,
  name: 'audit',
  sql: `
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE audit_event (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      session_id TEXT,
      actor_id TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      audit_class TEXT NOT NULL,
      outcome TEXT NOT NULL,
      subject TEXT NOT NULL,
      details TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_event_at ON audit_event (at, id);
    CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
    CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
  `,
};
