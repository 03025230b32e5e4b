import type { SheetModel } from "../../../tests/excel-host/model/workbook";
import type { Range } from "../../core/workbook";

/** What the user can do with a sheet; each step goes to the emulated workbook, never to the page. */
export interface SheetUser {
  readonly select: (area: Range) => void;
  readonly activate: (sheet: SheetModel) => void;
  /** Types into a cell; false where Excel does not take it, and the user has been told why. */
  readonly enter: (row: number, column: number, text: string) => boolean;
  readonly clear: (area: Range) => void;
  /** While a cell is being edited Excel refuses what an add-in asks. */
  readonly editing: (on: boolean) => void;
}
