import type { Target } from "../target/target";
import { compareUnits } from "../units";
import type { SaidFigure } from "./verify-state";
import type { SheetFigure, VerifyMeasure, VerifyOutcome } from "./verify-result";

/** Of these a bound is what the sheets have too, or only a word for more: 超出140件. */
const STATED = new Set<VerifyMeasure>(["target", "growthTarget", "excess"]);

type Compared = Extract<VerifyOutcome, "equal" | "rounded" | "holds" | "different">;

/**
 * Holds a printed figure against the one of the sheets: half a unit of its last digit is rounding.
 * Of 约600 the zeros at the end are no digits, 600余 reaches to the next hundred, and 近1.5万 comes up
 * to it. A bound that the text states of an actual (400件以上) is kept or not.
 *
 * @returns `null` where the units cannot be compared
 */
export function compareFigure(
  said: Pick<SaidFigure, "target" | "printed" | "measure" | "isBound">,
  sheet: SheetFigure
): Compared | null {
  const { target, printed, measure } = said;
  const stated = target.low ?? target.high;
  const { relation, factor } = compareUnits(target.unit, sheet.unit);
  if (stated === null || relation === "unlike") return null;
  const range = sheet.text.split("-");
  if (measure === "target" && (target.comparator === "range" || range[1] !== undefined)) {
    return compareRange(target, range, factor);
  }
  const slack = 1e-9 * Math.max(1, Math.abs(sheet.value));
  if (said.isBound && measure !== null && !STATED.has(measure)) {
    return keepsBound(target, sheet.value / factor, slack) ? "holds" : "different";
  }
  const apart = sheet.value - stated * factor;
  if (Math.abs(apart) <= slack) return "equal";
  return isRounded(target, printed, apart, factor) ? "rounded" : "different";
}

function isRounded(target: Target, printed: string, apart: number, factor: number): boolean {
  const isAbout = ["≈", "≳", "≲"].includes(target.comparator);
  const step = lastDigit(printed, isAbout) * factor;
  if (target.comparator === "≳") return apart >= 0 && apart < step;
  if (target.comparator === "≲") return apart < 0 && -apart <= step / 2;
  return Math.abs(apart) <= step / 2 + 1e-9 * factor;
}

function compareRange(target: Target, range: readonly string[], factor: number): Compared {
  const [low = NaN, high = low] = range.map(Number);
  const isSame =
    low === (target.low ?? NaN) * factor && high === (target.high ?? target.low ?? NaN) * factor;
  return isSame ? "equal" : "different";
}

function keepsBound({ comparator, low, high }: Target, value: number, slack: number): boolean {
  const least = low ?? -Infinity;
  const most = high ?? Infinity;
  switch (comparator) {
    case ">":
      return value > least - slack && Math.abs(value - least) > slack;
    case "<":
      return value < most && Math.abs(value - most) > slack;
    case ">=":
      return value >= least - slack;
    case "<=":
      return value <= most + slack;
    default:
      return value >= least - slack && value <= most + slack;
  }
}

/** One in the last digit of a printed figure: 0.1 of 1.2, 1 of 640; 100 of 约600. */
export function lastDigit(printed: string, isAbout: boolean): number {
  const digits = /[0-9][0-9,，]*(?:[.．]([0-9]+))?/u.exec(printed);
  if (!digits) return 1;
  const [text, decimals] = digits;
  if (decimals !== undefined) return 10 ** -decimals.length;
  return isAbout ? 10 ** (/0*$/u.exec(text.replace(/[,，]/gu, ""))?.[0].length ?? 0) : 1;
}
