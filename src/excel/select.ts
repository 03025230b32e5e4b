/// <reference types="office-js" />
import { cellName } from "../core/address";
import type { CellAddress } from "../core/workbook";
import { hostCodeOf, problemOfHost } from "./host-error";
import { talk } from "./host";
import { ProblemError } from "./problem-error";

/** Brings a cell into view and selects it. Throws `sheet_gone`. */
export async function selectCell(at: CellAddress, seconds: number): Promise<void> {
  try {
    await talk({ seconds }, async ({ context, sync }) => {
      const sheet = context.workbook.worksheets.getItem(at.sheet);
      sheet.activate();
      sheet.getRange(cellName(at.row, at.column)).select();
      await sync();
    });
  } catch (thrown) {
    const gone = hostCodeOf(thrown) === "ItemNotFound";
    throw new ProblemError(gone ? { code: "sheet_gone", sheet: at.sheet } : problemOfHost(thrown));
  }
}

/** The cell that the cursor is in, also where several ranges or a drawing are selected. */
export async function readSelection(seconds: number): Promise<CellAddress> {
  try {
    return await talk({ seconds }, async ({ context, sync }) => {
      const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name");
      await sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  } catch (thrown) {
    throw new ProblemError(problemOfHost(thrown));
  }
}
