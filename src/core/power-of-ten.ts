/** A factor of at most 10⁸ is what units of measure, or a decimal point, are apart. */
const LARGEST = 8;
/** Three tenths more or less than the power: what it is of grows too. */
const MOST_OFF = Math.log10(1.3);

/**
 * The power of ten by which a ratio is away from the usual one.
 *
 * @returns 1 to 8 for about 10 to 10⁸ times it or that part of it; 0 where no power is near
 */
export function tenfoldsApart(ratio: number, usual: number): number {
  const apart = Math.abs(Math.log10(ratio / usual));
  const power = Math.round(apart);
  return power >= 1 && power <= LARGEST && Math.abs(apart - power) <= MOST_OFF ? power : 0;
}
