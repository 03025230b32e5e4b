import type { Range } from "../../../src/core/workbook";
import { columnsOf, intersection, ROWS, rowsOf, COLUMNS } from "./area";
import { cellAt, cellsIn, findCell, formatAt } from "./cells";
import { markChanged, recalculate } from "./recalculate";
import { copyFormula } from "./shift-formula";
import { cellKey, type CellModel, type SheetModel } from "./workbook";

export const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const;
export type CopyType = (typeof COPY_TYPES)[number];

interface Place {
  readonly sheet: SheetModel;
  readonly area: Range;
}

interface CopyOptions {
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells as Excel pastes them: the source is repeated over a target that is a multiple of its
 * size, a smaller target grows to it. Gives the area that was written.
 */
export function copyCells(
  source: Place,
  target: Place,
  type: CopyType,
  options: CopyOptions
): Range {
  recalculate(source.sheet.book);
  const cut = clipToUsed(source);
  const [height, width] = options.transpose
    ? [columnsOf(cut.area), rowsOf(cut.area)]
    : [rowsOf(cut.area), columnsOf(cut.area)];
  const area = targetArea(target.area, height, width);
  const copied = copyOf(cut);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const [down, right] = [(row - area.top) % height, (column - area.left) % width];
      const from = options.transpose ? { row: right, column: down } : { row: down, column: right };
      pasteCell(copied(from.row, from.column), target.sheet, row, column, type, options);
    }
  }
  if (type === "All" || type === "Formats") copyMerges(cut, target.sheet, area, options);
  return area;
}

/** Whole rows and columns are copied as far as there is something in them. */
function clipToUsed({ sheet, area }: Place): Place {
  const last = { row: area.top, column: area.left };
  if (rowsOf(area) < ROWS && columnsOf(area) < COLUMNS) return { sheet, area };
  for (const { row, column } of cellsIn(sheet, area)) {
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  }
  const bottom = rowsOf(area) === ROWS ? last.row : area.bottom;
  const right = columnsOf(area) === COLUMNS ? last.column : area.right;
  return { sheet, area: { ...area, bottom, right } };
}

function targetArea(area: Range, height: number, width: number): Range {
  const fits = rowsOf(area) % height === 0 && columnsOf(area) % width === 0;
  const bounded = rowsOf(area) < ROWS && columnsOf(area) < COLUMNS;
  if (fits && bounded) return area;
  return { ...area, bottom: area.top + height - 1, right: area.left + width - 1 };
}

interface CopiedCell {
  readonly cell: CellModel;
  readonly row: number;
  readonly column: number;
}

/** Taken before anything is pasted: source and target may overlap. */
function copyOf({ sheet, area }: Place): (row: number, column: number) => CopiedCell {
  const taken = new Map<number, CellModel>();
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    taken.set(cellKey(row, column), { ...cell });
  }
  return (down, right) => {
    const [row, column] = [area.top + down, area.left + right];
    const empty = { value: "", formula: null, error: false, format: formatAt(sheet, row, column) };
    return { cell: taken.get(cellKey(row, column)) ?? empty, row, column };
  };
}

function pasteCell(
  { cell, row: fromRow, column: fromColumn }: CopiedCell,
  sheet: SheetModel,
  row: number,
  column: number,
  type: CopyType,
  { skipBlanks }: CopyOptions
): void {
  const blank = cell.value === "" && cell.formula === null;
  if (blank && (skipBlanks || (type !== "All" && !findCell(sheet, row, column)))) return;
  const target = cellAt(sheet, row, column);
  if (type !== "Values" && type !== "Formulas") target.format = cell.format;
  if (type === "Formats") return;
  target.value = cell.value;
  target.error = cell.error;
  const keepsFormula = cell.formula !== null && type !== "Values";
  target.formula = keepsFormula
    ? copyFormula(cell.formula ?? "", row - fromRow, column - fromColumn)
    : null;
  markChanged(sheet, row, column);
}

function copyMerges(
  { sheet, area }: Place,
  target: SheetModel,
  to: Range,
  { transpose }: CopyOptions
): void {
  if (transpose) return;
  const inside = sheet.merges.filter((merge) => intersection(merge, area));
  const copied: Range[] = [];
  for (let top = to.top; top <= to.bottom; top += rowsOf(area)) {
    for (let left = to.left; left <= to.right; left += columnsOf(area)) {
      const [down, right] = [top - area.top, left - area.left];
      for (const merge of inside) {
        copied.push({
          top: merge.top + down,
          left: merge.left + right,
          bottom: merge.bottom + down,
          right: merge.right + right,
        });
      }
    }
  }
  target.merges = target.merges.filter(
    (merge) => !copied.some((area) => intersection(merge, area))
  );
  target.merges.push(...copied);
}
