import type { CheckResult } from "../check";
import { figureKey } from "../report";
import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";
import { compareUnits, tidyNumber } from "../units";
import { lastDigit } from "./verify-compare";
import type { SaidFigure } from "./verify-state";
import type { Contradiction, VerifiedFigure } from "./verify-result";

/**
 * What a text says against itself, whatever the sheets say.
 *
 * @param placed where a figure that was read stands in the list of all
 */
export function findContradictions(
  said: readonly SaidFigure[],
  figures: readonly VerifiedFigure[],
  placed: ReadonlyMap<number, number>,
  scheme: Scheme,
  result: CheckResult
): readonly Contradiction[] {
  const wholes = new Map<number, number[]>();
  for (const [place, { partOf }] of said.entries()) {
    const part = placed.get(place);
    const whole = partOf === null ? undefined : placed.get(partOf);
    if (part === undefined || whole === undefined) continue;
    const known = wholes.get(whole);
    if (known) known.push(part);
    else wholes.set(whole, [part]);
  }
  const sums = [...wholes].flatMap(([whole, parts]) =>
    wrongSum(whole, parts, { figures, scheme, result })
  );
  return [...sums, ...statedTwice(figures)];
}

interface Sums {
  readonly figures: readonly VerifiedFigure[];
  readonly scheme: Scheme;
  readonly result: CheckResult;
}

function wrongSum(
  whole: number,
  all: readonly number[],
  { figures, scheme, result }: Sums
): readonly Contradiction[] {
  const total = figures[whole];
  if (total?.stated == null || total.measure !== "actual") return [];
  const parts = all.filter((one) => figures[one]?.measure === "actual");
  const values = parts.map((one) => inUnit(figures[one], total.unit));
  if (parts.length < 2 || values.includes(null)) return [];
  const sum = tidyNumber(values.reduce<number>((of, one) => of + (one ?? 0), 0));
  const named = parts.flatMap((one) => figures[one]?.indicator ?? []);
  const slack = lastDigit(total.shown, false) * parts.length;
  const isWhole = Number.isInteger(total.stated) && Number.isInteger(sum);
  const apart = isWhole ? sum - total.stated : Math.max(0, Math.abs(sum - total.stated) - slack);
  const isWrong = apart > 0 || (apart < 0 && isComplete(total.indicator, named, scheme, result));
  return isWrong ? [{ code: "sum", whole, parts, sum }] : [];
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
