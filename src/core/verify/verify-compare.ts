import type { Target } from "../target/target";
import { compareUnits } from "../units";
import type { SheetFigure, VerifyOutcome } from "./verify-result";

/**
 * Holds a printed figure against the one of the sheets: half a unit of its last digit is rounding.
 * Of 约600 the zeros at the end are no digits, and 600余 reaches to the next hundred.
 *
 * @returns `null` where the units cannot be compared
 */
export function compareFigure(
  target: Target,
  printed: string,
  sheet: SheetFigure
): Extract<VerifyOutcome, "equal" | "rounded" | "different"> | null {
  const stated = target.low ?? target.high;
  const { relation, factor } = compareUnits(target.unit, sheet.unit);
  if (stated === null || relation === "unlike") return null;
  const apart = sheet.value - stated * factor;
  const slack = 1e-9 * Math.max(1, Math.abs(sheet.value));
  if (Math.abs(apart) <= slack) return "equal";
  const isAbout = target.comparator === "≈" || target.comparator === "≳";
  const step = lastDigit(printed, isAbout) * factor;
  const isRounded =
    target.comparator === "≳" ? apart >= 0 && apart < step : Math.abs(apart) <= step / 2 + slack;
  return isRounded ? "rounded" : "different";
}

/** One in the last digit of a printed figure: 0.1 of 1.2, 1 of 640; 100 of 约600. */
export function lastDigit(printed: string, isAbout: boolean): number {
  const digits = /[0-9][0-9,，]*(?:[.．]([0-9]+))?/u.exec(printed);
  if (!digits) return 1;
  const [text, decimals] = digits;
  if (decimals !== undefined) return 10 ** -decimals.length;
  return isAbout ? 10 ** (/0*$/u.exec(text.replace(/[,，]/gu, ""))?.[0].length ?? 0) : 1;
}
