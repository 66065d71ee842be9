import type { FindingRow } from '../../shared/contract/findings.ts';
import { createKeysetPager } from '../base/keyset.ts';
import type { Database } from '../base/ports.ts';
import { findingFromRecord, findingSelect, findingSource, type FindingRecord } from './rows.ts';

/** The findings as a grid. Worst first, then by rule. */
export const findingPager = createKeysetPager<FindingRow>({
  from: findingSource,
  id: 'f.id',
  select: findingSelect,
  columns: {
    id: { value: 'f.id', type: 'number' },
    code: { value: 'f.code', type: 'text' },
    rule: { value: 'f.rule', type: 'text' },
    criterion: { value: 'f.criterion', type: 'text' },
    severity: { value: 'f.severity', type: 'text', order: 'f.severity_rank' },
    verdict: { value: 'f.verdict', type: 'text' },
    subject: { value: 'f.subject_label', type: 'text' },
    remedy: { value: 'f.remedy_who', type: 'text' },
    openKind: { value: 'f.open_kind', type: 'text' },
    openId: { value: 'f.open_id', type: 'number' },
    state: { value: 'f.state', type: 'text' },
    firstSeen: { value: 'f.first_seen', type: 'instant' },
    lastSeen: { value: 'f.last_seen', type: 'instant' },
    exceptionUntil: { value: 'd.until', type: 'date' },
    assignedTo: { value: 'f.assigned_to', type: 'text' },
  },
  search: ['subject', 'rule', 'code', 'assignedTo'],
  sort: [
    { column: 'severity', direction: 'ascending' },
    { column: 'rule', direction: 'ascending' },
    { column: 'subject', direction: 'ascending' },
  ],
  row: (record) => findingFromRecord(record as unknown as FindingRecord),
});

/** Names the state of the findings: changes with every evaluation and every decision. */
export function findingsVersion(database: Database): string {
  const latest = database
    .prepare<[], { run: number | null; decision: number | null }>(
      'SELECT (SELECT max(id) FROM rule_run) AS run, (SELECT max(id) FROM finding_decision) AS decision',
    )
    .get();
  return `${String(latest?.run ?? 0)}.${String(latest?.decision ?? 0)}`;
}
