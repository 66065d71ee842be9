import type { Migration } from './migration.ts';
/**
 * Signed checkpoints of the audit trail: whoever ends a session signs the head of the chain with the own Ed25519 key,
 * so that a later holder of the database key cannot rewrite what lies before it unnoticed.
 */
export declare const migration0006: Migration;
