import type { Edit, Range } from "../../../src/core/workbook";
import { WHOLE_SHEET } from "../model/area";
import { differences, type CellFormat } from "../model/cell-format";
import { cellsIn, findCell, formatAt, type PlacedCell } from "../model/cells";
import { recalculate } from "../model/recalculate";
import type { CellModel, SheetModel } from "../model/workbook";
import { styleOf } from "./formats";

/**
 * What changed, results of formulas among it; every formula beside, which is needed where formulas
 * are shared; or only what was entered, which leaves results to the next calculation.
 */
export type Writing = "changed" | "everyFormula" | "contents";

/** Values and formulas that are not as they were, and results that came out otherwise. */
export function cellEdits(old: SheetModel, sheet: SheetModel, writing: Writing): readonly Edit[] {
  recalculate(old.book);
  recalculate(sheet.book);
  const edits: Edit[] = [];
  for (const { row, column, cell } of cellsIn(sheet, WHOLE_SHEET)) {
    const before = findCell(old, row, column);
    if (isKept(before, cell, writing)) continue;
    edits.push(writeEdit(old.name, row, column, cell));
  }
  for (const { row, column, cell } of cellsIn(old, WHOLE_SHEET)) {
    const gone = findCell(sheet, row, column) === null;
    if (!gone || (cell.value === "" && cell.formula === null)) continue;
    edits.push({ kind: "write", at: { sheet: old.name, row, column }, value: null });
  }
  return edits;
}

function isKept(before: CellModel | null, cell: CellModel, writing: Writing): boolean {
  const sameFormula = cell.formula !== null && before?.formula === cell.formula;
  if (sameFormula && writing === "contents") return true;
  if (sameFormula && writing === "everyFormula") return false;
  return sameContent(before, cell);
}

function sameContent(before: CellModel | null, cell: CellModel): boolean {
  if (!before) return cell.value === "" && cell.formula === null;
  return before.value === cell.value && before.formula === cell.formula;
}

function writeEdit(sheet: string, row: number, column: number, cell: CellModel): Edit {
  return {
    kind: "write",
    at: { sheet, row, column },
    value: cell.value === "" ? null : cell.value,
    ...(cell.formula !== null && { formula: cell.formula.slice(1) }),
  };
}

/** Looks that are not as they were: cells with the same change go together in rectangles. */
export function formatEdits(old: SheetModel, sheet: SheetModel): readonly Edit[] {
  const changes = new Map<string, { readonly format: CellFormat; readonly cells: PlacedCell[] }>();
  for (const placed of cellsIn(sheet, WHOLE_SHEET)) {
    const { row, column, cell } = placed;
    const keys = differences(formatAt(old, row, column), cell.format);
    if (keys.length === 0) continue;
    const id = JSON.stringify([keys, keys.map((key) => cell.format[key])]);
    const change = changes.get(id) ?? { format: cell.format, cells: [] };
    changes.set(id, change);
    change.cells.push(placed);
  }
  return [...changes].flatMap(([id, { format, cells }]) => {
    const [keys] = JSON.parse(id) as [readonly (keyof CellFormat)[]];
    const style = styleOf(format, keys);
    if (Object.keys(style).length === 0) return [];
    return rectanglesOf(cells).map((range): Edit => ({
      kind: "format",
      sheet: old.name,
      range,
      style,
    }));
  });
}

/** Cells in order, joined along rows, then rows of the same extent. */
function rectanglesOf(cells: readonly PlacedCell[]): readonly Range[] {
  const strips: Range[] = [];
  for (const { row, column } of cells) {
    const last = strips.at(-1);
    if (last?.top === row && last.right === column - 1) {
      strips[strips.length - 1] = { ...last, right: column };
    } else strips.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined = new Map<string, Range[]>();
  for (const strip of strips) {
    const key = `${strip.left} ${strip.right}`;
    const column = joined.get(key) ?? [];
    joined.set(key, column);
    const above = column.at(-1);
    if (above?.bottom === strip.top - 1)
      column[column.length - 1] = { ...above, bottom: strip.top };
    else column.push(strip);
  }
  return [...joined.values()].flat();
}
