import type { OutputOf } from '../../shared/contract/contract.ts';
import { severities, type RuleRow, type Severity } from '../../shared/contract/findings.ts';
import type { Database } from '../base/ports.ts';
import type { BoundRule } from '../base/rules.ts';

/** The counts for status bar and panel. What cannot be tested is counted apart and never as a deviation. */
export function findingsSummary(database: Database): OutputOf<'findings.summary'> {
  const open = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  const counted = database
    .prepare<[], { severity: Severity; count: number }>(
      `SELECT severity, count(*) AS count FROM finding WHERE state = 'open' AND verdict = 'deviates' GROUP BY severity`,
    )
    .all();
  for (const { severity, count } of counted) if (severities.includes(severity)) open[severity] = count;
  const count = (condition: string): number =>
    database.prepare<[], number>(`SELECT count(*) FROM finding WHERE ${condition}`).pluck().get() ?? 0;
  return {
    open,
    exceptions: count(`state = 'exception'`),
    cannotBeTested: count(`state = 'open' AND verdict = 'cannot-be-tested'`),
    evaluatedAt:
      database.prepare<[], string | null>('SELECT max(evaluated_at) FROM rule_run').pluck().get() ?? null,
  };
}

interface LastRun {
  readonly rule: string;
  readonly deviates: number;
  readonly complies: number;
  readonly cannot_be_tested: number;
}

/** The rules with their parameters as they are now and the counts of their last run (zero before the first). */
export function ruleRows(database: Database, rules: readonly Omit<BoundRule, 'evaluate'>[]): RuleRow[] {
  const runs = database
    .prepare<[], LastRun>(
      `SELECT rule, deviates, complies, cannot_be_tested FROM rule_run
       WHERE id IN (SELECT max(id) FROM rule_run GROUP BY rule)`,
    )
    .all();
  const last = new Map(runs.map((run) => [run.rule, run]));
  return rules.map(({ id, version, criterion, severity, parameters }) => ({
    id,
    version,
    criterion,
    severity,
    titleKey: `rule.${id}.title`,
    explanationKey: `rule.${id}.explanation`,
    parameters: { ...parameters },
    deviates: last.get(id)?.deviates ?? 0,
    complies: last.get(id)?.complies ?? 0,
    cannotBeTested: last.get(id)?.cannot_be_tested ?? 0,
  }));
}
