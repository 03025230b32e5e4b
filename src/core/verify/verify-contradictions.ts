import type { CheckResult } from "../check";
import type { PlanReading, StatedTarget } from "../plan/plan-text";
import { figureKey } from "../report";
import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";
import { compareUnits, tidyNumber } from "../units";
import { lastDigit } from "./verify-compare";
import type { Contradiction, VerifiedFigure } from "./verify-result";

/** One figure that the text states, with its place in the list. */
export interface Placed {
  readonly place: number;
  readonly target: StatedTarget;
}

/** What a text says against itself, whatever the sheets say. */
export function findContradictions(
  reading: PlanReading,
  figures: readonly VerifiedFigure[],
  placed: ReadonlyMap<StatedTarget, number>,
  scheme: Scheme,
  result: CheckResult
): readonly Contradiction[] {
  return [...wrongSums(reading, figures, placed, scheme, result), ...statedTwice(figures)];
}

function wrongSums(
  { targets }: PlanReading,
  figures: readonly VerifiedFigure[],
  placed: ReadonlyMap<StatedTarget, number>,
  scheme: Scheme,
  result: CheckResult
): readonly Contradiction[] {
  return targets.flatMap((whole, at): readonly Contradiction[] => {
    const place = placed.get(whole);
    const total = place === undefined ? undefined : figures[place];
    if (place === undefined || total?.stated == null || total.measure !== "actual") return [];
    const parts = targets
      .filter((one) => one.partOf === at)
      .flatMap((one) => placed.get(one) ?? [])
      .filter((one) => figures[one]?.measure === "actual");
    const values = parts.map((one) => inUnit(figures[one], total.unit));
    if (parts.length < 2 || values.includes(null)) return [];
    const sum = tidyNumber(values.reduce<number>((all, one) => all + (one ?? 0), 0));
    const named = parts.flatMap((one) => figures[one]?.indicator ?? []);
    const slack = lastDigit(total.shown, false) * parts.length;
    const isWhole = Number.isInteger(total.stated) && Number.isInteger(sum);
    const apart = isWhole ? sum - total.stated : Math.max(0, Math.abs(sum - total.stated) - slack);
    const isWrong = apart > 0 || (apart < 0 && isComplete(total.indicator, named, scheme, result));
    return isWrong ? [{ code: "sum", whole: place, parts, sum }] : [];
  });
}

function inUnit(figure: VerifiedFigure | undefined, unit: string): number | null {
  if (figure?.stated == null) return null;
  const { relation, factor } = compareUnits(figure.unit, unit);
  return relation === "unlike" ? null : figure.stated * factor;
}

/** Parts need only add up to the whole where the text names all that the catalogue has. */
function isComplete(
  whole: Indicator | null,
  named: readonly Indicator[],
  scheme: Scheme,
  { report }: CheckResult
): boolean {
  if (!whole) return false;
  const parts = scheme.indicators.filter(
    (one) =>
      one.form === whole.form &&
      one.parent === whole.code &&
      one.adds === "part" &&
      report.figures.get(figureKey(one, "actual"))?.value != null
  );
  return parts.length > 0 && parts.every((one) => named.includes(one));
}

/** Two figures for the same thing, farther apart than their digits allow. */
function statedTwice(figures: readonly VerifiedFigure[]): readonly Contradiction[] {
  const first = new Map<string, number[]>();
  for (const [place, one] of figures.entries()) {
    const isCompared = ["equal", "rounded", "different"].includes(one.outcome);
    if (!one.indicator || !isCompared) continue;
    const key = `${indicatorKey(one.indicator.form, one.indicator.code)}.${one.measure}`;
    first.set(key, [...(first.get(key) ?? []), place]);
  }
  return [...first.values()].flatMap((places): readonly Contradiction[] => {
    const all = places.flatMap((place) => figures[place] ?? []);
    const isOne = all.every((one) => one.outcome !== "different");
    const values = new Set(all.map((one) => inUnit(one, all[0]?.unit ?? "")));
    return isOne || values.size < 2 ? [] : [{ code: "twice", figures: places }];
  });
}
