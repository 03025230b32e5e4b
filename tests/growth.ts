/**
 * The least processor time of some runs, in milliseconds. Other programs take none of it, and the
 * least has the least of what the engine does beside the work.
 */
function timeOf(act: () => void, runs = 5): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Work below this many milliseconds is not measured, it is noise. */
const NOISE = 2;

/** A machine that is busy gets another try; work that grows too fast fails them all. */
const TRIES = 6;

/**
 * Expects that `act` of `times` the size takes at most `most` times as long. `act(size)` prepares the
 * work and gives back what is to be timed.
 */
export function expectGrowth(
  act: (size: number) => () => void,
  { size, times, most }: { readonly size: number; readonly times: number; readonly most: number }
): void {
  for (let left = TRIES; left > 0; left--) {
    const large = act(times * size);
    const small = act(size);
    const [many, few] = [timeOf(large), timeOf(small)];
    if (many <= most * Math.max(few, NOISE)) return;
    if (left === 1) expect(many / few).toBeLessThanOrEqual(most);
  }
}

/** Expects that a text four times as long, made of a repeated piece, is read in linear time. */
export function expectLinear(read: (text: string) => unknown, piece: string): void {
  const work = (size: number) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    return () => read(text);
  };
  expectGrowth(work, { size: 1000, times: 4, most: 10 });
}
