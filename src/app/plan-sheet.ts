import type { PlanRow } from "../core/plan/plan-rows";
import { findSchemeSheets, PLAN } from "../core/scheme/scheme-sheets";
import type { SheetContent } from "../core/sheet-content";
import type { CellAddress, Edit, Workbook } from "../core/workbook";
import { freeName } from "../core/free-name";
import { CAPTION, TEXT } from "./results-look";

/** The columns of 年度计划 in their usual order. */
const KEYS = Object.keys(PLAN) as (keyof typeof PLAN)[];
/** A plan that nobody took over from last year has no column 确认. */
const DRAWN = KEYS.filter((key) => key !== "confirmed");
const WIDTHS = [9, 7, 36, 30, 10, 10, 60];
const SHEET = "年度计划";

export interface PlanSheetEdits {
  readonly edits: readonly Edit[];
  /** Where the first row stands. */
  readonly at: CellAddress;
}

/**
 * The edits that add rows to the plan of a workbook: below its last line, or on a new sheet where it
 * has none. What stands there stays as it is.
 */
export function planSheetEdits(workbook: Workbook, rows: readonly PlanRow[]): PlanSheetEdits {
  const list = findSchemeSheets(workbook).plan;
  if (!list) return newSheet(workbook, rows);
  const first = Math.max(list.headerRow, ...list.rows.map(({ row }) => row)) + 1;
  const edits = rows.flatMap((one, index) =>
    KEYS.flatMap((key): readonly Edit[] => {
      const column = list.columns.get(key);
      const value = cellValue(one, key);
      if (column === undefined || value === null) return [];
      const at = { sheet: list.sheet, row: first + index, column };
      return [{ kind: "write", at, value }];
    })
  );
  const column = list.columns.get("wording") ?? 0;
  return { edits, at: { sheet: list.sheet, row: first, column } };
}

function cellValue(row: PlanRow, key: keyof typeof PLAN): string | number | null {
  // What is taken from a plan's text is confirmed by that.
  if (key === "confirmed") return "是";
  return key === "firmness" ? (row.firmness === "soft" ? "争取" : "确保") : row[key];
}

function newSheet(workbook: Workbook, rows: readonly PlanRow[]): PlanSheetEdits {
  const name = freeName(SHEET, new Set(workbook.sheets.map((one) => one.name.toLowerCase())));
  const captions = DRAWN.map((key, column) => ({
    ...{ row: 0, column, style: CAPTION },
    value: PLAN[key][0] ?? "",
  }));
  const cells = rows.flatMap((one, index) =>
    DRAWN.map((key, column) => ({
      ...{ row: index + 1, column, style: TEXT },
      value: cellValue(one, key),
    }))
  );
  const content: SheetContent = {
    name,
    cells: [...captions, ...cells],
    widths: WIDTHS,
    freeze: { rows: 1, columns: 0 },
  };
  return {
    edits: [{ kind: "addSheet", content }],
    at: { sheet: name, row: 1, column: DRAWN.indexOf("wording") },
  };
}
