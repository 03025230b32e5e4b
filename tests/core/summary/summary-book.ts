import { checkWorkbook } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { applyToSheet } from "../../../src/core/summary/filled-sheet";
import { planSummaries, type SummaryPlan } from "../../../src/core/summary/summary-plan";
import type { SheetContent } from "../../../src/core/sheet-content";
import type { CellAddress, CellValue, Edit, Sheet, Workbook } from "../../../src/core/workbook";
import { templateWords } from "../../../src/locales/zh-cn-template";
import { sheetOf } from "../sheet-of";
import { WORDS } from "./fill-small";

/** Plans the summaries of a workbook under its own scheme. */
export function planBook(
  workbook: Workbook,
  replace: (at: CellAddress) => boolean = () => false,
  canRemove = true
): SummaryPlan {
  const { scheme, faults } = readScheme(workbook);
  expect(faults).toEqual([]);
  const result = checkWorkbook(workbook, scheme, { through: null });
  const plan = planSummaries({
    ...{ workbook, scheme, result, replace, canRemove },
    words: () => ({
      ...{ summary: WORDS, record: templateWords.record },
      nameOf: (template) => `${template}（2023）`,
    }),
  });
  expect(plan.findings).toEqual([]);
  return plan;
}

/** The workbook once edits are made to it. */
export function editedBook(workbook: Workbook, edits: readonly Edit[]): Workbook {
  let sheets = [...workbook.sheets];
  for (const edit of edits) {
    if (edit.kind === "removeSheet") sheets = sheets.filter(({ name }) => name !== edit.sheet);
  }
  for (const edit of edits) {
    if (edit.kind === "copySheet") {
      const from = sheets.find(({ name }) => name === edit.from)!;
      sheets.push({ ...from, name: edit.name });
    } else if (edit.kind === "addSheet") sheets.push(sheetOfContent(edit.content));
  }
  const own = edits.filter((edit) => edit.kind === "write" || edit.kind === "arrangeRows");
  return { ...workbook, sheets: sheets.map((sheet) => applyToSheet(sheet, own)) };
}

function sheetOfContent({ name, cells }: SheetContent): Sheet {
  const drawn = cells.map(({ row, column, value }) => ({ row, column, value }));
  drawn.sort((one, other) => one.row - other.row || one.column - other.column);
  return { ...sheetOf(name, []), cells: drawn };
}

/** A workbook with its summaries filled. */
export function filledBook(workbook: Workbook): Workbook {
  return editedBook(workbook, planBook(workbook).edits);
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  return workbook.sheets.find((one) => one.name === name)!;
}

/** The values of a sheet, row by row, each up to its last. */
export function rowsOf(workbook: Workbook, name: string): readonly (readonly CellValue[])[] {
  const rows: CellValue[][] = [];
  for (const { row, column, value } of sheetNamed(workbook, name).cells) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  return rows;
}

/** The same workbook with another value in a cell. */
export function withCell(
  workbook: Workbook,
  sheet: string,
  [row, column]: readonly [number, number],
  value: CellValue
): Workbook {
  return editedBook(workbook, [{ kind: "write", at: { sheet, row, column }, value }]);
}

/** The same workbook with rows inserted (`null`) or deleted by hand. */
export function withRows(
  workbook: Workbook,
  name: string,
  rows: (count: number) => readonly (number | null)[]
): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const order = rows((sheet.cells.at(-1)?.row ?? -1) + 1);
    const cells = order.flatMap((from, row) =>
      from === null
        ? []
        : sheet.cells.filter((cell) => cell.row === from).map((cell) => ({ ...cell, row }))
    );
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}
