/** What is measured against others, by name. */
export type Contestants = Readonly<Record<string, () => unknown>>;

/**
 * Median milliseconds of each contestant. All run in turn in every round, so that whatever else the
 * machine does falls on all of them alike; the first rounds only warm the engine up.
 */
export async function measureInterleaved(
  contestants: Contestants,
  rounds: number,
  warmUp: number
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      // What the one before left behind is not to be paid for by the next.
      globalThis.gc?.();
      const began = performance.now();
      await run();
      const took = performance.now() - began;
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
