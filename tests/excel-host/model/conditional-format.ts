import type { Range } from "../../../src/core/workbook";
import type { SheetModel } from "./workbook";

export interface ConditionalFormatModel {
  readonly id: string;
  readonly sheet: SheetModel;
  /** As Office.js names it: `Custom`, `CellValue`, `ContainsText`, `ColorScale` … */
  readonly type: string;
  areas: Range[];
  stopIfTrue: boolean;
  /** Formula of a custom rule, with its `=`. */
  formula: string;
  /** Rule of any other type, as it was given; kept and never applied. */
  rule: unknown;
  look: ConditionalLook;
  deleted: boolean;
}

/** Only what the format sets; the rest of the cell's look stays. */
export interface ConditionalLook {
  fillColor?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  numberFormat?: string;
  readonly borders: Map<string, { style: string; color: string }>;
}
