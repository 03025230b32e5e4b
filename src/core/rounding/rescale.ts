import { groupBy } from "../grouped";
import { figureKey, type Figure, type FigureColumn, type Report } from "../report";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { compareUnits, unitParts } from "../units";
import { balanceAmounts, type Amount, type Unbalanced } from "./balance";
import { shiftDecimal } from "./exact-steps";
import { sumTolerance, type SumTolerance } from "./sum-tolerance";

/** An amount of a form with what stands in its cell and how it is shown in the larger unit. */
export interface RescaledAmount {
  readonly figure: Figure;
  /** How many totals it stands below. */
  readonly depth: number;
  /** In the new unit, without rounding; `null` where the cell holds no number. */
  readonly exact: number | null;
  readonly shown: number | null;
  /** What 四舍五入 by itself would show: where it differs from `shown`, it was adjusted. */
  readonly rounded: number | null;
}

/** A total whose parts do not add up to it as shown; values in the new unit, not rounded. */
export interface UnbalancedTotal {
  readonly figure: Figure;
  readonly total: number;
  readonly sum: number;
  readonly reason: Unbalanced["reason"];
  /** Parts whose cell holds no number. */
  readonly blank: readonly Figure[];
}

export interface Rescaling {
  readonly unit: string;
  readonly decimals: number;
  /** By column, then in the order of the catalogue. */
  readonly amounts: readonly RescaledAmount[];
  readonly unbalanced: readonly UnbalancedTotal[];
}

const COLUMNS: readonly FigureColumn[] = ["actual", "lastYear", "plan"];

/**
 * Shows the amounts of a report in another unit with totals that still add up (舍位平衡). Amounts are the
 * indicators whose unit is that unit times a power of ten: for 万元 those in 元, 千元, 亿元. What is a
 * part of what is said by the catalogue. The figures themselves are only read.
 *
 * @param unit the unit to show, such as 万元
 * @param decimals places after the point, 0 to 8
 */
export function rescaleReport(
  scheme: Scheme,
  report: Report,
  { unit, decimals }: { readonly unit: string; readonly decimals: number }
): Rescaling {
  const scaled = scheme.indicators.filter((one) => isScaled(one.unit, unit));
  const tolerance = sumTolerance(scheme, report);
  const columns = COLUMNS.map((column) => {
    const figures = scaled.flatMap((one) => report.figures.get(figureKey(one, column)) ?? []);
    return rescaleColumn(figures, unit, 10 ** -decimals, tolerance);
  });
  return {
    unit,
    decimals,
    // A last year or a plan left empty is no answer that is owed.
    amounts: columns.flatMap((one) =>
      one.amounts.filter(({ exact, figure }) => exact !== null || figure.column === "actual")
    ),
    unbalanced: columns.flatMap((one) => one.unbalanced),
  };
}

/** Whether a unit is the same thing in another power of ten; 项 and 件 are not. */
function isScaled(from: string, to: string): boolean {
  if (from === "" || unitParts(from).base !== unitParts(to).base) return false;
  return ["same", "scaled"].includes(compareUnits(from, to).relation);
}

/** The power of ten that carries a figure of one unit into another. */
function powerOf(from: string, to: string): number {
  return Math.round(Math.log10(compareUnits(from, to).factor));
}

function rescaleColumn(
  figures: readonly Figure[],
  unit: string,
  step: number,
  tolerance: SumTolerance
): Pick<Rescaling, "amounts" | "unbalanced"> {
  const places = new Map(
    figures.map(({ indicator }, place) => [indicatorKey(indicator.form, indicator.code), place])
  );
  const wholeOf = ({ indicator }: Figure) =>
    indicator.adds === "part" || indicator.adds === "subset"
      ? (places.get(indicatorKey(indicator.form, indicator.parent)) ?? null)
      : null;
  const parts = groupBy(
    figures.filter((one) => one.indicator.adds === "part"),
    wholeOf
  );
  const carry = (value: number, { indicator }: Figure) =>
    shiftDecimal(value, powerOf(indicator.unit, unit));
  const amounts = figures.map((figure, place): Amount => {
    const own = parts.get(place) ?? [];
    const sum = own.reduce(
      (all, one) =>
        all + (one.value ?? 0) * compareUnits(one.indicator.unit, figure.indicator.unit).factor,
      0
    );
    const allowed =
      own.length > 0
        ? tolerance(
            figure,
            own.map((one) => one.indicator),
            sum
          )
        : 0;
    return {
      value: figure.value === null ? null : carry(figure.value, figure),
      of: wholeOf(figure),
      adds: figure.indicator.adds === "subset" ? "subset" : "part",
      tolerance: carry(allowed, figure),
    };
  });
  const balance = balanceAmounts(amounts, step);
  const depths = depthsOf(amounts);
  return {
    amounts: figures.flatMap((figure, place): readonly RescaledAmount[] => {
      const amount = balance.amounts[place];
      const exact = amounts[place]?.value ?? null;
      return amount ? [{ figure, depth: depths[place] ?? 0, exact, ...amount }] : [];
    }),
    unbalanced: balance.unbalanced.flatMap(({ total, sum, reason }): readonly UnbalancedTotal[] => {
      const figure = figures[total];
      const value = amounts[total]?.value;
      if (!figure || value == null) return [];
      const blank = (parts.get(total) ?? []).filter(
        (one) => one.value === null && one.reading.kind !== "not_applicable"
      );
      return [{ figure, total: value, sum, reason, blank }];
    }),
  };
}

/** Deeper than any form goes; a circle ends there. */
const DEEPEST = 20;

function depthsOf(amounts: readonly Amount[]): readonly number[] {
  return amounts.map(({ of }) => {
    let depth = 0;
    for (let at = of; at !== null && depth < DEEPEST; at = amounts[at]?.of ?? null) depth += 1;
    return depth;
  });
}
