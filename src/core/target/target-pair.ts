import { LARGE_UNITS, scaleBy } from "../numeral-chinese";
import type { Comparator, TargetKind } from "./target";
import type { Figure } from "./target-figure";
import { senseOf } from "./target-kind";
import { perOf, unitOf } from "./target-measure";
import type { Relation } from "./target-relation";
import type { Mention } from "./target-scan";
import { judgeable, spanOf, type Statement } from "./target-stated";

export interface PairContext {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The figures, with what list members share. */
  readonly told: ReadonlyMap<number, Figure>;
}

/** States two figures as one target. */
export function statePair(context: PairContext, relation: Relation): readonly Statement[] {
  const { text, mentions, told } = context;
  const isPlan = relation.sort === "plan_actual";
  const [low, high] = isPlan ? [relation.plan, relation.actual] : [relation.from, relation.to];
  const [one, next] = [told.get(low), told.get(high)];
  if (!one && !next) return stateRanks(mentions[low], mentions[high]);
  const [first, last] = [mentions[Math.min(low, high)], mentions[Math.max(low, high)]];
  if (!one || !next || !first || !last) return [];
  const pair = inOneUnit(one, next, isPlan ? one : next);
  const shown = { ...next, unit: pair.unit, large: pair.large, before: one.before + next.before };
  const stated = {
    ...{ low: pair.low, high: pair.high, weak: false, lessBetter: false },
    kind: kindOf(relation, one, pair.unit),
    comparator: comparatorOf(relation, one, next),
    unit:
      isPlan && pair.unit + pair.large === "" && ofBudget(one, next)
        ? "万元"
        : unitOf(shown, text.slice(next.end, next.end + 10)) + perOf(shown, one.whole),
  };
  return [judgeable(spanOf(first, last), stated)];
}

/** From one rank to another; the smaller is the better. */
function stateRanks(one: Mention | undefined, next: Mention | undefined): readonly Statement[] {
  if (one?.sort !== "rank" || next?.sort !== "rank") return [];
  const { value: low } = one.rank;
  const { value: high, atMost, unit } = next.rank;
  const comparator = atMost ? "<=" : "=";
  const stated = { kind: "from_to", low, high, unit, comparator, weak: false } as const;
  return [judgeable(spanOf(one, next), { ...stated, lessBetter: true })];
}

interface Pair {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly large: string;
}

/** Both ends in one unit: 9000万元 beside 1.2亿元 is 0.9; an end without a unit takes the other's. */
function inOneUnit(one: Figure, next: Figure, leading: Figure): Pair {
  const lacks = (figure: Figure) => figure.unit === "" && figure.large === "";
  const leader = lacks(leading) ? (leading === one ? next : one) : leading;
  const large = leader.large;
  const unit = leader.unit === "" ? (one.unit === "" ? next.unit : one.unit) : leader.unit;
  const carry = (figure: Figure) =>
    lacks(figure) || figure.large === large
      ? figure.value
      : scaleBy(figure.value, (LARGE_UNITS.get(figure.large) ?? 1) / (LARGE_UNITS.get(large) ?? 1));
  return { low: carry(one), high: carry(next), unit, large };
}

function kindOf(relation: Relation, one: Figure, unit: string): TargetKind {
  if (relation.sort === "plan_actual") return "plan_actual";
  if (relation.sort === "band") return senseOf(one.before, unit).kind;
  return /^[%‰‱]$/.test(unit) ? "share_from_to" : "from_to";
}

function comparatorOf(relation: Relation, one: Figure, next: Figure): Comparator {
  if (relation.sort === "band") return "range";
  if (relation.sort === "plan_actual") return one.comparator ?? "=";
  return next.comparator ?? (one.comparator === "≈" ? "≈" : "=");
}

/** The ministry's forms for project spending give budget and execution in 万元 (项目资金（万元）). */
function ofBudget(one: Figure, next: Figure): boolean {
  return /预算/u.test(one.before) && /执行|决算/u.test(next.before);
}
