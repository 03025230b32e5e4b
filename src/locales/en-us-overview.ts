import { counted } from "./en-us-grammar";
import type { OverviewWords } from "./overview-words";

export const enOverview: OverviewWords = {
  workbook: (file, sheets, values) =>
    `${file}: ${counted(sheets, "sheet")}, ${counted(values, "cell")} with content`,
  date1904: "Dates count from 1904.",
  visibility: { visible: "", hidden: " (hidden)", veryHidden: " (very hidden)" },
  kind: {
    worksheet: "",
    chartsheet: "chart sheet",
    dialogsheet: "dialog sheet",
    macrosheet: "macro sheet",
    missing: "a sheet whose content is missing",
  },
  sheet: (name, kind, dimension, values, merges) =>
    `${name}: ${kind === "" ? "" : `${kind}, `}${dimension}, ${counted(values, "cell")} with content${merges > 0 ? `, ${counted(merges, "merged range")}` : ""}`,
  emptySheet: (name, kind) => `${name}: ${kind === "" ? "empty" : kind}`,
  hiddenRows: (rows) => `hidden rows: ${rows}`,
  hiddenColumns: (columns) => `hidden columns: ${columns}`,
  span: (first, last) => `${first}–${last}`,
  list: (items, more) => `${items.join(", ")}${more ? " and more" : ""}`,
  comments: (count) => counted(count, "comment"),
  notCalculated: (count) =>
    `${counted(count, "formula")} without a result; open and save the file once in Excel or WPS, so that they are calculated`,
  form: (number, first, last, rows) =>
    `form ${number === "" ? "(no form number)" : number}: rows ${String(first)}–${String(last)}, ${counted(rows, "indicator row")}`,
  names: (names, count) => `${counted(count, "defined name")}: ${names}`,
};
