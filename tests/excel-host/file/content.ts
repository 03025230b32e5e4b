import type { ContentCell, SheetContent } from "../../../src/core/sheet-content";
import { MARK_FAMILIES } from "../../../src/core/mark";
import { ROWS, COLUMNS, WHOLE_SHEET } from "../model/area";
import { bandSize } from "../model/bands";
import { DEFAULT_FORMAT, differences } from "../model/cell-format";
import { cellsIn } from "../model/cells";
import type { CellModel, SheetModel } from "../model/workbook";
import { charactersOfPoints, styleOf } from "./formats";
import { markedAreas } from "./marks";

/** A sheet of the emulated Excel as one to be drawn into a file. */
export function contentOfSheet(sheet: SheetModel): SheetContent {
  const { freeze, tabColor } = sheet;
  return {
    name: sheet.name,
    cells: cellsIn(sheet, WHOLE_SHEET).map(({ row, column, cell }) =>
      contentCell(row, column, cell)
    ),
    widths: widthsOf(sheet),
    heights: [...sheet.rows].flatMap(([row, { size }]) =>
      size === null ? [] : [[row, size] as const]
    ),
    merges: sheet.merges,
    ...(freeze && {
      freeze: {
        rows: freeze.bottom === ROWS - 1 ? 0 : freeze.bottom + 1,
        columns: freeze.right === COLUMNS - 1 ? 0 : freeze.right + 1,
      },
    }),
    gridLines: sheet.showGridlines,
    ...(tabColor !== "" && { tabColor: tabColor.slice(1) }),
    marks: MARK_FAMILIES.flatMap((family) =>
      markedAreas(sheet, family).map((range) => ({ family, range }))
    ),
  };
}

function contentCell(row: number, column: number, cell: CellModel): ContentCell {
  const changed = differences(DEFAULT_FORMAT, cell.format);
  return {
    row,
    column,
    value: cell.value === "" ? null : cell.value,
    ...(cell.formula !== null && { formula: cell.formula.slice(1) }),
    ...(changed.length > 0 && { style: styleOf(cell.format, changed) }),
  };
}

/** The writer adds the room beside the text itself. */
const CELL_PADDING = 0.625;

function widthsOf(sheet: SheetModel): readonly number[] {
  const last = Math.max(-1, ...sheet.columns.keys());
  return Array.from({ length: last + 1 }, (_entry, column) =>
    Math.max(0, charactersOfPoints(bandSize(sheet, "column", column)) - CELL_PADDING)
  );
}
