/// <reference types="office-js" />
import type { RowSpan } from "../core/rows/row-layout";
import type { Range } from "../core/workbook";
import type { ToldRange } from "./arrange-formulas";
import { operation, told, type Operation } from "./change";

export type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

const rowsName = ({ top, bottom }: RowSpan): string => `${String(top + 1)}:${String(bottom + 1)}`;

export function insertRows(
  sheet: SheetOf,
  span: RowSpan,
  done: (proof: () => boolean) => void
): Operation {
  return operation((context) => {
    const inserted = sheet(context).getRange(rowsName(span)).insert("Down").load("rowIndex");
    done(() => told(() => inserted.rowIndex) !== undefined);
  }, 3);
}

export function deleteRows(
  sheet: SheetOf,
  span: RowSpan,
  done: (proof: () => boolean) => void
): Operation {
  return operation((context) => {
    const target = sheet(context);
    target.getRange(rowsName(span)).delete("Up");
    const after = target.getRange("A1").load("rowIndex");
    done(() => told(() => after.rowIndex) !== undefined);
  }, 4);
}

/** Rows as far across as anything on the sheet reaches. */
export function rangeOf({ top, bottom }: RowSpan, used: ToldRange): Range {
  return { top, left: used.left, bottom, right: used.left + (used.formulas[0]?.length ?? 1) - 1 };
}
