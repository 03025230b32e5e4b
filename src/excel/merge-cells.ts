/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { Range } from "../core/workbook";
import { rememberBlock } from "./cell-block";
import { operation, told, type Change } from "./change";
import { rangesOf } from "./rectangles";
import type { SheetDirectory } from "./sheet-directory";

/** Joins the cells of a range. Excel keeps only the first cell's content; the others' is remembered. */
export function mergeCells(name: string, range: Range, directory: SheetDirectory): Change {
  const address = rangeName(range);
  const sheet = (context: Excel.RequestContext) => directory.sheet(context, name);
  const content = rememberBlock(range, () => true);
  let merged: Excel.RangeAreas | null = null;
  return {
    sheets: [name],
    ask(context) {
      content.ask(sheet(context));
      merged = sheet(context).getRange(address).getMergedAreasOrNullObject().load("address");
    },
    check: () => undefined,
    operations: () => [
      operation((context) => {
        const target = sheet(context).getRange(address);
        target.unmerge();
        target.merge(false);
      }, 3),
    ],
    note: () => undefined,
    askBack: () => undefined,
    changedSince: () => null,
    takeBack() {
      const before = told(() => (merged?.isNullObject ? "" : merged?.address)) ?? "";
      return [
        operation((context) => {
          sheet(context).getRange(address).unmerge();
          for (const range of rangesOf(before)) {
            sheet(context).getRange(rangeName(range)).merge(false);
          }
        }, 4),
        ...content.restore(sheet),
      ];
    },
  };
}
