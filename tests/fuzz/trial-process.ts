import { runTrial, type Outcome } from "./trial";

/** What the process says: before a trial its seed alone, after it what became of it. */
export interface TrialMessage {
  readonly seed: number;
  readonly outcome?: Outcome;
  readonly failure?: string;
}

/** Milliseconds that a workbook may take; read again before it counts, for the machine may be busy. */
const LONGEST = 2000;

/** Runs the trials of some seeds, in a process of its own that may hang or run out of memory. */
function main([first = 0, end = 0]: readonly number[]): void {
  for (let seed = first; seed < end; seed++) {
    process.send?.({ seed } satisfies TrialMessage);
    process.send?.({ seed, ...resultOf(seed) } satisfies TrialMessage);
  }
  process.disconnect();
}

function resultOf(seed: number): Omit<TrialMessage, "seed"> {
  try {
    const first = timedTrial(seed);
    const took = first.took > LONGEST ? Math.min(first.took, timedTrial(seed).took) : first.took;
    if (took <= LONGEST) return { outcome: first.outcome };
    return { failure: `took ${took.toFixed(0)} ms` };
  } catch (error) {
    return { failure: error instanceof Error ? String(error.stack) : String(error) };
  }
}

function timedTrial(seed: number): { readonly outcome: Outcome; readonly took: number } {
  const began = performance.now();
  const outcome = runTrial(seed);
  return { outcome, took: performance.now() - began };
}

main(process.argv.slice(2).map(Number));
