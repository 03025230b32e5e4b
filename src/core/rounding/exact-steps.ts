/**
 * Amounts counted in steps (0.01 万元, say) without the error of binary fractions: 1.005 is rounded as
 * it is written, and parts are added as a reader adds them.
 */
export interface ExactSteps {
  /** Each amount in units that divide the step and every amount; `null` for one without a value. */
  readonly units: readonly (bigint | null)[];
  /** Units in one step. */
  readonly step: bigint;
  /** A number in those units, cut off below one of them. */
  readonly inUnits: (value: number) => bigint;
  /** A number of units as a number again. */
  readonly toNumber: (units: bigint) => number;
}

interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** @param step positive; amounts and step are finite and in the same unit */
export function countSteps(values: readonly (number | null)[], step: number): ExactSteps {
  const decimals = values.map((value) => (value === null ? null : readDecimal(value)));
  const stepDecimal = readDecimal(step);
  let lowest = stepDecimal.exponent;
  for (const one of decimals) if (one && one.exponent < lowest) lowest = one.exponent;
  const carry = ({ digits, exponent }: Decimal) => digits * 10n ** BigInt(exponent - lowest);
  return {
    units: decimals.map((one) => one && carry(one)),
    step: carry(stepDecimal),
    inUnits: (value) => {
      const { digits, exponent } = readDecimal(value);
      return exponent >= lowest
        ? digits * 10n ** BigInt(exponent - lowest)
        : digits / 10n ** BigInt(lowest - exponent);
    },
    toNumber: (units) => Number(`${String(units)}e${String(lowest)}`),
  };
}

/** Fifteen digits are what a cell holds; what lies beyond them is dirt of adding in binary. */
function readDecimal(value: number): Decimal {
  const text = Number.isSafeInteger(value) ? String(value) : value.toPrecision(15);
  const [mantissa = "0", power = "0"] = text.split("e");
  const [whole = "0", written = ""] = mantissa.split(".");
  const fraction = written.replace(/0+$/, "");
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** The whole steps below or at an amount, toward minus infinity, and what is left over. */
export function floorSteps(
  units: bigint,
  step: bigint
): { readonly floor: bigint; readonly rest: bigint } {
  const rest = ((units % step) + step) % step;
  return { floor: (units - rest) / step, rest };
}

/** 四舍五入: half a step goes away from zero. */
export function roundSteps(units: bigint, step: bigint): bigint {
  const { floor, rest } = floorSteps(units, step);
  const twice = rest * 2n;
  return twice > step || (twice === step && units > 0n) ? floor + 1n : floor;
}

/** A number times a power of ten, digit for digit: 14600 × 10⁻⁴ is 1.46. */
export function shiftDecimal(value: number, power: number): number {
  const { digits, exponent } = readDecimal(value);
  return Number(`${String(digits)}e${String(exponent + power)}`);
}
