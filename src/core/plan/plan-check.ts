import type { Finding } from "../finding";
import { isRelative, targetFigure } from "./plan-figure";
import { lastYearQueries } from "./plan-last-year";
import { judgePlanRules, NOT_RULED, type RuledTargets } from "./plan-rules";
import { foldName } from "./plan-subject";
import type { PlanReading, StatedTarget } from "./plan-text";
import type { Report } from "../report";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { tidyNumber } from "../units";

/** What the plan says against itself or against last year: asked, never corrected. */
export type PlanQuery = {
  /** Places in the list of targets, in the order of the text. */
  readonly targets: readonly number[];
} & (
  | {
      /** A rule of the scheme does not hold, or parts do not add up to their total. */
      readonly code: "relation";
      readonly finding: Extract<Finding, { readonly code: "relation" }>;
    }
  /** The parts (其中) come to more than the whole: sum, whole. */
  | { readonly code: "parts"; readonly left: number; readonly right: number }
  /** Target, and last year's figure of so many months. */
  | {
      readonly code: "below_last_year";
      readonly left: number;
      readonly right: number;
      readonly through: number;
    }
  /** Growth as stated, and as the level means it on the base; both in %. */
  | {
      readonly code: "growth_level";
      readonly left: number;
      readonly right: number;
      readonly base: number;
    }
  /** The same target in two places with two figures. */
  | { readonly code: "twice"; readonly left: number; readonly right: number }
  /** Growth of a year on a base of some months. */
  | { readonly code: "part_year"; readonly base: number; readonly through: number }
);

/**
 * Checks a plan by itself: parts against their whole, a target below last year's figure, growth against
 * the level stated beside it, one target stated twice, a base of a part of the year.
 *
 * @param scheme its rules on targets speak where they relate the same figures; `null` without one
 * @param report a workbook under the scheme, for last year's figures; `null` without one
 */
export function checkPlan(
  { targets }: PlanReading,
  scheme: Scheme | null,
  report: Report | null
): readonly PlanQuery[] {
  const places = targets.flatMap((one, at) => (isSettled(one, scheme) ? [at] : []));
  const ruled = scheme ? judgePlanRules(targets, places, scheme, report) : NOT_RULED;
  return [
    ...ruled.queries,
    ...partsQueries(targets, ruled),
    ...twiceQueries(targets, places, scheme),
    ...lastYearQueries(targets, places, { scheme, report, ruled }),
  ];
}

/** A target, not a result, and with a scheme one whose indicator is known well enough to compare. */
function isSettled({ doubts, match }: StatedTarget, scheme: Scheme | null): boolean {
  const isKnown = match.confidence === "sure" || match.confidence === "likely";
  return !doubts.includes("actual") && !doubts.includes("unit") && (scheme === null || isKnown);
}

function partsQueries(targets: readonly StatedTarget[], ruled: RuledTargets): readonly PlanQuery[] {
  const below = new Map<number, number[]>();
  for (const [place, { partOf, target }] of targets.entries()) {
    const whole = partOf === null ? undefined : targets[partOf];
    if (partOf === null || target.unit !== whole?.target.unit || isRelative(target)) continue;
    const parts = below.get(partOf);
    if (parts) parts.push(place);
    else below.set(partOf, [place]);
  }
  return [...below].flatMap(([at, parts]): readonly PlanQuery[] => {
    const whole = targets[at];
    const indicator = whole?.match.indicator;
    if (!whole || (indicator && ruled.levels.has(indicator))) return [];
    const right = targetFigure(whole.target, null);
    const figures = parts.map((place) => {
      const part = targets[place];
      return part ? targetFigure(part.target, null) : null;
    });
    // Shares of different things add up to nothing.
    if (right === null || /[%‰]/u.test(whole.target.unit)) return [];
    const left = tidyNumber(figures.reduce<number>((sum, one) => sum + (one ?? 0), 0));
    return left > right ? [{ code: "parts", targets: [at, ...parts], left, right }] : [];
  });
}

function twiceQueries(
  targets: readonly StatedTarget[],
  places: readonly number[],
  scheme: Scheme | null
): readonly PlanQuery[] {
  const first = new Map<string, number>();
  return places.flatMap((place): readonly PlanQuery[] => {
    const stated = targets[place];
    if (!stated) return [];
    const { indicator } = stated.match;
    const name = indicator
      ? indicatorKey(indicator.form, indicator.code)
      : foldName(stated.subject);
    if (name === "" || (scheme && !indicator)) return [];
    const { target } = stated;
    const unit = indicator ? "" : target.unit;
    const key = `${name} ${isRelative(target) ? target.kind : "level"} ${unit}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, place);
      return [];
    }
    const left = targetFigure(targets[earlier]?.target ?? target, indicator);
    const right = targetFigure(target, indicator);
    if (left === null || right === null || left === right) return [];
    return [{ code: "twice", targets: [earlier, place], left, right }];
  });
}
