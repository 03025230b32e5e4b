import type { Range } from "../../../src/core/workbook";
import type { SheetModel } from "../model/workbook";

/** A rectangle of one sheet. What the library holds on to moves when cells are inserted. */
export class RangeTarget {
  constructor(
    readonly sheet: SheetModel,
    public area: Range
  ) {}
}

/** Several rectangles of one sheet. */
export class RangeAreasTarget {
  constructor(
    readonly sheet: SheetModel,
    readonly areas: readonly Range[]
  ) {}
}
