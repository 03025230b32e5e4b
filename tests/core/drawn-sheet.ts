import { readTables, type ColumnRole, type FormTable } from "../../src/core/form/form";
import { columnLetters } from "../../src/core/address";
import type { Cell, Range, Sheet } from "../../src/core/workbook";

/**
 * A sheet as it is drawn: one line a row, `|` between cells, `<` merged with the cell at the left, `^`
 * with the one above, `'01` a number typed as text. Only half-width spaces around a cell are trimmed.
 */
export function drawnSheet(drawing: string): Sheet {
  const lines = drawing.replace(/^\n/, "").split("\n");
  const cells: Cell[] = [];
  const merges = new Map<string, { -readonly [key in keyof Range]: number }>();
  /** The cell that each place belongs to, so that `<` and `^` find their merge. */
  const owners = new Map<string, string>();
  lines.forEach((line, row) => {
    const texts = line.split("|").map((text) => text.replace(/^ +| +$/g, ""));
    texts.forEach((text, column) => {
      const from = text === "<" ? [row, column - 1] : text === "^" ? [row - 1, column] : null;
      const place = `${String(row)},${String(column)}`;
      const owner = from ? (owners.get(from.join(",")) ?? from.join(",")) : place;
      owners.set(place, owner);
      if (!from && text !== "") cells.push({ row, column, value: drawnValue(text) });
      if (!from) return;
      const [top = 0, left = 0] = owner.split(",").map(Number);
      const merge = merges.get(owner) ?? { top, left, bottom: top, right: left };
      merge.bottom = Math.max(merge.bottom, row);
      merge.right = Math.max(merge.right, column);
      merges.set(owner, merge);
    });
  });
  return {
    name: "表",
    kind: "worksheet",
    visibility: "visible",
    cells,
    merges: [...merges.values()],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function drawnValue(text: string): string | number {
  if (/^-?[0-9]+(\.[0-9]+)?$/.test(text)) return Number(text);
  return text.replace(/^'/, "").replaceAll("⏎", "\n");
}

const LETTERS: Readonly<Record<ColumnRole, string>> = {
  code: "c",
  indicator: "i",
  unit: "u",
  plan: "p",
  actual: "a",
  lastYear: "l",
  yoy: "y",
  completion: "r",
  remark: "m",
  other: "o",
};

/**
 * A table in one line: header rows, first and last data row (from 1), first column, and a letter for
 * the role of each column; `.` is a column that the table leaves out.
 */
export function tableLine(table: FormTable): string {
  const first = table.columns[0]?.column ?? 0;
  const last = table.columns.at(-1)?.column ?? 0;
  const role = new Map(table.columns.map((one) => [one.column, LETTERS[one.role]]));
  let roles = "";
  for (let column = first; column <= last; column++) roles += role.get(column) ?? ".";
  const [top, bottom] = table.headerRows;
  const header = top === bottom ? String(top + 1) : `${String(top + 1)}-${String(bottom + 1)}`;
  const data = `${String(table.firstDataRow + 1)}-${String(table.lastDataRow + 1)}`;
  return `header ${header}, data ${data}, ${columnLetters(first)}:${roles}`;
}

/** The tables of a drawn sheet, a line each. */
export const tablesOf = (drawing: string) => readTables(drawnSheet(drawing)).map(tableLine);

/** A form with what a reader must find in it: its name, its drawing, its tables. */
export type DrawnForm = readonly [name: string, drawing: string, ...tables: string[]];
