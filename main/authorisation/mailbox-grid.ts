import type { MailboxClass, MailboxKind, MailboxRow } from '../../shared/contract/authorisation.ts';
import { severities, type Severity } from '../../shared/contract/findings.ts';
import { createKeysetPager, type KeysetPager } from '../base/keyset.ts';
import type { Database } from '../base/ports.ts';

/** Open findings for each mailbox, counted by severity; the finding table belongs to main/findings. */
const findingCounts = `(
  SELECT open_id, ${severities.map((severity) => `sum(severity = '${severity}') AS ${severity}`).join(', ')}
  FROM finding WHERE open_kind = 'mailbox' AND state = 'open' AND verdict = 'deviates' GROUP BY open_id)`;

const from = `mailbox AS m LEFT JOIN ${findingCounts} AS f ON f.open_id = m.id`;

/** Worst first: one critical finding weighs more than any number of lesser ones. */
const findingWeight = severities
  .map(
    (severity, index) =>
      `min(ifnull(f.${severity}, 0), 999) * ${String(1000 ** (severities.length - 1 - index))}`,
  )
  .join(' + ');

function flag(value: unknown): boolean {
  return value === 1;
}

/** The list of mailboxes as server-side table. */
export function createMailboxGrid(): KeysetPager<MailboxRow> {
  return createKeysetPager<MailboxRow>({
    from,
    id: 'm.id',
    select: `m.*, ${severities.map((severity) => `ifnull(f.${severity}, 0) AS ${severity}`).join(', ')}`,
    columns: {
      label: { value: 'm.label', type: 'text' },
      primarySmtp: { value: 'm.primary_smtp', type: 'text' },
      kind: { value: 'm.kind', type: 'text' },
      mailboxClass: { value: 'm.mailbox_class', type: 'text' },
      isClassOverridden: { value: 'm.is_class_overridden', type: 'boolean' },
      department: { value: 'm.department', type: 'text' },
      source: { value: 'm.source', type: 'text' },
      inspection: { value: 'm.inspection', type: 'number' },
      mandate: { value: 'm.mandate', type: 'number' },
      delegation: { value: 'm.delegation', type: 'number' },
      folder: { value: 'm.folder', type: 'number' },
      hasUnresolved: { value: 'm.has_unresolved', type: 'boolean' },
      isSignInEnabled: { value: 'm.is_sign_in_enabled', type: 'boolean' },
      forwardsTo: { value: 'm.forwards_to', type: 'text' },
      findings: {
        value: severities.map((severity) => `ifnull(f.${severity}, 0)`).join(' + '),
        order: findingWeight,
        type: 'number',
      },
      snapshotAt: { value: 'm.snapshot_at', type: 'instant' },
    },
    search: ['label', 'primarySmtp', 'department'],
    sort: [{ column: 'label', direction: 'ascending' }],
    row: (record) => ({
      id: Number(record['id']),
      label: String(record['label']),
      primarySmtp: record['primary_smtp'] as string | null,
      kind: record['kind'] as MailboxKind,
      mailboxClass: record['mailbox_class'] as MailboxClass,
      isClassOverridden: flag(record['is_class_overridden']),
      department: record['department'] as string | null,
      source: String(record['source']),
      inspection: Number(record['inspection']),
      mandate: Number(record['mandate']),
      delegation: Number(record['delegation']),
      folder: Number(record['folder']),
      hasUnresolved: flag(record['has_unresolved']),
      isSignInEnabled: record['is_sign_in_enabled'] === null ? null : flag(record['is_sign_in_enabled']),
      forwardsTo: record['forwards_to'] as string | null,
      findings: {
        critical: Number(record['critical']),
        high: Number(record['high']),
        medium: Number(record['medium']),
        low: Number(record['low']),
        info: Number(record['info']),
      },
      snapshotAt: record['snapshot_at'] as string | null,
    }),
  });
}

/** Changes whenever the findings that the list counts may have changed. */
export function findingsVersion(database: Database): string {
  const [runs, decisions] = database
    .prepare<[], [number, number]>(
      `SELECT (SELECT ifnull(max(id), 0) FROM rule_run), (SELECT ifnull(max(id), 0) FROM finding_decision)`,
    )
    .raw()
    .get() ?? [0, 0];
  return `${String(runs)}.${String(decisions)}`;
}

/** The worst open finding of each mailbox that has one. */
export function worstFindings(database: Database): ReadonlyMap<number, Severity> {
  const rows = database
    .prepare<[], [number, number]>(
      `SELECT open_id, min(CASE severity ${severities
        .map((severity, index) => `WHEN '${severity}' THEN ${String(index)}`)
        .join(' ')} END)
       FROM finding WHERE open_kind = 'mailbox' AND state = 'open' AND verdict = 'deviates' AND open_id IS NOT NULL
       GROUP BY open_id`,
    )
    .raw()
    .all();
  return new Map(
    rows.flatMap(([id, rank]) => {
      const severity = severities[rank];
      return severity === undefined ? [] : [[id, severity] as const];
    }),
  );
}
