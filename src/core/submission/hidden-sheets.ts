import { indexCells } from "../cell-index";
import { isDateFormat } from "../number-format";
import type { Report } from "../report";
import type { Cell, Sheet, Workbook } from "../workbook";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/**
 * Sheets that hold figures and are hidden: nobody sees them, and the bureau asks what they are for. What
 * was told apart from a form, such as last year's sheet, is known by that, and what the bureau itself hid
 * in its forms, such as a dictionary, is its own.
 *
 * @param ofBureau the hidden sheets of the bureau's own workbook
 */
export function hiddenSheets(
  workbook: Workbook,
  report: Report,
  ofBureau: readonly Sheet[]
): readonly SubmissionFinding[] {
  if (workbook.sheets.every((sheet) => sheet.visibility === "visible")) return [];
  const forms = new Map(report.copies.map((one) => [one.table.sheet, one.form]));
  const aside = new Set(
    report.findings.flatMap(({ code, at }) => (code === "form_aside" && at ? [at.sheet] : []))
  );
  for (const { table } of report.forms) aside.delete(table.sheet);
  return workbook.sheets.flatMap((sheet) => {
    if (aside.has(sheet.name) || sheet.visibility === "visible" || sheet.kind !== "worksheet")
      return [];
    const figures = figuresIn(sheet);
    const [first] = figures;
    if (!first || ofBureau.some((own) => isFrom(own, sheet, figures))) return [];
    const at = { sheet: sheet.name, row: first.row, column: first.column };
    return submissionFinding(
      { rule: "FILE.hidden", severity: "query", form: forms.get(sheet.name) ?? null, at },
      { code: "hidden_sheet", sheet: sheet.name, count: figures.length }
    );
  });
}

/** Under the bureau's name its figures must be the same; a sheet of another name must be the same in all. */
function isFrom(own: Sheet, { name, cells }: Sheet, figures: readonly Cell[]): boolean {
  const cellAt = indexCells(own);
  return (own.name === name ? figures : cells).every(
    ({ row, column, value }) => (cellAt(row, column)?.value ?? null) === value
  );
}

/** The numbers of a sheet, without dates, numbers of columns and rows, and codes. */
function figuresIn({ cells }: Sheet): readonly Cell[] {
  const rows = new Map<number, Cell[]>();
  const columns = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell.value === null || cell.value === "") continue;
    addTo(rows, cell.row, cell);
    if (typeof cell.value === "number") addTo(columns, cell.column, cell);
  }
  const none = new Set<Cell>();
  for (const row of rows.values()) if (isNumbering(row)) row.forEach((cell) => none.add(cell));
  for (const column of columns.values()) {
    const own = column.filter((cell) => !none.has(cell));
    if (areCodes(own.map(({ value }) => Number(value)))) own.forEach((cell) => none.add(cell));
  }
  return cells.filter(
    (cell) => typeof cell.value === "number" && !none.has(cell) && !isDateFormat(cell.format)
  );
}

function addTo(groups: Map<number, Cell[]>, key: number, cell: Cell): void {
  const own = groups.get(key);
  if (own) own.push(cell);
  else groups.set(key, [cell]);
}

/** A row of 甲 乙 丙 and 1 2 3. */
function isNumbering(row: readonly Cell[]): boolean {
  const isNumber = ({ value }: Cell) => /^\d+$/.test(String(value));
  const texts = row.filter((cell) => !isNumber(cell));
  const numbers = row.filter(isNumber);
  return (
    texts.every(({ value }) => /^[(（]?[甲乙丙丁戊己庚辛壬癸][)）]?$/.test(String(value).trim())) &&
    (texts.length > 0 || numbers.length > 2) &&
    numbers.every(({ value }, place) => Number(value) === place + 1)
  );
}

/** Whole numbers in their order that count rows or years one by one, or are as long as a region's code. */
function areCodes(numbers: readonly number[]): boolean {
  if (numbers.length < 3) return false;
  return numbers.every((one, place) => {
    const before = numbers[place - 1];
    if (!Number.isInteger(one)) return false;
    if (before === undefined) return true;
    const isOfCode = one >= 100_000 && String(one).length === String(before).length && one > before;
    return one === before + 1 || isOfCode;
  });
}
