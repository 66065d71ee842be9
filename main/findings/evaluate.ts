import type { Severity } from '../../shared/contract/findings.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { TextKey } from '../../shared/i18n/catalogues.ts';
import type { Clock, Database } from '../base/ports.ts';
import { atOnce, inSlices, stepThrough, type Steps } from '../base/slices.ts';
import type { BoundRule, RuleVerdict } from '../base/rules.ts';
import { expireExceptions } from './exceptions.ts';
import { codeOf, withheldBy } from './identity.ts';
import { severityRank } from './rows.ts';
import { createFindingStore, type FindingStore } from './store.ts';

/** What one evaluation found, over all rules. */
export type EvaluationResult = OutputOf<'findings.evaluate'>;

/** What an evaluation needs. `onRule` is told how many rules are done. */
export interface EvaluationContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly onRule?: (done: number, total: number) => Promise<void>;
  /** Lets others through while the findings are prepared; without it that is done without a pause. */
  readonly breathe?: () => Promise<void>;
}

interface RuleOutcome {
  readonly rule: BoundRule;
  readonly verdicts: readonly RuleVerdict[];
}

const failedKey: TextKey = 'rule.reason.failed';

/** Runs one rule. A rule that fails proves nothing, so what it said before it failed is not used either. */
function runRule(rule: BoundRule): RuleOutcome {
  try {
    return { rule, verdicts: [...rule.evaluate()] };
  } catch (error) {
    const problem = error instanceof Error ? error.name : 'unknown';
    return {
      rule,
      verdicts: [
        {
          subject: { kind: 'organisation', id: 'failed', label: rule.id },
          open: null,
          params: { problem },
          evidence: [],
          verdict: 'cannot-be-tested',
          reasonKey: failedKey,
        },
      ],
    };
  }
}

function severityOf(rule: BoundRule, verdict: RuleVerdict): Severity {
  return verdict.verdict === 'deviates' ? (verdict.severity ?? rule.severity) : rule.severity;
}

/** One verdict for each code: the worst where a rule speaks twice of one subject, with the evidence of all. */
function byCode(rule: BoundRule, verdicts: readonly RuleVerdict[]): ReadonlyMap<string, RuleVerdict> {
  const kept = new Map<string, RuleVerdict>();
  for (const verdict of verdicts) {
    const code = codeOf(rule.id, verdict);
    if (code === null) continue;
    const known = kept.get(code);
    if (known === undefined) {
      kept.set(code, verdict);
      continue;
    }
    const isWorse = severityRank(severityOf(rule, verdict)) < severityRank(severityOf(rule, known));
    const [worst, other] = isWorse ? [verdict, known] : [known, verdict];
    kept.set(code, { ...worst, evidence: [...worst.evidence, ...other.evidence] });
  }
  return kept;
}

function countOf(verdicts: readonly RuleVerdict[], kind: RuleVerdict['verdict']): number {
  return verdicts
    .filter((verdict) => verdict.verdict === kind)
    .reduce(
      (sum, verdict) =>
        sum + (verdict.verdict === 'cannot-be-tested' ? Math.max(1, verdict.speaksFor?.length ?? 1) : 1),
      0,
    );
}

/** The verdicts of one rule, compared with the findings that are there. */
interface Comparison {
  readonly outcome: RuleOutcome;
  readonly found: ReadonlyMap<string, RuleVerdict>;
  readonly changed: readonly (readonly [code: string, verdict: RuleVerdict])[];
  readonly added: number;
}

/** Prepares the new findings of a rule and picks out what has changed, before the transaction. */
function* compare(store: FindingStore, outcome: RuleOutcome, now: string): Steps<Comparison> {
  const { rule, verdicts } = outcome;
  const found = byCode(rule, verdicts);
  yield;
  const changed: [string, RuleVerdict][] = [];
  let added = 0;
  yield* stepThrough(found, ([code, verdict]) => {
    const prepared = store.prepare(rule, code, verdict, severityOf(rule, verdict), now);
    if (prepared === 'changed') changed.push([code, verdict]);
    if (prepared === 'new' && verdict.verdict === 'deviates') added += 1;
  });
  return { outcome, found, changed, added };
}

function* compareAll(
  store: FindingStore,
  outcomes: readonly RuleOutcome[],
  now: string,
): Steps<readonly Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const outcome of outcomes) comparisons.push(yield* compare(store, outcome, now));
  return comparisons;
}

function keep(
  store: FindingStore,
  { outcome: { rule, verdicts }, found, changed, added }: Comparison,
  now: string,
): { appeared: number; resolved: number } {
  let appeared = added;
  for (const [code, verdict] of changed) {
    const isBack = store.upsert(rule, code, verdict, severityOf(rule, verdict), now);
    if (isBack && verdict.verdict === 'deviates') appeared += 1;
  }
  const isWithheld = withheldBy(verdicts);
  let resolved = 0;
  for (const standing of store.standing(rule.id)) {
    if (found.has(standing.code)) continue;
    if (standing.verdict === 'deviates' && isWithheld(standing.subjectId)) continue;
    store.resolve(standing.id, now);
    if (standing.verdict === 'deviates') resolved += 1;
  }
  return { appeared, resolved };
}

/**
 * Runs rules and brings the findings up to date in one transaction: new ones appear, known ones are seen again, those
 * that returned are open again, and those that were looked for and not found are resolved. A deviation that could not
 * be looked for stays as it was. Rules that are not given keep their findings.
 */
export async function evaluateFindings(
  context: EvaluationContext,
  rules: readonly BoundRule[],
): Promise<EvaluationResult> {
  const { database, clock } = context;
  const outcomes: RuleOutcome[] = [];
  for (const rule of rules) {
    outcomes.push(runRule(rule));
    await context.onRule?.(outcomes.length, rules.length);
  }
  const now = clock.now().toISOString();
  const result = { deviates: 0, complies: 0, cannotBeTested: 0, appeared: 0, resolved: 0 };
  const store = createFindingStore(database);
  const compared = compareAll(store, outcomes, now);
  try {
    const comparisons =
      context.breathe === undefined ? atOnce(compared) : await inSlices(compared, context.breathe);
    await context.breathe?.();
    write(comparisons);
  } finally {
    store.discard();
  }
  return result;

  function write(comparisons: readonly Comparison[]): void {
    database.transaction(() => {
      expireExceptions(database, clock.now());
      for (const comparison of comparisons) {
        const { outcome } = comparison;
        const changes = keep(store, comparison, now);
        const deviates = deviationsIn(comparison);
        const complies = countOf(outcome.verdicts, 'complies');
        const cannotBeTested = countOf(outcome.verdicts, 'cannot-be-tested');
        store.recordRun(outcome.rule, now, { deviates, complies, cannotBeTested });
        result.deviates += deviates;
        result.complies += complies;
        result.cannotBeTested += cannotBeTested;
        result.appeared += changes.appeared;
        result.resolved += changes.resolved;
      }
      store.finish(now);
    })();
  }
}

function deviationsIn({ found }: Comparison): number {
  return [...found.values()].filter((verdict) => verdict.verdict === 'deviates').length;
}
