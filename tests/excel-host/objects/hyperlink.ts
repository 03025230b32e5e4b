import type { Range } from "../../../src/core/workbook";
import { optionOf } from "../arguments";
import { invalidArgument } from "../host-error";
import { patchFormat } from "../model/cells";
import { guardContent, writeCell } from "../model/edit";
import type { SheetModel } from "../model/workbook";
import type { RangeTarget } from "./range-target";

/** Links by cell; they are kept and read back, and follow no insertion of rows. */
const LINKS = new WeakMap<SheetModel, Map<string, unknown>>();

export function hyperlinkOf({ sheet, area }: RangeTarget): unknown {
  return LINKS.get(sheet)?.get(`${area.top},${area.left}`) ?? null;
}

/** Takes links off; the look of the cells stays. */
export function clearHyperlinks(sheet: SheetModel, area: Range): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      LINKS.get(sheet)?.delete(`${row},${column}`);
    }
  }
}

/** As Excel sets a link: the cell shows its text, in blue and underlined. */
export function setHyperlink({ sheet, area }: RangeTarget, link: unknown): void {
  guardContent(sheet, area);
  const target = optionOf(link, "documentReference") ?? optionOf(link, "address");
  if (typeof target !== "string") throw invalidArgument();
  const links = LINKS.get(sheet) ?? new Map<string, unknown>();
  LINKS.set(sheet, links);
  const text = optionOf(link, "textToDisplay");
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      links.set(`${row},${column}`, link);
      if (typeof text === "string") writeCell(sheet, row, column, text);
    }
  }
  patchFormat(sheet, area, { fontColor: "#0563C1", underline: "Single" });
}
