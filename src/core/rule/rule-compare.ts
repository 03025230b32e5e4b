import type { Comparator, Tolerance } from "./rule";
import { highOf, lowOf, type Known } from "./rule-interval";

/** What is asked for when a comparison is denied. */
export const DENIED: ReadonlyMap<Comparator, Comparator> = new Map([
  ["=", "<>"],
  ["<>", "="],
  ["<", ">="],
  [">=", "<"],
  [">", "<="],
  ["<=", ">"],
]);

/**
 * Whether a comparison holds. A range fails only where every value in it would: `=` holds where
 * the two come within the tolerance of each other, `<=` fails only where left is above right by
 * more than the tolerance. `<>` asks for a difference of any size: no tolerance applies to it.
 * Without a tolerance the sides are taken as they stand.
 */
export function holds(
  comparator: Comparator,
  left: Known,
  right: Known,
  tolerance: Tolerance | null
): boolean {
  const size = Math.max(
    Math.abs(lowOf(left)),
    Math.abs(highOf(left)),
    Math.abs(lowOf(right)),
    Math.abs(highOf(right))
  );
  const slack = tolerance ? allowance(tolerance, size) : 0;
  const noise = rounding(size);
  // How far the sides are apart: `above` where left is surely greater, `below` where surely less.
  const above = lowOf(left) - highOf(right);
  const below = lowOf(right) - highOf(left);
  switch (comparator) {
    case "=":
      return above <= slack + noise && below <= slack + noise;
    case "<>":
      return !isPlain(left) || !isPlain(right) || above > noise || below > noise;
    case "<=":
      return above <= slack + noise;
    case ">=":
      return below <= slack + noise;
    case "<":
      return above < slack - noise;
    case ">":
      return below < slack - noise;
  }
}

function isPlain(value: Known): boolean {
  return typeof value === "number";
}

/** The larger of the two bounds; a bound that is no positive number allows nothing. */
function allowance(tolerance: Tolerance, size: number): number {
  const absolute = tolerance.absolute > 0 ? tolerance.absolute : 0;
  const relative = tolerance.relative > 0 ? tolerance.relative * size : 0;
  return Math.max(absolute, relative);
}

/**
 * What binary fractions may lose: a billionth of the size, so that 0.1+0.2 is 0.3, but never above
 * a millionth of a unit while the figure itself is finer (2,000,000,001 is not 2,000,000,000).
 */
function rounding(size: number): number {
  return Math.max(Math.min(size * 1e-9, 1e-6), size * 1e-14);
}
