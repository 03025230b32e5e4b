import { bareFormNumber } from "../form/form-identity";
import { standsAlone } from "../attainment";
import type { RuleFigure } from "../finding";
import { planByIndicator } from "../plan/plan-lines";
import { lastDigitOf, printedText } from "./printed-figure";
import { askedKey, figureKey, type AskedFigure, type Report } from "../report";
import { EVERY_ROW, type RuleLookup, type RuleReference, type RuleValue } from "./rule";
import { memberFinder } from "./rule-members";
import { isAsked, ruleColumn, type RuleColumn } from "./rule-columns";
import { indicatorFinder } from "../indicator-finder";
import type { Indicator, PlanLine, Scheme } from "../scheme/scheme";
import { missingWhy } from "../targets";
import { tidyNumber, compareUnits } from "../units";
import type { CellAddress } from "../workbook";

/** How the rules of a scheme find their figures in a report. */
export interface RuleSource {
  readonly lookup: (form: string | null) => RuleLookup;
  readonly describe: (reference: RuleReference, form: string | null) => RuleFigure;
  /** The unit of a figure, as `describe` has it. */
  readonly unit: (reference: RuleReference, form: string | null) => string;
  /** The indicators of a form that have a row in the workbook; `null` where the form is not in it. */
  readonly rows: (form: string | null) => readonly Indicator[] | null;
}

/** What rules take from a report. */
export type RuleFigures = Pick<Report, "figures" | "asked"> & {
  readonly forms: readonly { readonly form: string }[];
};

interface Resolved {
  readonly indicator: Indicator | null;
  readonly column: RuleColumn;
  readonly value: RuleValue;
  readonly at: CellAddress | null;
}

/** Columns whose figures are percentages, whatever the indicator counts. */
const PERCENT = new Set<RuleColumn>(["planGrowth", "yoy", "completion"]);

/** Joins the two: references of rules, by code or name, and the figures and targets of a report. */
export function ruleSource(scheme: Scheme, report: RuleFigures): RuleSource {
  const find = indicatorFinder(scheme.indicators);
  const members = memberFinder(scheme.indicators, find);
  const plan = planByIndicator(scheme);
  const resolve = (reference: RuleReference, form: string | null): Resolved => {
    const indicator = reference.row === EVERY_ROW ? null : find(reference, form);
    const column = ruleColumn(reference) ?? "actual";
    if (!indicator)
      return { indicator, column, value: { kind: "missing", why: "absent" }, at: null };
    return {
      indicator,
      column,
      ...columnValue(indicator, column, plan.get(indicator) ?? [], report),
    };
  };
  const unitOf = (indicator: Indicator | null, column: RuleColumn) =>
    PERCENT.has(column) ? "%" : (indicator?.unit ?? "");
  const textIn = (indicator: Indicator, column: RuleColumn) =>
    printedText(figureIn(indicator, column, report)?.cell);
  const member = (reference: RuleReference, indicator: Indicator): RuleReference => ({
    ...reference,
    form: indicator.form,
    row: indicator.code,
  });
  return {
    lookup: (form) => ({
      text: (reference) => {
        const indicator = find(reference, form);
        return indicator ? textIn(indicator, ruleColumn(reference) ?? "actual") : "";
      },
      lastDigit: (reference) => {
        const indicator = find(reference, form);
        const column = ruleColumn(reference) ?? "actual";
        const figure = indicator ? figureIn(indicator, column, report) : undefined;
        return figure ? lastDigitOf(figure) : null;
      },
      one: (reference) => resolve(reference, form).value,
      many: (reference, to, how) => {
        if (how !== "group" && !find(reference, form)) return [reference];
        // What a run stands for takes the place of the whole run in the text.
        const whole = to ? { ...reference, end: Math.max(reference.end, to.end) } : reference;
        return members(reference, to, how, form).map((one) => member(whole, one));
      },
    }),
    rows: (form) => {
      const where = form === null ? null : bareFormNumber(form);
      if (!report.forms.some((one) => one.form === where)) return null;
      return scheme.indicators.filter((one) => one.form === where && hasRow(one, report));
    },
    unit: (reference, form) =>
      unitOf(
        reference.row === EVERY_ROW ? null : find(reference, form),
        ruleColumn(reference) ?? "actual"
      ),
    describe: (reference, form) => {
      const { indicator, column, value, at } = resolve(reference, form);
      return {
        start: reference.start,
        end: reference.end,
        indicator,
        name: indicator?.name ?? reference.row,
        column,
        value: value.kind === "number" ? { low: value.low, high: value.high } : null,
        text: value.kind === "number" || !indicator ? "" : textIn(indicator, column),
        side: null,
        unit: unitOf(indicator, column),
        at,
      };
    },
  };
}

