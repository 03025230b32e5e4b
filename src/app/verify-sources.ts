import { readTables } from "../core/form/form";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import { shownText } from "../core/text";
import type { Cell, Sheet, Workbook } from "../core/workbook";
import type { PlanSource } from "./plan-paragraphs";

/** A cell with more signs holds sentences, and stands for itself. */
const SENTENCE = 20;

/**
 * The texts of a workbook that can be verified: of the sheet that is named, else of every visible one
 * that is neither a form nor part of a scheme. A cell with a sentence is a paragraph, cells of a few
 * words side by side are one.
 *
 * @returns `null` where there is no sheet of that name
 */
export function sheetSources(
  workbook: Workbook,
  name: string | null
): readonly PlanSource[] | null {
  if (name !== null) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    return sheet ? sourcesOf(sheet) : null;
  }
  const { names } = findSchemeSheets(workbook);
  return workbook.sheets
    .filter((one) => one.kind === "worksheet" && one.visibility === "visible")
    .filter((one) => !names.has(one.name) && readTables(one).length === 0)
    .flatMap(sourcesOf);
}

function sourcesOf(sheet: Sheet): readonly PlanSource[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    if (cell.error === true || shownText(cell).trim() === "") continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()].flatMap((cells) => rowSources(sheet.name, cells));
}

function rowSources(sheet: string, cells: readonly Cell[]): readonly PlanSource[] {
  const texts = cells.map((cell) => shownText(cell));
  const placed = (text: string, cell: Cell | undefined): readonly PlanSource[] =>
    text.split(/\r\n|[\n\r]/u).map((line) => ({
      text: line,
      at: { sheet, row: cell?.row ?? 0, column: cell?.column ?? 0 },
    }));
  if (texts.some((text) => text.length > SENTENCE)) {
    return cells.flatMap((cell, index) => placed(texts[index] ?? "", cell));
  }
  return placed(texts.join("　"), cells[0]);
}
