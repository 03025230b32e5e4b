import { indicatorKey, type Indicator } from "../scheme/scheme";
import { compareUnits } from "../units";
import type { CollectFrame } from "./collect-frame";
import type { FigureRun, FormLayout } from "./packed-figures";

/** The forms that units are compared on: no figure is copied, only where each form has its own is kept. */
export interface Comparison {
  readonly byLayout: Map<FormLayout, ComparedForms>;
  /** Codes of the units, in their order. */
  readonly units: string[];
  /** Forms of all layouts. */
  forms: number;
}

/** The forms of one layout, one after another. */
export interface ComparedForms {
  readonly places: readonly ComparedPlace[];
  /** Whose it is: a place among the units. */
  readonly units: number[];
  /** How many forms of any layout came before. */
  readonly before: number[];
  /** Where its figures begin, and in what. */
  readonly starts: number[];
  readonly numbers: Float64Array[];
}

/** A figure of this year and what stands beside it: places in a layout, −1 for what is not there. */
export interface ComparedPlace {
  readonly key: string;
  readonly indicator: Indicator;
  readonly now: number;
  readonly lastYear: number;
  /** What it is part of. */
  readonly whole: Indicator | null;
  readonly total: number;
}

export function newComparison(): Comparison {
  return { byLayout: new Map(), units: [], forms: 0 };
}

/** Adds the forms of a unit, to be held against those of the others. */
export function addToComparison(
  comparison: Comparison,
  unit: string,
  runs: readonly FigureRun[],
  frame: CollectFrame
): void {
  if (runs.length === 0) return;
  const own = comparison.units.push(unit) - 1;
  for (const { layout, numbers, start } of runs) {
    const forms = formsLaidOut(layout, comparison, frame);
    forms.units.push(own);
    forms.before.push(comparison.forms);
    forms.starts.push(start);
    forms.numbers.push(numbers);
    comparison.forms += 1;
  }
}

function formsLaidOut(
  layout: FormLayout,
  { byLayout }: Comparison,
  frame: CollectFrame
): ComparedForms {
  const known = byLayout.get(layout);
  if (known) return known;
  const places = comparedPlaces(layout, frame);
  const forms: ComparedForms = { places, units: [], before: [], starts: [], numbers: [] };
  byLayout.set(layout, forms);
  return forms;
}

function comparedPlaces(layout: FormLayout, { scheme }: CollectFrame): readonly ComparedPlace[] {
  const places = { actual: new Map<string, number>(), lastYear: new Map<string, number>() };
  for (const [place, { form, code, column }] of layout.places.entries())
    if (column === "actual" || column === "lastYear")
      places[column].set(indicatorKey(form, code), place);
  return [...places.actual].flatMap(([key, now]): readonly ComparedPlace[] => {
    const indicator = scheme.byKey.get(key);
    // A rate of a small unit moves as it likes.
    if (!indicator || indicator.measure === "rate") return [];
    const whole = wholeOf(indicator, scheme.byKey);
    const total = whole ? places.actual.get(indicatorKey(whole.form, whole.code)) : undefined;
    const lastYear = places.lastYear.get(key) ?? -1;
    return [{ key, indicator, now, lastYear, whole, total: total ?? -1 }];
  });
}

/** What an indicator is part of or contained in, where both count in one unit. */
function wholeOf(indicator: Indicator, byKey: ReadonlyMap<string, Indicator>): Indicator | null {
  if (indicator.adds !== "part" && indicator.adds !== "subset") return null;
  const whole = byKey.get(indicatorKey(indicator.form, indicator.parent));
  if (!whole) return null;
  const { relation } = compareUnits(indicator.unit, whole.unit);
  return relation === "same" || relation === "counts" ? whole : null;
}
