import type { Comparator, Target } from "./target/target";
import { tidyNumber } from "./units";

/** 超额完成, 完成, 序时, 滞后, 期末考核, 未完成, 未能审核, 未下达目标. */
export type TargetStatus =
  "exceeded" | "met" | "on_schedule" | "behind" | "pending" | "missed" | "unchecked" | "no_target";

/** What an actual is judged by: bounds in the indicator's own unit. */
export interface Goal {
  readonly comparator: Comparator;
  /** The figure of the target: the low end of a range, the end of from–to. */
  readonly figure: number;
  /** From this on it is met: the figure, less the band where it is about (左右). */
  readonly due: number;
  /** Above this (below, where fewer is better) it is exceeded; the high end of a range. */
  readonly stretch: number;
  /** True where the figure must not be passed: at most, under. */
  readonly atMost: boolean;
  /** Whether a part of it is due for each month: flows only. */
  readonly hasSchedule: boolean;
}

export type GoalReading =
  | { readonly ok: true; readonly goal: Goal }
  | { readonly ok: false; readonly missing: "base" | "unit" | "kind" };

export interface GoalContext {
  readonly better: "more" | "fewer";
  readonly measure: "flow" | "stock" | "rate";
  /** True where the indicator itself is a percentage. */
  readonly isPercent: boolean;
  /** Factor from the target's unit to the indicator's; null where they are unlike. */
  readonly factor: number | null;
  /** Last year's figure, in the indicator's unit. */
  readonly base: number | null;
  readonly aboutBand: number;
}

export interface Attainment {
  readonly status: TargetStatus;
  /** actual ÷ target, a fraction. */
  readonly rate: number | null;
  /** target − actual; negative when exceeded. */
  readonly shortfall: number | null;
  /** The part of the target due by now, or null where there is no schedule. */
  readonly scheduled: number | null;
}

/** Kinds whose figure is a level of its own: nothing of a year's elapsed months in it. */
const WITHOUT_SCHEDULE = new Set<Target["kind"]>([
  "share",
  "share_from_to",
  "rank",
  "points",
  "completion",
]);

/**
 * Turns a target into the bounds an actual is judged by.
 *
 * Growth, multiples and points need last year's figure, unless the indicator is itself a percentage.
 */
export function readGoal(target: Target, context: GoalContext): GoalReading {
  const comparator = turned(target.asTarget ?? target.comparator, context.better);
  const about = comparator === "≈" || comparator === "≲";
  const atMost = comparator === "<=" || comparator === "<" || (about && context.better === "fewer");
  const ends = targetEnds(target, atMost);
  if (!ends) return { ok: false, missing: "kind" };
  const relative = standsAlone(target, context) ? null : relativeEnds(target, context);
  if (relative && relative.base === null) return { ok: false, missing: "base" };
  if (!relative && context.factor === null) return { ok: false, missing: "unit" };
  const carry = (figure: number) =>
    tidyNumber(relative ? relative.apply(figure) : figure * (context.factor ?? 1));
  const band = (about ? context.aboutBand : 0) * (atMost ? -1 : 1);
  const goal: Goal = {
    comparator,
    figure: carry(ends.figure),
    // The band is of the figure as worded: 递增10%左右 is met from 9.5 % on, not from 95 % of the level.
    due: carry(ends.figure - Math.abs(ends.figure) * band),
    stretch: carry(ends.stretch + Math.abs(ends.stretch) * band),
    atMost,
    hasSchedule: context.measure === "flow" && !atMost && !WITHOUT_SCHEDULE.has(target.kind),
  };
  return { ok: true, goal };
}

/** An exactly stated or at-least figure turns into an at-most one where fewer is better. */
function turned(comparator: Comparator, better: "more" | "fewer"): Comparator {
  if (comparator === "=") return better === "more" ? ">=" : "<=";
  return comparator === ">=" && better === "fewer" ? "<=" : comparator;
}

/** The figure that meets the target and the one beyond which it is exceeded; an at-most range is met from its high end. */
function targetEnds(target: Target, atMost: boolean): { figure: number; stretch: number } | null {
  const { low, high } = target;
  if (target.kind === "plan_actual") return low === null ? null : { figure: low, stretch: low };
  if (target.kind === "from_to" || target.kind === "share_from_to") {
    return high === null ? null : { figure: high, stretch: high };
  }
  const figure = atMost ? (high ?? low) : (low ?? high);
  if (figure === null) return null;
  return { figure, stretch: (atMost ? low : high) ?? figure };
}

/** How a target builds on last year's figure. */
function relativeEnds(
  target: Target,
  context: GoalContext
): { base: number | null; apply: (figure: number) => number } | null {
  const base = context.base;
  const on = (apply: (base: number, figure: number) => number) => ({
    base,
    apply: (figure: number) => apply(base ?? 0, figure),
  });
  if (target.kind === "growth") return on((from, figure) => from * (1 + figure / 100));
  if (target.kind === "multiple") return on((from, figure) => from * figure);
  if (target.kind === "points") return on((from, figure) => from + figure);
  return target.kind === "delta"
    ? on((from, figure) => from + figure * (context.factor ?? 1))
    : null;
}

const LAST_YEAR = /[比较](?:上|去|前|往|20)|同比|上年|上一年|去年/u;

/**
 * Whether the figure of a target is the level itself, with nothing of last year in it. Growth of a
 * growth rate is; so is 新增20项 of a flow, but not 较上年增加20项, nor a rise of what is counted at a
 * point in time.
 */
export function standsAlone(
  target: Target,
  context: Pick<GoalContext, "measure" | "isPercent">
): boolean {
  switch (target.kind) {
    case "growth":
      return context.isPercent && context.measure === "rate";
    case "multiple":
    case "points":
      return false;
    case "delta":
      return (
        (target.low ?? target.high ?? 0) >= 0 &&
        context.measure === "flow" &&
        !LAST_YEAR.test(target.wording)
      );
    default:
      return true;
  }
}

/**
 * Judges an actual: rate, shortfall, schedule and status, by the table of the field (完成率 = actual ÷
 * target, 缺口 = target − actual, 序时 = target × elapsed months ÷ 12).
 *
 * @param through elapsed months, 1 to 12
 */
export function judgeAttainment(goal: Goal, actual: number, through: number): Attainment {
  const rate = goal.figure === 0 ? null : tidyNumber(actual / goal.figure);
  const shortfall = tidyNumber(goal.figure - actual);
  const scheduled = goal.hasSchedule ? tidyNumber((goal.figure * through) / 12) : null;
  const status = goal.atMost
    ? atMostStatus(goal, actual)
    : atLeastStatus(goal, actual, through, scheduled);
  return { status, rate, shortfall, scheduled };
}

function atMostStatus(goal: Goal, actual: number): TargetStatus {
  // Once passed it cannot be made good: missed at once, whatever the month.
  if (!reaches(goal.due, actual) || (goal.comparator === "<" && actual === goal.figure))
    return "missed";
  return reaches(actual, goal.stretch) ? "met" : "exceeded";
}

function atLeastStatus(
  goal: Goal,
  actual: number,
  through: number,
  scheduled: number | null
): TargetStatus {
  const met = goal.comparator === ">" ? actual > goal.due : reaches(actual, goal.due);
  if (met) return reaches(goal.stretch, actual) ? "met" : "exceeded";
  if (through >= 12) return "missed";
  if (scheduled === null) return "pending";
  return reaches(actual, scheduled) ? "on_schedule" : "behind";
}

/** At least, but for what binary fractions may take away. */
function reaches(value: number, bound: number): boolean {
  return value >= bound - Math.abs(bound) * 1e-9;
}
