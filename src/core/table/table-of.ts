import type { CheckResult } from "../check";
import type { Scheme } from "../scheme/scheme";
import { chartTable, planTable, shortfallTable, type TableScope } from "./attainment-table";
import { growthTable } from "./growth-table";
import { levelTable } from "./level-table";
import type { FigureTable, TableKind } from "./table";

/** The table of a kind, of the figures of a check. It may have no rows. */
export function tableOf(
  kind: TableKind,
  result: CheckResult,
  scheme: Pick<Scheme, "indicators">,
  scope: TableScope
): FigureTable {
  switch (kind) {
    case "plan":
      return planTable(result, scope);
    case "shortfalls":
      return shortfallTable(result, scope);
    case "growth":
      return growthTable(result, scheme, scope);
    case "levels":
      return levelTable(result, scheme, scope);
    case "chart":
      return chartTable(result, scope);
  }
}
