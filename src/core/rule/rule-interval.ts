import type { Interval } from "./rule";

/**
 * A figure while a rule is judged: a plain number, a range, `null` for "-" (not applicable), or
 * `unchecked` where it cannot be told.
 */
export type Quantity = number | Interval | null | "unchecked";
export type Known = number | Interval;
export type Arithmetic = Known | "division_by_zero" | "not_finite";

/** A number, not the object of a range, where both ends meet: most figures stay plain numbers. */
export function interval(low: number, high: number): Arithmetic {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "not_finite";
  if (low === high) return low;
  return low < high ? { low, high } : { low: high, high: low };
}

export function lowOf(value: Known): number {
  return typeof value === "number" ? value : value.low;
}

export function highOf(value: Known): number {
  return typeof value === "number" ? value : value.high;
}

/**
 * A sum brought back to the fifteen digits its largest term carries, as a spreadsheet shows it:
 * 0.3 − 0.1 − 0.2 is 0, 100000000.1 − 100000000 is 0.1. Sums of whole numbers pass through.
 */
export function settle(total: number, largest: number): number {
  if (Number.isInteger(total) && Number.isSafeInteger(largest)) return total;
  if (!(largest > 1e-280 && largest < 1e280)) return total;
  const digits = 14 - Math.floor(Math.log10(largest));
  // Powers of ten are exact up to 10^22, their inverses are not: divide by the exact one.
  if (digits < 0) return Math.round(total / 10 ** -digits) * 10 ** -digits;
  const scale = 10 ** digits;
  const scaled = total * scale;
  return Number.isFinite(scaled) ? Math.round(scaled) / scale : total;
}

export function multiply(left: Known, right: Known): Arithmetic {
  if (typeof left === "number" && typeof right === "number") return finite(left * right);
  const corners = [
    lowOf(left) * lowOf(right),
    lowOf(left) * highOf(right),
    highOf(left) * lowOf(right),
    highOf(left) * highOf(right),
  ];
  return interval(Math.min(...corners), Math.max(...corners));
}

/** A divisor that may be 0 divides nothing. */
export function divide(left: Known, right: Known): Arithmetic {
  if (lowOf(right) <= 0 && highOf(right) >= 0) return "division_by_zero";
  if (typeof left === "number" && typeof right === "number") return finite(left / right);
  const corners = [
    lowOf(left) / lowOf(right),
    lowOf(left) / highOf(right),
    highOf(left) / lowOf(right),
    highOf(left) / highOf(right),
  ];
  return interval(Math.min(...corners), Math.max(...corners));
}

/** As in Excel 0^0 has no value, and 0 to a negative power divides by zero. */
export function raise(base: Known, exponent: Known): Arithmetic {
  const low = lowOf(base);
  const high = highOf(base);
  if (low <= 0 && high >= 0) {
    if (lowOf(exponent) < 0) return "division_by_zero";
    if (lowOf(exponent) === 0) return "not_finite";
  }
  if (typeof base === "number" && typeof exponent === "number") return finite(base ** exponent);
  // A base below zero has powers between the ends of a range of exponents that are not real.
  if (low < 0 && typeof exponent !== "number") return "not_finite";
  const corners = [
    low ** lowOf(exponent),
    low ** highOf(exponent),
    high ** lowOf(exponent),
    high ** highOf(exponent),
  ];
  if (low < 0 && high > 0) corners.push(0);
  return interval(Math.min(...corners), Math.max(...corners));
}

export function absolute(value: Known): Known {
  if (typeof value === "number") return Math.abs(value);
  if (value.low >= 0) return value;
  if (value.high <= 0) return { low: -value.high, high: -value.low };
  return { low: 0, high: Math.max(-value.low, value.high) };
}

export function negate(value: Known): Known {
  return typeof value === "number" ? -value : { low: -value.high, high: -value.low };
}

/** Both ends through a function that never falls, such as rounding. */
export function mapEnds(value: Known, rising: (end: number) => number): Arithmetic {
  if (typeof value === "number") return finite(rising(value));
  return interval(rising(value.low), rising(value.high));
}

/** Half away from zero, as Excel's ROUND; 1.005 to two places is 1.01 though its double lies below. */
export function roundTo(value: number, places: number): number {
  const digits = Math.trunc(places);
  if (digits > 15) return value;
  if (digits < -300) return 0;
  const size = Math.abs(value);
  const scaled = digits < 0 ? size / 10 ** -digits : size * 10 ** digits;
  if (!Number.isFinite(scaled) || scaled > Number.MAX_SAFE_INTEGER) return value;
  const rounded = Math.floor(scaled + 0.5 + scaled * Number.EPSILON * 2);
  const result = digits < 0 ? rounded * 10 ** -digits : rounded / 10 ** digits;
  return value < 0 ? -result : result;
}

/** Left − right; for ranges the gap between them with its sign, 0 where they overlap. */
export function gap(left: Known, right: Known): number {
  const largest = Math.max(
    Math.abs(lowOf(left)),
    Math.abs(highOf(left)),
    Math.abs(lowOf(right)),
    Math.abs(highOf(right))
  );
  if (lowOf(left) > highOf(right)) return settle(bounded(lowOf(left) - highOf(right)), largest);
  if (highOf(left) < lowOf(right)) return settle(bounded(highOf(left) - lowOf(right)), largest);
  return 0;
}

/** Two figures may be further apart than a number can say. */
function bounded(difference: number): number {
  return Math.min(Math.max(difference, -Number.MAX_VALUE), Number.MAX_VALUE);
}

function finite(value: number): Arithmetic {
  return Number.isFinite(value) ? value : "not_finite";
}

/** Both ends of a figure, for those who are told of it. */
export function endsOf(value: Known): Interval {
  return typeof value === "number" ? { low: value, high: value } : value;
}
