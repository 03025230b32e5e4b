import { bareSubject, foldName, levelOf } from "./plan-subject";
import type { PlanDoubt, PlanMatch } from "./plan-text";
import { bareCode } from "../row-match";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { Target } from "../target/target";
import { compareUnits } from "../units";

/** What is known of a figure besides its own wording. */
export interface MatchContext {
  readonly target: Target;
  /** The names it may go by, the figure's own first; those behind the first are taken from elsewhere. */
  readonly names: readonly string[];
  /** Of a part (其中): the indicator of the whole. */
  readonly whole: Indicator | null;
}

export interface Matched {
  readonly match: PlanMatch;
  readonly doubts: readonly PlanDoubt[];
  /** Which of the names fitted best. */
  readonly name: number;
}

/** Below this nothing is proposed. */
const LEAST = 0.45;
/** Likely is a near name that no other comes near, or a fair one that stands far before all others. */
const NEAR = { score: 0.8, margin: 0.08 };
const FAIR = { score: 0.6, margin: 0.2 };
/** What being a part of the whole counts for: more than the margin. */
const PART = 0.1;
const MOST_OTHERS = 5;

interface Candidate {
  readonly indicator: Indicator;
  readonly score: number;
  /** One and the same name. */
  readonly isExact: boolean;
  readonly name: number;
  readonly isUnlike: boolean;
}

/**
 * Proposes the indicator that a figure is said of: by its names and other names, its level, the whole
 * that it is a part of, and whether the units go together. Only one and the same name is sure.
 */
export function matchIndicator(scheme: Scheme, context: MatchContext): Matched {
  const ranked = scheme.indicators
    .map((indicator) => rate(indicator, context))
    .filter((one) => one.score >= LEAST)
    .sort((one, other) => other.score - one.score);
  const [first, second] = ranked;
  if (!first) {
    const match: PlanMatch = { confidence: "none", indicator: null, others: [] };
    return { match, doubts: ["no_indicator"], name: 0 };
  }
  const margin = first.score - (second?.score ?? 0);
  const isAlone = first.isExact && second?.isExact !== true;
  const isClear = (isAlone || margin >= NEAR.margin) && !first.isUnlike;
  const isLikely = [NEAR, FAIR].some((at) => first.score >= at.score && margin >= at.margin);
  const confidence = !isClear
    ? "unclear"
    : first.isExact
      ? "sure"
      : isLikely
        ? "likely"
        : "unclear";
  const near = ranked.slice(1, 1 + MOST_OTHERS).map((one) => one.indicator);
  return {
    match: {
      confidence,
      indicator: first.indicator,
      others: confidence === "sure" ? [] : near,
    },
    doubts: [
      ...(first.isUnlike ? ["unit" as const] : []),
      ...(isClear || first.isUnlike ? [] : ["several" as const]),
      ...(!first.isExact && isClear ? ["name" as const] : []),
    ],
    name: first.name,
  };
}

/** An indicator that the plan names itself, by its code. */
export function matchKey(scheme: Scheme, key: { form: string; code: string }): Matched | null {
  const code = bareCode(key.code);
  const indicator = scheme.indicators.find(
    (one) => one.form === key.form && bareCode(one.code) === code
  );
  return indicator
    ? { match: { confidence: "sure", indicator, others: [] }, doubts: [], name: 0 }
    : null;
}

function rate(indicator: Indicator, { target, names, whole }: MatchContext): Candidate {
  const known = foldedNames(indicator);
  let score = 0;
  let best = 0;
  for (const [place, name] of names.entries()) {
    const near = nearness(foldName(name), levelOf(name), known, indicator);
    if (near <= score) continue;
    score = near;
    best = place;
  }
  const isPart = whole !== null && isBelow(indicator, whole);
  // Of names that several carry (获资助), or that come equally near, the part of the whole is meant.
  const isExact = score === 1;
  if (isPart && score > 0) score += PART;
  const isUnlike = isUnlikeUnit(target, indicator);
  return { indicator, score: isUnlike ? score * 0.6 : score, isExact, name: best, isUnlike };
}

function isBelow(indicator: Indicator, whole: Indicator): boolean {
  return indicator.form === whole.form && indicator.parent === whole.code;
}

interface FoldedName {
  readonly text: string;
  readonly level: string;
}

/** Once for each indicator: a plan has a hundred figures. */
const FOLDED = new WeakMap<Indicator, readonly FoldedName[]>();

function foldedNames(indicator: Indicator): readonly FoldedName[] {
  const known = FOLDED.get(indicator);
  if (known) return known;
  const spelled = [indicator.name, ...indicator.otherNames].flatMap((name) => [
    name,
    bareSubject(name),
    name.replace(/[(（][^()（）]*[)）]/gu, ""),
  ]);
  const names = [...new Set(spelled)].map((name) => ({
    text: foldName(name),
    level: levelOf(name),
  }));
  FOLDED.set(indicator, names);
  return names;
}

/** 1 for the same name, less the farther they are; another level halves it. */
function nearness(
  text: string,
  level: string,
  known: readonly FoldedName[],
  indicator: Indicator
): number {
  if (text === "") return 0;
  let best = 0;
  const own = known.find((one) => one.level !== "")?.level ?? "";
  for (const name of known) {
    const other = level !== "" && own !== "" && level !== own ? 0.5 : 1;
    best = Math.max(best, other * (name.text === text ? 1 : likeness(text, name.text)));
  }
  return indicator.measure === "rate" && !/[率占比%]/u.test(text) ? best * 0.9 : best;
}

/** Longer texts are no names, and the work grows with them. */
const LONGEST = 60;

/** Pairs of neighbouring signs in common, as a share of all; a name within the other counts more. */
function likeness(one: string, other: string): number {
  if (one.length > LONGEST || other.length < 2 || one.length < 2) return 0;
  const within = one.includes(other) || other.includes(one);
  const lengths = Math.min(one.length, other.length) / Math.max(one.length, other.length);
  const pairs = new Set(pairsOf(one));
  const theirs = pairsOf(other);
  const common = theirs.filter((pair) => pairs.has(pair)).length;
  const dice = Math.min(0.95, (2 * common) / (pairs.size + theirs.length));
  return within ? Math.max(dice, 0.5 + 0.45 * lengths) : dice;
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

/** Kinds whose figure is not in the indicator's own unit. */
const RELATIVE = new Set<Target["kind"]>(["growth", "points", "multiple", "completion", "rank"]);

function isUnlikeUnit(target: Target, indicator: Indicator): boolean {
  return (
    !RELATIVE.has(target.kind) && compareUnits(target.unit, indicator.unit).relation === "unlike"
  );
}
