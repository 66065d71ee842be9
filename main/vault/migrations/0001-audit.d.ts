import type { Migration } from './migration.ts';
/**
 * The audit trail: append-only by trigger, each row chained to the one before by SHA-256 (main/vault/audit).
 * Triggers stop mistakes, not an attacker with the key: that is what the chain is for.
 */
export declare const migration0001: Migration;
