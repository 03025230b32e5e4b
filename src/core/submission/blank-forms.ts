import type { Report } from "../report";
import { isAmount } from "../uncounted-columns";
import type { Sheet } from "../workbook";
import type { FormHead, SubmissionHead } from "./standing";

/**
 * The forms of a workbook in which nobody has filled in a figure of this year: all of its cells are empty
 * or hold formulas. Last year's figures and the plan are often there before the unit begins. 0, a sign or a
 * text in the place of a figure is an answer.
 */
export function blankForms(
  { forms, silent, figures }: Report,
  sheets: readonly Sheet[]
): ReadonlySet<string> {
  const blank = new Set<string>();
  for (const { indicator, reading } of silent)
    if (reading.kind === "blank") blank.add(indicator.form);
  // Most forms have no empty cell.
  if (blank.size === 0) return blank;
  for (const { column, indicator, reading, cell } of figures.values())
    if (column === "actual" && reading.kind !== "blank" && cell?.formula === undefined)
      blank.delete(indicator.form);
  for (const { form, table } of forms) {
    const sheet = blank.has(form) ? sheets.find((one) => one.name === table.sheet) : undefined;
    if (sheet && holdsFigure(table, sheet)) blank.delete(form);
  }
  return blank;
}

/** Whether a number stands in a row or column of amounts that no indicator reads. */
function holdsFigure(
  { columns, firstDataRow, lastDataRow }: Report["forms"][number]["table"],
  { cells }: Sheet
): boolean {
  const amounts = new Set(
    columns.flatMap((one) => (one.role === "actual" || isAmount(one) ? [one.column] : []))
  );
  return cells.some(
    ({ row, column, value, formula }) =>
      typeof value === "number" &&
      formula === undefined &&
      row >= firstDataRow &&
      row <= lastDataRow &&
      amounts.has(column)
  );
}

/** Those of a submission's blank forms that are still missing. */
export function blankMissing(
  { forms }: Pick<SubmissionHead, "forms">,
  missing: readonly string[]
): readonly string[] {
  return forms.flatMap(({ form, blank }) =>
    blank === true && missing.includes(form) ? [form] : []
  );
}

/** The forms of a submission that can count. */
export function filledForms(forms: readonly FormHead[]): readonly FormHead[] {
  return forms.some((one) => one.blank === true)
    ? forms.filter((one) => one.blank !== true)
    : forms;
}
