/** Choices that a seed decides: the same seed makes the same ones everywhere. */
export interface Random {
  /** A whole number from 0 up to and without `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** Mulberry32, a generator of 32 bits of state: enough to spread cases, and a seed is a plain number. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * end);
  };
  return {
    below,
    pick: (choices) => {
      const picked = choices[below(choices.length)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
  };
}
