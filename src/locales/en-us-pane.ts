import { monthName } from "./en-us-grammar";
import type { PaneWords } from "./pane-words";

export const pane: PaneWords = {
  summarySheet: (template, year) => `${template} (${String(year)})`,
  tableSource: (year, through) =>
    `Source: the forms of this workbook, ${monthName(through)} ${String(year)}.`,
};
