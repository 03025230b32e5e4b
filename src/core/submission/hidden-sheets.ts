import type { Report } from "../report";
import type { Workbook } from "../workbook";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/**
 * Sheets that hold figures and are hidden: nobody sees them, and the bureau asks what they are for. What
 * was told apart from a form, such as last year's sheet, is known by that.
 */
export function hiddenSheets(workbook: Workbook, report: Report): readonly SubmissionFinding[] {
  if (workbook.sheets.every((sheet) => sheet.visibility === "visible")) return [];
  const forms = new Map(report.copies.map((one) => [one.table.sheet, one.form]));
  const aside = new Set(
    report.findings.flatMap(({ code, at }) => (code === "form_aside" && at ? [at.sheet] : []))
  );
  for (const { table } of report.forms) aside.delete(table.sheet);
  return workbook.sheets.flatMap((sheet) => {
    if (aside.has(sheet.name) || sheet.visibility === "visible" || sheet.kind !== "worksheet")
      return [];
    const figures = sheet.cells.filter((cell) => typeof cell.value === "number");
    const first = figures[0];
    if (!first) return [];
    const at = { sheet: sheet.name, row: first.row, column: first.column };
    return submissionFinding(
      { rule: "FILE.hidden", severity: "query", form: forms.get(sheet.name) ?? null, at },
      { code: "hidden_sheet", sheet: sheet.name, count: figures.length }
    );
  });
}
