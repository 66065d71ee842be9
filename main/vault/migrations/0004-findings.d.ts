import type { Migration } from './migration.ts';
/** Findings with a stable identity (rule, subject), their runs and the decisions about them. */
export declare const migration0004: Migration;
