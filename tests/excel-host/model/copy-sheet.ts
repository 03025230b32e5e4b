import type { Arguments } from "../arguments";
import { notImplemented } from "../host-error";
import { copyCells } from "./copy-cells";
import { appendSheet, findSheet } from "./sheets";
import { WHOLE_SHEET } from "./area";
import type { SheetModel } from "./workbook";

/** As Excel copies a sheet: `Sheet1 (2)`, at the end or beside another one. */
export function copySheet(sheet: SheetModel, args: Arguments): SheetModel {
  const { book } = sheet;
  if (sheet.charts.length > 0) throw notImplemented("copy of a sheet with charts");
  const copy = appendSheet(book, freeCopyName(sheet));
  copyCells(
    { sheet, area: WHOLE_SHEET },
    { sheet: copy, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    "All",
    { skipBlanks: false, transpose: false }
  );
  copy.merges = [...sheet.merges];
  copy.formatLayers.push(...sheet.formatLayers);
  for (const [index, band] of sheet.columns) copy.columns.set(index, { ...band });
  for (const [index, band] of sheet.rows) copy.rows.set(index, { ...band });
  const place = args.word(0, ["None", "Before", "After", "Beginning", "End"], "None");
  if (place === "Beginning") book.sheets = [copy, ...book.sheets.filter((other) => other !== copy)];
  return copy;
}

function freeCopyName({ book, name }: SheetModel): string {
  for (let count = 2; ; count++) {
    const suffix = ` (${count})`;
    const candidate = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!findSheet(book, candidate)) return candidate;
  }
}
