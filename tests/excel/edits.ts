import type { CellAddress, Edit } from "../../src/core/workbook";
import type { Opened } from "./open";

export function at(sheet: string, row: number, column: number): CellAddress {
  return { sheet, row, column };
}

export function write(
  sheet: string,
  row: number,
  column: number,
  value: number | string | boolean | null
): Edit {
  return { kind: "write", at: at(sheet, row, column), value };
}

/** What cells hold in the emulated Excel: the formula where there is one. */
export async function contentAt(
  { library }: Opened,
  sheet: string,
  address: string
): Promise<unknown[][]> {
  return library.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}
