import type { Chance } from "./random";
import { FORMS, formPlan } from "./forms";
import type { FormPlan, IndicatorPlan } from "./indicators";

/**
 * A figure in whole units of its last decimal place (12.30 of two places is 1230), so that sums are
 * exact; `null` where the unit answers "-", not applicable.
 */
export type Amount = number | null;

export type Column = "current" | "last";

export interface Figure {
  current: Amount;
  last: Amount;
}

/** The figures of one unit: by form number, then by code. */
export type UnitFigures = Map<string, Map<string, Figure>>;

/**
 * Draws the figures of one unit. Sizes are log-normal; growth varies by unit and by indicator; sums,
 * shares and rates are right by construction, in both years. Nothing that was there last year is 0
 * this year.
 */
export function drawFigures(
  forms: readonly string[],
  size: number,
  chance: Chance,
  firstYear: boolean
): UnitFigures {
  const growth = 0.06 + 0.07 * chance.normal();
  const unit: UnitFigures = new Map(forms.map((number) => [number, new Map()]));
  for (const { number, indicators } of FORMS) {
    const figures = unit.get(number);
    if (!figures) continue;
    for (const one of indicators) {
      if (one.from.how === "drawn" || one.from.how === "level") {
        figures.set(one.code, drawLeaf(one, size, growth, chance));
      }
      if (one.from.how === "same" && !unit.has(one.from.form)) {
        figures.set(one.code, drawAround(one, one.from.size * size, growth, chance));
      }
    }
  }
  settle(unit);
  for (const { number, indicators } of FORMS) {
    const figures = unit.get(number);
    if (!figures) continue;
    for (const one of indicators) {
      if (one.from.how === "share" || one.from.how === "balance") {
        figures.set(one.code, drawShare(one, figures, chance));
      }
    }
  }
  settle(unit);
  if (firstYear) for (const form of unit.values()) for (const one of form.values()) one.last = null;
  return unit;
}

/** Computes what follows from other figures anew: sums, remainders, rates, figures of other forms. */
export function settle(unit: UnitFigures): void {
  for (const column of ["current", "last"] as const) {
    for (const [number, figures] of unit) settleForm(formPlan(number), figures, unit, column);
  }
}

function settleForm(
  form: FormPlan,
  figures: Map<string, Figure>,
  unit: UnitFigures,
  column: Column
): void {
  // Parts stand below their sum, so the sums are made from the last row up; rates last.
  const put = (one: IndicatorPlan, amount: Amount) => {
    const figure = figures.get(one.code);
    if (figure) figure[column] = amount;
    else figures.set(one.code, { current: null, last: null, [column]: amount });
  };
  const read = (code: string) => figures.get(code)?.[column] ?? 0;
  for (const one of [...form.indicators].reverse()) {
    if (one.from.how === "sum") put(one, sumOf(form, figures, one.code, column));
  }
  for (const one of form.indicators) {
    const { from } = one;
    if (from.how === "same") {
      const same = unit.get(from.form)?.get(from.code);
      if (same) put(one, same[column]);
    }
    if (from.how === "rest" && figures.has(from.less[0]!)) {
      put(one, read(from.of) - from.less.reduce((sum, code) => sum + read(code), 0));
    }
    if (from.how === "percent" && figures.has(from.top) && figures.has(from.bottom)) {
      put(one, percentOf(form, one, from.top, from.bottom, read));
    }
  }
}

function sumOf(
  form: FormPlan,
  figures: ReadonlyMap<string, Figure>,
  parent: string,
  column: Column
): number {
  const parts = form.indicators.filter((one) => one.parent === parent && one.adds === "部分");
  return parts.reduce((sum, one) => sum + (figures.get(one.code)?.[column] ?? 0), 0);
}

function percentOf(
  form: FormPlan,
  one: IndicatorPlan,
  top: string,
  bottom: string,
  read: (code: string) => number
): Amount {
  const places = (code: string) => form.indicators.find((other) => other.code === code)!.places;
  return percentAmount(
    BigInt(read(top)),
    places(top),
    BigInt(read(bottom)),
    places(bottom),
    one.places
  );
}

/** top ÷ bottom × 100, rounded half up to `places`; `null` where the bottom is 0. */
export function percentAmount(
  top: bigint,
  topPlaces: number,
  bottom: bigint,
  bottomPlaces: number,
  places: number
): Amount {
  if (bottom === 0n) return null;
  const above = top * 10n ** BigInt(bottomPlaces + places) * 100n;
  const below = bottom * 10n ** BigInt(topPlaces);
  return Number((2n * above + below) / (2n * below));
}

function drawLeaf(one: IndicatorPlan, size: number, growth: number, chance: Chance): Figure {
  const { from } = one;
  if (from.how === "level") {
    const scale = 10 ** one.places;
    const last = Math.round(scale * (from.low + (from.high - from.low) * chance.next()));
    return { current: Math.round(last * (1 + 0.02 * chance.normal())), last };
  }
  if (from.how !== "drawn") throw new Error(`not drawn: ${one.code}`);
  const roll = chance.next();
  if (!from.sure && roll < 0.03) return { current: null, last: null };
  if (!from.sure && roll < 0.09) return { current: 0, last: 0 };
  if (!from.sure && roll < 0.1) return { current: chance.whole(1, 3) * 10 ** one.places, last: 0 };
  return drawAround(one, from.size * size, growth, chance);
}

function drawAround(one: IndicatorPlan, size: number, growth: number, chance: Chance): Figure {
  const scale = 10 ** one.places;
  const last = Math.max(1, Math.round(scale * size * Math.exp(0.35 * chance.normal())));
  const own = Math.min(0.4, Math.max(-0.3, growth + 0.07 * chance.normal()));
  // A count of a few keeps to whole steps; by chance up or down.
  return { current: Math.max(1, Math.floor(last * (1 + own) + chance.next())), last };
}

/** A share keeps about what it was last year, and within its bounds. */
function drawShare(
  one: IndicatorPlan,
  figures: ReadonlyMap<string, Figure>,
  chance: Chance
): Figure {
  const { from } = one;
  if (from.how === "balance") {
    const of = figures.get(from.of)!;
    const low = chance.hits(0.12);
    const part = (low ? -0.04 : 0.03) * (0.4 + chance.next());
    const next = part * (1 + 0.1 * chance.normal());
    return {
      last: Math.round(part * (of.last ?? 0)),
      current: Math.round(next * (of.current ?? 0)),
    };
  }
  if (from.how !== "share") throw new Error(`no share: ${one.code}`);
  const of = figures.get(from.of)!;
  if (of.current === null || of.last === null) return { current: null, last: null };
  const middle = from.low + (from.high - from.low) * chance.next();
  const next = Math.min(from.high, Math.max(from.low, middle * (1 + 0.06 * chance.normal())));
  const last = Math.floor(of.last * middle);
  const current = Math.floor(of.current * next);
  // A share of a few is at most the few, and what was there stays there.
  return { last, current: last > 0 ? Math.max(1, current) : current };
}

/** The text of an amount, exact: 1230 of two places is "12.30", without needless zeros "12.3". */
export function amountText(amount: number | bigint, places: number): string {
  const negative = amount < 0;
  const digits = String(amount)
    .replace("-", "")
    .padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const rest = places === 0 ? "" : digits.slice(-places).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}
