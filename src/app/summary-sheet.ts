import type { SummaryFill } from "../core/summary/summary";
import type { Edit, Sheet, Workbook } from "../core/workbook";
import type { Words } from "../locales/words";

/**
 * The edits that fill a summary beside its template: on a copy of the template, so that the template
 * can be used again, or on the copy of an earlier fill.
 */
export function summaryEdits(
  workbook: Workbook,
  template: Sheet,
  fill: SummaryFill,
  year: number,
  words: Words
): { readonly edits: readonly Edit[]; readonly sheet: string } {
  const sheet = words.pane.summarySheet(template.name, year).slice(0, 31);
  const there = workbook.sheets.some((one) => one.name === sheet);
  const edits = fill.edits.map((edit): Edit => {
    if (edit.kind === "write") return { ...edit, at: { ...edit.at, sheet } };
    return edit.kind === "arrangeRows" ? { ...edit, sheet } : edit;
  });
  return {
    edits: there ? edits : [{ kind: "copySheet", from: template.name, name: sheet }, ...edits],
    sheet,
  };
}
