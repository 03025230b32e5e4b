import {
  readGridTables,
  type FormTable,
  type LegalMarks,
  type Signatures,
  type TextAt,
} from "../form/form";
import { readGrid, type Grid, type GridCell, type GridRow } from "../form/form-grid";
import { readSurroundings, type Surroundings } from "../form/form-legal";
import { simplifiedMarks } from "../form/form-marks";
import type { Cell, Range, Sheet } from "../workbook";
import { openFigures } from "./open-figures";
import { isPlainNumber } from "./same-cells";

/** A sheet that was read, with what its reading depended on. */
export interface KnownForm {
  readonly merges: readonly Range[];
  readonly hiddenRows: Sheet["hiddenRows"];
  readonly hiddenColumns: Sheet["hiddenColumns"];
  readonly cells: readonly KnownCell[];
  readonly rows: readonly KnownRow[];
  readonly parts: readonly KnownPart[];
  /** How many came so far. */
  copies: number;
}

export interface KnownCell {
  readonly cell: Cell;
  /** An equal cell, the last that came: readers give the same object for the cells of a copy. */
  other: Cell;
  /** `null` for a cell that shows nothing. */
  readonly grid: GridCell | null;
  /** Place of its row; -1 for one that shows nothing. */
  readonly row: number;
  /** Whether more than the kind of the cell was looked at to find the tables. */
  readonly told: boolean;
  /**
   * `open` for a figure that may as well be a dash (see `openFigures`), `number` for another one in a row
   * of a table: another number there, formatted alike, with neither in the range of years, is of the
   * same kind without looking closer.
   */
  readonly figure: "open" | "number" | null;
  /** A mark around a table that is written in one cell: what follows its colon may be another. */
  readonly slot: KnownSlot | null;
}

/** Where a mark such as `填表人：林晓` goes in what stands around a table. */
export interface KnownSlot {
  /** Up to the colon. */
  readonly head: string;
  /** Whether the text stands before a table, where a year may be read as the period. */
  readonly isBefore: boolean;
  /** Place of the part in the form. */
  readonly part: number;
  /** Which mark it is; neither where nobody asks. */
  readonly legal: keyof LegalMarks | null;
  readonly signature: keyof Signatures | null;
}

export interface KnownRow {
  readonly grid: GridRow;
  /** Whether it stands before or after a table. */
  readonly around: boolean;
  /** Places in the cells of the sheet. */
  readonly cells: readonly number[];
}

/** From a place in the rows up to another. */
export type Extent = readonly [from: number, to: number];

/** Tables with the same rows before and after them. */
export interface KnownPart {
  readonly front: Extent;
  readonly back: Extent;
  readonly body: Extent;
  readonly around: Surroundings;
  readonly tables: readonly FormTable[];
}

/** Reads the tables and notes which cells were looked at. What stands around tables is not counted. */
export function learnForm(sheet: Sheet): {
  readonly tables: readonly FormTable[];
  readonly form: KnownForm;
} {
  const grid = readGrid(sheet);
  const told = new Set<Cell>();
  const watchedRows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => watched(cell, told)),
  }));
  const placeOf = new Map<GridRow, number>(watchedRows.map((row, place) => [row, place]));
  const extent = (slice: readonly GridRow[]): Extent => {
    const from = placeOf.get(slice[0] ?? NO_ROW) ?? 0;
    return [from, from + slice.length];
  };
  const found: Omit<KnownPart, "tables">[] = [];
  const tables = readGridTables(sheet, { ...grid, rows: watchedRows }, (before, after, within) => {
    const [front, back, body] = [extent(before), extent(after), extent(within)];
    const around = readSurroundings(grid.rows.slice(...front), grid.rows.slice(...back));
    found.push({ front, back, body, around });
    return around;
  });
  const parts = found.map((part) => ({
    ...part,
    tables: tables.filter((table) => table.legal === part.around.legal),
  }));
  const rows = knownRows(sheet, grid, parts);
  const cells = knownCells(sheet, grid, rows, parts, told);
  const { merges, hiddenRows, hiddenColumns } = sheet;
  return { tables, form: { merges, hiddenRows, hiddenColumns, cells, rows, parts, copies: 1 } };
}

const NO_ROW: GridRow = { row: -1, cells: [], mark: null };

/** A cell that tells where anything but its place and kind is asked for. */
interface Watched extends GridCell {
  readonly own: GridCell;
  readonly told: Set<Cell>;
}

