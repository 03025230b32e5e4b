import type { TargetResult } from "../targets";
import type { CellAddress } from "../workbook";

/** One bar of a chart of attainment. */
export interface AttainmentBar {
  readonly name: string;
  /** actual ÷ target, a fraction. */
  readonly rate: number;
  /** Whether the target is met; for an at-most target that is so below 100 %. */
  readonly reached: boolean;
  /** The cell of the actual. */
  readonly at: CellAddress | null;
}

/** A bar for each indicator whose attainment is known, in the order of the plan. */
export interface AttainmentChart {
  readonly bars: readonly AttainmentBar[];
}

/** So many bars stand on one page, with names that can be read. */
const MOST_BARS = 24;

/**
 * The charts of attainment of judged targets, of about as many bars each; none where no attainment is
 * known. An indicator with a level and a growth rate beside it has one bar, that of the level.
 */
export function attainmentCharts(targets: readonly TargetResult[]): readonly AttainmentChart[] {
  const chosen = new Map<TargetResult["indicator"], TargetResult>();
  for (const one of targets) {
    if (one.rate === null) continue;
    const known = chosen.get(one.indicator);
    if (!known || (known.target?.kind === "growth" && one.target?.kind !== "growth"))
      chosen.set(one.indicator, one);
  }
  const bars = [...chosen.values()].map(({ indicator, rate, status, at }) => ({
    name: indicator.name,
    rate: rate ?? 0,
    reached: status === "met" || status === "exceeded",
    at,
  }));
  const count = Math.ceil(bars.length / MOST_BARS);
  const size = Math.ceil(bars.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => ({
    bars: bars.slice(index * size, (index + 1) * size),
  }));
}
