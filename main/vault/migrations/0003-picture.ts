import type { Migration } from './migration.ts';

/**
 * The picture of now: rebuilt in one transaction from the facts after each import, so that lists, counts and
 * searches are plain indexed SQL. Ids of identities, persons and mailboxes are kept over rebuilds (identity_key,
 * person_key), so that a link to one keeps working.
 */
export const migration0003: Migration = {
  number: 3,
  name: 'picture',
  sql: `
    -- Stable ids: a strong key (e.g. 'smtp:a@b', 'oid:…', 'sid:…') names one identity for ever.
    CREATE TABLE identity_key (key TEXT PRIMARY KEY, identity_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE person_key (key TEXT PRIMARY KEY, person_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE identity (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      upn TEXT, primary_smtp TEXT, user_type TEXT NOT NULL,
      is_enabled INTEGER, is_external INTEGER NOT NULL, soft_deleted_at TEXT,
      department TEXT, person_id INTEGER,
      snapshot_id INTEGER NOT NULL, seen_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX identity_person ON identity (person_id);

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      display_name TEXT NOT NULL,
      primary_address TEXT, employee_number TEXT, department TEXT, function_title TEXT,
      function_code TEXT, care_provider_type TEXT,
      manager_id INTEGER, manager_state TEXT NOT NULL,
      employment TEXT NOT NULL, employed_from TEXT, employed_until TEXT,
      is_external INTEGER NOT NULL, is_enabled INTEGER, mfa TEXT NOT NULL,
      account_count INTEGER NOT NULL, reach_count INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX person_name ON person (display_name, id);

    CREATE TABLE reference_resolution (
      reference_id INTEGER PRIMARY KEY,
      state TEXT NOT NULL,
      identity_id INTEGER,
      candidates TEXT NOT NULL
    ) STRICT;

    CREATE TABLE mailbox (
      id INTEGER PRIMARY KEY,
      label TEXT NOT NULL,
      primary_smtp TEXT,
      kind TEXT NOT NULL, mailbox_class TEXT NOT NULL, is_class_overridden INTEGER NOT NULL,
      department TEXT, source TEXT NOT NULL,
      inspection INTEGER NOT NULL, mandate INTEGER NOT NULL, delegation INTEGER NOT NULL, folder INTEGER NOT NULL,
      has_unresolved INTEGER NOT NULL,
      is_sign_in_enabled INTEGER, forwards_to TEXT, snapshot_at TEXT
    ) STRICT;
    CREATE INDEX mailbox_label ON mailbox (label, id);
    CREATE INDEX mailbox_smtp ON mailbox (primary_smtp);

    -- One row for each right that a person or another trustee really has now, deny and groups resolved.
    CREATE TABLE effective_access (
      id INTEGER PRIMARY KEY,
      mailbox_id INTEGER NOT NULL,
      person_id INTEGER,
      trustee_kind TEXT NOT NULL,
      label TEXT NOT NULL,
      meaning TEXT NOT NULL, right TEXT NOT NULL, folder TEXT, folder_role TEXT,
      via TEXT NOT NULL,
      grant_ids TEXT NOT NULL
    ) STRICT;
    CREATE INDEX effective_access_mailbox ON effective_access (mailbox_id, meaning);
    CREATE INDEX effective_access_person ON effective_access (person_id, mailbox_id);

    -- What the administrator decided about a mailbox, over what the source says; every decision is a new row.
    CREATE TABLE mailbox_decision (
      id INTEGER PRIMARY KEY,
      mailbox_id INTEGER NOT NULL,
      mailbox_class TEXT, compensating_measure TEXT,
      reason TEXT NOT NULL, decided_at TEXT NOT NULL, decided_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX mailbox_decision_mailbox ON mailbox_decision (mailbox_id, id);

    CREATE TABLE picture_state (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, built_at TEXT) STRICT;
    INSERT INTO picture_state (id, version, built_at) VALUES (1, 0, NULL);
  `,
};
