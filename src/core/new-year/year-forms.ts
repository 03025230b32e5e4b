import { emptiedSignatures } from "../blank/blank-texts";
import { isPeriodText, movePeriod } from "../blank/period-text";
import { textOf } from "../blank/text-slot";
import { indexCells } from "../cell-index";
import { readTables, type FormTable } from "../form/form";
import { markSpans } from "../form/form-marks";
import { readPeriod } from "../period";
import { formAtRow } from "../form-at-row";
import type { Report, ReportedForm } from "../report";
import type { Scheme } from "../scheme/scheme";
import type { Cell, CellAddress, Edit, Sheet, StaleResult, Workbook } from "../workbook";
import { moveColumns } from "./year-columns";
import { yearItem, type YearItem } from "./year-item";
import { moveYears, namesYear } from "./year-text";

export type YearEdit = Edit | StaleResult;

export interface YearChanges {
  readonly edits: readonly YearEdit[];
  readonly items: readonly YearItem[];
}

/** The bureau's own forms for the next year: last year filled in, this year empty, captions moved. */
export function moveForms(
  workbook: Workbook,
  report: Report,
  scheme: Scheme,
  year: number
): YearChanges {
  const changes = workbook.sheets.flatMap((sheet) => {
    const forms = report.forms.filter((one) => one.table.sheet === sheet.name);
    return forms.length > 0 ? [moveSheet(sheet, forms, scheme, year)] : [];
  });
  return {
    edits: changes.flatMap((one) => one.edits),
    items: changes.flatMap((one) => one.items),
  };
}

function moveSheet(
  sheet: Sheet,
  forms: readonly ReportedForm[],
  scheme: Scheme,
  year: number
): YearChanges {
  const cellAt = indexCells(sheet);
  const tables = readTables(sheet);
  const edits: YearEdit[] = [];
  const items: YearItem[] = [];
  for (const table of tables) {
    const form = formAtRow(table.headerRows[0], forms);
    const moved = moveColumns(sheet, table, form, cellAt, scheme.settings.signs);
    edits.push(...moved.edits);
    items.push(...moved.items, ...expiryItems(table, form, year));
    for (const write of emptiedSignatures(sheet, table, cellAt)) {
      const before = cellAt(write.at.row, write.at.column)?.value ?? null;
      if (before === write.value) continue;
      edits.push(write);
      const label = table.title?.text ?? sheet.name;
      items.push({ at: write.at, before, now: write.value, code: "emptied", form, label });
    }
  }
  const signed = new Set(edits.flatMap((one) => (one.kind === "write" ? placeKey(one.at) : [])));
  for (const cell of sheet.cells) {
    const at = { sheet: sheet.name, row: cell.row, column: cell.column };
    if (signed.has(placeKey(at)) || isInTable(cell, tables)) continue;
    const form = formAtRow(cell.row, forms);
    const change = moveText(cell, at, form, isAbove(cell, tables), scheme.settings.year, year);
    if (!change) continue;
    if ("edit" in change) edits.push(change.edit);
    items.push(change.item);
  }
  const isDated = tables.some((one) => one.legal.period) || sheet.cells.some(isPeriodCell);
  if (!isDated) {
    const form = formAtRow(0, forms);
    items.push(yearItem(null, { code: "period_unmoved", form, sheet: sheet.name }));
  }
  return { edits, items };
}

function isPeriodCell(cell: Cell): boolean {
  return isPeriodText(textOf(cell));
}

function placeKey({ row, column }: Pick<CellAddress, "row" | "column">): string {
  return `${String(row)} ${String(column)}`;
}

function isInTable({ row }: Cell, tables: readonly FormTable[]): boolean {
  return tables.some((one) => one.firstDataRow <= row && row <= one.lastDataRow);
}

/** Title, marks and captions; below the last row of a table stand its notes. */
function isAbove({ row }: Cell, tables: readonly FormTable[]): boolean {
  const next = tables.find((one) => row <= (one.letterRow ?? one.headerRows[1]));
  if (!next) return false;
  const before = tables.filter((one) => one.lastDataRow < row).at(-1);
  const isNote = before?.notes.some((note) => note.row === row) ?? false;
  return !isNote;
}

/** What was decided for one year, by somebody who is not the user: it is not moved but told. */
const DECIDED: ReadonlySet<string> = new Set(["approval", "expiry"]);

function moveText(
  cell: Cell,
  at: CellAddress,
  form: string,
  isCaption: boolean,
  from: number,
  to: number
): { readonly edit: Edit; readonly item: YearItem } | { readonly item: YearItem } | null {
  const text = textOf(cell);
  if (text === "" || cell.formula !== undefined) return null;
  const marks = markSpans(text).map((one) => one.name as string);
  if (marks.includes("approval") && new RegExp(`${String(from)}(?![0-9])`, "u").test(text))
    return { item: yearItem(at, { code: "approval", form, text }) };
  if (marks.some((name) => DECIDED.has(name))) return null;
  if (!isCaption) {
    return namesYear(text)
      ? { item: yearItem(at, { code: "text_dated", sheet: at.sheet, text }) }
      : null;
  }
  const moved =
    moveYears(text, from, to) ??
    (readPeriod(text)?.year === from ? movePeriod(text, { year: to, through: null }) : null);
  if (moved === null) return null;
  return {
    edit: { kind: "write", at, value: moved },
    item: { at, before: text, now: moved, code: "text_moved" },
  };
}

/** A form is in force by the decision of who approved it: its last day is told, never moved. */
function expiryItems({ legal, sheet }: FormTable, form: string, year: number): readonly YearItem[] {
  const { expiry, period } = legal;
  if (!expiry || expiry.text === "") return [];
  const at = { sheet, row: expiry.row, column: expiry.column };
  const until = readPeriod(expiry.text);
  if (!until) return [yearItem(at, { code: "expiry_unread", form, text: expiry.text })];
  const through = readPeriod(period?.text ?? "")?.through ?? 12;
  if (until.year * 12 + until.through >= year * 12 + through) return [];
  const last = `${String(year)}年${String(through)}月`;
  return [yearItem(at, { code: "expiry", form, text: expiry.text, period: last })];
}
