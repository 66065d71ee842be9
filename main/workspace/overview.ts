import type { OutputOf } from '../../shared/contract/contract.ts';
import type { RequestContext } from '../base/ports.ts';
import { previousSessionAt } from '../base/previous-session.ts';

/** What Start shows at a glance. */
export function overview({ database, session }: RequestContext): OutputOf<'workspace.overview'> {
  const count = (table: 'mailbox' | 'person' | 'snapshot'): number =>
    database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    mailboxes: count('mailbox'),
    persons: count('person'),
    snapshots: count('snapshot'),
    newestSnapshotAt:
      database.prepare<[], string | null>('SELECT max(taken_at) FROM snapshot').pluck().get() ?? null,
    previousSessionAt: previousSessionAt(database, session.userId),
  };
}
