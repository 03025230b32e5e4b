import type { CheckResult } from "../check";
import { planRule, type TargetResult } from "../targets";
import type { FigureTable, TableCell, TableColumn, TableTotal } from "./table";
import {
  computedCell,
  goalCell,
  measures,
  nameCell,
  periodsOf,
  rateCell,
  reportedCell,
  textCell,
} from "./table-cells";
import { arePartsOfOne, columnSum, totalsOf } from "./table-total";

/** What a table is made for. */
export interface TableScope {
  /** Number of the one form it is about; `null` for all. */
  readonly form: string | null;
  /** Adds the column that the chart's target line is drawn from. */
  readonly chart: boolean;
}

const PLAN = measures(
  ...(["indicator", "unit", "wording", "goal", "actual", "rate", "shortfall", "status"] as const)
);
const SHORTFALLS = measures(
  ...(["indicator", "unit", "wording", "goal", "actual", "rate", "shortfall"] as const),
  ...(["status", "reason"] as const)
);
const CHART = measures("indicator", "rate");
const TARGET_LINE = measures("targetLine");

/** Plan against actual: every target, in the order of the catalogue. */
export function planTable(result: CheckResult, scope: TableScope): FigureTable {
  return attainmentTable("plan", PLAN, targetsOf(result, scope), result, scope);
}

/** Targets missed or behind their schedule, each with the reason that was given for it. */
export function shortfallTable(result: CheckResult, scope: TableScope): FigureTable {
  const targets = targetsOf(result, scope);
  const short = targets.filter(({ status }) => status === "missed" || status === "behind");
  const unchecked = targets.filter(({ status }) => status === "unchecked").length;
  return { ...attainmentTable("shortfalls", SHORTFALLS, short, result, scope), unchecked };
}

/** What a chart of attainment shows, and no more. */
export function chartTable(result: CheckResult, scope: TableScope): FigureTable {
  const targets = targetsOf(result, scope);
  const shown = targets.filter(isCharted);
  const unchecked = targets.filter(({ status }) => status === "unchecked").length;
  return {
    ...attainmentTable("chart", CHART, shown, result, { ...scope, chart: true }),
    totals: [],
    unchecked,
  };
}

function targetsOf(result: CheckResult, { form }: TableScope): readonly TargetResult[] {
  return result.targets.filter(
    ({ status, indicator }) => status !== "no_target" && (form === null || indicator.form === form)
  );
}

/** A limit is kept by staying below it, so that a bar up to the line would say the opposite. */
function isCharted({ goal, rate }: TargetResult): boolean {
  return rate !== null && goal?.atMost === false;
}

/** With a chart, what it cannot show stands below what it shows. */
function attainmentTable(
  kind: FigureTable["kind"],
  own: readonly TableColumn[],
  targets: readonly TargetResult[],
  result: CheckResult,
  { chart }: TableScope
): FigureTable {
  const shown = targets.filter(isCharted);
  const rows = chart ? [...shown, ...targets.filter((one) => !isCharted(one))] : targets;
  const columns = chart ? [...own, ...TARGET_LINE] : own;
  const cells = rows.map((one) => columns.map((column) => cellOf(one, column, result)));
  return {
    kind,
    columns,
    rows: cells,
    totals: attainmentTotals(columns, cells, rows),
    charted: chart ? shown.length : 0,
    reached: chart ? shown.map(({ status }) => status === "met" || status === "exceeded") : [],
    year: result.period.year,
    periods: periodsOf(
      result,
      rows.map(({ indicator }) => indicator)
    ),
    unchecked: 0,
  };
}

function cellOf(one: TargetResult, column: TableColumn, result: CheckResult): TableCell {
  const { indicator } = one;
  switch (column.kind === "measure" ? column.key : null) {
    case "indicator":
      return nameCell(indicator.name);
    case "unit":
      return textCell(indicator.unit);
    case "wording":
      return { kind: "text", text: one.wording ?? "", source: one.wordingAt };
    case "goal":
      return goalCell(one);
    case "actual":
      return reportedCell(result, indicator, "actual");
    case "rate":
      return rateCell(one.rate);
    case "shortfall":
      return computedCell(one.shortfall, indicator.unit);
    case "status":
      return { kind: "status", status: one.status };
    case "reason":
      return reasonCell(one, result);
    case "targetLine":
      return isCharted(one) ? { kind: "rate", value: 1 } : { kind: "empty" };
    default:
      return { kind: "empty" };
  }
}

/** The explanation of the finding; asked for where the target is firm, and then perhaps still open. */
function reasonCell(one: TargetResult, { findings }: CheckResult): TableCell {
  const rule = planRule(one.indicator);
  const finding = findings.find(
    (each) => each.code === "target" && each.rule === rule && each.wording === one.wording
  );
  if (finding?.explanation != null) return textCell(finding.explanation);
  return finding?.severity === "query" ? { kind: "unexplained" } : { kind: "empty" };
}

/** The number of rows, and sums where the rows are parts of one whole. */
function attainmentTotals(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  targets: readonly TargetResult[]
): readonly (TableTotal | null)[] {
  if (rows.length === 0) return [];
  const adds = arePartsOfOne(targets.map(({ indicator }) => indicator));
  return totalsOf(
    columns.map((column, index): TableTotal | null => {
      if (column.kind !== "measure") return null;
      if (column.key === "status") return { kind: "count", value: rows.length, unit: "" };
      if (!adds || !["goal", "actual", "shortfall"].includes(column.key)) return null;
      return columnSum(rows.flatMap((cells) => cells[index] ?? []));
    })
  );
}
