import type { Database } from './ports.ts';

/** Names something for ever. Keys of a lower rank are stronger: an object id before an address. */
export interface StableKey {
  readonly key: string;
  readonly rank: number;
}

/** Gives things the numbers that links point to; the same thing keeps its number over imports and restarts. */
export interface StableIds {
  /** One id for each list of keys, all different, in the same order. The order of the lists does not matter. */
  assign(items: readonly (readonly StableKey[])[]): readonly number[];
  /** Writes the keys that were new. */
  save(): void;
}

/** What remembers which key has which id. */
export interface KeyMemory {
  readonly ids: Map<string, number>;
  /** The highest id ever given out. */
  highest: number;
  write(added: ReadonlyMap<string, number>): void;
}

/**
 * Assigns ids: the strongest key that is known decides; where two things were one before, the first by key keeps the
 * number. A key never moves to another id, so that an old link never opens something else.
 */
export function stableIds(memory: KeyMemory): StableIds {
  const added = new Map<string, number>();

  function remember(key: string, id: number): void {
    if (memory.ids.has(key)) return;
    memory.ids.set(key, id);
    added.set(key, id);
  }

  return {
    assign(items) {
      const order = items
        .map((keys, index) => ({ keys: keys.toSorted(compareKeys), index }))
        .sort((a, b) => compareText(a.keys[0]?.key ?? '', b.keys[0]?.key ?? ''));
      const used = new Set<number>();
      const result = new Map<number, number>();
      const highestRank = Math.max(0, ...order.map((item) => item.keys.at(-1)?.rank ?? 0));
      for (let rank = 0; rank <= highestRank; rank += 1) {
        for (const { keys, index } of order) {
          if (result.has(index)) continue;
          for (const { key, rank: keyRank } of keys) {
            const id = keyRank === rank ? memory.ids.get(key) : undefined;
            if (id === undefined || used.has(id)) continue;
            used.add(id);
            result.set(index, id);
            break;
          }
        }
      }
      for (const { keys, index } of order) {
        let id = result.get(index);
        if (id === undefined) {
          // All its keys already mean something else: it gets a number of its own, the same one every time.
          const own = `split:${keys[0]?.key ?? ''}`;
          const before = memory.ids.get(own);
          const isSplit = keys.some(({ key }) => memory.ids.has(key));
          id = before !== undefined && !used.has(before) ? before : (memory.highest += 1);
          used.add(id);
          result.set(index, id);
          if (isSplit) remember(own, id);
        }
        for (const { key } of keys) remember(key, id);
      }
      return items.map((_, index) => result.get(index) ?? 0);
    },
    save() {
      if (added.size > 0) memory.write(added);
      added.clear();
    },
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareKeys(a: StableKey, b: StableKey): number {
  return a.rank - b.rank || compareText(a.key, b.key);
}

/** Ids that live as long as the object: for pictures that nobody links to, and for tests. */
export function idsInMemory(): StableIds {
  return stableIds({ ids: new Map(), highest: 0, write: () => undefined });
}

/** Ids kept in the database: `identity_key` for identities and mailboxes, `person_key` for persons. */
export function idsInDatabase(database: Database, kind: 'identity' | 'person'): StableIds {
  const table = `${kind}_key`;
  const column = `${kind}_id`;
  const rows = database.prepare<[], [string, number]>(`SELECT key, ${column} FROM ${table}`).raw().all();
  let highest = 0;
  for (const [, id] of rows) if (id > highest) highest = id;
  return stableIds({
    ids: new Map(rows),
    highest,
    write(added) {
      const insert = database.prepare<[string, number]>(`INSERT OR IGNORE INTO ${table} VALUES (?, ?)`);
      for (const [key, id] of added) insert.run(key, id);
    },
  });
}
