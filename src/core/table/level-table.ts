import type { CheckResult } from "../check";
import { figureKey } from "../report";
import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";
import type { TableScope } from "./attainment-table";
import type { FigureTable, TableCell } from "./table";
import { measures, periodsOf, rateCell, reportedCell, textCell } from "./table-cells";

/** An indicator with its place under the one it belongs to. */
interface Placed {
  readonly indicator: Indicator;
  readonly parent: Indicator | null;
  readonly level: number;
  readonly subset: "first" | "next" | null;
}

const COLUMNS = measures("indicator", "unit", "actual", "share");
const WITH_LAST_YEAR = measures("indicator", "unit", "actual", "lastYear", "share");

/**
 * Levels (分级): every indicator that has parts, with its parts and what is contained in it (其中),
 * and the share of each in the one above it where both count in one unit.
 */
export function levelTable(
  result: CheckResult,
  scheme: Pick<Scheme, "indicators">,
  { form }: TableScope
): FigureTable {
  const placed = placeAll(scheme.indicators.filter((one) => form === null || one.form === form));
  const rows = placed.filter(({ indicator }) =>
    result.report.figures.has(figureKey(indicator, "actual"))
  );
  const before = rows.some(
    ({ indicator }) => reportedCell(result, indicator, "lastYear").kind === "figure"
  );
  return {
    kind: "levels",
    columns: before ? WITH_LAST_YEAR : COLUMNS,
    rows: rows.map((one) => rowOf(one, result, before)),
    totals: [],
    charted: 0,
    reached: [],
    year: result.period.year,
    periods: periodsOf(
      result,
      rows.map(({ indicator }) => indicator)
    ),
    unchecked: 0,
  };
}

/** Depth first, so that each stands below what it belongs to; a circle is entered once. */
function placeAll(indicators: readonly Indicator[]): readonly Placed[] {
  const children = childrenByKey(indicators);
  const keys = new Set(indicators.map(keyOf));
  const isRoot = (one: Indicator) =>
    one.adds !== "derived" &&
    (one.parent === "" || !keys.has(indicatorKey(one.form, one.parent))) &&
    children.has(keyOf(one));
  const placed: Placed[] = [];
  const seen = new Set<Indicator>();
  const open: Placed[] = indicators
    .filter(isRoot)
    .map((indicator) => ({ indicator, parent: null, level: 0, subset: null }) as const)
    .reverse();
  for (let one = open.pop(); one; one = open.pop()) {
    if (seen.has(one.indicator)) continue;
    seen.add(one.indicator);
    placed.push(one);
    open.push(...below(one, children.get(keyOf(one.indicator)) ?? []).reverse());
  }
  return placed;
}

function below({ indicator: parent, level }: Placed, children: readonly Indicator[]): Placed[] {
  const first = children.find(({ adds }) => adds === "subset");
  return children.map((indicator) => ({
    indicator,
    parent,
    level: level + 1,
    subset: indicator.adds !== "subset" ? null : indicator === first ? "first" : "next",
  }));
}

/** What is computed from another (推算) is none of its parts. */
function childrenByKey(
  indicators: readonly Indicator[]
): ReadonlyMap<string, readonly Indicator[]> {
  const children = new Map<string, Indicator[]>();
  for (const one of indicators) {
    if (one.parent === "" || one.adds === "derived") continue;
    const above = indicatorKey(one.form, one.parent);
    const same = children.get(above);
    if (same) same.push(one);
    else children.set(above, [one]);
  }
  return children;
}

function keyOf({ form, code }: Indicator): string {
  return indicatorKey(form, code);
}

function rowOf(
  { indicator, parent, level, subset }: Placed,
  result: CheckResult,
  before: boolean
): readonly TableCell[] {
  const actual = reportedCell(result, indicator, "actual");
  const lastYear = before ? [reportedCell(result, indicator, "lastYear")] : [];
  return [
    { kind: "name", text: indicator.name, level, subset },
    textCell(indicator.unit),
    actual,
    ...lastYear,
    shareCell(actual, indicator, parent, result),
  ];
}

function shareCell(
  actual: TableCell,
  indicator: Indicator,
  parent: Indicator | null,
  result: CheckResult
): TableCell {
  if (!parent || parent.unit !== indicator.unit) return { kind: "none" };
  const whole = reportedCell(result, parent, "actual");
  if (actual.kind !== "figure" || whole.kind !== "figure") return { kind: "empty" };
  return whole.value > 0 ? rateCell(actual.value / whole.value) : { kind: "none" };
}
