import { canonicalDigest } from '../crypto/canonical.ts';

/** A row of the audit trail as it lies in the table. */
export interface AuditRecord {
  readonly id: number;
  readonly at: string;
  readonly session_id: string | null;
  readonly actor_id: string;
  readonly actor: string;
  readonly action: string;
  readonly audit_class: string;
  readonly outcome: string;
  readonly subject: string;
  readonly details: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** What the first row of a vault's chain has as its predecessor: bound to the vault, so that rows cannot move over. */
export function chainStart(vaultId: string): string {
  return canonicalDigest({ purpose: 'briefgeheim-audit', vaultId });
}

/** The hash of a row: SHA-256 over the canonical JSON of all its other columns, the previous hash among them. */
export function hashOf(row: Omit<AuditRecord, 'hash'>): string {
  const {
    id,
    at,
    session_id,
    actor_id,
    actor,
    action,
    audit_class,
    outcome,
    subject,
    details,
    previous_hash,
  } = row;
  return canonicalDigest({
    id,
    at,
    session_id,
    actor_id,
    actor,
    action,
    audit_class,
    outcome,
    subject,
    details,
    previous_hash,
  });
}
