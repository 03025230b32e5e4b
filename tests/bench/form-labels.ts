import { Workbook } from "exceljs";
import { tableJson } from "../../src/app/json";
import type { FormTable } from "../../src/core/form/form";
import { compactText } from "../../src/core/form/form-text";

/** What a hand label says of one table; `""` where the form has no such thing. */
export interface FormLabel {
  readonly file: string;
  readonly sheet: string;
  readonly fields: ReadonlyMap<Field, string>;
}

const COLUMNS = ["code", "indicator", "unit", "plan", "actual", "lastYear", "yoy"] as const;
export const FIELDS = ["header rows", "data span", ...COLUMNS] as const;
export type Field = (typeof FIELDS)[number];

/** Field of a table where label and reading differ. */
export interface FieldMiss {
  readonly field: Field;
  readonly label: string;
  readonly found: string;
}

/**
 * Reads a table of labels: `file`, `sheet`, `header_rows` (1-2), `first_data_row`, `last_data_row`,
 * and column letters `code_col` … `yoy_col`. `unit` is a letter, or `header:（亿元）` for a unit that
 * stands in a caption. Several lines of one sheet are its tables in their order.
 */
export async function readLabels(path: string): Promise<readonly FormLabel[]> {
  const sheet = await new Workbook().csv.readFile(path, { map: (value: string) => value });
  const captions = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => captions.set(cell.text.trim(), column));
  const labels: FormLabel[] = [];
  for (let row = 2; row <= sheet.rowCount; row++) {
    const text = (caption: string) => {
      const column = captions.get(caption);
      if (column === undefined) throw new Error(`${path} has no column ${caption}`);
      return sheet.getRow(row).getCell(column).text.trim();
    };
    if (text("file") === "") continue;
    labels.push({
      file: text("file"),
      sheet: text("sheet"),
      fields: new Map<Field, string>([
        ["header rows", spanText(text("header_rows"))],
        ["data span", `${text("first_data_row")}-${text("last_data_row")}`],
        ["code", text("code_col")],
        ["indicator", text("indicator_col")],
        ["unit", unitLabel(text("unit"))],
        ["plan", text("plan_col")],
        ["actual", text("actual_col")],
        ["lastYear", text("last_year_col")],
        ["yoy", text("yoy_col")],
      ]),
    });
  }
  return labels;
}

/** `3` → `3-3`. */
const spanText = (text: string) => (text.includes("-") ? text : `${text}-${text}`);

function unitLabel(text: string): string {
  const caption = /^header[:：](.*)$/su.exec(text)?.[1];
  return caption === undefined ? text : compactText(caption).replace(/[()]/g, "");
}

/** Where the reading differs from the label; a table that was not found misses every field. */
export function missesOf(label: FormLabel, table: FormTable | undefined): readonly FieldMiss[] {
  const found = table ? foundFields(table) : null;
  return FIELDS.flatMap((field) => {
    const wanted = label.fields.get(field) ?? "";
    const read = found ? (found.get(field) ?? "") : "no table";
    return read === wanted ? [] : [{ field, label: wanted, found: read }];
  });
}

/** What was read, in the words of the labels: a unit without a column is the one of the captions. */
function foundFields(table: FormTable): ReadonlyMap<Field, string> {
  const read = tableJson(table);
  const found = new Map<Field, string>([
    ["header rows", read.headerRows.join("-")],
    ["data span", `${String(read.firstDataRow)}-${String(read.lastDataRow)}`],
  ]);
  for (const role of COLUMNS) found.set(role, read.columns[role] ?? "");
  found.set("unit", read.columns.unit ?? read.unit ?? "");
  return found;
}
