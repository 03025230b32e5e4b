const ROUNDS = 4;
const SHORT = 1000;
const TIMES = 4;

/** How many times longer a text four times as long takes: about 4 in linear time, 16 in quadratic time. */
export function growthOf(read: (text: string) => unknown, unit: string): number {
  const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  const [short, long] = [textOf(SHORT), textOf(SHORT * TIMES)];
  read(short);
  let ratio = Infinity;
  // The machine may be busy while one of the two is read: the best of a few rounds counts.
  for (let round = 0; round < ROUNDS && ratio > 6; round += 1) {
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