function hasRow(indicator: Indicator, report: RuleFigures): boolean {
  const asked = [...(report.asked.columns.get(indicator.form)?.keys() ?? [])];
  return (
    COLUMNS.some((column) => report.figures.has(figureKey(indicator, column))) ||
    asked.some((column) => report.asked.figures.has(askedKey(indicator, column)))
  );
}

const COLUMNS = ["actual", "plan", "lastYear"] as const;

function columnValue(
  indicator: Indicator,
  column: RuleColumn,
  lines: readonly PlanLine[],
  report: RuleFigures
): { value: RuleValue; at: CellAddress | null } {
  if (column === "planGrowth")
    return planValue(lines, indicator, true) ?? { value: ABSENT, at: null };
  if (roleOf(indicator, column, report) === "plan") {
    const planned = planValue(lines, indicator, false);
    if (planned) return planned;
  }
  const figure = figureIn(indicator, column, report);
  if (!figure && isAsked(column)) {
    const isThere = report.forms.some((one) => one.form === indicator.form);
    if (isThere && !report.asked.columns.get(indicator.form)?.has(column))
      return { value: NO_COLUMN, at: null };
  }
  return { value: figureValue(figure), at: figure?.at ?? null };
}

function figureIn(
  indicator: Indicator,
  column: RuleColumn,
  report: RuleFigures
): AskedFigure | undefined {
  const role = roleOf(indicator, column, report);
  if (role !== null) return report.figures.get(figureKey(indicator, role));
  return isAsked(column) ? report.asked.figures.get(askedKey(indicator, column)) : undefined;
}

/** Which of the three figures of every indicator a column holds; `null` for any other. */
function roleOf(
  indicator: Indicator,
  column: RuleColumn,
  report: RuleFigures
): (typeof COLUMNS)[number] | null {
  const role = isAsked(column) ? report.asked.columns.get(indicator.form)?.get(column) : column;
  return COLUMNS.find((one) => one === role) ?? null;
}

const ABSENT: RuleValue = { kind: "missing", why: "absent" };
const NO_COLUMN: RuleValue = { kind: "missing", why: "no_column" };

export function figureValue(figure: AskedFigure | undefined): RuleValue {
  if (figure?.value != null) return { kind: "number", low: figure.value, high: figure.value };
  const why = missingWhy(figure);
  if (why === "not_applicable") return { kind: "not_applicable" };
  return { kind: "missing", why: why === "not_understood" ? "unreadable" : why };
}

/**
 * The level (or, asked for, the growth) that the plan states, as an interval in the indicator's unit.
 * A target that builds on last year's figure, or counts in a unit unlike the indicator's, states none.
 */
function planValue(
  lines: readonly PlanLine[],
  indicator: Indicator,
  growth: boolean
): { value: RuleValue; at: CellAddress } | null {
  for (const line of lines) {
    if (!line.reading.ok) continue;
    const { target } = line.reading;
    if ((target.kind === "growth") !== growth) continue;
    const { relation, factor } = growth
      ? ({ relation: "same", factor: 1 } as const)
      : compareUnits(target.unit, indicator.unit);
    const { measure } = indicator;
    const level = growth || standsAlone(target, { measure, isPercent: indicator.unit === "%" });
    if (!level || relation === "unlike") continue;
    const ends =
      target.kind === "from_to" || target.kind === "share_from_to"
        ? [target.high, target.high]
        : [
            target.low ?? target.high,
            target.comparator === "range" ? target.high : (target.low ?? target.high),
          ];
    const [low, high] = ends;
    if (low == null || high == null) continue;
    const value = {
      kind: "number",
      low: tidyNumber(low * factor),
      high: tidyNumber(high * factor),
    } as const;
    return { value, at: line.at };
  }
  return null;
}
