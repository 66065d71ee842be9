import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { FindingRow } from '../../shared/contract/findings.ts';
import type { TextKey } from '../../shared/i18n/catalogues.ts';
import { amsterdamDate } from '../base/calendar.ts';
import type { RequestContext } from '../base/ports.ts';
import { readFinding } from './rows.ts';

function requireFinding(context: RequestContext, id: number): FindingRow {
  const finding = readFinding(context.database, id);
  if (finding === null) throw new BriefgeheimError('not-found', { params: { subject: String(id) } });
  return finding;
}

function refuse(messageKey: TextKey, params: Readonly<Record<string, string>> = {}): BriefgeheimError {
  return new BriefgeheimError('invalid-input', { messageKey, params });
}

interface Decision {
  readonly decision: 'exception' | 'reopened' | 'assigned';
  readonly reason?: string;
  readonly until?: string;
  readonly approver?: string;
  readonly assignedTo?: string | null;
}

/** Writes a decision and what follows from it in one transaction; gives the finding as it is then. */
function decide(
  context: RequestContext,
  findingId: number,
  decision: Decision,
  sql: string,
  values: readonly (string | null)[],
): FindingRow {
  const { database, clock, session } = context;
  database.transaction(() => {
    database
      .prepare(
        `INSERT INTO finding_decision (finding_id, decision, reason, until, approver, assigned_to, decided_at, decided_by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        findingId,
        decision.decision,
        decision.reason ?? null,
        decision.until ?? null,
        decision.approver ?? null,
        decision.assignedTo ?? null,
        clock.now().toISOString(),
        session.displayName,
      );
    database.prepare(`UPDATE finding SET ${sql} WHERE id = ?`).run(...values, findingId);
  })();
  context.changed('findings');
  return requireFinding(context, findingId);
}

/**
 * Makes an open deviation an exception until a date in Europe/Amsterdam, that day included. A later decision replaces
 * the one before. What cannot be tested or is resolved already has nothing to except.
 */
export function setException(
  input: ParsedInputOf<'findings.setException'>,
  context: RequestContext,
): FindingRow {
  const finding = requireFinding(context, input.findingId);
  if (finding.verdict !== 'deviates') throw refuse('findings.error.notDeviating');
  if (finding.state === 'resolved') throw refuse('findings.error.resolved');
  const today = amsterdamDate(context.clock.now());
  if (input.until < today) throw refuse('findings.error.untilPast', { until: input.until });
  const { reason, until, approver } = input;
  return decide(
    context,
    finding.id,
    { decision: 'exception', reason, until, approver },
    `state = 'exception'`,
    [],
  );
}

/** Ends an exception before its date. */
export function reopenFinding(input: ParsedInputOf<'findings.reopen'>, context: RequestContext): FindingRow {
  const finding = requireFinding(context, input.findingId);
  if (finding.state !== 'exception') throw refuse('findings.error.noException');
  return decide(context, finding.id, { decision: 'reopened', reason: input.reason }, `state = 'open'`, []);
}

/** Says who takes a finding up; null takes the name off. */
export function assignFinding(input: ParsedInputOf<'findings.assign'>, context: RequestContext): FindingRow {
  const finding = requireFinding(context, input.findingId);
  const assignedTo = input.assignedTo === '' ? null : input.assignedTo;
  return decide(context, finding.id, { decision: 'assigned', assignedTo }, 'assigned_to = ?', [assignedTo]);
}
