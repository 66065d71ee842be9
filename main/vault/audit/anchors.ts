import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { instant } from '../../../shared/contract/kernel.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import { base64 } from '../crypto/encoding.ts';
import { signBytes } from '../crypto/user-keys.ts';
import { syncDirectory, writeDurably } from '../files/durable.ts';
import { dirname } from 'node:path';
import type { KeyObject } from 'node:crypto';

/** A statement, outside the database, of how far the audit trail had come when a session ended. One line of JSON each. */
export const anchor = z.strictObject({
  vaultId: z.uuid(),
  at: instant,
  userId: z.uuid(),
  /** The number of the last row of the audit trail: a counter that only rises. */
  counter: z.number().int().min(0),
  chainHead: z.string().regex(/^[0-9a-f]{64}$/),
  signature: base64(64),
});
/** See {@link anchor}. */
export type Anchor = z.infer<typeof anchor>;

/** What an anchor's (and a checkpoint's) signature is over. */
export function anchorBytes(statement: Omit<Anchor, 'signature'>): Buffer {
  const { vaultId, at, userId, counter, chainHead } = statement;
  return canonicalBytes({ purpose: 'briefgeheim-anchor', vaultId, at, userId, counter, chainHead });
}

/** Signs a statement. */
export function signAnchor(statement: Omit<Anchor, 'signature'>, signingKey: KeyObject): Anchor {
  return { ...statement, signature: signBytes(signingKey, anchorBytes(statement)) };
}

/** Appends an anchor to anchors.jsonl and waits until it is on disk. */
export function appendAnchor(path: string, entry: Anchor): void {
  // A line that a crash cut short must not swallow this one.
  const isCutShort = existsSync(path) && !/(^|\n)$/.test(readFileSync(path, 'utf8').slice(-1));
  writeDurably(path, `${isCutShort ? '\n' : ''}${JSON.stringify(entry)}\n`, 'a');
  syncDirectory(dirname(path));
}

/** The anchors of a vault, oldest first, and how many lines could not be read. A missing file has none. */
export function readAnchors(path: string): {
  readonly anchors: readonly Anchor[];
  readonly unreadable: number;
} {
  if (!existsSync(path)) return { anchors: [], unreadable: 0 };
  const anchors: Anchor[] = [];
  let unreadable = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const parsed = anchor.safeParse(parseJson(line));
    if (parsed.success) anchors.push(parsed.data);
    else unreadable += 1;
  }
  return { anchors, unreadable };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
