import { counted } from "./en-us-grammar";
import type { CliWords } from "./cli-words";

export const column: CliWords["column"] = {
  code: "code",
  indicator: "indicator",
  unit: "unit of measure",
  plan: "annual target",
  actual: "this year",
  lastYear: "same period last year",
  yoy: "year-on-year",
  completion: "completion rate",
  remark: "remarks",
  other: "other",
};

const MARK = {
  formNumber: "form number",
  issuer: "issued by",
  approval: "document number",
  expiry: "valid until",
  unitName: "reporting unit",
  creditCode: "credit code",
  period: "period",
  measure: "unit of measure",
  head: "head of the unit",
  statistician: "head of statistics",
  preparer: "preparer",
  phone: "phone",
  date: "date",
} as const;

const rowSpan = ([first, last]: readonly [number, number]) =>
  first === last ? `row ${String(first)}` : `rows ${String(first)}–${String(last)}`;

/** What `heshu form` says. */
export const table: CliWords["table"] = {
  heading: (sheet, title, panel) =>
    `Sheet "${sheet}"${title === null ? ", no title" : `: ${title}`}` +
    (panel ? `, panel ${String(panel.number)} (columns ${panel.columns.join("–")})` : ""),
  rows: ({ header, letters, data, indicators, hidden }) =>
    [
      `header ${rowSpan(header)}`,
      ...(letters === null ? [] : [`column numbers row ${String(letters)}`]),
      `data ${rowSpan(data)}`,
      counted(indicators, "indicator"),
      ...(hidden > 0 ? [`${counted(hidden, "row")} hidden`] : []),
    ].join(", "),
  column: ({ column: letter, role, caption, unit, year, hidden }) =>
    [
      `${letter}: ${column[role]}, ${caption === "" ? "no caption" : `"${caption}"`}`,
      ...(unit === null ? [] : [`in ${unit}`]),
      ...(year === null ? [] : [`of ${String(year)}`]),
      ...(hidden ? ["hidden"] : []),
    ].join(", "),
  mark: (name, text) => `${MARK[name]}: ${text === "" ? "not filled in" : text}`,
  between: "; ",
  notes: (count) => `${counted(count, "note")} below the table`,
  noActual: "No column was recognised as this year's figures; please check the captions.",
  noTableIn: (sheets) =>
    `No form was recognised on ${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.map((one) => `"${one}"`).join(", ")}.`,
};
