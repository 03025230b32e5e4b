/** A decimal number without rounding: `digits` × 10^−`scale`. Sums of it do not depend on their order. */
export interface ExactNumber {
  readonly digits: bigint;
  readonly scale: number;
}

export const EXACT_ZERO: ExactNumber = { digits: 0n, scale: 0 };

/** The decimal number that a figure is written as: 0.1 is a tenth, not its nearest binary fraction. */
export function exactNumber(value: number): ExactNumber {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value));
  if (!match) return EXACT_ZERO;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

export function addExact(one: ExactNumber, other: ExactNumber): ExactNumber {
  const scale = Math.max(one.scale, other.scale);
  return { digits: scaledTo(one, scale) + scaledTo(other, scale), scale };
}

function scaledTo({ digits, scale }: ExactNumber, goal: number): bigint {
  return scale === goal ? digits : digits * 10n ** BigInt(goal - scale);
}

/** The nearest number that a cell can hold. */
export function nearestNumber({ digits, scale }: ExactNumber): number {
  return Number(`${String(digits)}e-${String(scale)}`);
}
