import { closeSync, openSync, readSync } from 'node:fs';
import type { z } from 'zod';
import type { VerifyReport, verifyStep } from '../../shared/contract/vault.ts';
import type { JobContext } from '../base/ports.ts';
import { anchorBytes, readAnchors } from './audit/anchors.ts';
import { chainStart, hashOf, type AuditRecord } from './audit/chain.ts';
import { readCheckpoints } from './audit/checkpoints.ts';
import { isSignedBy } from './crypto/user-keys.ts';
import { readKeySlots } from './keyslots/file.ts';
import type { SignedPart } from './keyslots/format.ts';
import { acceptedKeySlots } from './meta.ts';
import { knownLayout, layoutOf } from './migrate.ts';
import type { OpenVault } from './vault.ts';

type Step = z.infer<typeof verifyStep>;
type Params = Step['params'];

/** How many rows of the trail are checked before others get their turn. */
const chunk = 2_000;

interface ChainResult {
  readonly rows: number;
  readonly head: string;
  readonly firstBroken: number | null;
  readonly clockSteps: number;
  /** The hash of each row that a checkpoint or anchor speaks about. */
  readonly hashes: ReadonlyMap<number, string>;
}

/** Checks the whole vault, step by step; every step runs, also after one that failed. */
export async function verifyVault(vault: OpenVault, context: JobContext): Promise<VerifyReport> {
  const { database } = vault;
  const steps: Step[] = [];
  const add = (id: Step['id'], isWhole: boolean, ending: string, params: Params = {}): void => {
    steps.push({ id, status: isWhole ? 'pass' : 'fail', messageKey: `vault.verify.${id}.${ending}`, params });
  };

  context.progress('job.phase.vault.key-slots', 0, null);
  const signed = readSigned(vault);
  const isKnown = signed !== null && acceptedKeySlots(database, signed);
  add('key-slots', isKnown, isKnown ? 'pass' : 'fail', isKnown ? { count: signed.users.length } : {});
  await context.checkpoint();

  const cipher = cipherState(vault);
  add('cipher', cipher === 'pass', cipher);
  const damagedTable = await checkTables(vault, context);
  add('database', damagedTable === null, damagedTable === null ? 'pass' : 'fail', {
    table: damagedTable ?? '',
  });
  const layout = layoutOf(database);
  add('schema', layout === knownLayout, layout === knownLayout ? 'pass' : 'fail', {
    found: layout,
    known: knownLayout,
  });

  const statements = readStatements(vault);
  const chain = await walkChain(vault, context, new Set(statements.map((statement) => statement.counter)));
  const brokenOf = (origin: Statement['origin']): Statement | null =>
    brokenStatement(
      statements.filter((statement) => statement.origin === origin),
      chain,
      signed ?? vault.keySlots().signed,
      vault.vaultId,
    );
  const brokenCheckpoint = brokenOf('checkpoint');
  const brokenAnchor = brokenOf('anchor');
  if (chain.firstBroken !== null)
    add('audit-chain', false, 'fail', { row: chain.firstBroken, rows: chain.rows });
  else if (brokenCheckpoint !== null)
    add('audit-chain', false, 'checkpoint', { row: brokenCheckpoint.counter });
  else if (chain.clockSteps > 0) add('audit-chain', true, 'clock', { count: chain.clockSteps });
  else add('audit-chain', true, 'pass', { count: chain.rows });

  const { anchors, unreadable } = readAnchors(vault.layout.anchors);
  if (anchors.length === 0 && unreadable === 0) {
    steps.push({
      id: 'anchors',
      status: 'not-tested',
      messageKey: 'vault.verify.anchors.not-tested',
      params: { reason: 'vault.verify.reason.no-anchors' },
    });
  } else if (brokenAnchor !== null) add('anchors', false, 'fail', { row: brokenAnchor.counter });
  else if (unreadable > 0) add('anchors', false, 'unreadable', { lines: unreadable });
  else add('anchors', true, 'pass', { count: anchors.length });

  const isWhole = steps.every((step) => step.status !== 'fail');
  context.summary(isWhole ? 'job.summary.vault.whole' : 'job.summary.vault.broken', { rows: chain.rows });
  return { isWhole, steps, auditRows: chain.rows, chainHead: chain.head, firstBrokenRow: chain.firstBroken };
}

/** What a session's end stated about the trail, inside the database (checkpoint) or beside it (anchor). */
interface Statement {
  readonly origin: 'checkpoint' | 'anchor';
  readonly vaultId: string;
  readonly at: string;
  readonly userId: string;
  readonly counter: number;
  readonly chainHead: string;
  readonly signature: string;
}

