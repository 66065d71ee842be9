import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { RequestContext } from '../base/ports.ts';

/** The largest layout or saved view that is kept, in characters of JSON. */
const longest = 1_000_000;

function asJson(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  if (text.length > longest) {
    throw new BriefgeheimError('invalid-input', { messageKey: 'findings.error.layoutTooLarge' });
  }
  return text;
}

/** The window's layout of this user, or null before the first time. */
export function readLayout({ database, session }: RequestContext): unknown {
  const stored = database
    .prepare<[string], string>('SELECT layout FROM layout WHERE user_id = ?')
    .pluck()
    .get(session.userId);
  return stored === undefined ? null : JSON.parse(stored);
}

/** Keeps the window's layout of this user; the one before is replaced. */
export function saveLayout({ database, session, clock }: RequestContext, layout: unknown): void {
  database
    .prepare(
      `INSERT INTO layout (user_id, layout, saved_at) VALUES (?, ?, ?)
       ON CONFLICT (user_id) DO UPDATE SET layout = excluded.layout, saved_at = excluded.saved_at`,
    )
    .run(session.userId, asJson(layout), clock.now().toISOString());
}

interface ViewRecord {
  readonly id: number;
  readonly grid: string;
  readonly name: string;
  readonly state: string;
  readonly createdAt: string;
}

interface SavedView {
  readonly id: number;
  readonly grid: string;
  readonly name: string;
  readonly state: unknown;
  readonly createdAt: string;
}

function viewOf(record: ViewRecord): SavedView {
  const state: unknown = JSON.parse(record.state);
  return { ...record, state };
}

const viewColumns = 'id, grid, name, state, created_at AS createdAt';

/** This user's saved views of a grid, by name. */
export function readViews({ database, session }: RequestContext, grid: string): SavedView[] {
  return database
    .prepare<[string, string], ViewRecord>(
      `SELECT ${viewColumns} FROM saved_view WHERE user_id = ? AND grid = ? ORDER BY name, id`,
    )
    .all(session.userId, grid)
    .map(viewOf);
}

/** Keeps a view under a name; saving under the same name again replaces it and keeps its id. */
export function saveView(
  { database, session, clock }: RequestContext,
  input: { readonly grid: string; readonly name: string; readonly state?: unknown },
): SavedView {
  const record = database
    .prepare<[string, string, string, string, string], ViewRecord>(
      `INSERT INTO saved_view (user_id, grid, name, state, created_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (user_id, grid, name) DO UPDATE SET state = excluded.state RETURNING ${viewColumns}`,
    )
    .get(session.userId, input.grid, input.name, asJson(input.state), clock.now().toISOString());
  if (record === undefined) throw new BriefgeheimError('internal');
  return viewOf(record);
}

/** Deletes one of this user's own views; false when there was none. */
export function deleteView({ database, session }: RequestContext, id: number): boolean {
  return (
    database.prepare('DELETE FROM saved_view WHERE id = ? AND user_id = ?').run(id, session.userId).changes >
    0
  );
}
