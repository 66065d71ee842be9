import { z } from 'zod';
import type { SnapshotRow } from '../../../shared/contract/imports.ts';

/** Two snapshots to compare, by id. */
export interface SnapshotPair {
  readonly from: number;
  readonly to: number;
}

const storedPair = z.object({ from: z.number().int(), to: z.number().int() });

type Snapshot = Pick<SnapshotRow, 'id' | 'format' | 'source' | 'takenAt' | 'aspects'>;

const rightAspects = ['full-access', 'send-as', 'send-on-behalf', 'folders', 'gmail-delegates'];

/** Whether a snapshot says anything about rights, which is what can be compared. */
export function hasRights(snapshot: Pick<SnapshotRow, 'aspects'>): boolean {
  return snapshot.aspects.some((aspect) => rightAspects.includes(aspect));
}

/**
 * Which two to compare: what the tab kept, what the argument `from..to` says, or the newest one about rights with the
 * one of the same kind before it.
 */
export function readPair(state: unknown, argument: string, snapshots: readonly Snapshot[]): SnapshotPair {
  const ids = new Set(snapshots.map((one) => one.id));
  const isKnown = (pair: SnapshotPair) => ids.has(pair.from) && ids.has(pair.to);
  const kept = storedPair.safeParse(state);
  if (kept.success && isKnown(kept.data)) {
    return kept.data;
  }
  const [from, to] = argument.split('..').map(Number);
  if (from !== undefined && to !== undefined && isKnown({ from, to })) {
    return { from, to };
  }
  const newest = (snapshots.some(hasRights) ? snapshots.filter(hasRights) : snapshots).toSorted(
    (a, b) => b.takenAt.localeCompare(a.takenAt) || b.id - a.id,
  );
  const withPredecessor = newest.find((one) => samePredecessor(snapshots, one.id) !== null);
  const chosen = withPredecessor?.id ?? newest[0]?.id ?? 0;
  return { from: samePredecessor(snapshots, chosen) ?? chosen, to: chosen };
}

/** The snapshot of the same kind and source just before this one, or null. */
export function samePredecessor(snapshots: readonly Snapshot[], id: number): number | null {
  const of = snapshots.find((one) => one.id === id);
  if (of === undefined) {
    return null;
  }
  const earlier = snapshots
    .filter((one) => one.format === of.format && one.source === of.source && one.takenAt < of.takenAt)
    .toSorted((a, b) => b.takenAt.localeCompare(a.takenAt) || b.id - a.id);
  return earlier[0]?.id ?? null;
}
