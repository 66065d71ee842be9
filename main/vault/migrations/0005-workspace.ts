import type { Migration } from './migration.ts';

/** What the workbench keeps for each user, and the organisation's settings. */
export const migration0005: Migration = {
  number: 5,
  name: 'workspace',
  sql: `
    CREATE TABLE layout (user_id TEXT PRIMARY KEY, layout TEXT NOT NULL, saved_at TEXT NOT NULL) STRICT;
    CREATE TABLE saved_view (
      id INTEGER PRIMARY KEY,
      user_id TEXT NOT NULL, grid TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, created_at TEXT NOT NULL,
      UNIQUE (user_id, grid, name)
    ) STRICT;
    CREATE TABLE organisation_settings (
      id INTEGER PRIMARY KEY,
      settings TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL
    ) STRICT;
  `,
};
