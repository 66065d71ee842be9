import type { Database } from './ports.ts';

/**
 * When a user was last at work before the session that is open now: the last entry that an earlier session of theirs
 * left in the audit trail. Null on the first time. Needs an open session, whose unlocking is the latest one.
 */
export function previousSessionAt(database: Database, userId: string): string | null {
  const found = database
    .prepare<[string, string], { at: string }>(
      `SELECT at FROM audit_event
       WHERE actor_id = ? AND session_id IS NOT NULL AND session_id IS NOT
         (SELECT session_id FROM audit_event
          WHERE actor_id = ? AND action = 'vault.unlock' AND outcome = 'succeeded' ORDER BY id DESC LIMIT 1)
       ORDER BY id DESC LIMIT 1`,
    )
    .get(userId, userId);
  return found?.at ?? null;
}
