import type { Range } from "../../../src/core/workbook";
import { changeBands } from "./bands";
import { cellsIn } from "./cells";
import { recalculate } from "./recalculate";
import { shownText } from "./shown-text";
import type { SheetModel } from "./workbook";

const POINTS_OF_CHARACTER = 5.25;
const MARGIN = 3.75;

/** Sets each column as wide as its longest text, by counting: a Chinese character counts twice. */
export function autofitColumns(sheet: SheetModel, area: Range): void {
  recalculate(sheet.book);
  const widths = new Map<number, number>();
  for (const { column, cell } of cellsIn(sheet, area)) {
    const characters = longestLine(shownText(cell));
    if (characters === 0) continue;
    const size = (characters * POINTS_OF_CHARACTER * cell.format.fontSize) / 11 + MARGIN;
    widths.set(column, Math.max(widths.get(column) ?? 0, size));
  }
  for (const [column, size] of widths) changeBands(sheet, "column", column, column, { size });
}

/** Sets each row as high as its largest font; wrapped lines are counted where they are broken. */
export function autofitRows(sheet: SheetModel, area: Range): void {
  const heights = new Map<number, number>();
  for (const { row, cell } of cellsIn(sheet, area)) {
    const lines = cell.format.wrapText ? shownText(cell).split("\n").length : 1;
    const size = Math.max(15, cell.format.fontSize * 1.36 * lines);
    heights.set(row, Math.max(heights.get(row) ?? 0, size));
  }
  for (const [row, size] of heights) changeBands(sheet, "row", row, row, { size });
}

function longestLine(text: string): number {
  const lengths = text.split("\n").map((line) => {
    let length = 0;
    for (const character of line) length += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    return length;
  });
  return Math.max(0, ...lengths);
}
