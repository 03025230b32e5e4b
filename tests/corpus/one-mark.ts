import type { CellAddress, Edit, Workbook } from "../../src/core/workbook";

/** The edits that mark one cell, and the cell. */
export interface OneMark {
  readonly at: CellAddress;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Marks the first cell with a value, or A1, as a marked copy does; `null` where no sheet has cells. */
export function markOneCell({ sheets }: Workbook): OneMark | null {
  const usable = sheets.filter(({ kind }) => kind === "worksheet");
  const sheet = usable.find(({ cells }) => cells.length > 0) ?? usable[0];
  if (!sheet) return null;
  const { row, column } = sheet.cells[0] ?? { row: 0, column: 0 };
  const at = { sheet: sheet.name, row, column };
  const text = "【强制性 R1】合计≠分项之和，请更正。";
  return {
    at,
    text,
    edits: [
      { kind: "clearMarks", families: ["error", "shortfall"] },
      { kind: "clearComments", authors: ["核数", "Heshu"] },
      { kind: "mark", family: "error", cells: [at] },
      { kind: "comment", at, text, author: "核数" },
    ],
  };
}
