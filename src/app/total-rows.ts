import type { Settlement } from "../core/submission/settle";
import { indicatorKey } from "../core/scheme/scheme";

/** Where 汇总数 stands on the sheet of the totals, from 0. */
export const TOTAL_COLUMN = 6;

/** The row of this year's total of each indicator on the sheet of the totals, and its value. */
export function totalRows({
  totals,
}: Pick<Settlement, "totals">): ReadonlyMap<string, { row: number; value: number | null }> {
  return new Map(
    totals.flatMap(({ indicator, column, value }, index) =>
      column === "actual"
        ? [[indicatorKey(indicator.form, indicator.code), { row: index + 1, value }] as const]
        : []
    )
  );
}
