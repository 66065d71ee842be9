import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Database } from '../base/ports.ts';
import { findingFromRecord, findingSelect, findingSource, type FindingRecord } from './rows.ts';

const mostChanges = 500;

/**
 * Deviations that appeared (or returned, or whose exception ended) after an instant, and those resolved after it, worst
 * first. Without an instant everything that is open counts as new: nobody looked before.
 */
export function findingChanges(database: Database, since: string | null): OutputOf<'findings.changes'> {
  const from = since ?? '';
  const read = (condition: string, ...values: readonly string[]): FindingRecord[] =>
    database
      .prepare<string[], FindingRecord>(
        `SELECT ${findingSelect} FROM ${findingSource} WHERE f.verdict = 'deviates' AND ${condition}
         ORDER BY f.severity_rank, f.rule, f.id LIMIT ${String(mostChanges)}`,
      )
      .all(...values);
  const appeared = read(
    `f.state = 'open' AND (f.first_seen > ? OR EXISTS (SELECT 1 FROM finding_decision AS again
       WHERE again.finding_id = f.id AND again.decision IN ('reopened', 'expired') AND again.decided_at > ?))`,
    from,
    from,
  );
  const resolved = since === null ? [] : read(`f.state = 'resolved' AND f.resolved_at > ?`, since);
  return { since, appeared: appeared.map(findingFromRecord), resolved: resolved.map(findingFromRecord) };
}
