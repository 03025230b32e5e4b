import type { CheckResult } from "../check";
import { groupBy } from "../grouped";
import { figureKey } from "../report";
import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";
import { compareUnits, tidyNumber } from "../units";
import { lastDigit } from "./verify-compare";
import { foldWords } from "./verify-names";
import type { Contradiction, VerifyMeasure } from "./verify-result";
import type { SaidFigure } from "./verify-state";
import { levelsOf, withoutPassing } from "./verify-vocabulary";

/** A text as its figures say it; masks state nothing. */
export interface SaidWhole {
  readonly said: readonly SaidFigure[];
  readonly isMasked: (figure: SaidFigure) => boolean;
  /** Where each figure stands in the list of all. */
  readonly placed: ReadonlyMap<number, number>;
  readonly scheme: Scheme;
  readonly result: CheckResult;
}

/** What a text says against itself, whatever the sheets say. */
export function findContradictions(text: SaidWhole): readonly Contradiction[] {
  const stated = text.said.flatMap((one, place) =>
    one.measure === null || text.isMasked(one) ? [] : [{ ...one, place, measure: one.measure }]
  );
  return [...wrongSums(text, stated), ...statedTwice(text, stated)];
}

interface StatedFigure extends SaidFigure {
  readonly measure: VerifyMeasure;
  readonly place: number;
}

/** Measures whose parts add up to the whole. */
const ADDING = new Set<VerifyMeasure>(["actual", "target", "lastYear"]);

function wrongSums(text: SaidWhole, stated: readonly StatedFigure[]): readonly Contradiction[] {
  const adding = stated.filter((one) => ADDING.has(one.measure));
  const inText = groupBy(
    adding.filter((one) => one.partOf !== null),
    (one) => one.partOf
  );
  const byIndicator = groupBy(
    adding.filter((one) => one.match.isSure),
    (one) => `${indicatorKeyOf(one)}.${one.measure}.${String(one.year)}`
  );
  return adding.flatMap((whole) => {
    const own = (inText.get(whole.place) ?? []).filter((one) => one.measure === whole.measure);
    const named = partsOf(whole, text).map(
      (part) =>
        byIndicator.get(
          `${indicatorKey(part.form, part.code)}.${whole.measure}.${String(whole.year)}`
        )?.[0]
    );
    const all = named.flatMap((one) => one ?? []);
    if (named.length > 1 && all.length === named.length) return wrongSum(text, whole, all, true);
    return wrongSum(text, whole, own, isCompleteByLevels(whole, own));
  });
}

function indicatorKeyOf({ match }: SaidFigure): string {
  return match.indicator ? indicatorKey(match.indicator.form, match.indicator.code) : "";
}

/** The parts that the catalogue has, as far as the sheets have figures of them. */
function partsOf({ match, measure }: StatedFigure, text: SaidWhole): readonly Indicator[] {
  const whole = match.isSure ? match.indicator : null;
  if (!whole) return [];
  const { figures } = text.result.report;
  const column = measure === "lastYear" ? "lastYear" : "actual";
  const hasFigure = (one: Indicator) =>
    measure === "target"
      ? text.result.targets.some((target) => target.indicator === one && target.goal !== null)
      : figures.get(figureKey(one, column))?.value != null;
  return text.scheme.indicators.filter(
    (one) =>
      one.form === whole.form && one.parent === whole.code && one.adds === "part" && hasFigure(one)
  );
}

/** 国家级和市级各类科技项目 has the parts 国家级 and 市级 and no others. */
function isCompleteByLevels(whole: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const levels = levelsOf(whole.subject);
  const theirs = parts.map((one) => levelsOf(one.subject)).filter((one) => one !== "");
  return parts.length > 1 && theirs.length === parts.length && theirs.join("") === levels;
}

function wrongSum(
  { placed }: SaidWhole,
  whole: StatedFigure,
  parts: readonly StatedFigure[],
  isComplete: boolean
): readonly Contradiction[] {
  const { unit, comparator } = whole.target;
  const total = whole.target.low ?? whole.target.high;
  const lows = parts.map((one) => inUnit(one, one.target.low ?? one.target.high, unit));
  const highs = parts.map((one) => inUnit(one, one.target.high ?? one.target.low, unit));
  if (total === null || parts.length < 2 || lows.includes(null)) return [];
  const [least, most] = [sumOf(lows), sumOf(highs)];
  const isWhole = [total, least, most].every(Number.isInteger);
  const slack = isWhole ? 0 : lastDigit(whole.printed, false) * parts.length;
  // More than 不少于 asks for is no contradiction.
  const isOpen = whole.measure === "target" && (comparator === ">=" || comparator === ">");
  const isWrong = (!isOpen && least > total + slack) || (isComplete && most < total - slack);
  const place = placed.get(whole.place);
  const places = parts.flatMap((one) => placed.get(one.place) ?? []);
  return isWrong && place !== undefined
    ? [{ code: "sum", whole: place, parts: places, sum: most < total ? most : least }]
    : [];
}

function sumOf(values: readonly (number | null)[]): number {
  return tidyNumber(values.reduce<number>((sum, one) => sum + (one ?? 0), 0));
}

function inUnit({ target }: SaidFigure, value: number | null, unit: string): number | null {
  const { relation, factor } = compareUnits(target.unit, unit);
  return value === null || relation === "unlike" ? null : value * factor;
}

/** A subject with fewer signs of its own may be said of several things. */
const SHORTEST_SUBJECT = 4;

/** Two figures for the same thing, farther apart than their digits allow. */
function statedTwice(
  { placed }: SaidWhole,
  stated: readonly StatedFigure[]
): readonly Contradiction[] {
  const firm = stated.filter((one) => !one.isBound);
  return [...groupBy(firm, thingOf)].flatMap(([thing, all]): readonly Contradiction[] => {
    const [first] = all;
    if (thing === "" || !first || all.length < 2) return [];
    const isOne = all.every((one) => isSame(first, one));
    const figures = all.flatMap((one) => placed.get(one.place) ?? []);
    return isOne ? [] : [{ code: "twice", figures }];
  });
}

/** What a figure is a figure of; `""` where that is not certain. */
function thingOf(one: StatedFigure): string {
  const { match, measure, subject, partOf } = one;
  const when = `${measure}.${String(one.year)}.${String(one.months)}`;
  if (match.isSure) return `${indicatorKeyOf(one)}.${when}`;
  const words = withoutPassing(foldWords(subject));
  const isLong = words.length >= SHORTEST_SUBJECT;
  return isLong && partOf === null ? `${levelsOf(subject)}${words}.${one.target.unit}.${when}` : "";
}

function isSame(one: StatedFigure, other: StatedFigure): boolean {
  const { unit } = one.target;
  const value = inUnit(one, one.target.low ?? one.target.high, unit);
  const theirs = inUnit(other, other.target.low ?? other.target.high, unit);
  if (value === null || theirs === null) return true;
  const step = (of: StatedFigure) => {
    const isAbout = ["≈", "≳", "≲"].includes(of.target.comparator);
    return lastDigit(of.printed, isAbout) * compareUnits(of.target.unit, unit).factor;
  };
  const apart = Math.abs(value - theirs);
  const isRounded = step(one) !== step(other);
  return apart < 1e-9 || (isRounded && apart <= Math.max(step(one), step(other)));
}
