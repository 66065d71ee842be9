import { amsterdamDate } from '../base/calendar.ts';
import type { Database } from '../base/ports.ts';
import { engineName } from './store.ts';

/**
 * Opens exceptions whose last day has passed in Europe/Amsterdam; that day itself still counts. Returns how many.
 * Called whenever findings are read or evaluated, so that an exception ends without anybody having to do anything.
 */
export function expireExceptions(database: Database, now: Date): number {
  const ended = database
    .prepare<[string], { id: number; until: string }>(
      `SELECT f.id, d.until FROM finding AS f JOIN finding_decision AS d ON d.id =
         (SELECT max(latest.id) FROM finding_decision AS latest
          WHERE latest.finding_id = f.id AND latest.decision = 'exception')
       WHERE f.state = 'exception' AND d.until < ?`,
    )
    .all(amsterdamDate(now));
  if (ended.length === 0) return 0;
  const open = database.prepare(`UPDATE finding SET state = 'open' WHERE id = ?`);
  const record = database.prepare(
    `INSERT INTO finding_decision (finding_id, decision, reason, until, approver, assigned_to, decided_at, decided_by)
     VALUES (?, 'expired', NULL, ?, NULL, NULL, ?, ?)`,
  );
  database.transaction(() => {
    for (const { id, until } of ended) {
      open.run(id);
      record.run(id, until, now.toISOString(), engineName);
    }
  })();
  return ended.length;
}
