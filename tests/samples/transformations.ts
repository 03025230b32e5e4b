import type { Cell, Range, Sheet, Workbook } from "../../src/core/workbook";

/** First row of the captions of the built-in forms; above it stand title and legal marks. */
const HEADER = 5;

/** The columns of a built-in form that must stay together: D and E share a merged caption. */
const BLOCKS: readonly (readonly number[])[] = [[0], [1], [2], [3, 4], [5], [6]];

export function isForm(sheet: Sheet): boolean {
  return /^KW\d{3}/.test(sheet.name);
}

/** Applies a change to every form of a workbook. */
export function onForms(workbook: Workbook, change: (sheet: Sheet) => Sheet): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (isForm(sheet) ? change(sheet) : sheet)),
  };
}

/** Puts the column blocks of the table into another order; `order` is a permutation of 0…5. */
export function shuffleColumns(sheet: Sheet, order: readonly number[]): Sheet {
  const columns = order.flatMap((block) => BLOCKS[block] ?? []);
  const moved = new Map(columns.map((from, to) => [from, to]));
  const last = lastRow(sheet);
  const inTable = (row: number) => row >= HEADER && row <= last;
  const move = (column: number) => moved.get(column) ?? column;
  return {
    ...sheet,
    cells: ordered(
      sheet.cells.map((cell) => (inTable(cell.row) ? { ...cell, column: move(cell.column) } : cell))
    ),
    merges: sheet.merges.map((merge) =>
      inTable(merge.top) && merge.bottom <= HEADER + 1
        ? { ...merge, left: move(merge.left), right: move(merge.left) + merge.right - merge.left }
        : merge
    ),
  };
}

/** Inserts empty rows before a row. */
export function insertRows(sheet: Sheet, before: number, count: number): Sheet {
  const move = (row: number) => (row >= before ? row + count : row);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: move(cell.row) })),
    merges: sheet.merges.map((merge): Range => ({
      ...merge,
      top: move(merge.top),
      bottom: move(merge.bottom),
    })),
  };
}

/** Inserts empty columns before a column; merges that reach over it grow. */
export function insertColumns(sheet: Sheet, before: number, count: number): Sheet {
  const move = (column: number) => (column >= before ? column + count : column);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, column: move(cell.column) })),
    merges: sheet.merges.map((merge): Range => ({
      ...merge,
      left: move(merge.left),
      right: move(merge.right),
    })),
  };
}

export type NumberSpelling = "text" | "full_width" | "separator" | "unit" | "spaces";

/** Turns the figures of the table into texts. */
export function numbersAsText(sheet: Sheet, spelling: NumberSpelling): Sheet {
  const units = new Map(
    sheet.cells.filter((cell) => cell.column === 1).map((cell) => [cell.row, String(cell.value)])
  );
  const spell = (cell: Cell): string => {
    const plain = String(cell.value);
    if (spelling === "full_width")
      return plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    if (spelling === "separator") return plain.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    if (spelling === "unit") return `${plain}${units.get(cell.row) ?? ""}`;
    return spelling === "spaces" ? ` ${plain} ` : plain;
  };
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row >= HEADER + 3 && cell.column >= 3 && typeof cell.value === "number"
        ? { ...cell, value: spell(cell) }
        : cell
    ),
  };
}

/** Turns every text of a sheet by a function. */
export function onTexts(sheet: Sheet, change: (text: string) => string): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell
    ),
  };
}

/** The last row of the table: the one above the signatures. */
function lastRow(sheet: Sheet): number {
  const signature = sheet.cells.find(
    (cell) => typeof cell.value === "string" && cell.value.startsWith("单位负责人")
  );
  return (signature?.row ?? 0) - 1;
}

function ordered(cells: readonly Cell[]): readonly Cell[] {
  return [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
}
