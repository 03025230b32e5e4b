import type { PlanQuery } from "./plan-check";
import { isRelative, targetFigure } from "./plan-figure";
import type { RuledTargets } from "./plan-rules";
import { foldName } from "./plan-subject";
import type { StatedTarget } from "./plan-text";
import { figureKey, type Report } from "./report";
import type { Scheme } from "./scheme";
import { tidyNumber } from "./units";

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
  return places.flatMap((place): readonly PlanQuery[] => {
    const stated = targets[place];
    const last = stated && lastYearOf(targets, stated, context.report);
    if (!last) return [];
    const named = last.place === null ? [place] : [place, last.place].sort((a, b) => a - b);
    return stated.target.kind === "growth"
      ? growthQueries(targets, places, { stated, last, named }, context)
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
  places: readonly number[],
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
  const place = places.find((at) => {
    const one = targets[at];
    return one && one.target.kind === "level" && isOfSame(one, stated);
  });
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
  stated: StatedTarget,
  report: Report | null
): LastYear | null {
  const { indicator } = stated.match;
  const place = targets.findIndex(
    (one) => one.doubts.includes("actual") && !isRelative(one.target) && isOfSame(one, stated)
  );
  const actual = targets[place];
  const value = actual ? targetFigure(actual.target, indicator) : null;
  if (actual && value !== null) return { value, through: actual.through, place };
  const figure = indicator && report?.figures.get(figureKey(indicator, "lastYear"));
  if (!figure || figure.value === null) return null;
  const form = report?.forms.find((one) => one.form === indicator?.form);
  return { value: figure.value, through: form?.period?.through ?? 12, place: null };
}

/** Said of the same indicator or, where none is known, of the same name in the same unit. */
function isOfSame(one: StatedTarget, other: StatedTarget): boolean {
  if (one.match.indicator || other.match.indicator) {
    return one.match.indicator === other.match.indicator;
  }
  return one.subject !== "" && foldName(one.subject) === foldName(other.subject);
}
