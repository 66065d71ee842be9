import type { StoredIdentity } from '../base/stored-facts.ts';
import type { Source } from '../base/facts.ts';
import { strongKeys } from './identity-keys.ts';

/** A fact with the source of its snapshot and where it stands in time (higher is newer). */
export interface SourcedFact {
  readonly fact: StoredIdentity;
  readonly source: Source;
  readonly order: number;
  /** Read off a reference and not stated by a record of its own; everything else outweighs it. */
  readonly isImplied: boolean;
}

/** Facts about one and the same object, over all sources. */
export interface Cluster {
  /** Newest first, implied facts last. */
  readonly facts: readonly SourcedFact[];
}

/** Object ids and SIDs by source: two different ones of one source are two different objects, whatever else agrees. */
type Marks = Map<string, string>;

function marksOf({ fact, source }: SourcedFact): Marks {
  const marks: Marks = new Map();
  if (fact.objectId !== null) marks.set(`object ${source}`, fact.objectId.toLowerCase());
  if (fact.sid !== null) marks.set('sid', fact.sid.toUpperCase());
  return marks;
}

/** A text that is the same for the same statement, wherever its row stood. */
function canonical({ fact, source, isImplied }: SourcedFact): string {
  return JSON.stringify([source, isImplied, { ...fact, id: 0, snapshotId: 0, rawId: 0 }]);
}

/**
 * Joins facts that share a strong key, strongest keys first. An address never joins two objects that a source tells
 * apart by object id or SID (the team's address in the mail field of several accounts). The result does not depend on
 * the order of rows.
 */
export function joinFacts(items: readonly SourcedFact[]): readonly Cluster[] {
  const sorted = items
    .map((item) => ({ item, text: canonical(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ item }) => item);
  const parents = sorted.map((_, index) => index);
  const marks = sorted.map(marksOf);

  function rootOf(index: number): number {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    while (parents[index] !== root) {
      const next = parents[index] ?? root;
      parents[index] = root;
      index = next;
    }
    return root;
  }

  function join(a: number, b: number): void {
    const first = Math.min(rootOf(a), rootOf(b));
    const second = Math.max(rootOf(a), rootOf(b));
    if (first === second) return;
    const into = marks[first];
    const from = marks[second];
    if (into === undefined || from === undefined) return;
    for (const [mark, value] of from) {
      const other = into.get(mark);
      if (other !== undefined && other !== value) return;
    }
    for (const [mark, value] of from) into.set(mark, value);
    parents[second] = first;
  }

  const byKey = new Map<string, { rank: number; members: number[] }>();
  sorted.forEach((item, index) => {
    for (const { key, rank } of strongKeys(item.fact)) {
      const entry = byKey.get(key);
      if (entry === undefined) byKey.set(key, { rank, members: [index] });
      else {
        entry.members.push(index);
        entry.rank = Math.min(entry.rank, rank);
      }
    }
  });
  const shared = [...byKey].filter(([, { members }]) => members.length > 1);
  shared.sort(([a, x], [b, y]) => x.rank - y.rank || (a < b ? -1 : 1));
  for (const [, { members }] of shared) {
    // Pairwise with every earlier member, so that a refused join does not keep the others apart.
    members.forEach((member, position) => {
      for (let earlier = 0; earlier < Math.min(position, 8); earlier += 1)
        join(members[earlier] ?? member, member);
    });
  }

  const clusters = new Map<number, SourcedFact[]>();
  sorted.forEach((item, index) => {
    const root = rootOf(index);
    const facts = clusters.get(root);
    if (facts === undefined) clusters.set(root, [item]);
    else facts.push(item);
  });
  return [...clusters.values()].map((facts) => ({
    facts: facts
      .map((item, position) => ({ item, position }))
      .sort(
        (a, b) =>
          Number(a.item.isImplied) - Number(b.item.isImplied) ||
          b.item.order - a.item.order ||
          a.position - b.position,
      )
      .map(({ item }) => item),
  }));
}
