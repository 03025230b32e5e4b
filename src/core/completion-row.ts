import type { Indicator } from "./scheme/scheme";

/** The row in which a form itself states how far a target is reached: its cell is then the source. */
export function completionRow(
  indicator: Indicator,
  indicators: readonly Indicator[]
): Indicator | null {
  const row = indicators.find(
    (one) =>
      one.form === indicator.form &&
      one.parent === indicator.code &&
      one.unit === "%" &&
      /完成/u.test(one.name)
  );
  return row ?? null;
}
