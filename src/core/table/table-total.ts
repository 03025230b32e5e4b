import type { Indicator } from "../scheme/scheme";
import { tidyNumber, unitParts } from "../units";
import type { TableCell, TableTotal } from "./table";

/**
 * Whether the figures of some indicators may be added up: each a part (部分) of one and the same
 * whole, all in one unit. Anything else would add parents to their parts, unlike units, or things
 * that are counted twice.
 */
export function arePartsOfOne(indicators: readonly Indicator[]): boolean {
  const [first] = indicators;
  if (!first || first.parent === "" || !isAmount(first)) return false;
  if (new Set(indicators).size < indicators.length) return false;
  return indicators.every(
    (one) =>
      one.adds === "part" &&
      one.form === first.form &&
      one.parent === first.parent &&
      one.unit === first.unit
  );
}

/** A count or an amount, in a unit; a rate is neither. */
function isAmount({ measure, unit }: Indicator): boolean {
  return measure !== "rate" && unit !== "" && unitParts(unit).base !== "%";
}

/**
 * The sum of a column, or `null` where it is none: fewer than two figures, or one that is missing,
 * for a sum over a gap would be taken for the whole. Not applicable adds nothing.
 */
export function columnSum(cells: readonly TableCell[]): TableTotal | null {
  const figures = cells.flatMap((cell) => (cell.kind === "figure" ? [cell] : []));
  const known = cells.every((cell) => cell.kind === "figure" || cell.kind === "none");
  if (!known || figures.length < 2) return null;
  const value = tidyNumber(figures.reduce((total, { value: figure }) => total + figure, 0));
  return { kind: "sum", value, unit: figures[0]?.unit ?? "" };
}

/** Says nothing where there is nothing to say in any column. */
export function totalsOf(totals: readonly (TableTotal | null)[]): readonly (TableTotal | null)[] {
  return totals.some((one) => one !== null) ? totals : [];
}
