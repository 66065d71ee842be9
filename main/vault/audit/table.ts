import type { AuditRow } from '../../../shared/contract/vault.ts';
import { auditRow } from '../../../shared/contract/vault.ts';
import { createKeysetPager } from '../../base/keyset.ts';
import type { Database } from '../../base/ports.ts';

/** Pages through the audit trail, newest first. */
export const auditPager = createKeysetPager<AuditRow>({
  from: 'audit_event',
  id: 'audit_event.id',
  select: 'id, at, actor, action, audit_class, outcome, subject, details, hash',
  columns: {
    id: { value: 'audit_event.id', type: 'number' },
    at: { value: 'audit_event.at', type: 'instant' },
    actor: { value: 'audit_event.actor', type: 'text' },
    action: { value: 'audit_event.action', type: 'text' },
    auditClass: { value: 'audit_event.audit_class', type: 'text' },
    outcome: { value: 'audit_event.outcome', type: 'text' },
    subject: { value: 'audit_event.subject', type: 'text' },
    details: { value: 'audit_event.details', type: 'text' },
    hash: { value: 'audit_event.hash', type: 'text' },
  },
  search: ['actor', 'action', 'subject', 'details'],
  sort: [{ column: 'id', direction: 'descending' }],
  row: (record) => auditRow.parse({ ...record, auditClass: record['audit_class'] }),
});

/** The state of the trail: it only grows, so its last number says it all. */
export function auditVersion(database: Database): string {
  const last = database.prepare<[], number | null>('SELECT max(id) FROM audit_event').pluck().get();
  return String(last ?? 0);
}
