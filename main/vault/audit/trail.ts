import type { AuditRow } from '../../../shared/contract/vault.ts';
import type { AuditClass } from '../../../shared/contract/kernel.ts';
import type { AuditDetails, Clock, Database } from '../../base/ports.ts';
import { chainStart, hashOf, type AuditRecord } from './chain.ts';

/** What one entry says; time, number and hashes are added by the trail. */
export interface AuditEntry {
  readonly sessionId: string | null;
  readonly actorId: string;
  readonly actor: string;
  readonly action: string;
  readonly auditClass: AuditClass;
  readonly outcome: AuditRow['outcome'];
  readonly subject: string;
  readonly details: AuditDetails;
}

/** Where a chain stands: the number and hash of its last row; `id` is 0 while there is none. */
export interface ChainHead {
  readonly id: number;
  readonly hash: string;
}

/** Appends to the audit trail of an open vault. */
export interface AuditTrail {
  append(entry: AuditEntry): void;
  head(): ChainHead;
}

/** The longest subject and details that are kept, in UTF-16 units; longer ones are cut with an ellipsis. */
const longestSubject = 500;
const longestDetails = 4000;

/** The audit trail of a database. Every append is on disk when it returns, unless the caller has a transaction open. */
export function createAuditTrail(database: Database, vaultId: string, clock: Clock): AuditTrail {
  const last = database.prepare<[], ChainHead>('SELECT id, hash FROM audit_event ORDER BY id DESC LIMIT 1');
  const insert = database.prepare<[AuditRecord]>(`
    INSERT INTO audit_event
      (id, at, session_id, actor_id, actor, action, audit_class, outcome, subject, details, previous_hash, hash)
    VALUES
      (@id, @at, @session_id, @actor_id, @actor, @action, @audit_class, @outcome, @subject, @details, @previous_hash, @hash)
  `);
  const head = (): ChainHead => last.get() ?? { id: 0, hash: chainStart(vaultId) };
  return {
    head,
    append(entry) {
      const previous = head();
      const row = {
        id: previous.id + 1,
        at: clock.now().toISOString(),
        session_id: entry.sessionId,
        actor_id: entry.actorId,
        actor: entry.actor,
        action: entry.action,
        audit_class: entry.auditClass,
        outcome: entry.outcome,
        subject: cut(entry.subject, longestSubject),
        details: cut(JSON.stringify(entry.details), longestDetails),
        previous_hash: previous.hash,
      };
      insert.run({ ...row, hash: hashOf(row) });
    },
  };
}

function cut(text: string, length: number): string {
  const part = text.length <= length ? text : `${text.slice(0, length - 1)}…`;
  // Half a surrogate pair has no canonical JSON.
  return part.replace(/\p{Surrogate}/gu, '\u{fffd}');
}
