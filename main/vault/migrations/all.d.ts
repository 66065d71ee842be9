import type { Migration } from './migration.ts';
/** Every migration in order; numbers run from 1 without gaps. */
export declare const migrations: readonly Migration[];
