import { standsAlone } from "./attainment";
import type { RuleFigure } from "./finding";
import { planByIndicator } from "./plan-lines";
import { figureKey, type Figure, type Report } from "./report";
import { EVERY_ROW, type RuleLookup, type RuleReference, type RuleValue } from "./rule";
import { indicatorFinder, ruleColumn, type RuleColumn } from "./scheme-rules";
import type { Indicator, PlanLine, Scheme } from "./scheme";
import { missingWhy } from "./targets";
import { tidyNumber, compareUnits } from "./units";
import type { CellAddress } from "./workbook";

/** How the rules of a scheme find their figures in a report. */
export interface RuleSource {
  readonly lookup: (form: string | null) => RuleLookup;
  readonly describe: (reference: RuleReference, form: string | null) => RuleFigure;
}

interface Resolved {
  readonly indicator: Indicator | null;
  readonly column: RuleColumn;
  readonly value: RuleValue;
  readonly at: CellAddress | null;
}

/** Joins the two: references of rules, by code or name, and the figures and targets of a report. */
export function ruleSource(scheme: Scheme, report: Report): RuleSource {
  const find = indicatorFinder(scheme.indicators);
  const children = childrenOf(scheme.indicators);
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
  const member = (reference: RuleReference, indicator: Indicator): RuleReference => ({
    ...reference,
    form: indicator.form,
    row: indicator.code,
  });
  return {
    lookup: (form) => ({
      one: (reference) => resolve(reference, form).value,
      many: (reference, to, how) => {
        const first = find(reference, form);
        if (!first) return [reference];
        if (how === "children")
          return (children.get(first) ?? []).map((one) => member(reference, one));
        const last = to ? find({ ...to, form: to.form ?? reference.form }, form) : first;
        return runOf(scheme.indicators, first, last).map((one) => member(reference, one));
      },
    }),
    describe: (reference, form) => {
      const { indicator, column, value, at } = resolve(reference, form);
      return {
        start: reference.start,
        end: reference.end,
        indicator,
        name: indicator?.name ?? reference.row,
        column,
        value: value.kind === "number" ? { low: value.low, high: value.high } : null,
        unit: column === "planGrowth" ? "%" : (indicator?.unit ?? ""),
        at,
      };
    },
  };
}

/** The parts of each indicator: what adds up to it (部分), not what is merely contained in it (其中). */
function childrenOf(
  indicators: readonly Indicator[]
): ReadonlyMap<Indicator, readonly Indicator[]> {
  const byKey = new Map(indicators.map((one) => [`${one.form}[${one.code}]`, one]));
  const children = new Map<Indicator, Indicator[]>();
  for (const one of indicators) {
    const parent = one.adds === "part" ? byKey.get(`${one.form}[${one.parent}]`) : undefined;
    if (!parent) continue;
    const same = children.get(parent);
    if (same) same.push(one);
    else children.set(parent, [one]);
  }
  return children;
}

/** Every indicator of a form from the first to the last code, in the order of the catalogue. */
function runOf(
  indicators: readonly Indicator[],
  first: Indicator,
  last: Indicator | null
): readonly Indicator[] {
  const form = indicators.filter((one) => one.form === first.form);
  const from = form.indexOf(first);
  const to = last ? form.indexOf(last) : from;
  return to < from ? [first] : form.slice(from, to + 1);
}

function columnValue(
  indicator: Indicator,
  column: RuleColumn,
  lines: readonly PlanLine[],
  report: Report
): { value: RuleValue; at: CellAddress | null } {
  if (column === "planGrowth")
    return planValue(lines, indicator, true) ?? { value: ABSENT, at: null };
  if (column === "plan") {
    const planned = planValue(lines, indicator, false);
    if (planned) return planned;
  }
  const figure = report.figures.get(figureKey(indicator, column));
  return { value: figureValue(figure), at: figure?.at ?? null };
}

const ABSENT: RuleValue = { kind: "missing", why: "absent" };

function figureValue(figure: Figure | undefined): RuleValue {
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
