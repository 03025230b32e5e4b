import { judgeAttainment, readGoal, type Attainment, type Goal } from "./attainment";
import type { MissingFigure, Unchecked } from "./finding";
import { planByIndicator } from "./plan/plan-lines";
import { figureKey, type Figure, type Report } from "./report";
import type { Indicator, PlanLine, Scheme } from "./scheme/scheme";
import { remembered } from "./remembered";
import { readTarget, type Target } from "./target/target";
import { compareUnits } from "./units";
import type { CellAddress } from "./workbook";

/** One target of one indicator, judged; or an indicator that has none. */
export interface TargetResult extends Attainment {
  readonly indicator: Indicator;
  readonly wording: string | null;
  readonly target: Target | null;
  readonly goal: Goal | null;
  readonly firmness: PlanLine["firmness"];
  readonly actual: number | null;
  readonly base: number | null;
  /** True where the base is the last-year column of the form, which counts as many months as this year's. */
  readonly baseFromForm: boolean;
  readonly through: number;
  /** The cell of the actual. */
  readonly at: CellAddress | null;
  /** The cell of the wording. */
  readonly wordingAt: CellAddress | null;
  /** Why it could not be judged; null otherwise. */
  readonly unchecked: Unchecked | null;
}

/**
 * Judges every line of the plan, targets that stand only in the plan column of a form, and lists the
 * indicators with a figure but without a target.
 */
export function judgeTargets(scheme: Scheme, report: Report): readonly TargetResult[] {
  // Of a form that stands there twice the first is the one used.
  const through = new Map([...report.forms].reverse().map((one) => [one.form, one.through]));
  const planned = planByIndicator(scheme);
  return scheme.indicators.flatMap((indicator) => {
    const month = through.get(indicator.form);
    const lines = planned.get(indicator) ?? columnLine(indicator, report);
    if (lines.length > 0)
      return lines.map((line) => judgeLine(line, indicator, scheme, report, month ?? 12));
    const actual = report.figures.get(figureKey(indicator, "actual"));
    if (month === undefined || !actual || actual.reading.kind === "not_applicable") return [];
    return [withoutTarget(indicator, actual, month)];
  });
}

/** The plan column of the form, read as the wording of a target. */
function columnLine(indicator: Indicator, report: Report): readonly PlanLine[] {
  const figure = report.figures.get(figureKey(indicator, "plan"));
  if (!figure) return [];
  const { reading } = figure;
  if (reading.kind !== "number" && reading.kind !== "unreadable") return [];
  // 0 is "none": no target was set. Where fewer is better it is one.
  if (reading.kind === "number" && reading.value === 0 && indicator.better === "more") return [];
  const wording = reading.kind === "number" ? numberWording(figure, reading) : reading.text;
  const target = readColumnTarget(wording);
  return [
    {
      form: indicator.form,
      code: indicator.code,
      wording,
      reading: target,
      base: null,
      firmness: target.ok ? target.target.firmness : "firm",
      source: "",
      at: figure.at,
    },
  ];
}

/** The plan columns of many units say the same few things. */
const readColumnTarget = remembered((wording) => readTarget(wording));

/** In the indicator's unit; a figure in a unit unlike it keeps its own, and is not judged. */
function numberWording(
  { value, indicator }: Figure,
  reading: Extract<Figure["reading"], { kind: "number" }>
): string {
  const { unit = "" } = reading;
  return compareUnits(unit, indicator.unit).relation === "unlike"
    ? `${String(reading.value)}${unit}`
    : `${String(value ?? reading.value)}${indicator.unit}`;
}

function withoutTarget(indicator: Indicator, actual: Figure, through: number): TargetResult {
  return {
    indicator,
    wording: null,
    target: null,
    goal: null,
    firmness: "firm",
    actual: actual.value,
    base: null,
    baseFromForm: false,
    through,
    at: actual.at,
    wordingAt: null,
    unchecked: null,
    status: "no_target",
    rate: null,
    shortfall: null,
    scheduled: null,
  };
}

function judgeLine(
  line: PlanLine,
  indicator: Indicator,
  scheme: Scheme,
  report: Report,
  through: number
): TargetResult {
  const figure = report.figures.get(figureKey(indicator, "actual"));
  const lastYear = report.figures.get(figureKey(indicator, "lastYear"));
  const base = line.base ?? lastYear?.value ?? null;
  const target = line.reading.ok ? line.reading.target : null;
  const common = {
    indicator,
    wording: line.wording,
    target,
    firmness: line.firmness,
    actual: figure?.value ?? null,
    base,
    baseFromForm: line.base === null && lastYear?.value != null,
    through,
    at: figure?.at ?? null,
    wordingAt: line.at,
  };
  const unjudged = (
    goal: Goal | null,
    reason: Unchecked["reason"],
    missing: readonly MissingFigure[]
  ) => ({
    ...common,
    goal,
    status: "unchecked" as const,
    rate: null,
    shortfall: null,
    scheduled: null,
    unchecked: { rule: planRule(indicator), form: indicator.form, reason, missing },
  });
  if (line.unconfirmed)
    return unjudged(null, "unconfirmed", [missing(line.wording, "not_understood", line.at)]);
  if (!target)
    return unjudged(null, "not_understood", [missing(line.wording, "not_understood", line.at)]);
  const units = compareUnits(target.unit, indicator.unit);
  const goal = readGoal(target, {
    better: indicator.better,
    measure: indicator.measure,
    isPercent: indicator.unit === "%",
    factor: units.relation === "unlike" ? null : units.factor,
    base,
    aboutBand: scheme.settings.aboutBand,
  });
  if (!goal.ok) {
    if (goal.missing === "base")
      return unjudged(null, "no_base", [missingFigure(indicator, lastYear)]);
    const reason = goal.missing === "unit" ? "unlike_units" : "kind";
    return unjudged(null, reason, [missing(line.wording, "not_understood", line.at)]);
  }
  if (common.actual === null)
    return unjudged(goal.goal, "missing", [missingFigure(indicator, figure)]);
  return {
    ...common,
    goal: goal.goal,
    unchecked: null,
    ...judgeAttainment(goal.goal, common.actual, through),
  };
}

/** The stable id of an indicator's target. */
export function planRule(indicator: Indicator): string {
  return `PLAN.${indicator.form}[${indicator.code}]`;
}

/** What is lacking where a figure should be, named with its cell. */
export function missingFigure(indicator: Indicator, figure: Figure | undefined): MissingFigure {
  return missing(indicator.name, missingWhy(figure), figure?.at ?? null);
}

export function missingWhy(
  figure: Pick<Figure, "reading"> | undefined
): Exclude<MissingFigure["why"], "no_column" | "zero"> {
  switch (figure?.reading.kind) {
    case undefined:
      return "absent";
    case "blank":
    case "not_calculated":
    case "unknown":
    case "not_applicable":
      return figure.reading.kind;
    default:
      return "unreadable";
  }
}

function missing(name: string, why: MissingFigure["why"], at: CellAddress | null): MissingFigure {
  return { name, why, at };
}
