import type { PlanQuery } from "./plan-check";
import { isRelative, targetFigure } from "./plan-figure";
import type { RuledTargets } from "./plan-rules";
import { foldName } from "./plan-subject";
import type { StatedTarget } from "./plan-text";
import { figureKey, type Report } from "../report";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { tidyNumber } from "../units";

interface LastYearContext {
  readonly scheme: Scheme | null;
  readonly report: Report | null;
  readonly ruled: RuledTargets;
}

/** Last year's figure of what a target is set for. */
interface LastYear {
  readonly value: number;
  /** Months that it counts. */
  readonly through: number;
  /** Its place in the list where the plan states it. */
  readonly place: number | null;
}

/** Without a band that the scheme sets: 左右 is within 5 % of the figure, by the field's usage. */
const ABOUT = 0.05;

/** What the targets say against last year's figures, stated in the plan itself or reported. */
export function lastYearQueries(
  targets: readonly StatedTarget[],
  places: readonly number[],
  context: LastYearContext
): readonly PlanQuery[] {
  const actuals = firstByName(
    targets,
    targets.keys(),
    (one) => one.doubts.includes("actual") && !isRelative(one.target)
  );
  const levels = firstByName(targets, places, (one) => one.target.kind === "level");
  return places.flatMap((place): readonly PlanQuery[] => {
    const stated = targets[place];
    const last = stated && lastYearOf(targets, actuals, stated, context.report);
    if (!last) return [];
    const named = last.place === null ? [place] : [place, last.place].sort((a, b) => a - b);
    return stated.target.kind === "growth"
      ? growthQueries(targets, levels, { stated, last, named }, context)
      : belowQueries(stated, last, named);
  });
}

function belowQueries(
  { target, match: { indicator } }: StatedTarget,
  { value, through }: LastYear,
  named: readonly number[]
): readonly PlanQuery[] {
  const left = targetFigure(target, indicator);
  const asksForMore = target.asTarget !== "<=" && target.asTarget !== "<";
  if (isRelative(target) || target.kind === "delta" || !asksForMore) return [];
  if (indicator?.better === "fewer" || left === null || left >= value) return [];
  return [{ code: "below_last_year", targets: named, left, right: value, through }];
}

function growthQueries(
  targets: readonly StatedTarget[],
  levels: ReadonlyMap<string, number>,
  growth: {
    readonly stated: StatedTarget;
    readonly last: LastYear;
    readonly named: readonly number[];
  },
  { scheme, ruled }: LastYearContext
): readonly PlanQuery[] {
  const { stated, last, named } = growth;
  const { indicator } = stated.match;
  const { value: base, through } = last;
  const isFlow = indicator === null || indicator.measure === "flow";
  const queries: PlanQuery[] =
    through < 12 && isFlow ? [{ code: "part_year", targets: named, base, through }] : [];
  const place = levels.get(nameOf(stated));
  const level = place === undefined ? null : targets[place];
  const figure = level ? targetFigure(level.target, indicator) : null;
  const left = targetFigure(stated.target, null);
  const isRuled = indicator !== null && ruled.growth.has(indicator);
  if (place === undefined || figure === null || left === null || isRuled || base <= 0)
    return queries;
  const right = Number(((figure / base - 1) * 100).toFixed(2));
  const about = stated.target.asTarget === "≈" ? (scheme?.settings.aboutBand ?? ABOUT) : 0;
  // Growth is stated rounded: 10% stands for anything from 9.5 to 10.5.
  const rounding = 0.5 * 10 ** -(String(left).split(".")[1]?.length ?? 0);
  if (Math.abs(tidyNumber(left - right)) <= Math.max(rounding, about * Math.abs(left)))
    return queries;
  const both = [...new Set([...named, place])].sort((a, b) => a - b);
  return [...queries, { code: "growth_level", targets: both, left, right, base }];
}

function lastYearOf(
  targets: readonly StatedTarget[],
  actuals: ReadonlyMap<string, number>,
  stated: StatedTarget,
  report: Report | null
): LastYear | null {
  const { indicator } = stated.match;
  const place = actuals.get(nameOf(stated));
  const actual = place === undefined ? undefined : targets[place];
  const value = actual ? targetFigure(actual.target, indicator) : null;
  if (actual && place !== undefined && value !== null)
    return { value, through: actual.through, place };
  const figure = indicator && report?.figures.get(figureKey(indicator, "lastYear"));
  if (!figure || figure.value === null) return null;
  const form = report?.forms.find((one) => one.form === indicator?.form);
  return { value: figure.value, through: form?.period?.through ?? 12, place: null };
}

/** The first place of every name among those that fit. */
function firstByName(
  targets: readonly StatedTarget[],
  places: Iterable<number>,
  fits: (one: StatedTarget) => boolean
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const place of places) {
    const one = targets[place];
    const name = one && fits(one) ? nameOf(one) : "";
    if (name !== "" && !first.has(name)) first.set(name, place);
  }
  return first;
}

/** What a figure is said of: its indicator or, where none is known, its name. */
function nameOf({ match: { indicator }, subject }: StatedTarget): string {
  return indicator ? indicatorKey(indicator.form, indicator.code) : foldName(subject);
}
