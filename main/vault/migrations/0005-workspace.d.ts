import type { Migration } from './migration.ts';
/** What the workbench keeps for each user, and the organisation's settings. */
export declare const migration0005: Migration;
