import type { Indicator } from "../scheme/scheme";
import type { Figure } from "../report";
import type { FigureTable } from "./table";
import { figureCell, nameCell } from "./table-cells";
import { addsOverUnits, columnSum, totalsOf } from "./table-total";

/** A reporting unit's figure of one indicator. */
export type UnitFigure = Pick<Figure, "value" | "reading" | "at">;

/**
 * Reporting units by indicators: a row a unit, a column an indicator, and the sum below each column
 * whose indicator adds up over the units. A figure that a unit did not give leaves that column without
 * a sum.
 *
 * @param figures by unit and then by indicator, in the indicator's own unit; `undefined` where a unit
 *   has submitted none
 */
export function unitTable(
  units: readonly string[],
  indicators: readonly Indicator[],
  figures: (unit: string, indicator: Indicator) => UnitFigure | undefined,
  period: Pick<FigureTable, "year" | "periods">
): FigureTable {
  const rows = units.map((unit) => [
    nameCell(unit),
    ...indicators.map((one) => figureCell(figures(unit, one), one.unit)),
  ]);
  return {
    kind: "units",
    columns: [
      { kind: "measure", key: "reportingUnit" },
      ...indicators.map((indicator) => ({ kind: "indicator", indicator }) as const),
    ],
    rows,
    totals: totalsOf([
      null,
      ...indicators.map((one, index) =>
        addsOverUnits(one) ? columnSum(rows.flatMap((cells) => cells[index + 1] ?? [])) : null
      ),
    ]),
    charted: 0,
    reached: [],
    ...period,
    unchecked: 0,
  };
}
