import type { CheckResult } from "../check";
import { figureKey } from "../report";
import type { Indicator, Scheme } from "../scheme/scheme";
import { tidyNumber } from "../units";
import type { TableScope } from "./attainment-table";
import type { FigureTable, TableCell } from "./table";
import {
  computedCell,
  isPercent,
  measures,
  nameCell,
  periodsOf,
  rateCell,
  reportedCell,
  textCell,
} from "./table-cells";
import { arePartsOfOne, columnSum, totalsOf } from "./table-total";

const COLUMNS = measures("indicator", "unit", "actual", "lastYear", "change", "growth");

/**
 * Year on year (同比): every indicator with a figure of the same period last year. Growth needs a base
 * above 0; a percentage changes by points and has none.
 */
export function growthTable(
  result: CheckResult,
  scheme: Pick<Scheme, "indicators">,
  { form }: TableScope
): FigureTable {
  const { figures } = result.report;
  const indicators = scheme.indicators.filter(
    (one) =>
      (form === null || one.form === form) && figures.get(figureKey(one, "lastYear"))?.value != null
  );
  const rows = indicators.map((one) => rowOf(one, result));
  const adds = arePartsOfOne(indicators);
  const sum = (index: number) => columnSum(rows.flatMap((row) => row[index] ?? []));
  return {
    kind: "growth",
    columns: COLUMNS,
    rows,
    totals: adds ? totalsOf([null, null, sum(2), sum(3), sum(4), null]) : [],
    charted: 0,
    reached: [],
    year: result.period.year,
    periods: periodsOf(result, indicators),
    unchecked: 0,
  };
}

function rowOf(indicator: Indicator, result: CheckResult): readonly TableCell[] {
  const now = reportedCell(result, indicator, "actual");
  const before = reportedCell(result, indicator, "lastYear");
  const change =
    now.kind === "figure" && before.kind === "figure" ? tidyNumber(now.value - before.value) : null;
  return [
    nameCell(indicator.name),
    textCell(indicator.unit),
    now,
    before,
    change === null && now.kind === "none"
      ? { kind: "none" }
      : computedCell(change, indicator.unit),
    growthCell(change, before, isPercent(indicator)),
  ];
}

function growthCell(change: number | null, before: TableCell, percent: boolean): TableCell {
  if (percent || before.kind !== "figure" || before.value <= 0) return { kind: "none" };
  return rateCell(change === null ? null : change / before.value);
}
