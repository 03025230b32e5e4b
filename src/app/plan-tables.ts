import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import { bareText, shownText } from "../core/text";
import type { CellAddress, Sheet, Workbook } from "../core/workbook";
import type { PlanSource } from "./plan-paragraphs";

/** A row of a table or sheet by its texts. */
export interface TextRow {
  /** By column, in their order; empty ones may be absent. */
  readonly cells: ReadonlyMap<number, string>;
  /** Where the cell of a column stands; `null` in a document. */
  readonly at: (column: number) => CellAddress | null;
}

/** The captions by which a table is known to be a plan: the first that fits is the column. */
const CAPTIONS = {
  name: /^(?:指标(?:名称)?|项目(?:名称)?|名称|内容|工作(?:内容|任务|目标)|目标任务|任务)$/u,
  wording:
    /^(?:目标原文|(?:20\d\d年)?(?:年度|全年|工作)?(?:目标|计划)(?:值|数|任务|要求)?|指标值)$/u,
  unit: /^(?:计量)?单位$/u,
  form: /^表号$/u,
  code: /^(?:指标)?代码$/u,
} as const;

type PlanColumns = ReadonlyMap<keyof typeof CAPTIONS, number>;

/**
 * The paragraphs that a table stands for. A plan table gives one for each row, of the name and the
 * wording, with its unit where the wording has none, and the code where there is one; any other table
 * gives the texts of each row side by side.
 */
export function tableSources(rows: readonly TextRow[]): readonly PlanSource[] {
  const header = rows.findIndex((row) => isHeader(columnsOf(row)));
  const columns = rows[header] ? columnsOf(rows[header]) : null;
  return rows.flatMap((row, index): readonly PlanSource[] => {
    if (columns && index === header) return [];
    return columns && index > header ? planSource(row, columns) : plainSource(row);
  });
}

/**
 * The paragraphs of a workbook: of its sheet 年度计划, else of the plan tables on its visible sheets, else
 * of the texts on them.
 */
export function workbookSources(workbook: Workbook): readonly PlanSource[] {
  const seen = workbook.sheets.filter(
    (sheet) => sheet.kind === "worksheet" && sheet.visibility === "visible"
  );
  const plan = findSchemeSheets(workbook).plan?.sheet;
  const tables = seen
    .filter((sheet) => plan === undefined || sheet.name === plan)
    .map(sheetRows)
    .filter((rows) => rows.some((row) => isHeader(columnsOf(row))));
  if (tables.length > 0) return tables.flatMap(tableSources);
  const texts = seen.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter((cell) => typeof cell.value === "string" && cell.error !== true),
  }));
  return texts.flatMap((sheet) => tableSources(sheetRows(sheet)));
}

function sheetRows(sheet: Sheet): readonly TextRow[] {
  const rows = new Map<number, Map<number, string>>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? new Map<number, string>();
    rows.set(cell.row, row.set(cell.column, shownText(cell).trim()));
  }
  return [...rows].map(([row, cells]) => ({
    cells,
    at: (column) => ({ sheet: sheet.name, row, column }),
  }));
}

/** The rows of a table in a document. */
export function documentRows(rows: readonly (readonly string[])[]): readonly TextRow[] {
  return rows.map((cells) => ({ cells: new Map(cells.entries()), at: () => null }));
}

function columnsOf({ cells }: TextRow): PlanColumns {
  const columns = new Map<keyof typeof CAPTIONS, number>();
  for (const [column, text] of cells) {
    const caption = bareText(text);
    for (const key of Object.keys(CAPTIONS) as (keyof typeof CAPTIONS)[]) {
      if (!columns.has(key) && CAPTIONS[key].test(caption)) columns.set(key, column);
    }
  }
  return columns;
}

function isHeader(columns: PlanColumns): boolean {
  return columns.has("name") && columns.has("wording");
}

function planSource(row: TextRow, columns: PlanColumns): readonly PlanSource[] {
  const text = (key: keyof typeof CAPTIONS) => row.cells.get(columns.get(key) ?? -1)?.trim() ?? "";
  const [name, wording] = [text("name"), text("wording")];
  if (name === "" && wording === "") return [];
  const unit = /^[0-9.,-]+$/u.test(bareText(wording)) ? text("unit") : "";
  const at = row.at(columns.get("wording") ?? 0);
  const [form, code] = [bareText(text("form")).toUpperCase(), bareText(text("code"))];
  const source = { text: [name, wording + unit].filter((part) => part !== "").join("："), at };
  return [form === "" || code === "" ? source : { ...source, key: { form, code } }];
}

function plainSource(row: TextRow): readonly PlanSource[] {
  const filled = [...row.cells].filter(([, text]) => text !== "");
  const first = filled[0]?.[0] ?? 0;
  const text = filled.map((cell) => cell[1]).join("　");
  return text.split("\n").map((line) => ({ text: line, at: row.at(first) }));
}
