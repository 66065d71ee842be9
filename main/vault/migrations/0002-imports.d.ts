import type { Migration } from './migration.ts';
/**
 * Imported files and the facts they state. Facts are never updated: a correction is a new snapshot.
 * Raw records lie in a table of their own, so that scans over facts stay small (access-log.md, 5).
 */
export declare const migration0002: Migration;
