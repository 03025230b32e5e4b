import { indicatorKey, type Indicator } from "../scheme/scheme";
import { compareUnits, tidyNumber } from "../units";
import type { CollectFrame } from "./collect-frame";
import { lastYearOf } from "./last-year";
import { giants, outliers, type FigurePair, type Outlier } from "./outliers";
import type { FigureRun, FormLayout } from "./packed-figures";
import type { SubmittedFigure } from "./submission";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

type Kind = "far_from_last_year" | "far_from_peers" | "far_from_others";

/** What all units are compared on: for each indicator its figure beside what it is held against. */
interface Series {
  readonly kind: Kind;
  readonly indicator: Indicator;
  readonly whole: Indicator | null;
  readonly units: string[];
  readonly now: number[];
  readonly base: number[];
}

/** All units' figures, and of each layout what its places are held against. */
export interface Comparison {
  readonly series: Map<string, Series>;
  readonly compared: WeakMap<FormLayout, readonly ComparedPlace[]>;
}

/** A figure of this year in a layout: places of what it is held against, -1 for none. */
interface ComparedPlace {
  readonly key: string;
  readonly indicator: Indicator;
  readonly now: number;
  readonly lastYear: number;
  readonly whole: Indicator | null;
  readonly total: number;
  /** The series that it goes to, once something has gone there. */
  readonly series: Partial<Record<Kind, Series>>;
}

export function newComparison(): Comparison {
  return { series: new Map(), compared: new WeakMap() };
}

/** A figure that is asked about: to be told once its cell is at hand. */
export interface FarFigure {
  readonly series: Series;
  readonly pair: FigurePair;
  readonly outlier: Outlier;
}

/** Adds the figures of a unit: beside its own last year's, and beside the total that it is part of. */
export function addToComparison(
  comparison: Comparison,
  unit: string,
  runs: readonly FigureRun[],
  frame: CollectFrame
): void {
  const known = lastYearOf(frame.lastYear, unit);
  const add = (kind: Kind, place: ComparedPlace, now: number, base: number) => {
    const series = (place.series[kind] ??= seriesOf(kind, place, comparison));
    series.units.push(unit);
    series.now.push(now);
    series.base.push(base);
  };
  for (const { layout, numbers, start } of runs) {
    const at = (place: number) => (place < 0 ? 0 : (numbers[start + place] ?? 0));
    for (const one of comparedPlaces(layout, comparison, frame)) {
      const now = at(one.now);
      // Neither what is not above 0 nor what is no number.
      if (!(now > 0)) continue;
      const before = known(one.key) ?? at(one.lastYear);
      if (before > 0) add("far_from_last_year", one, now, before);
      add("far_from_others", one, now, before > 0 ? HAS_LAST_YEAR : ALONE);
      const total = at(one.total);
      if (total > 0) add("far_from_peers", one, now, total);
    }
  }
}

function seriesOf(
  kind: Kind,
  { key, indicator, whole }: ComparedPlace,
  { series }: Comparison
): Series {
  const name = `${kind} ${key}`;
  const known = series.get(name);
  if (known) return known;
  const none = { units: [], now: [], base: [] };
  const added = { kind, indicator, whole: kind === "far_from_peers" ? whole : null, ...none };
  series.set(name, added);
  return added;
}

function comparedPlaces(
  layout: FormLayout,
  { compared }: Comparison,
  { scheme }: CollectFrame
): readonly ComparedPlace[] {
  const known = compared.get(layout);
  if (known) return known;
  const places = { actual: new Map<string, number>(), lastYear: new Map<string, number>() };
  for (const [place, { form, code, column }] of layout.places.entries())
    if (column === "actual" || column === "lastYear")
      places[column].set(indicatorKey(form, code), place);
  const own = [...places.actual].flatMap(([key, now]): readonly ComparedPlace[] => {
    const indicator = scheme.byKey.get(key);
    // A rate of a small unit moves as it likes.
    if (!indicator || indicator.measure === "rate") return [];
    const whole = wholeOf(indicator, scheme.byKey);
    const total = whole ? places.actual.get(indicatorKey(whole.form, whole.code)) : undefined;
    const lastYear = places.lastYear.get(key) ?? -1;
    return [{ key, indicator, now, lastYear, whole, total: total ?? -1, series: {} }];
  });
  compared.set(layout, own);
  return own;
}