/** One for all: getters of their own are dear to make. */
const WATCHED: Pick<GridCell, "cell" | "text" | "compact" | "marks"> = {
  get cell() {
    return asked(this as Watched).cell;
  },
  get text() {
    return asked(this as Watched).text;
  },
  get compact() {
    return asked(this as Watched).compact;
  },
  get marks() {
    const { kind, own } = this as Watched;
    return kind === "text" ? asked(this as Watched).marks : own.marks;
  },
};

function asked({ own, told }: Watched): GridCell {
  told.add(own.cell);
  return own;
}

function watched(own: GridCell, told: Set<Cell>): GridCell {
  const { row, column, bottom, right, kind } = own;
  const fields = { row, column, bottom, right, kind, own, told };
  return Object.assign(Object.create(WATCHED) as typeof WATCHED, fields);
}

function knownRows(sheet: Sheet, grid: Grid, parts: readonly KnownPart[]): readonly KnownRow[] {
  const placeOf = new Map(sheet.cells.map((cell, place) => [cell, place]));
  return grid.rows.map((row, at) => ({
    grid: row,
    around: parts.some(({ front, back }) => isIn(front, at) || isIn(back, at)),
    cells: row.cells.map((cell) => placeOf.get(cell.cell) ?? -1),
  }));
}

function isIn([from, to]: Extent, row: number): boolean {
  return from <= row && row < to;
}

function knownCells(
  sheet: Sheet,
  grid: Grid,
  rows: readonly KnownRow[],
  parts: readonly KnownPart[],
  told: ReadonlySet<Cell>
): readonly KnownCell[] {
  const shown = new Map<Cell, readonly [GridCell, number]>();
  for (const [row, { cells }] of grid.rows.entries())
    for (const one of cells) shown.set(one.cell, [one, row]);
  const open = openFigures(grid, parts, told);
  return sheet.cells.map((cell, place): KnownCell => {
    const [one = null, row = -1] = shown.get(cell) ?? [];
    const own = rows[row];
    const isInside = own !== undefined && !own.around && own.cells[0] !== place;
    const isTold = told.has(cell);
    const isNumber = isInside && !isTold && one?.kind === "number" && isPlainNumber(cell);
    return {
      ...{ cell, other: cell, grid: one, row, told: isTold },
      figure: open.has(cell) ? "open" : isNumber ? "number" : null,
      slot: one && own && !isTold ? slotOf(one, row, own, parts) : null,
    };
  });
}

/** A caption with its colon, without digits, and with no bracket that is open there. */
const HEAD = /^(?:[^:：0-9０-９年()（）]|[(（][^:：0-9０-９年()（）]*[)）])+[:：]/u;
/** What a period is not written without. */
export const DATED = /[年./-]/;

/**
 * Takes a cell such as `填表人：林晓` for a caption with an answer behind it, where it stands in a row of
 * such cells and the answer says nothing but itself.
 */
function slotOf(
  { cell, text, marks, row, column }: GridCell,
  place: number,
  { grid }: KnownRow,
  parts: readonly KnownPart[]
): KnownSlot | null {
  const [mark, more] = marks;
  const head = HEAD.exec(text)?.[0] ?? "";
  const value = text.slice(head.length).trim();
  const isAnswered = head !== "" && value !== "" && text === cell.value && !more;
  const part = parts.findIndex(({ front, back }) => isIn(front, place) || isIn(back, place));
  const own = parts[part];
  if (!isAnswered || !own || (grid.mark !== "legal" && grid.mark !== "signature")) return null;
  const isBefore = isIn(own.front, place);
  if (simplifiedMarks(head) !== head || (isBefore && DATED.test(value))) return null;
  const slot = { head, isBefore, part, legal: null, signature: null };
  if (!mark) return slot;
  const { legal, signatures } = own.around;
  const isRead = (at: TextAt | null) =>
    at?.row === row && at.column === column && at.text === value && mark.value === value;
  for (const name of LEGAL)
    if (name === mark.name && isRead(legal[name])) return { ...slot, legal: name };
  for (const name of SIGNATURES)
    if (name === mark.name && isRead(signatures[name])) return { ...slot, signature: name };
  return null;
}

/** All but the period, by which the year of a column is told. */
const LEGAL = ["formNumber", "issuer", "approval", "expiry", "unitName", "creditCode"] as const;
const SIGNATURES = ["head", "statistician", "preparer", "phone", "date"] as const;
