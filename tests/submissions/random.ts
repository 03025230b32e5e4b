/** A source of chance that always gives the same for the same seed and labels. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  hits(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A copy in another order. */
  shuffle<T>(list: readonly T[]): T[];
  /** Normally distributed with mean 0 and deviation 1. */
  normal(): number;
}

/**
 * Chance for one purpose. Each purpose draws from its own source, so that a fault planted in one unit
 * changes nothing in another.
 *
 * @param seed the seed of the whole set
 * @param labels what it is for: ("figures", 17)
 */
export function chanceOf(seed: number, ...labels: readonly (string | number)[]): Chance {
  const next = sfc32(hash(`${String(seed)}|${labels.join("|")}`));
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    hits: (probability) => next() < probability,
    pick: (list) => list[whole(0, list.length - 1)]!,
    shuffle: (list) => {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [copy[last], copy[other]] = [copy[other]!, copy[last]!];
      }
      return copy;
    },
    // Box and Muller.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** Four words out of a text (FNV-1a with four beginnings). */
function hash(text: string): readonly [number, number, number, number] {
  const word = (begin: number) => {
    let h = begin;
    for (let at = 0; at < text.length; at++) {
      h = Math.imul(h ^ text.charCodeAt(at), 16777619);
      h ^= h >>> 13;
    }
    return h >>> 0;
  };
  return [word(2166136261), word(374761393), word(3266489917), word(668265263)];
}

/** Chris Doty-Humphrey's small fast counting generator, 32 bits. */
function sfc32([a, b, c, d]: readonly [number, number, number, number]): () => number {
  const state = new Uint32Array([a, b, c, d]);
  const step = () => {
    const sum = (state[0]! + state[1]! + state[3]!) >>> 0;
    state[3] = state[3]! + 1;
    state[0] = state[1]! ^ (state[1]! >>> 9);
    state[1] = state[2]! + (state[2]! << 3);
    state[2] = ((state[2]! << 21) | (state[2]! >>> 11)) + sum;
    return sum / 4294967296;
  };
  for (let turn = 0; turn < 12; turn++) step();
  return step;
}
