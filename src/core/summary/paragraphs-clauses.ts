import type { CheckResult } from "../check";
import { completionRow } from "../completion-row";
import { groupBy } from "../grouped";
import type { Period } from "../period";
import { figureKey, type Figure, type FigureColumn } from "../report";
import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";
import type { TargetResult } from "../targets";
import { tidyNumber } from "../units";
import type { CellAddress } from "../workbook";
import { spokenNames } from "./paragraphs-names";
import type { CitedFigure, CitedMeasure, Clause, LeftOut, Since } from "./paragraphs";

/** What the paragraphs are made from. */
export interface ParagraphSource {
  readonly scheme: Scheme;
  readonly result: CheckResult;
  readonly targets: ReadonlyMap<Indicator, TargetResult>;
  /** Remarks by `indicatorKey` that speak against comparing with last year. */
  readonly remarks: ReadonlyMap<string, { readonly text: string; readonly at: CellAddress }>;
  /** What each indicator is called in running text. */
  readonly names: ReadonlyMap<Indicator, string>;
  /** The row of a form that states the rate of another. */
  readonly rateRows: ReadonlySet<Indicator>;
  readonly left: LeftOut[];
}

export function paragraphSource(
  scheme: Scheme,
  result: CheckResult,
  remarks: ParagraphSource["remarks"]
): ParagraphSource {
  const targets = spokenTargets(result.targets);
  const rateRows = new Set(
    [...targets.values()].flatMap((one) =>
      one.rate === null ? [] : (completionRow(one.indicator, scheme.indicators) ?? [])
    )
  );
  const names = spokenNames(scheme.indicators);
  return { scheme, result, targets, remarks, names, rateRows, left: [] };
}

/** The target of each indicator that is spoken of: a level that could be judged, before a growth. */
function spokenTargets(all: readonly TargetResult[]): ReadonlyMap<Indicator, TargetResult> {
  const rank = ({ goal, target }: TargetResult) =>
    (goal === null ? 2 : 0) + (target?.kind === "growth" ? 1 : 0);
  const spoken = new Map<Indicator, TargetResult>();
  for (const [indicator, lines] of groupBy(all, (one) => one.indicator)) {
    const [first] = [...lines].sort((one, other) => rank(one) - rank(other));
    if (first) spoken.set(indicator, first);
  }
  return spoken;
}

export function figureOf(
  { result }: ParagraphSource,
  indicator: Indicator,
  column: FigureColumn
): Figure | undefined {
  return result.report.figures.get(figureKey(indicator, column));
}

export function actualOf(source: ParagraphSource, indicator: Indicator): CitedFigure | null {
  const figure = figureOf(source, indicator, "actual");
  return figure?.value == null
    ? null
    : cite("actual", indicator, figure.value, indicator.unit, [figure.at]);
}

export function cite(
  measure: CitedMeasure,
  indicator: Indicator | null,
  value: number,
  unit: string,
  cells: CitedFigure["cells"]
): CitedFigure {
  return { measure, indicator, value: tidyNumber(value), unit, cells };
}

/** All that is known of an indicator beside its figure: last year first, then its target. */
export function clausesOf(source: ParagraphSource, indicator: Indicator): readonly Clause[] {
  return [comparison(source, indicator), standing(source, indicator)].flatMap((one) => one ?? []);
}

/** A difference of percentages is one in points. */
function unitOf(indicator: Indicator): string {
  return indicator.unit === "%" ? "个百分点" : indicator.unit;
}

function comparison(source: ParagraphSource, indicator: Indicator): Clause | null {
  const now = figureOf(source, indicator, "actual");
  const last = figureOf(source, indicator, "lastYear");
  if (now?.value == null || last?.value == null) return null;
  const remark = source.remarks.get(indicatorKey(indicator.form, indicator.code));
  if (remark) {
    source.left.push({ code: "not_comparable", indicator, remark: remark.text, at: remark.at });
    return null;
  }
  const since = sinceOf(source, indicator);
  const change = tidyNumber(now.value - last.value);
  if (change === 0)
    return {
      code: "same",
      since,
      last: cite("lastYear", indicator, last.value, indicator.unit, [last.at]),
    };
  const cells: CitedFigure["cells"] = [now.at, last.at];
  // Of nothing, of a loss and of a percentage nothing grows by per cent.
  const hasRate = last.value > 0 && now.value >= 0 && indicator.unit !== "%";
  return {
    code: change > 0 ? "up" : "down",
    since,
    by: cite("change", indicator, Math.abs(change), unitOf(indicator), cells),
    rate: hasRate
      ? cite("growth", indicator, (Math.abs(change) / last.value) * 100, "%", cells)
      : null,
  };
}

