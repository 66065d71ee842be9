import { z } from 'zod';
import { calendarDate, defineMethod, instant, noInput, severityCounts } from './kernel.ts';
import { gridPage, gridQuery } from './grid.ts';

/** Severities, worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
/** See {@link severities}. */
export type Severity = (typeof severities)[number];

/** What a rule says of a subject; `cannot-be-tested` always carries a reason and is never shown as `complies`. */
export const verdicts = ['deviates', 'complies', 'cannot-be-tested'] as const;
/** See {@link verdicts}. */
export type Verdict = (typeof verdicts)[number];

/** Who can put a finding right. */
export const remedyActors = [
  'functional-admin',
  'it-staff',
  'privacy-officer',
  'manager',
  'supplier',
] as const;
/** See {@link remedyActors}. */
export type RemedyActor = (typeof remedyActors)[number];

/** Where a finding points: an object that an editor can open. */
export const subject = z.object({
  kind: z.enum(['mailbox', 'person', 'trustee', 'snapshot', 'organisation']),
  id: z.string(),
  label: z.string(),
});
/** See {@link subject}. */
export type Subject = z.infer<typeof subject>;

/** A row or record that proves a finding. `rawId` opens the raw record as it stood in the file. */
export const evidence = z.object({
  label: z.string(),
  rawId: z.number().int().nullable(),
  snapshotId: z.number().int().nullable(),
});
/** See {@link evidence}. */
export type Evidence = z.infer<typeof evidence>;

/** One finding. `code` is rule and subject as a stable identity; `message` is Dutch or English as the session asks. */
export const findingRow = z.object({
  id: z.number().int(),
  code: z.string(),
  rule: z.string(),
  version: z.number().int(),
  criterion: z.string(),
  severity: z.enum(severities),
  verdict: z.enum(verdicts),
  reasonKey: z.string().nullable(),
  subject,
  /** The object to open: the mailbox or person that the subject belongs to. */
  openKind: z.enum(['mailbox', 'person', 'snapshot', 'none']),
  openId: z.number().int().nullable(),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(evidence),
  remedy: z.object({
    who: z.enum(remedyActors),
    textKey: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  firstSeen: instant,
  lastSeen: instant,
  state: z.enum(['open', 'exception', 'resolved']),
  exception: z
    .object({ reason: z.string(), until: calendarDate, approver: z.string(), by: z.string(), at: instant })
    .nullable(),
  assignedTo: z.string().nullable(),
});
/** See {@link findingRow}. */
export type FindingRow = z.infer<typeof findingRow>;

/** One rule as the list of rules shows it, with the counts of its last run. */
export const ruleRow = z.object({
  id: z.string(),
  version: z.number().int(),
  criterion: z.string(),
  severity: z.enum(severities),
  titleKey: z.string(),
  explanationKey: z.string(),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  deviates: z.number().int(),
  complies: z.number().int(),
  cannotBeTested: z.number().int(),
});
/** See {@link ruleRow}. */
export type RuleRow = z.infer<typeof ruleRow>;

/** One findings store for all capabilities: list, decide, run again. */
export const findingsContract = {
  'findings.list': defineMethod({
    kind: 'query',
    input: gridQuery,
    output: gridPage(findingRow),
    permission: 'findings.read',
    audit: 'search',
  }),
  'findings.summary': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({
      open: severityCounts,
      exceptions: z.number().int(),
      cannotBeTested: z.number().int(),
      evaluatedAt: instant.nullable(),
    }),
    permission: 'findings.read',
    audit: 'none',
  }),
  'findings.rules': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({ rules: z.array(ruleRow) }),
    permission: 'findings.read',
    audit: 'none',
  }),
  /** What changed since an instant (journey 5); by default since this user's previous session. */
  'findings.changes': defineMethod({
    kind: 'query',
    input: z.strictObject({ since: instant.optional() }),
    output: z.object({
      since: instant.nullable(),
      appeared: z.array(findingRow),
      resolved: z.array(findingRow),
    }),
    permission: 'findings.read',
    audit: 'none',
  }),
  'findings.setException': defineMethod({
    kind: 'command',
    input: z.strictObject({
      findingId: z.number().int(),
      reason: z.string().trim().min(1).max(2000),
      until: calendarDate,
      approver: z.string().trim().min(1).max(200),
    }),
    output: findingRow,
    permission: 'findings.decide',
    audit: 'change',
    auditSubject: ['findingId', 'until'],
  }),
  'findings.reopen': defineMethod({
    kind: 'command',
    input: z.strictObject({ findingId: z.number().int(), reason: z.string().trim().min(1).max(2000) }),
    output: findingRow,
    permission: 'findings.decide',
    audit: 'change',
    auditSubject: ['findingId'],
  }),
  'findings.assign': defineMethod({
    kind: 'command',
    input: z.strictObject({ findingId: z.number().int(), assignedTo: z.string().trim().max(200).nullable() }),
    output: findingRow,
    permission: 'findings.decide',
    audit: 'change',
    auditSubject: ['findingId', 'assignedTo'],
  }),
  'findings.evaluate': defineMethod({
    kind: 'job',
    input: noInput,
    output: z.object({
      deviates: z.number().int(),
      complies: z.number().int(),
      cannotBeTested: z.number().int(),
      appeared: z.number().int(),
      resolved: z.number().int(),
    }),
    permission: 'findings.read',
    audit: 'change',
  }),
};
