import { indicatorKey, type Indicator } from "../scheme/scheme";
import { tidyNumber } from "../units";
import type { CollectFrame } from "./collect-frame";
import { giants, outliers, type FigurePair, type Outlier } from "./outliers";
import type { SubmittedFigure } from "./submission";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import type { ComparedForms, ComparedPlace, Comparison } from "./unit-comparison";

/** In the order in which a figure is held against something. */
const KINDS = ["far_from_last_year", "far_from_others", "far_from_peers"] as const;

type Kind = (typeof KINDS)[number];

/** What all units are compared on. */
interface Series {
  readonly kind: Kind;
  readonly indicator: Indicator;
  readonly whole: Indicator | null;
}

/** A figure that is asked about: to be told once its cell is at hand. */
export interface FarFigure {
  readonly series: Series;
  readonly pair: FigurePair;
  readonly outlier: Outlier;
}

/** Pairs of one kind, a place in each array; filled anew for each indicator. */
interface Pairs {
  readonly units: Int32Array;
  readonly now: Float64Array;
  readonly base: Float64Array;
  count: number;
  /** Where the first of them stands among all forms. */
  first: number;
}

/** Where an indicator stands in the forms of one layout. */
type Source = readonly [forms: ComparedForms, at: ComparedPlace, order: number];

/** The figures that are far from those of the other units, by code of the unit. */
export function farFigures(
  comparison: Comparison,
  frame: CollectFrame
): ReadonlyMap<string, readonly FarFigure[]> {
  const sources = new Map<string, Source[]>();
  for (const forms of comparison.byLayout.values()) {
    for (const [order, at] of forms.places.entries()) {
      const known = sources.get(at.key);
      if (known) known.push([forms, at, order]);
      else sources.set(at.key, [[forms, at, order]]);
    }
  }
  let most = 0;
  for (const own of sources.values())
    most = Math.max(
      most,
      own.reduce((sum, [{ units }]) => sum + units.length, 0)
    );
  const pairs = {
    far_from_last_year: newPairs(most),
    far_from_others: newPairs(most),
    far_from_peers: newPairs(most),
  };
  const listed = comparison.units.map((unit) => frame.lastYear.places.get(unit) ?? -1);
  const found: { readonly unit: number; readonly first: number; readonly far: FarFigure }[] = [];
  for (const [key, own] of sources) {
    gather(own, frame.lastYear.figures.get(key), listed, pairs);
    const [[, { indicator, whole }]] = own as [Source];
    for (const kind of KINDS) {
      const { units, now, base, first } = pairs[kind];
      const series = { kind, indicator, whole: kind === "far_from_peers" ? whole : null };
      for (const outlier of farIn(kind, pairs[kind], frame.settings)) {
        const { index } = outlier;
        const pair = { now: now[index] ?? 0, base: base[index] ?? 0 };
        found.push({ unit: units[index] ?? 0, first, far: { series, pair, outlier } });
      }
    }
  }
  const far = new Map<string, FarFigure[]>();
  for (const one of found.sort((a, b) => a.first - b.first)) {
    const unit = comparison.units[one.unit] ?? "";
    const ofUnit = far.get(unit);
    if (ofUnit) ofUnit.push(one.far);
    else far.set(unit, [one.far]);
  }
  return far;
}

function newPairs(size: number): Pairs {
  return {
    ...{ units: new Int32Array(size), now: new Float64Array(size), base: new Float64Array(size) },
    ...{ count: 0, first: Infinity },
  };
}

/** The size of a figure is asked about only where there is nothing else to hold it against. */
const [HAS_LAST_YEAR, ALONE] = [1, 0];

/**
 * Puts the figures of one indicator beside what each is held against: the list of last year's figures
 * goes before what the form says of last year.
 *
 * @param listed places of the units in `list`
 */
function gather(
  sources: readonly Source[],
  list: Float64Array | undefined,
  listed: readonly number[],
  pairs: Readonly<Record<Kind, Pairs>>
): void {
  for (const kind of KINDS) [pairs[kind].count, pairs[kind].first] = [0, Infinity];
  for (const [{ units, before, starts, numbers }, at, order] of sources) {
    for (let index = 0; index < units.length; index++) {
      const own = numbers[index];
      const start = starts[index] ?? 0;
      const now = own?.[start + at.now] ?? NaN;
      // Neither what is not above 0 nor what is no number.
      if (!own || !(now > 0)) continue;
      const unit = units[index] ?? 0;
      const place = ((before[index] ?? 0) * MOST_PLACES + order) * KINDS.length;
      const known = list?.[listed[unit] ?? -1] ?? NaN;
      const stated = at.lastYear < 0 ? NaN : (own[start + at.lastYear] ?? NaN);
      const last = Number.isNaN(known) ? stated : known;
      if (last > 0) put(pairs.far_from_last_year, unit, now, last, place);
      put(pairs.far_from_others, unit, now, last > 0 ? HAS_LAST_YEAR : ALONE, place + 1);
      const total = at.total < 0 ? NaN : (own[start + at.total] ?? NaN);
      if (total > 0) put(pairs.far_from_peers, unit, now, total, place + 2);
    }
  }
}

/** More figures than a form has. */
const MOST_PLACES = 2 ** 20;

function put(pairs: Pairs, unit: number, now: number, base: number, place: number): void {
  const { count } = pairs;
  pairs.units[count] = unit;
  pairs.now[count] = now;
  pairs.base[count] = base;
  pairs.count = count + 1;
  if (place < pairs.first) pairs.first = place;
}

function farIn(
  kind: Kind,
  { now: nows, base: bases, count }: Pairs,
  settings: CollectFrame["settings"]
): readonly Outlier[] {
  const [now, base] = [nows.subarray(0, count), bases.subarray(0, count)];
  if (kind === "far_from_others") {
    if (!base.includes(ALONE)) return [];
    return giants(now, settings.least)
      .filter(({ index }) => base[index] === ALONE)
      .map(({ index, times, median }) => ({ index, ratio: times, median }));
  }
  const bound = kind === "far_from_peers" ? settings.farFromPeers : settings.far;
  return outliers({ now, base }, { ...settings, far: bound });
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
