import type { Migration } from './migration.ts';

/** Findings with a stable identity (rule, subject), their runs and the decisions about them. */
export const migration0004: Migration = {
  number: 4,
  name: 'findings',
  sql: `
    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      rule TEXT NOT NULL, version INTEGER NOT NULL, criterion TEXT NOT NULL,
      severity TEXT NOT NULL, severity_rank INTEGER NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('deviates', 'cannot-be-tested')),
      reason_key TEXT,
      subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, subject_label TEXT NOT NULL,
      open_kind TEXT NOT NULL, open_id INTEGER,
      message_key TEXT NOT NULL, params TEXT NOT NULL, evidence TEXT NOT NULL,
      remedy_who TEXT NOT NULL, remedy_key TEXT NOT NULL, remedy_params TEXT NOT NULL,
      first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, resolved_at TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'exception', 'resolved')),
      assigned_to TEXT
    ) STRICT;
    CREATE INDEX finding_state ON finding (state, severity_rank, id);
    CREATE INDEX finding_open ON finding (open_kind, open_id, state);

    -- Decisions are rows, never updates: who said what about a finding, when, until when.
    CREATE TABLE finding_decision (
      id INTEGER PRIMARY KEY,
      finding_id INTEGER NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('exception', 'reopened', 'assigned', 'expired')),
      reason TEXT, until TEXT, approver TEXT, assigned_to TEXT,
      decided_at TEXT NOT NULL, decided_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX finding_decision_finding ON finding_decision (finding_id, id);

    CREATE TABLE rule_run (
      id INTEGER PRIMARY KEY,
      rule TEXT NOT NULL, version INTEGER NOT NULL, parameters TEXT NOT NULL,
      evaluated_at TEXT NOT NULL,
      deviates INTEGER NOT NULL, complies INTEGER NOT NULL, cannot_be_tested INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX rule_run_rule ON rule_run (rule, id);
  `,
};
