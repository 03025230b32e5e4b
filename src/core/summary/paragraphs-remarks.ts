import type { Report } from "../report";
import { figureKey } from "../report";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { shownText } from "../text";
import type { Workbook } from "../workbook";
import type { ParagraphSource } from "./paragraphs-clauses";

/** 上年约数, 上年栏为现有数, 口径不同 speak against a comparison; 上年同口径为33项 is for it. */
const AGAINST = /上年|去年|同期|口径|不可比/u;
const FOR = /同口径|可比口径|口径一致/u;

/** Remarks of the forms that say that last year's figure is not counted in the same way, by indicator. */
export function remarksAgainst(
  workbook: Workbook,
  scheme: Scheme,
  report: Report
): ParagraphSource["remarks"] {
  const remarks = new Map<
    string,
    { text: string; at: { sheet: string; row: number; column: number } }
  >();
  for (const { form, table } of report.forms) {
    const column = table.columns.find((one) => one.role === "remark")?.column;
    const sheet = workbook.sheets.find((one) => one.name === table.sheet);
    if (column === undefined || !sheet) continue;
    const byRow = new Map(
      sheet.cells.flatMap((cell) => (cell.column === column ? [[cell.row, cell] as const] : []))
    );
    for (const indicator of scheme.indicators) {
      const figure = report.figures.get(figureKey(indicator, "actual"));
      if (indicator.form !== form || figure?.at.sheet !== table.sheet) continue;
      const text = shownText(byRow.get(figure.at.row)).trim();
      if (!AGAINST.test(text) || FOR.test(text)) continue;
      const at = { sheet: table.sheet, row: figure.at.row, column };
      remarks.set(indicatorKey(form, indicator.code), { text, at });
    }
  }
  return remarks;
}
