import { planByIndicator } from "./plan-lines";
import type { PlanReading, StatedTarget } from "./plan-text";
import { isRelative, targetFigure } from "./plan-figure";
import type { Indicator, PlanLine, Scheme } from "../scheme/scheme";
import type { Target } from "../target/target";

/** A target that the user has confirmed: its place in the reading, and the indicator it is for. */
export interface ConfirmedTarget {
  readonly place: number;
  readonly indicator: Indicator;
}

/** A row of 年度计划. */
export interface PlanRow extends Pick<
  PlanLine,
  "form" | "code" | "wording" | "base" | "firmness" | "source"
> {
  readonly name: string;
}

export type PlanRowRefusal = { readonly place: number; readonly indicator: Indicator } & (
  | {
      /** The plan has another target for the indicator, or another confirmed line has. */
      readonly code: "other_words";
      readonly wording: string;
      readonly there: string;
    }
  /** No words of the plan state it alone. */
  | { readonly code: "no_wording" }
  /** The catalogue no longer has the indicator. */
  | { readonly code: "no_indicator" }
);

export interface PlanRows {
  readonly rows: readonly PlanRow[];
  /** Confirmed targets that the plan has already, in whatever words. */
  readonly already: readonly ConfirmedTarget[];
  readonly refused: readonly PlanRowRefusal[];
}

/**
 * Turns confirmed targets into rows of 年度计划. A target that is there in the same reading is not
 * written again; one that is there with another figure is refused, whichever is right.
 */
export function planRows(
  scheme: Scheme,
  reading: PlanReading,
  confirmed: readonly ConfirmedTarget[]
): PlanRows {
  const planned = planByIndicator(scheme);
  const rows: (PlanRow & { readonly indicator: Indicator; readonly target: Target })[] = [];
  const already: ConfirmedTarget[] = [];
  const refused: PlanRowRefusal[] = [];
  for (const one of confirmed) {
    const { place, indicator } = one;
    const stated = reading.targets[place];
    if (!stated) continue;
    const { target } = stated;
    if (stated.doubts.includes("wording")) {
      refused.push({ place, indicator, code: "no_wording" });
      continue;
    }
    const there = [
      ...(planned.get(indicator) ?? []).map(({ wording, reading: known }) => ({
        wording,
        target: known.ok ? known.target : null,
      })),
      ...rows.filter((row) => row.indicator === indicator),
    ].filter((known) => !known.target || isRelative(known.target) === isRelative(target));
    const other = there.find((known) => !known.target || !isSame(known.target, target, indicator));
    if (other) {
      const { wording } = target;
      refused.push({ place, indicator, code: "other_words", wording, there: other.wording });
    } else if (there.length > 0) already.push(one);
    else rows.push({ ...rowOf(stated, indicator, reading), indicator, target });
  }
  return {
    rows: rows.map(({ form, code, name, wording, base, firmness, source }) => {
      return { form, code, name, wording, base, firmness, source };
    }),
    already,
    refused,
  };
}

/** 130亿 and 达到130亿元 of one indicator are the same target. */
function isSame(one: Target, other: Target, indicator: Indicator): boolean {
  const [mine, theirs] = [one, other].map((target) => {
    const figure = targetFigure(target, indicator);
    const upTo = target.comparator === "range" ? target.high : null;
    return [target.asTarget, isRelative(target) ? target.kind : "level", figure, upTo].join();
  });
  return mine === theirs;
}

function rowOf(stated: StatedTarget, indicator: Indicator, reading: PlanReading): PlanRow {
  const { wording, firmness } = stated.target;
  const base = isRelative(stated.target) ? statedBase(reading, indicator) : null;
  const { form, code, name } = indicator;
  return { form, code, name, wording, base, firmness, source: stated.text };
}

/** Last year's figure where the plan states it, of a whole year and in the indicator's own unit. */
function statedBase(reading: PlanReading, indicator: Indicator): number | null {
  const actual = reading.targets.find(
    ({ match, doubts, through, target }) =>
      match.indicator?.code === indicator.code &&
      match.indicator.form === indicator.form &&
      doubts.includes("actual") &&
      through === 12 &&
      !isRelative(target)
  );
  return actual ? targetFigure(actual.target, indicator) : null;
}