/** The size of a figure is asked about only where there is nothing else to hold it against. */
const [HAS_LAST_YEAR, ALONE] = [1, 0];

/** What an indicator is part of or contained in, where both count in one unit. */
function wholeOf(indicator: Indicator, byKey: ReadonlyMap<string, Indicator>): Indicator | null {
  if (indicator.adds !== "part" && indicator.adds !== "subset") return null;
  const whole = byKey.get(indicatorKey(indicator.form, indicator.parent));
  if (!whole) return null;
  const { relation } = compareUnits(indicator.unit, whole.unit);
  return relation === "same" || relation === "counts" ? whole : null;
}

/** The figures that are far from those of the other units, by code of the unit. */
export function farFigures(
  comparison: Comparison,
  frame: CollectFrame
): ReadonlyMap<string, readonly FarFigure[]> {
  const far = new Map<string, FarFigure[]>();
  const { settings } = frame;
  for (const series of comparison.series.values()) {
    for (const outlier of farIn(series, settings)) {
      const unit = series.units[outlier.index] ?? "";
      const pair = { now: series.now[outlier.index] ?? 0, base: series.base[outlier.index] ?? 0 };
      far.set(unit, [...(far.get(unit) ?? []), { series, pair, outlier }]);
    }
  }
  return far;
}

function farIn(series: Series, settings: CollectFrame["settings"]): readonly Outlier[] {
  const { kind, now, base } = series;
  if (kind === "far_from_others") {
    return giants(now, settings.least)
      .filter(({ index }) => base[index] === ALONE)
      .map(({ index, times, median }) => ({ index, ratio: times, median }));
  }
  const bound = kind === "far_from_peers" ? settings.farFromPeers : settings.far;
  return outliers(series, { ...settings, far: bound });
}

/** Asks about far figures, each at its cell; a figure that is far on both counts is asked about once. */
export function farFindings(
  far: readonly FarFigure[],
  figures: readonly SubmittedFigure[]
): readonly SubmissionFinding[] {
  const cells = new Map(
    figures
      .filter((one) => one.column === "actual")
      .map((one) => [indicatorKey(one.form, one.code), one] as const)
  );
  const asked = new Set<string>();
  return far.flatMap(({ series, pair, outlier }) => {
    const { indicator, whole, kind } = series;
    const key = indicatorKey(indicator.form, indicator.code);
    if (asked.has(key)) return [];
    asked.add(key);
    const cell = cells.get(key);
    const place = {
      rule: RULES[kind],
      severity: "query",
      form: indicator.form,
      indicator,
      at: cell ? { sheet: cell.sheet, row: cell.row, column: cell.cellColumn } : null,
      ...{ left: pair.now, right: kind === "far_from_others" ? null : pair.base },
    } as const;
    const [ratio, median] = [tidyNumber(outlier.ratio), tidyNumber(outlier.median)];
    const actual = pair.now;
    if (kind === "far_from_others")
      return submissionFinding(place, { code: kind, actual, ratio, median });
    return submissionFinding(
      place,
      whole
        ? { code: "far_from_peers", actual, total: pair.base, whole: whole.name, ratio, median }
        : { code: "far_from_last_year", actual, lastYear: pair.base, ratio, median }
    );
  });
}

const RULES = {
  far_from_last_year: "FAR.lastyear",
  far_from_peers: "FAR.peers",
  far_from_others: "FAR.size",
} as const satisfies Record<Kind, string>;
