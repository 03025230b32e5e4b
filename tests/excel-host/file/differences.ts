import { MARK_FAMILIES } from "../../../src/core/mark";
import type { ChartContent, ChartData } from "../../../src/core/sheet-content";
import type { Edit, TotalCell } from "../../../src/core/workbook";
import { areaName } from "../model/area";
import type { CellModel, ChartSource, SheetModel, WorkbookModel } from "../model/workbook";
import { contentOfSheet } from "./content";
import { cellEdits, formatEdits, type Writing } from "./cell-differences";
import { familyOf, markedCells } from "./marks";
import { charactersOfPoints } from "./formats";

export interface Difference {
  readonly edits: readonly Edit[];
  /** What the writer of files cannot do, in words for developers. */
  readonly leftOut: readonly string[];
}

/** The edits that turn the one workbook into the other; both came from the same file. */
export function editsBetween(
  before: WorkbookModel,
  after: WorkbookModel,
  writing: Writing
): Difference {
  const edits: Edit[] = [];
  const leftOut: string[] = [];
  for (const old of before.sheets) {
    if (!after.sheets.some(({ id }) => id === old.id)) {
      edits.push({ kind: "removeSheet", sheet: old.name });
    }
  }
  for (const sheet of after.sheets) {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    if (old) compareSheets(old, sheet, writing, { edits, leftOut });
    else addSheet(sheet, edits);
  }
  edits.push(...markEdits(before, after));
  return { edits, leftOut };
}

interface Collected {
  readonly edits: Edit[];
  readonly leftOut: string[];
}

function addSheet(sheet: SheetModel, edits: Edit[]): void {
  edits.push({ kind: "addSheet", content: { ...contentOfSheet(sheet), marks: [] } });
  addTables([], sheet, sheet.name, edits);
  addCharts(sheet, sheet.name, edits);
}

function compareSheets(
  old: SheetModel,
  sheet: SheetModel,
  writing: Writing,
  { edits, leftOut }: Collected
): void {
  const { name } = old;
  if (sheet.name !== name) leftOut.push(`${name} renamed to ${sheet.name}`);
  for (const key of ["visibility", "tabColor", "showGridlines"] as const) {
    if (sheet[key] !== old[key]) leftOut.push(`${name}: ${key}`);
  }
  if ((sheet.protection === null) !== (old.protection === null))
    leftOut.push(`${name}: protection`);
  edits.push(...cellEdits(old, sheet, writing), ...formatEdits(old, sheet));
  compareMerges(old, sheet, { edits, leftOut });
  compareSizes(old, sheet, edits);
  addTables(old.tables, sheet, name, edits);
  addCharts(sheet, name, edits);
  compareNotes(old, sheet, edits);
  if (ownFormats(old) !== ownFormats(sheet)) leftOut.push(`${name}: conditional formats`);
}

function compareMerges(old: SheetModel, sheet: SheetModel, { edits, leftOut }: Collected): void {
  const then = new Set(old.merges.map(areaName));
  const now = new Set(sheet.merges.map(areaName));
  for (const range of sheet.merges) {
    if (!then.has(areaName(range))) edits.push({ kind: "merge", sheet: old.name, range });
  }
  if (old.merges.some((area) => !now.has(areaName(area)))) {
    leftOut.push(`${old.name}: cells unmerged`);
  }
}

function compareSizes(old: SheetModel, sheet: SheetModel, edits: Edit[]): void {
  const changed = (axis: "rows" | "columns"): (readonly [number, number])[] =>
    [...sheet[axis]].flatMap(([index, { size }]) =>
      size === null || old[axis].get(index)?.size === size ? [] : [[index, size] as const]
    );
  const rows = changed("rows");
  const columns = changed("columns").map(([at, size]) => [at, charactersOfPoints(size)] as const);
  if (rows.length + columns.length > 0) {
    edits.push({ kind: "size", sheet: old.name, rows, columns });
  }
}

