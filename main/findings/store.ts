import type { Severity } from '../../shared/contract/findings.ts';
import type { Database } from '../base/ports.ts';
import type { BoundRule, RuleVerdict } from '../base/rules.ts';
import { stageTables } from '../base/staging.ts';
import { severityRank } from './rows.ts';

/** A finding that stands, as far as resolving it goes. */
export interface StandingFinding {
  readonly id: number;
  readonly code: string;
  readonly verdict: string;
  readonly subjectId: string;
}

/** Counts of one run of one rule. */
export interface RunCounts {
  readonly deviates: number;
  readonly complies: number;
  readonly cannotBeTested: number;
}

/** The finding table, written by one evaluation. */
export interface FindingStore {
  /**
   * Takes in a verdict outside the transaction: a new finding is prepared, one that says the same as before is noted.
   * Gives `changed` for what is left to {@link FindingStore.upsert}. Nothing is in the table before
   * {@link FindingStore.finish}; only an evaluation adds findings or resolves them, so that nothing can come between.
   */
  prepare(rule: BoundRule, code: string, verdict: RuleVerdict, severity: Severity, now: string): Prepared;
  /** Brings a finding that is there up to date, by its state of now; true when it had been resolved. */
  upsert(rule: BoundRule, code: string, verdict: RuleVerdict, severity: Severity, now: string): boolean;
  /** Findings of a rule that are open or an exception. */
  standing(rule: string): readonly StandingFinding[];
  resolve(id: number, now: string): void;
  recordRun(rule: BoundRule, now: string, counts: RunCounts): void;
  /** Writes what is new and what was only seen again; called once, at the end of the transaction. */
  finish(now: string): void;
  /** Throws away what was prepared. */
  discard(): void;
}

/** What a verdict is to the findings that are there. */
export type Prepared = 'new' | 'same' | 'changed';

type Columns = Readonly<Record<(typeof written)[number], string | number | null>>;

interface KnownFinding extends Columns {
  readonly id: number;
  readonly state: string;
  readonly severity_rank: number;
}

/** Under this name the engine's own decisions stand in the history of a finding. */
export const engineName = 'Briefgeheim';

function columnsOf(rule: BoundRule, code: string, verdict: RuleVerdict, severity: Severity): Columns {
  const isUntested = verdict.verdict === 'cannot-be-tested';
  const messageKey =
    verdict.verdict === 'deviates' ? (verdict.messageKey ?? `rule.${rule.id}.message`) : null;
  return {
    code,
    rule: rule.id,
    version: rule.version,
    criterion: rule.criterion,
    severity,
    severity_rank: severityRank(severity),
    verdict: verdict.verdict,
    reason_key: isUntested ? verdict.reasonKey : null,
    subject_kind: verdict.subject.kind,
    subject_id: verdict.subject.id,
    subject_label: verdict.subject.label,
    open_kind: verdict.open?.kind ?? 'none',
    open_id: verdict.open?.id ?? null,
    message_key: isUntested ? verdict.reasonKey : (messageKey ?? `rule.${rule.id}.message`),
    params: JSON.stringify(verdict.params),
    evidence: JSON.stringify(verdict.evidence),
    // What solves a deviation does not make something testable: that takes the export that the reason names.
    remedy_who: isUntested ? 'it-staff' : rule.remedy,
    remedy_key: isUntested ? 'rule.untested.remedy' : `rule.${rule.id}.remedy`,
    remedy_params: JSON.stringify(verdict.params),
  };
}

const written = [
  'code',
  'rule',
  'version',
  'criterion',
  'severity',
  'severity_rank',
  'verdict',
  'reason_key',
  'subject_kind',
  'subject_id',
  'subject_label',
  'open_kind',
  'open_id',
  'message_key',
  'params',
  'evidence',
  'remedy_who',
  'remedy_key',
  'remedy_params',
] as const;

/** Prepares the statements for one evaluation. */
export function createFindingStore(database: Database): FindingStore {
  const find = database.prepare<[string], KnownFinding>(
    `SELECT id, state, ${written.join(', ')} FROM finding WHERE code = ?`,
  );
  const seenAgain: number[] = [];
  const staging = stageTables(database, ['finding']);
  const insert = database.prepare(
    `INSERT INTO ${staging.into('finding')} (${written.join(', ')}, first_seen, last_seen, resolved_at, state, assigned_to)
     VALUES (${written.map((name) => `@${name}`).join(', ')}, @now, @now, NULL, 'open', NULL)`,
  );
  const update = database.prepare(
    `UPDATE finding SET ${written.map((name) => `${name} = @${name}`).join(', ')},
       last_seen = @now, resolved_at = NULL, state = @state WHERE id = @id`,
  );
  const decide = database.prepare(
    `INSERT INTO finding_decision (finding_id, decision, reason, until, approver, assigned_to, decided_at, decided_by)
     VALUES (?, 'reopened', NULL, NULL, NULL, NULL, ?, ?)`,
  );
  const standing = database.prepare<[string], StandingFinding>(
    `SELECT id, code, verdict, subject_id AS subjectId FROM finding WHERE rule = ? AND state <> 'resolved'`,
  );
  const resolve = database.prepare(`UPDATE finding SET state = 'resolved', resolved_at = ? WHERE id = ?`);
  const run = database.prepare(
    `INSERT INTO rule_run (rule, version, parameters, evaluated_at, deviates, complies, cannot_be_tested)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );

  const isSame = (known: KnownFinding, columns: Columns): boolean =>
    written.every((name) => known[name] === columns[name]);

  return {
    prepare(rule, code, verdict, severity, now) {
      const columns = columnsOf(rule, code, verdict, severity);
      const known = find.get(code);
      if (known === undefined) {
        insert.run({ ...columns, now });
        return 'new';
      }
      if (known.state === 'resolved' || !isSame(known, columns)) return 'changed';
      seenAgain.push(known.id);
      return 'same';
    },
    upsert(rule, code, verdict, severity, now) {
      const columns = columnsOf(rule, code, verdict, severity);
      const known = find.get(code);
      if (known === undefined) return false;
      const isBack = known.state === 'resolved';
      // An exception was given for what was known then; what has become worse needs a new decision.
      const isWorse = known.state === 'exception' && severityRank(severity) < known.severity_rank;
      if (isBack || isWorse) decide.run(known.id, now, engineName);
      update.run({ ...columns, now, id: known.id, state: isBack || isWorse ? 'open' : known.state });
      return isBack;
    },
    standing: (rule) => standing.all(rule),
    resolve(id, now) {
      resolve.run(now, id);
    },
    finish(now) {
      staging.append();
      database
        .prepare('UPDATE finding SET last_seen = ? WHERE id IN (SELECT value FROM json_each(?))')
        .run(now, JSON.stringify(seenAgain.splice(0)));
    },
    discard() {
      if (database.open) staging.discard();
    },
    recordRun(rule, now, { deviates, complies, cannotBeTested }) {
      run.run(
        rule.id,
        rule.version,
        JSON.stringify(rule.parameters),
        now,
        deviates,
        complies,
        cannotBeTested,
      );
    },
  };
}
