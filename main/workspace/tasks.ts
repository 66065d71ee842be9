import type { Task } from '../../shared/contract/workspace.ts';
import type { TextKey } from '../../shared/i18n/catalogues.ts';
import { amsterdamDate, startOfAmsterdamDay } from '../base/calendar.ts';
import type { Database } from '../base/ports.ts';

/** After how many days the newest snapshot counts as old, and how many days before its end an exception is a task. */
const oldSnapshotDays = 30;
const noticeDays = 7;

const importCommand = 'imports.openFiles';
const dayInMilliseconds = 86_400_000;

/** A task whose title is one of our texts. */
type TypedTask = Task & { readonly titleKey: TextKey };

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayInMilliseconds);
}

function snapshotTasks(database: Database, today: string): readonly TypedTask[] {
  const newest =
    database.prepare<[], string | null>('SELECT max(taken_at) FROM snapshot').pluck().get() ?? null;
  if (newest === null) {
    return [
      {
        id: 'first-import',
        titleKey: 'findings.task.firstImport',
        params: {},
        dueAt: null,
        command: importCommand,
        commandArgument: null,
      },
    ];
  }
  const date = amsterdamDate(newest);
  const age = days(date, today);
  if (age <= oldSnapshotDays) return [];
  return [
    {
      id: 'old-snapshot',
      titleKey: 'findings.task.oldSnapshot',
      params: { count: age },
      dueAt: startOfAmsterdamDay(date, oldSnapshotDays + 1),
      command: importCommand,
      commandArgument: null,
    },
  ];
}

function exceptionTasks(database: Database, today: string): readonly TypedTask[] {
  const last = amsterdamDate(startOfAmsterdamDay(today, noticeDays));
  return database
    .prepare<[string], { id: number; rule: string; subject: string; until: string }>(
      `SELECT f.id, f.rule, f.subject_label AS subject, d.until FROM finding AS f JOIN finding_decision AS d ON d.id =
         (SELECT max(latest.id) FROM finding_decision AS latest
          WHERE latest.finding_id = f.id AND latest.decision = 'exception')
       WHERE f.state = 'exception' AND d.until <= ? ORDER BY d.until, f.severity_rank, f.id LIMIT 200`,
    )
    .all(last)
    .map(({ id, rule, subject, until }) => ({
      id: `exception:${String(id)}`,
      titleKey: 'findings.task.exceptionEnds',
      params: { rule, subject, until },
      // The last day itself still counts.
      dueAt: startOfAmsterdamDay(until, 1),
      command: 'findings.open',
      commandArgument: String(id),
    }));
}

/** One task for each export that is missing, with the rules that wait for it. */
function missingTasks(database: Database): readonly TypedTask[] {
  const waiting = database
    .prepare<[TextKey], { missing: string; rules: string }>(
      `SELECT json_extract(params, '$.missing') AS missing, json_group_array(DISTINCT rule) AS rules FROM finding
       WHERE state = 'open' AND verdict = 'cannot-be-tested' AND reason_key = ? GROUP BY missing ORDER BY missing`,
    )
    .all('rule.reason.notImported');
  return waiting.map(({ missing, rules }) => {
    const names = (JSON.parse(rules) as string[]).sort();
    return {
      id: `import:${missing}`,
      titleKey: 'findings.task.importMissing',
      params: { missing, count: names.length, rules: names.join(', ') },
      dueAt: null,
      command: importCommand,
      commandArgument: null,
    };
  });
}

/** What there is to do, made from the state of the vault; nothing of it is stored. What is due comes first. */
export function listTasks(database: Database, now: Date): Task[] {
  const today = amsterdamDate(now);
  const tasks = [...exceptionTasks(database, today), ...snapshotTasks(database, today)];
  const dated = tasks
    .filter(({ dueAt }) => dueAt !== null)
    .sort((one, other) => ((one.dueAt ?? '') < (other.dueAt ?? '') ? -1 : 1));
  return [...dated, ...tasks.filter(({ dueAt }) => dueAt === null), ...missingTasks(database)];
}
