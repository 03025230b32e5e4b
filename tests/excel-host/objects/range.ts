import type { Range } from "../../../src/core/workbook";
import { invalidArgument } from "../host-error";
import { COLUMNS, ROWS } from "../model/area";
import type { SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { RANGE_EDITS } from "./range-edit";
import { RANGE_NAVIGATION } from "./range-navigate";
import { RANGE_PROPERTIES } from "./range-read";
import { RANGE_SEARCH } from "./range-search";
import { RANGE_WRITES } from "./range-write";
import { RangeTarget } from "./range-target";

/** A range of a sheet; throws where the rectangle does not fit on it. */
export function rangeObject(sheet: SheetModel, area: Range): HostObject {
  const { top, left, bottom, right } = area;
  const fits = top >= 0 && left >= 0 && bottom < ROWS && right < COLUMNS;
  if (!fits || top > bottom || left > right) throw invalidArgument();
  return shaped(rangeShape(), new RangeTarget(sheet, area));
}

let shape: Shape<RangeTarget> | null = null;

/** Put together at first use: its parts lead back here. */
function rangeShape(): Shape<RangeTarget> {
  return (shape ??= {
    name: "Range",
    gone: ({ sheet }) => sheet.deleted,
    read: RANGE_PROPERTIES,
    write: RANGE_WRITES,
    call: { ...RANGE_NAVIGATION, ...RANGE_EDITS, ...RANGE_SEARCH },
  });
}
