/** Random numbers that are the same for the same seed, on every machine. Not for secrets. */
export interface Random {
  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number;
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item;
  /** The items in another order. */
  shuffled<Item>(items: readonly Item[]): readonly Item[];
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean;
}

/** A generator after Marsaglia's xorshift (32 bits), started from a text by FNV-1a. */
export function createRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  if (state === 0) state = 0x9e3779b9;

  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  // The first numbers after a start resemble the seed.
  for (let round = 0; round < 16; round += 1) next();

  const below = (limit: number): number => Math.floor((next() / 0x1_0000_0000) * limit);
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    shuffled(items) {
      const result = [...items];
      for (let last = result.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        const [a, b] = [result[last], result[other]];
        if (a !== undefined && b !== undefined) [result[last], result[other]] = [b, a];
      }
      return result;
    },
    chance: (percent) => below(100) < percent,
  };
}
