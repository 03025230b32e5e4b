import { figureColumns } from "../figure-plan";
import type { FormColumn, FormRow, FormTable } from "../form/form";
import { isPercentFormat } from "../number-format";
import { readFigure, type Signs } from "../reading";
import { compareUnits, tidyNumber } from "../units";
import type { Cell, CellAddress, CellValue, Sheet } from "../workbook";
import type { YearChanges, YearEdit } from "./year-forms";
import { yearItem, type YearItem } from "./year-item";

type CellAt = (row: number, column: number) => Cell | undefined;

/** Columns whose content is of one year and of no other. */
const OF_THE_YEAR: ReadonlySet<FormColumn["role"]> = new Set([
  ...(["plan", "yoy", "completion", "remark", "other"] as const),
]);

/**
 * A table for the next year: this year's figures go into the column of last year, as values; plan,
 * comparisons and remarks are emptied. Formulas stay and wait for Excel, but for those that stand where
 * last year's figure is written: everything that goes is told with its cell. A formula without a text
 * fills other cells as well (an array formula, a data table) and stays everywhere.
 */
export function moveColumns(
  sheet: Sheet,
  table: FormTable,
  form: string,
  cellAt: CellAt,
  signs: Signs
): YearChanges {
  const move: Move = {
    ...{ sheet: sheet.name, form, cellAt, signs, edits: [], items: [] },
  };
  const columns = figureColumns(table);
  const [actual, lastYear] = [columns.get("actual"), columns.get("lastYear")];
  for (const row of table.rows) {
    if (row.kind !== "indicator") continue;
    const isMoved = actual && lastYear ? fillLastYear(move, row, actual, lastYear) : false;
    if (actual) emptyActual(move, row, actual, lastYear ? isMoved : null);
    for (const column of table.columns) {
      if (OF_THE_YEAR.has(column.role)) emptyCell(move, row, column);
    }
  }
  return move;
}

interface Move {
  readonly sheet: string;
  readonly form: string;
  readonly cellAt: CellAt;
  readonly signs: Signs;
  readonly edits: YearEdit[];
  readonly items: YearItem[];
}

function place({ sheet }: Move, { row }: FormRow, { column }: FormColumn): CellAddress {
  return { sheet, row, column };
}

/** Whether this year's figure stands in last year's column now. */
function fillLastYear(move: Move, row: FormRow, actual: FormColumn, lastYear: FormColumn): boolean {
  const { cellAt, signs, form, edits, items } = move;
  const from = cellAt(row.row, actual.column);
  const old = cellAt(row.row, lastYear.column);
  const at = place(move, row, lastYear);
  const reading = readFigure(from, signs);
  const unread = ["not_calculated", "error", "unreadable"].includes(reading.kind);
  if (unread) {
    const there = place(move, row, actual);
    items.push({
      ...yearItem(there, { code: "actual_unread", form, label: row.label }),
      before: from?.value ?? null,
    });
  }
  const value = unread ? null : inColumn(from, row, actual, lastYear);
  if (old === undefined && value === null) return !unread;
  if (old?.formula === "") {
    edits.push({ kind: "dropResult", at });
    items.push({ at, before: old.value, now: null, code: "formula_bound", form, label: row.label });
    return false;
  }
  edits.push({ kind: "write", at, value });
  const range = { top: at.row, bottom: at.row, left: at.column, right: at.column };
  // Both cells show their number in one way: a tenth must not become ten percent, nor ten.
  if (isPercentFormat(from?.format) !== isPercentFormat(old?.format) && typeof value === "number") {
    const format = isPercentFormat(from?.format) ? (from?.format ?? "0.0%") : "#,##0.0##";
    edits.push({ kind: "format", sheet: at.sheet, range, style: { format } });
  }
  const before = old?.value ?? null;
  if (old?.formula !== undefined)
    items.push({ at, before, now: value, code: "formula_replaced", form, formula: old.formula });
  else items.push({ at, before, now: value, code: "last_year_filled", form, label: row.label });
  return !unread;
}

/** As it stands in the cell; carried over only where the two columns count in different units. */
function inColumn(
  cell: Cell | undefined,
  row: FormRow,
  actual: FormColumn,
  lastYear: FormColumn
): CellValue {
  const value = cell?.value ?? null;
  if (typeof value !== "number" || row.unit) return value;
  const { relation, factor } = compareUnits(actual.unit ?? "", lastYear.unit ?? "");
  return relation === "scaled" ? tidyNumber(value * factor) : value;
}

/** @param isMoved whether its figure stands in last year's column now; `null` where there is none */
function emptyActual(move: Move, row: FormRow, column: FormColumn, isMoved: boolean | null): void {
  const cell = move.cellAt(row.row, column.column);
  if (!cell || keepFormula(move, row, column, cell)) return;
  const at = place(move, row, column);
  move.edits.push({ kind: "write", at, value: null });
  const { form } = move;
  const label = row.label;
  const code = isMoved === null ? "no_last_year" : isMoved ? "actual_moved" : "emptied";
  move.items.push({ at, before: cell.value, now: null, code, form, label });
}

function emptyCell(move: Move, row: FormRow, column: FormColumn): void {
  const cell = move.cellAt(row.row, column.column);
  if (!cell || keepFormula(move, row, column, cell)) return;
  const isWord = readFigure(cell, move.signs).kind === "unreadable";
  // Words in a column of no known use are the form's own.
  if (column.role === "other" && isWord) return;
  const at = place(move, row, column);
  move.edits.push({ kind: "write", at, value: null });
  const { form } = move;
  move.items.push({ at, before: cell.value, now: null, code: "emptied", form, label: row.label });
}

/** A formula stays without last year's result, so that nobody takes that for this year's. */
function keepFormula(move: Move, row: FormRow, column: FormColumn, cell: Cell): boolean {
  const { formula, value } = cell;
  if (formula === undefined) return false;
  const at = place(move, row, column);
  const { form } = move;
  move.edits.push({ kind: "dropResult", at });
  move.items.push({ at, before: value, now: null, code: "formula_kept", form });
  return true;
}