function readStatements(vault: OpenVault): readonly Statement[] {
  return [
    ...readCheckpoints(vault.database).map((row): Statement => ({
      origin: 'checkpoint',
      vaultId: vault.vaultId,
      at: row.at,
      userId: row.user_id,
      counter: row.last_event,
      chainHead: row.chain_head,
      signature: row.signature,
    })),
    ...readAnchors(vault.layout.anchors).anchors.map((entry): Statement => ({ origin: 'anchor', ...entry })),
  ];
}

/** The first statement that the chain contradicts or that its user did not sign. */
function brokenStatement(
  statements: readonly Statement[],
  chain: ChainResult,
  signed: SignedPart,
  vaultId: string,
): Statement | null {
  return (
    statements.find((statement) => {
      const user = signed.users.find((candidate) => candidate.id === statement.userId);
      const isSigned =
        user !== undefined &&
        isSignedBy(Buffer.from(user.publicKeys.sign, 'base64'), anchorBytes(statement), statement.signature);
      return (
        !isSigned ||
        statement.vaultId !== vaultId ||
        chain.hashes.get(statement.counter) !== statement.chainHead
      );
    }) ?? null
  );
}

async function walkChain(
  vault: OpenVault,
  context: JobContext,
  wanted: ReadonlySet<number>,
): Promise<ChainResult> {
  const total = vault.database.prepare<[], number>('SELECT count(*) FROM audit_event').pluck().get() ?? 0;
  const read = vault.database.prepare<[number, number], AuditRecord>(
    'SELECT * FROM audit_event WHERE id > ? ORDER BY id LIMIT ?',
  );
  const hashes = new Map<number, string>();
  let previous = { id: 0, hash: chainStart(vault.vaultId), at: '' };
  let firstBroken: number | null = null;
  let clockSteps = 0;
  let rows = 0;
  if (wanted.has(0)) hashes.set(0, previous.hash);
  for (;;) {
    const part = read.all(previous.id, chunk);
    if (part.length === 0) break;
    for (const row of part) {
      const fits =
        row.id === previous.id + 1 && row.previous_hash === previous.hash && hashOf(row) === row.hash;
      // A missing row shows at the one after it: name the number that is missing.
      if (!fits) firstBroken ??= row.id === previous.id + 1 ? row.id : previous.id + 1;
      if (row.at < previous.at) clockSteps += 1;
      if (wanted.has(row.id)) hashes.set(row.id, row.hash);
      previous = row;
    }
    rows += part.length;
    context.progress('job.phase.vault.audit', rows, total);
    await context.checkpoint();
  }
  return { rows, head: previous.hash, firstBroken, clockSteps, hashes };
}

function readSigned(vault: OpenVault): SignedPart | null {
  try {
    return readKeySlots(vault.layout.keySlots).signed;
  } catch {
    // Whatever is wrong with the file, the step says so.
    return null;
  }
}

/** Says whether the file on disk is unreadable without the key and the connection keeps its temporary data in memory. */
function cipherState(vault: OpenVault): 'pass' | 'fail' | 'temporary-files' {
  const isEncrypted = firstValue(vault, 'PRAGMA cipher') === 'sqlcipher';
  const descriptor = openSync(vault.layout.database, 'r');
  const start = Buffer.alloc(16);
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (!isEncrypted || start.toString('latin1').startsWith('SQLite format 3')) return 'fail';
  return vault.database.pragma('temp_store', { simple: true }) === 2 ? 'pass' : 'temporary-files';
}

/** Reads every table and index, so that each page's checksum is verified; the first damaged table, or null. */
async function checkTables(vault: OpenVault, context: JobContext): Promise<string | null> {
  const tables = vault.database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  for (const [index, table] of tables.entries()) {
    context.progress('job.phase.vault.database', index, tables.length);
    await context.checkpoint();
    try {
      if (firstValue(vault, `PRAGMA quick_check('${table.replaceAll("'", "''")}')`) !== 'ok') return table;
    } catch {
      // SQLITE_CORRUPT: the page does not fit its checksum.
      return table;
    }
  }
  return null;
}

function firstValue(vault: OpenVault, pragma: string): string | null {
  const row: unknown = vault.database.prepare(pragma).get();
  if (typeof row !== 'object' || row === null) return null;
  const value: unknown = Object.values(row)[0];
  return typeof value === 'string' ? value : null;
}
