import type { Range } from "../../../src/core/workbook";
import type { Arguments } from "../arguments";
import { itemNotFound } from "../host-error";
import { intersection } from "../model/area";
import { mergesIn } from "../model/merges";
import { SPECIAL_CELLS, SPECIAL_VALUES, specialAreas } from "../model/special-cells";
import type { SheetModel } from "../model/workbook";
import type { HostObject, Shape } from "../shape";
import { bandPropertiesOf } from "./band-properties";
import { cellPropertiesOf, setCellProperties } from "./cell-properties";
import { rangeAreasObject } from "./range-areas";
import type { RangeTarget } from "./range-target";
import { tableListObject } from "./tables";

export const RANGE_SEARCH: NonNullable<Shape<RangeTarget>["call"]> = {
  getMergedAreas: (range) => merged(range) ?? notFound(),
  getMergedAreasOrNullObject: merged,
  getSpecialCells: ({ sheet, area }, args) => special(sheet, [area], args) ?? notFound(),
  getSpecialCellsOrNullObject: ({ sheet, area }, args) => special(sheet, [area], args),
  getTables: ({ sheet, area }) =>
    tableListObject(
      "TableScopedCollection",
      sheet.tables.filter((table) => intersection(table.area, area))
    ),
  getRowProperties: (range, args) => bandPropertiesOf(range, "row", args.any(0)),
  getColumnProperties: (range, args) => bandPropertiesOf(range, "column", args.any(0)),
  getCellProperties: (range, args) => cellPropertiesOf(range, args.any(0)),
  setCellProperties: (range, args) => setCellProperties(range, args.any(0)),
};

function merged({ sheet, area }: RangeTarget): HostObject | null {
  const areas = mergesIn(sheet, area);
  return areas.length > 0 ? rangeAreasObject(sheet, areas) : null;
}

/** Cells of a kind within some areas; `null` where there are none. */
export function special(
  sheet: SheetModel,
  areas: readonly Range[],
  args: Arguments
): HostObject | null {
  const type = args.word(0, SPECIAL_CELLS);
  const values = args.word(1, SPECIAL_VALUES, "All");
  const found = areas.flatMap((area) => specialAreas(sheet, area, type, values));
  return found.length > 0 ? rangeAreasObject(sheet, found) : null;
}

function notFound(): never {
  throw itemNotFound();
}
