import type { Cell, Edit, Sheet } from "../workbook";
import { arrangeRows } from "./arranged-rows";
import { joinCells } from "./joined-cells";
import { sheetResults } from "./sheet-results";

type Write = Extract<Edit, { kind: "write" }>;

/**
 * A sheet as it stands once edits are applied to it: rows laid out anew, values, number formats and
 * merges. Where the edits make a copy of the sheet and fill that, it is the copy that comes back.
 * Edits of other sheets, and those that a snapshot does not show, change nothing.
 *
 * What a formula of this sheet came to is not known after a write: totals and rates are worked out anew
 * (see `sheetResults`), any other is "not calculated" (`null`), but for one that reads other sheets
 * alone. A formula that is written keeps its value.
 */
export function applyToSheet(sheet: Sheet, edits: readonly Edit[]): Sheet {
  const copy = edits.find((edit) => edit.kind === "copySheet" && edit.from === sheet.name);
  const name = copy?.kind === "copySheet" ? copy.name : sheet.name;
  let filled: Sheet = { ...sheet, name };
  // Other edits speak of the sheet after its rows were laid out, wherever in the list that stands.
  for (const edit of edits) {
    if (edit.kind === "arrangeRows" && edit.sheet === name)
      filled = arrangeRows(filled, edit.pieces);
  }
  const cells = new Map(filled.cells.map((cell) => [keyOf(cell), cell]));
  let merges = filled.merges;
  const writes = edits.filter(
    (edit): edit is Write => edit.kind === "write" && edit.at.sheet === name
  );
  if (writes.length > 0 || filled.cells !== sheet.cells) forgetResults(cells, name);
  for (const edit of edits) {
    if (edit.kind === "write" && edit.at.sheet === name) writeCell(cells, edit);
    else if (edit.kind === "merge" && edit.sheet === name) merges = joinCells(merges, edit.range);
    else if (edit.kind === "format" && edit.sheet === name) formatCells(cells, edit);
  }
  calculate(cells);
  return { ...filled, cells: inOrder([...cells.values()]), merges };
}

/** More columns than a sheet has. */
const ROW = 16_384;

const keyOf = ({ row, column }: Pick<Cell, "row" | "column">) => row * ROW + column;

function writeCell(cells: Map<number, Cell>, { at, value, formula }: Write): void {
  const { row, column } = at;
  const key = keyOf(at);
  const format = cells.get(key)?.format;
  if (value === null && formula === undefined) cells.delete(key);
  else cells.set(key, plainCell(row, column, value, formula, format));
}

function formatCells(
  cells: Map<number, Cell>,
  { range, style }: Extract<Edit, { kind: "format" }>
): void {
  const { format } = style;
  if (format === undefined) return;
  for (const [key, cell] of cells) {
    const inRows = cell.row >= range.top && cell.row <= range.bottom;
    if (!inRows || cell.column < range.left || cell.column > range.right) continue;
    cells.set(key, plainCell(cell.row, cell.column, cell.value, cell.formula, format));
  }
}

/** A cell without the text that a host showed for an earlier value. */
function plainCell(
  row: number,
  column: number,
  value: Cell["value"],
  formula: string | undefined,
  format: string | undefined
): Cell {
  return {
    ...{ row, column, value },
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

/** Empties the results of formulas that may rest on cells of the sheet. */
function forgetResults(cells: Map<number, Cell>, sheet: string): void {
  for (const [key, cell] of cells) {
    if (cell.formula === undefined || !mayReadOwnSheet(cell.formula, sheet)) continue;
    cells.set(key, plainCell(cell.row, cell.column, null, cell.formula, cell.format));
  }
}

/** Works out the results that were emptied, as far as that can be done. */
function calculate(cells: Map<number, Cell>): void {
  const open = inOrder([...cells.values()].filter((one) => one.formula && one.value === null));
  const results = sheetResults(open, (row, column) => cells.get(row * ROW + column));
  for (const [cell, value] of results) {
    const { row, column, formula, format } = cell;
    if (value !== null) cells.set(keyOf(cell), plainCell(row, column, value, formula, format));
  }
}

/** A reference with its sheet; the sheet's name in quotes where it is not plain. */
const OTHER_SHEET =
  /('(?:[^']|''){1,62}'|[\p{L}\p{N}_.[\]]{1,80})!\$?[A-Z]{0,3}\$?[0-9]{0,7}(?::\$?[A-Z]{0,3}\$?[0-9]{0,7})?/giu;

/** True also where it cannot be told: a name of the workbook may stand for any cells. */
function mayReadOwnSheet(formula: string, sheet: string): boolean {
  // A member of a shared formula that holds no text.
  if (formula === "") return true;
  const own = new Set([sheet, `'${sheet.replace(/'/g, "''")}'`]);
  const rest = formula
    .replace(/"(?:[^"]|"")*"/g, "")
    .replace(OTHER_SHEET, (all, named: string) => (own.has(named) ? all : ""));
  // What is left are functions, numbers and signs where the formula reads other sheets alone.
  return /[\p{L}_$[]/u.test(
    rest.replace(/\b(?:TRUE|FALSE)\b/gi, "").replace(/\p{L}[\p{L}\p{N}_.]{0,40}\(/gu, "(")
  );
}

function inOrder(cells: Cell[]): readonly Cell[] {
  return cells.sort((one, other) => one.row - other.row || one.column - other.column);
}
