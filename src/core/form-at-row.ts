import type { ReportedForm } from "./report";

/**
 * The number of the form that a row of a sheet belongs to: of several below one another the last that has
 * begun, with its title.
 *
 * @param forms those of the sheet, from the top; `""` where there are none
 */
export function formAtRow(row: number, forms: readonly ReportedForm[]): string {
  const begun = forms.filter(({ table }) => (table.title?.row ?? table.headerRows[0]) <= row);
  return (begun.at(-1) ?? forms[0])?.form ?? "";
}
