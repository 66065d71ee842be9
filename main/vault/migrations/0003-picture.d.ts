import type { Migration } from './migration.ts';
/**
 * The picture of now: rebuilt in one transaction from the facts after each import, so that lists, counts and
 * searches are plain indexed SQL. Ids of identities, persons and mailboxes are kept over rebuilds (identity_key,
 * person_key), so that a link to one keeps working.
 */
export declare const migration0003: Migration;
