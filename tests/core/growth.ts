const ROUNDS = 4;
const SHORT = 500;
const TIMES = 8;

/** Above this the time grows faster than the text: 8 is linear, 64 quadratic. */
export const LINEAR = 24;

/** How many times longer a text eight times as long takes. */
export function growthOf(read: (text: string) => unknown, unit: string): number {
  const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  const [short, long] = [textOf(SHORT), textOf(SHORT * TIMES)];
  read(short);
  let ratio = Infinity;
  // The machine may be busy while one of the two is read: the best of a few rounds counts.
  for (let round = 0; round < ROUNDS && ratio > LINEAR / 2; round += 1) {
    const base = spentOn(read, short);
    ratio = Math.min(ratio, spentOn(read, long) / Math.max(base, Number.EPSILON));
  }
  return ratio;
}

function spentOn(read: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const began = performance.now();
    read(text);
    return performance.now() - began;
  });
  return Math.min(...times);
}
