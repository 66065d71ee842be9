import { z } from 'zod';
import {
  evidence,
  findingRow,
  remedyActors,
  severities,
  subject,
  type FindingRow,
  type Severity,
} from '../../shared/contract/findings.ts';
import type { Database } from '../base/ports.ts';

/** A row of the finding table as SQLite gives it, with the decision that makes it an exception. */
export interface FindingRecord {
  readonly id: number;
  readonly code: string;
  readonly rule: string;
  readonly version: number;
  readonly criterion: string;
  readonly severity: string;
  readonly verdict: string;
  readonly reason_key: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject_label: string;
  readonly open_kind: string;
  readonly open_id: number | null;
  readonly message_key: string;
  readonly params: string;
  readonly evidence: string;
  readonly remedy_who: string;
  readonly remedy_key: string;
  readonly remedy_params: string;
  readonly first_seen: string;
  readonly last_seen: string;
  readonly state: string;
  readonly assigned_to: string | null;
  readonly exception_reason: string | null;
  readonly exception_until: string | null;
  readonly exception_approver: string | null;
  readonly exception_by: string | null;
  readonly exception_at: string | null;
}

/** How bad a severity is; 0 is the worst. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** Findings with the decision that holds for them now, under the alias `f`. */
export const findingSource = `finding AS f LEFT JOIN finding_decision AS d ON f.state = 'exception' AND d.id =
  (SELECT max(latest.id) FROM finding_decision AS latest WHERE latest.finding_id = f.id AND latest.decision = 'exception')`;

/** What a row needs of {@link findingSource}. */
export const findingSelect = `f.*, d.reason AS exception_reason, d.until AS exception_until,
  d.approver AS exception_approver, d.decided_by AS exception_by, d.decided_at AS exception_at`;

const texts = z.record(z.string(), z.union([z.string(), z.number()]));
const evidenceList = z.array(evidence);
const verdictOfFinding = findingRow.shape.verdict;
const stateOfFinding = findingRow.shape.state;
const openKind = findingRow.shape.openKind;

/** A finding as the contract states it. */
export function findingFromRecord(record: FindingRecord): FindingRow {
  const { exception_reason: reason, exception_until: until, exception_at: at } = record;
  return {
    id: record.id,
    code: record.code,
    rule: record.rule,
    version: record.version,
    criterion: record.criterion,
    severity: z.enum(severities).parse(record.severity),
    verdict: verdictOfFinding.parse(record.verdict),
    reasonKey: record.reason_key,
    subject: subject.parse({ kind: record.subject_kind, id: record.subject_id, label: record.subject_label }),
    openKind: openKind.parse(record.open_kind),
    openId: record.open_id,
    messageKey: record.message_key,
    params: texts.parse(JSON.parse(record.params)),
    evidence: evidenceList.parse(JSON.parse(record.evidence)),
    remedy: {
      who: z.enum(remedyActors).parse(record.remedy_who),
      textKey: record.remedy_key,
      params: texts.parse(JSON.parse(record.remedy_params)),
    },
    firstSeen: record.first_seen,
    lastSeen: record.last_seen,
    state: stateOfFinding.parse(record.state),
    exception:
      reason === null || until === null || at === null
        ? null
        : { reason, until, approver: record.exception_approver ?? '', by: record.exception_by ?? '', at },
    assignedTo: record.assigned_to,
  };
}

/** One finding, or null when there is none with that id. */
export function readFinding(database: Database, id: number): FindingRow | null {
  const record = database
    .prepare<[number], FindingRecord>(`SELECT ${findingSelect} FROM ${findingSource} WHERE f.id = ?`)
    .get(id);
  return record === undefined ? null : findingFromRecord(record);
}

/** What stands open or as an exception about one object, worst first; includes what cannot be tested. */
export function findingsAbout(
  database: Database,
  openKind: 'mailbox' | 'person',
  openId: number,
): readonly FindingRow[] {
  return database
    .prepare<[string, number], FindingRecord>(
      `SELECT ${findingSelect} FROM ${findingSource}
       WHERE f.open_kind = ? AND f.open_id = ? AND f.state <> 'resolved' ORDER BY f.severity_rank, f.rule, f.id`,
    )
    .all(openKind, openId)
    .map(findingFromRecord);
}
