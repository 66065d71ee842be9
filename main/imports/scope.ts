import type { Aspect, Source } from '../base/facts.ts';
import type { Database } from '../base/ports.ts';

/** How many mailboxes, accounts or staff members a snapshot lists; only the first kind that it has counts. */
function listedIn(database: Database, snapshotId: number): number {
  const mailboxes =
    database
      .prepare<[number, number, number, number], number>(
        `SELECT count(*) FROM (
           SELECT mailbox_ref FROM grant_fact WHERE snapshot_id = ?
           UNION SELECT mailbox_ref FROM mailbox_fact WHERE snapshot_id = ?
           UNION SELECT mailbox_ref FROM protocol_fact WHERE snapshot_id = ?
           UNION SELECT mailbox_ref FROM forwarding_fact WHERE snapshot_id = ?)`,
      )
      .pluck()
      .get(snapshotId, snapshotId, snapshotId, snapshotId) ?? 0;
  if (mailboxes > 0) return mailboxes;
  for (const table of ['identity_fact', 'employment_fact'] as const) {
    const count =
      database
        .prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE snapshot_id = ?`)
        .pluck()
        .get(snapshotId) ?? 0;
    if (count > 0) return count;
  }
  return 0;
}

/** What was found when a file's reach was compared with the one before. */
export interface Reach {
  readonly scope: 'organisation' | 'listed';
  readonly listed: number;
  readonly before: number;
}

/**
 * Whether a file speaks for the whole organisation. A file that lists fewer than half of what the previous snapshot of
 * the same source and an aspect in common listed is taken for an excerpt: otherwise it would seem to take rights away.
 */
export function judgeReach(
  database: Database,
  snapshotId: number,
  source: Source,
  aspects: readonly Aspect[],
  orderKey: string,
): Reach {
  const listed = listedIn(database, snapshotId);
  const previous = database
    .prepare<[string, string, string], number>(
      `SELECT id FROM snapshot
        WHERE source = ? AND scope = 'organisation' AND order_key <= ?
          AND EXISTS (SELECT 1 FROM json_each(snapshot.aspects) AS mine JOIN json_each(?) AS theirs ON mine.value = theirs.value)
        ORDER BY order_key DESC, id DESC LIMIT 1`,
    )
    .pluck()
    .get(source, orderKey, JSON.stringify(aspects));
  const before = previous === undefined ? 0 : listedIn(database, previous);
  return { scope: listed * 2 < before ? 'listed' : 'organisation', listed, before };
}