function addTables(
  old: readonly { readonly name: string }[],
  sheet: SheetModel,
  name: string,
  edits: Edit[]
): void {
  for (const table of sheet.tables) {
    if (old.some((other) => other.name === table.name)) continue;
    const columns: string[] = [];
    const totals: TotalCell[] = [];
    const { top, left, bottom, right } = table.area;
    for (let column = left; column <= right; column++) {
      columns.push(String(sheet.cells.get(top * 16_384 + column)?.value ?? ""));
      totals.push(totalOf(sheet.cells.get(bottom * 16_384 + column)));
    }
    const shown = table.showTotals ? { totals } : {};
    const { area: range, name: called } = table;
    edits.push({ kind: "addTable", sheet: name, range, name: called, columns, ...shown });
  }
}

/** Files that are read give no charts, so all that there are have been added. */
function addCharts({ charts }: SheetModel, name: string, edits: Edit[]): void {
  for (const { type, title, over, series, valueFormat, textOrientation } of charts) {
    const categories = series[0]?.categories;
    if (!over || !categories) continue;
    const kind = type === "Line" ? "line" : type === "BarClustered" ? "bar" : "column";
    const chart: ChartContent = {
      ...{ kind, title, over },
      categories: dataOf(categories, String),
      series: series.map((one) => ({
        name: one.name,
        values: dataOf(one.values, (value) => (typeof value === "number" ? value : null)),
        ...(one.line.lineStyle === "Dash" ? { dashedLine: true } : {}),
        ...(one.points.size > 0 ? { light: [...one.points.keys()] } : {}),
      })),
      ...(valueFormat === "General" ? {} : { format: valueFormat }),
      ...(textOrientation === 180 ? { uprightLabels: true } : {}),
    };
    edits.push({ kind: "addChart", sheet: name, chart });
  }
}

function dataOf<T>({ sheet, area }: ChartSource, shown: (value: unknown) => T): ChartData<T> {
  const values: T[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    values.push(shown(sheet.cells.get(row * 16_384 + area.left)?.value ?? ""));
  }
  return { sheet: sheet.name, range: area, shown: values };
}

function totalOf(cell: CellModel | undefined): TotalCell {
  const { value = "", formula = null } = cell ?? {};
  if (typeof formula === "string")
    return { formula: formula.replace(/^=/, ""), value: Number(value) };
  return value === "" ? null : String(value);
}

function compareNotes(old: SheetModel, sheet: SheetModel, edits: Edit[]): void {
  const known = new Set(old.notes.map(({ row, column }) => `${row} ${column}`));
  const notes = [
    ...sheet.notes,
    ...sheet.comments.map(({ row, column, content }) => ({
      row,
      column,
      text: content,
      author: "",
    })),
  ];
  for (const { row, column, text, author } of notes) {
    if (known.has(`${row} ${column}`)) continue;
    edits.push({ kind: "comment", at: { sheet: old.name, row, column }, text, author });
  }
}

/** The user's own conditional formats in one text, to be compared. */
function ownFormats({ conditionalFormats }: SheetModel): string {
  const own = conditionalFormats.filter((format) => familyOf(format) === null);
  return JSON.stringify(own.map(({ type, areas, formula, rule }) => [type, areas, formula, rule]));
}

/** Our marks are written anew where they are not as they were. */
function markEdits(before: WorkbookModel, after: WorkbookModel): readonly Edit[] {
  return MARK_FAMILIES.flatMap((family): readonly Edit[] => {
    const ids = new Map(before.sheets.map(({ id, name }) => [id, name]));
    const now = after.sheets.flatMap((sheet) =>
      markedCells(sheet, family).map((cell) => ({
        ...cell,
        sheet: ids.get(sheet.id) ?? sheet.name,
      }))
    );
    const then = before.sheets.flatMap((sheet) => markedCells(sheet, family));
    if (placesOf(now) === placesOf(then)) return [];
    const cleared: Edit = { kind: "clearMarks", families: [family] };
    return now.length > 0 ? [cleared, { kind: "mark", family, cells: now }] : [cleared];
  });
}

function placesOf(cells: readonly { sheet: string; row: number; column: number }[]): string {
  return JSON.stringify(cells.map(({ sheet, row, column }) => [sheet, row, column]).sort());
}
