import type { BookRow, Formula } from "./book";
import type { FormPlan, IndicatorPlan } from "./indicators";

/** The formula of a sum or a rate in one column; `undefined` for what a unit types in. */
export function sumFormula(
  plan: FormPlan,
  one: IndicatorPlan,
  column: number,
  byCode: ReadonlyMap<string, BookRow>
): Formula | undefined {
  const rowOf = (code: string) => byCode.get(code)!;
  const { from } = one;
  if (from.how === "sum") {
    const parts = plan.indicators
      .filter((other) => other.parent === one.code && other.adds === "部分")
      .map((other) => rowOf(other.code));
    // SUM passes over "-", which an addition does not.
    return (at) => `SUM(${parts.map((part) => at(part, column)).join(",")})`;
  }
  if (from.how === "percent") {
    const top = rowOf(from.top);
    const bottom = rowOf(from.bottom);
    const places = String(one.places);
    return (at) => `ROUND(${at(top, column)}/${at(bottom, column)}*100,${places})`;
  }
  return undefined;
}