function sinceOf(source: ParagraphSource, indicator: Indicator): Since {
  const { from, through } = periodOf(source, indicator.form);
  return from === 1 && through >= 12 ? "year" : "period";
}

/** What the figures of a form count: its own period, whatever month the schedule is asked for. */
export function periodOf({ result }: ParagraphSource, form: string): Period {
  const reported = result.report.forms.find((one) => one.form === form);
  const { year } = result.period;
  return reported?.period ?? { year, from: 1, through: reported?.through ?? 12 };
}

/** How far the target is reached; `null` where there is none, or where that is not known. */
export function standing(source: ParagraphSource, indicator: Indicator): Clause | null {
  const judged = source.targets.get(indicator);
  if (!judged?.goal || judged.actual === null || judged.shortfall === null || !judged.at)
    return null;
  const { goal, actual, shortfall } = judged;
  const cells = targetCells(judged, judged.at);
  const { unit } = indicator;
  const gap = (measure: "shortfall" | "excess", value: number) =>
    cite(measure, indicator, Math.abs(value), unitOf(indicator), cells);
  const isRange = judged.target?.comparator === "range" && goal.stretch !== goal.figure;
  const target: CitedFigure = {
    ...cite("target", indicator, goal.figure, unit, [judged.wordingAt ?? judged.at]),
    ...(isRange && { high: goal.stretch }),
  };
  const rate = rateOf(source, judged, cells);
  switch (judged.status) {
    case "exceeded":
      if (goal.atMost) return { code: "within", by: gap("shortfall", shortfall), target };
      if (isRange) return { code: "above_range", target, by: gap("excess", actual - goal.stretch) };
      return shortfall < 0
        ? { code: "exceeded", rate, by: gap("excess", shortfall) }
        : { code: "met", target };
    case "met":
      return goal.atMost ? { code: "within", by: null, target } : { code: "met", target };
    case "on_schedule":
    case "behind":
      return onTheWay(judged, rate, gap("shortfall", shortfall), cells);
    case "pending":
      return { code: "pending", short: gap("shortfall", shortfall) };
    case "missed":
      return goal.atMost
        ? { code: "passed", by: gap("excess", shortfall) }
        : { code: "missed", rate, short: gap("shortfall", shortfall) };
    default:
      return null;
  }
}

/** The actual, the wording of the target, and last year's figure where the target builds on it. */
function targetCells(judged: TargetResult, at: CellAddress): CitedFigure["cells"] {
  return judged.wordingAt ? [at, judged.wordingAt] : [at];
}

/** 完成率; not of a percentage, which is told in points, nor where it would mean nothing. */
function rateOf(
  source: ParagraphSource,
  judged: TargetResult,
  cells: CitedFigure["cells"]
): CitedFigure | null {
  const { indicator, rate, actual, goal } = judged;
  if (rate === null || !goal || goal.figure <= 0 || (actual ?? 0) <= 0) return null;
  if (indicator.unit === "%") return null;
  const row = completionRow(indicator, source.scheme.indicators);
  const own = row ? figureOf(source, row, "actual") : undefined;
  return own?.value == null
    ? cite("rate", indicator, rate * 100, "%", cells)
    : cite("rate", indicator, own.value, "%", [own.at]);
}

function onTheWay(
  judged: TargetResult,
  rate: CitedFigure | null,
  short: CitedFigure,
  cells: CitedFigure["cells"]
): Clause {
  const { indicator, status, through } = judged;
  const apart = Math.round(((judged.rate ?? 0) - through / 12) * 1000) / 10;
  const points =
    indicator.unit !== "%" && apart !== 0
      ? cite("points", indicator, Math.abs(apart), "个百分点", cells)
      : null;
  if (status === "behind")
    return { code: "behind", rate, points: apart < 0 ? points : null, short };
  return rate && points && apart > 0
    ? { code: "ahead", rate, points }
    : { code: "on_schedule", rate };
}
