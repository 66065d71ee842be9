import type { Migration } from './migration.ts';

/**
 * Imported files and the facts they state. Facts are never updated: a correction is a new snapshot.
 * Raw records lie in a table of their own, so that scans over facts stay small (access-log.md, 5).
 */
export const migration0002: Migration = {
  number: 2,
  name: 'imports',
  sql: `
    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY,
      file_name TEXT NOT NULL,
      format TEXT NOT NULL,
      capability TEXT NOT NULL,
      source TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      encoding TEXT,
      delimiter TEXT,
      taken_at TEXT NOT NULL,
      taken_at_source TEXT NOT NULL CHECK (taken_at_source IN ('stated', 'file-time')),
      -- Orders snapshots: exact when the time was stated; the calendar day (Europe/Amsterdam) when it was read off the
      -- file, because that is only an estimate. Ties go to the id, so that what was imported last counts.
      order_key TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      scope TEXT NOT NULL CHECK (scope IN ('organisation', 'listed')),
      aspects TEXT NOT NULL,
      has_inherited INTEGER NOT NULL,
      has_self INTEGER NOT NULL,
      has_unresolved INTEGER NOT NULL,
      has_soft_deleted INTEGER NOT NULL,
      mapping TEXT,
      columns TEXT NOT NULL,
      read INTEGER NOT NULL,
      stored INTEGER NOT NULL,
      repeated INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      warnings TEXT NOT NULL
    ) STRICT;
    -- A free-form table may be read again through a better mapping; that is another snapshot.
    CREATE UNIQUE INDEX snapshot_sha256 ON snapshot (sha256, format, ifnull(mapping, ''));
    CREATE INDEX snapshot_order ON snapshot (order_key, id);

    CREATE TABLE rejected_record (
      snapshot_id INTEGER NOT NULL REFERENCES snapshot (id),
      record INTEGER NOT NULL,
      line INTEGER,
      reason_key TEXT NOT NULL,
      params TEXT NOT NULL,
      raw TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rejected_record_snapshot ON rejected_record (snapshot_id);

    -- Values as a JSON array in the order of snapshot.columns; for JSON sources one object.
    CREATE TABLE raw_record (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      record INTEGER NOT NULL,
      line INTEGER,
      data TEXT NOT NULL
    ) STRICT;

    -- How sources name things, each distinct way once.
    CREATE TABLE reference (
      id INTEGER PRIMARY KEY,
      raw TEXT NOT NULL,
      smtp TEXT,
      display TEXT,
      type_hint TEXT
    ) STRICT;
    CREATE UNIQUE INDEX reference_values ON reference (raw, ifnull(smtp, ''), ifnull(display, ''), ifnull(type_hint, ''));

    CREATE TABLE identity_fact (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      raw_id INTEGER NOT NULL,
      kind TEXT NOT NULL,
      object_id TEXT, sid TEXT, upn TEXT, primary_smtp TEXT, aliases TEXT NOT NULL,
      alias TEXT, sam TEXT, dn TEXT, legacy_dn TEXT, display_name TEXT,
      user_type TEXT NOT NULL, is_enabled INTEGER, is_external INTEGER NOT NULL, soft_deleted_at TEXT,
      department TEXT, title TEXT, manager_raw TEXT, employee_number TEXT,
      given_name TEXT, surname TEXT, last_logon_at TEXT
    ) STRICT;
    CREATE INDEX identity_fact_snapshot ON identity_fact (snapshot_id);

    CREATE TABLE mailbox_fact (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      raw_id INTEGER NOT NULL,
      mailbox_ref INTEGER NOT NULL REFERENCES reference (id),
      kind TEXT NOT NULL, recipient_type TEXT, environment TEXT,
      is_account_disabled INTEGER, soft_deleted_at TEXT, is_audit_enabled INTEGER
    ) STRICT;
    CREATE INDEX mailbox_fact_snapshot ON mailbox_fact (snapshot_id);

    CREATE TABLE grant_fact (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      raw_id INTEGER NOT NULL,
      mailbox_ref INTEGER NOT NULL,
      trustee_ref INTEGER NOT NULL,
      right TEXT NOT NULL, raw_right TEXT NOT NULL, folder TEXT, folder_role TEXT,
      is_deny INTEGER NOT NULL, is_inherited INTEGER NOT NULL, inheritance_type TEXT, status TEXT
    ) STRICT;
    CREATE INDEX grant_fact_snapshot ON grant_fact (snapshot_id, mailbox_ref);

    CREATE TABLE forwarding_fact (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      raw_id INTEGER NOT NULL,
      mailbox_ref INTEGER NOT NULL, target_ref INTEGER NOT NULL,
      kind TEXT NOT NULL, keeps_copy INTEGER
    ) STRICT;
    CREATE INDEX forwarding_fact_snapshot ON forwarding_fact (snapshot_id);

    CREATE TABLE protocol_fact (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      raw_id INTEGER NOT NULL,
      mailbox_ref INTEGER NOT NULL,
      pop INTEGER, imap INTEGER, active_sync INTEGER, owa INTEGER, mapi INTEGER, smtp_auth INTEGER
    ) STRICT;
    CREATE INDEX protocol_fact_snapshot ON protocol_fact (snapshot_id);

    CREATE TABLE membership_fact (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      raw_id INTEGER NOT NULL,
      group_ref INTEGER NOT NULL, member_ref INTEGER NOT NULL, is_recursive INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX membership_fact_snapshot ON membership_fact (snapshot_id);

    CREATE TABLE mfa_fact (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      raw_id INTEGER NOT NULL,
      account_ref INTEGER NOT NULL,
      is_capable INTEGER, is_registered INTEGER, is_enforced INTEGER, updated_at TEXT
    ) STRICT;
    CREATE INDEX mfa_fact_snapshot ON mfa_fact (snapshot_id);

    CREATE TABLE employment_fact (
      id INTEGER PRIMARY KEY,
      snapshot_id INTEGER NOT NULL,
      raw_id INTEGER NOT NULL,
      employee_number TEXT, display_name TEXT NOT NULL, email TEXT,
      function_title TEXT, function_code TEXT, department TEXT, manager_raw TEXT,
      employed_from TEXT, employed_until TEXT, employment TEXT NOT NULL
    ) STRICT;
    CREATE INDEX employment_fact_snapshot ON employment_fact (snapshot_id);

    -- The mapping that an administrator chose for a table with these columns, offered again next time.
    CREATE TABLE column_mapping (
      columns_hash TEXT PRIMARY KEY,
      mapping TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      saved_by TEXT NOT NULL
    ) STRICT;
  `,
};
