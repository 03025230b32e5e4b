import type { CollectSettings } from "./collect-settings";

/** A figure now and what it is held against, both above 0: last year's, or the total it is part of. */
export interface FigurePair {
  readonly now: number;
  readonly base: number;
}

/** Pairs of many units, packed. */
export interface FigurePairs {
  readonly now: Float64Array;
  readonly base: Float64Array;
}

export interface Outlier {
  /** Place among the pairs. */
  readonly index: number;
  readonly ratio: number;
  readonly median: number;
}

/**
 * The pairs whose ratio is far from that of the others, by the method of Hidiroglou and Berthelot
 * (Statistical editing and imputation for periodic business surveys, Survey Methodology 12 (1986),
 * 73–83): ratios r are made symmetric about their median, s = 1 − m/r below it and r/m − 1 from it on;
 * the effect E = s × max(now, base)^U weighs by size; a pair is far where E lies more than C × d
 * below or above the median of the effects, d being the distance to the quartile on that side and at
 * least |A × median|.
 *
 * Where the middle half of the units has one and the same ratio, d would be 0 and every other unit
 * far; d is then at least A × the median size effect.
 */
export function outliers(
  { now, base }: FigurePairs,
  { size, floor, far, least }: CollectSettings
): readonly Outlier[] {
  if (now.length < least) return [];
  const ratios = now.map((one, index) => one / (base[index] ?? 1));
  const median = quantile(ratios.slice(), 0.5);
  const weights = now.map((one, index) => Math.max(one, base[index] ?? 0) ** size);
  const effects = ratios.map((ratio, index) => {
    const change = ratio < median ? 1 - median / ratio : ratio / median - 1;
    return change * (weights[index] ?? 1);
  });
  const ordered = effects.slice();
  const middle = quantile(ordered, 0.5);
  const narrowest = Math.max(Math.abs(floor * middle), floor * quantile(weights, 0.5));
  const below = Math.max(middle - quantile(ordered, 0.25), narrowest);
  const above = Math.max(quantile(ordered, 0.75) - middle, narrowest);
  const found: Outlier[] = [];
  for (const [index, effect] of effects.entries()) {
    if (effect >= middle - far * below && effect <= middle + far * above) continue;
    const ratio = ratios[index] ?? 0;
    // A very large unit is far with any ratio; what nobody sees with the eye is not asked.
    const isPlain = Math.max(ratio / median, median / ratio) >= PLAIN;
    if (isPlain) found.push({ index, ratio, median });
  }
  return found;
}

/** The least factor between a ratio and the median that is worth a question. */
const PLAIN = 1.1;

/** A figure that is far larger than those of the other units, and how many times their median. */
export interface Giant {
  readonly index: number;
  readonly times: number;
  readonly median: number;
}

/**
 * The figures that are too large beside those of the other units: their logarithm lies more than six
 * robust standard deviations above the median of the logarithms (1.4826 × the median absolute
 * deviation; Rousseeuw and Croux, Alternatives to the median absolute deviation, 1993), a deviation
 * being taken for at least ln 2. For units without a figure of last year, which nothing else is held
 * against: amounts in 元 instead of 万元 are found so.
 */
export function giants(values: Float64Array, least: number): readonly Giant[] {
  if (values.length < least) return [];
  const logs = values.map(Math.log);
  const middle = quantile(logs.slice(), 0.5);
  const deviations = logs.map((one) => Math.abs(one - middle));
  const spread = Math.max(1.4826 * quantile(deviations, 0.5), Math.LN2);
  const median = Math.exp(middle);
  const bound = middle + FAR_DEVIATIONS * spread;
  const found: Giant[] = [];
  for (const [index, log] of logs.entries())
    if (log > bound) found.push({ index, times: (values[index] ?? 0) / median, median });
  return found;
}

const FAR_DEVIATIONS = 6;

/** Between the two nearest, in proportion. Brings the values into another order. */
function quantile(values: Float64Array, part: number): number {
  const place = (values.length - 1) * part;
  const at = Math.floor(place);
  putInPlace(values, at);
  const low = values[at] ?? 0;
  if (at === place) return low;
  // What stands behind is not less.
  let high = values[at + 1] ?? low;
  for (let next = at + 2; next < values.length; next++) high = Math.min(high, values[next] ?? high);
  return low + (high - low) * (place - at);
}

/**
 * Brings the value to a place that sorting would, those not greater before it and those not less
 * behind it (Hoare, Algorithm 65: Find, Communications of the ACM 4 (1961), 321).
 */
function putInPlace(values: Float64Array, place: number): void {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1] ?? 0;
    let [left, right] = [from, to];
    while (left <= right) {
      while ((values[left] ?? pivot) < pivot) left += 1;
      while ((values[right] ?? pivot) > pivot) right -= 1;
      if (left > right) break;
      const one = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = one;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else return;
  }
}
