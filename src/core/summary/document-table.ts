import type { DocumentText } from "./document";
import type { ShownRow } from "./sheet-rows";

export type TableAlign = "left" | "center" | "right";

export interface TableCell {
  /** Empty where the sheet has nothing there. */
  readonly text: DocumentText;
  readonly align: TableAlign;
  /** Index of its first column. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface DocumentTable {
  /** What the heading above it says, without its number; `null` where none stands there. */
  readonly caption: string | null;
  /** Rows at the top that are repeated on every page. */
  readonly headerRows: number;
  /** How much room each column asks for, in half-width characters. */
  readonly widths: readonly number[];
  /** How much of it the longest number of each column takes, which is not to be torn; 0 for none. */
  readonly numberWidths: readonly number[];
  /** Cells from left to right; places that a cell above or at the left stands over are left out. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** A cell of a table before its look is known. */
interface Draft {
  readonly text: DocumentText;
  readonly shown: string;
  readonly isNumber: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** What of a cell a table needs to know. */
export interface CellReading {
  readonly text: DocumentText;
  readonly shown: string;
  readonly isNumber: boolean;
}

/**
 * Rows of a sheet as a table: merges become spans, hidden columns are gone, places without a cell are
 * empty cells. Figures stand at the right, short texts in the middle, and the first column at the left.
 *
 * @param isHidden whether a column is hidden
 */
export function documentTable(
  rows: readonly ShownRow[],
  caption: string | null,
  read: (row: ShownRow) => readonly CellReading[],
  isHidden: (column: number) => boolean
): DocumentTable {
  const columns = shownColumns(rows, isHidden);
  const grid = drawGrid(rows, columns, read);
  const headerRows = countHeader(grid);
  const aligns = columns.map((_, index) => columnAlign(grid, index, headerRows));
  return {
    caption,
    headerRows,
    widths: columns.map((_, index) => columnWidth(grid, index, headerRows)),
    numberWidths: columns.map((_, index) => numberWidth(grid, index)),
    rows: grid.map((cells, row) =>
      [...cells].map(([column, { text, isNumber, columnSpan, rowSpan }]) => ({
        ...{ text, column, columnSpan, rowSpan },
        align: cellAlign(row < headerRows, isNumber, aligns[column] ?? "left"),
      }))
    ),
  };
}

const cellAlign = (isHeader: boolean, isNumber: boolean, column: TableAlign): TableAlign => {
  if (isHeader) return "center";
  return isNumber ? "right" : column;
};

/** The columns that hold something, from left to right. */
function shownColumns(
  rows: readonly ShownRow[],
  isHidden: (column: number) => boolean
): readonly number[] {
  const columns = new Set<number>();
  for (const { cells } of rows) for (const { cell } of cells) columns.add(cell.column);
  return [...columns].sort((one, other) => one - other).filter((column) => !isHidden(column));
}

/** Each row by column index: cells, and empty ones where no cell stands over the place. */
type Grid = readonly ReadonlyMap<number, Draft>[];

function drawGrid(
  rows: readonly ShownRow[],
  columns: readonly number[],
  read: (row: ShownRow) => readonly CellReading[]
): Grid {
  /** Rows, from this table's top, down to which a cell above stands over a column. */
  const covered = columns.map(() => -1);
  return rows.map((row, index) => {
    const readings = read(row);
    const at = new Map(row.cells.map((one, cell) => [one.cell.column, { one, cell }]));
    const drawn = new Map<number, Draft>();
    for (let column = 0; column < columns.length; column++) {
      if ((covered[column] ?? -1) >= index) continue;
      const place = { row: row.row, column: columns[column] ?? 0 };
      const found = at.get(place.column);
      const reading = found && readings[found.cell];
      const bottom = found?.one.over.bottom ?? row.row;
      const rowSpan = Math.max(1, countUpTo(rows, bottom) - index);
      const wide = countColumns(columns, found?.one.over.right ?? place.column) - column;
      const columnSpan = freeColumns(covered, column, Math.max(1, wide), index);
      drawn.set(column, {
        ...(reading ?? { text: { pieces: [], at: place }, shown: "", isNumber: false }),
        ...{ columnSpan, rowSpan },
      });
      for (let next = 0; next < columnSpan; next++) covered[column + next] = index + rowSpan - 1;
      column += columnSpan - 1;
    }
    return drawn;
  });
}

/** How many of the rows stand at or above a row of the sheet. */
function countUpTo(rows: readonly ShownRow[], bottom: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) <= bottom) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countColumns(columns: readonly number[], right: number): number {
  const beyond = columns.findIndex((column) => column > right);
  return beyond === -1 ? columns.length : beyond;
}

/** As many of the columns as nothing above stands over: merges of a damaged file may overlap. */
function freeColumns(
  covered: readonly number[],
  from: number,
  wanted: number,
  row: number
): number {
  let free = 1;
  while (free < wanted && (covered[from + free] ?? -1) < row) free++;
  return free;
}

/**
 * Header rows: the first, as far down as its merges reach, one more where it only groups columns, and
 * the row of letters and numbers (甲, 乙, 1, 2). At least one row is left for the body.
 */
function countHeader(grid: Grid): number {
  let rows = 1;
  for (let row = 0; row < rows && rows < grid.length; row++) {
    for (const { rowSpan, columnSpan } of grid[row]?.values() ?? []) {
      const groups = columnSpan > 1 && rowSpan === 1 && row === rows - 1 ? 1 : 0;
      rows = Math.max(rows, row + rowSpan + groups);
    }
  }
  const next = [...(grid[rows]?.values() ?? [])].map(({ shown }) => shown.trim());
  const isLetterRow =
    next.length > 1 && next.every((text) => /^(?:[甲乙丙丁戊]|[0-9]{1,2})$/u.test(text));
  return Math.max(1, Math.min(rows + (isLetterRow ? 1 : 0), grid.length - 1));
}

/** Longest text, in half-width characters, that still stands in the middle of its column. */
const SHORT = 16;

function columnAlign(grid: Grid, column: number, headerRows: number): TableAlign {
  if (column === 0) return "left";
  const body = grid.slice(headerRows).flatMap((row) => row.get(column) ?? []);
  if (body.some((one) => one.isNumber)) return "right";
  return body.every((one) => textWidth(one.shown) <= SHORT) ? "center" : "left";
}

const NARROWEST = 4;
const WIDEST = 60;

/** A header may break into two lines. */
function columnWidth(grid: Grid, column: number, headerRows: number): number {
  let width = NARROWEST;
  grid.forEach((row, index) => {
    const cell = row.get(column);
    if (!cell || cell.columnSpan > 1) return;
    const needed = textWidth(cell.shown);
    width = Math.max(width, index < headerRows ? Math.ceil(needed / 2) : needed);
  });
  return Math.min(width, WIDEST);
}

function numberWidth(grid: Grid, column: number): number {
  let width = 0;
  for (const row of grid) {
    const cell = row.get(column);
    if (cell?.isNumber && cell.columnSpan === 1) width = Math.max(width, textWidth(cell.shown));
  }
  return width;
}

/** The width of a text in half-width characters: a Chinese sign takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2;
  return width;
}
