const ROUNDS = 4;
const SHORT = 2000;
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
    ratio = Math.min(ratio, spentOn(read, long) / Math.max(base, 1));
  }
  return ratio;
}

function spentOn(read: (text: string) => unknown, text: string): number {
  // Time on the processor: a busy machine does not count.
  const times = Array.from({ length: 3 }, () => {
    const began = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(began);
    return user + system;
  });
  return Math.min(...times);
}
