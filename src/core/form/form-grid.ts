import { markRow, type RowMark } from "./form-marks";
import { compactText } from "./form-text";
import { DEFAULT_SIGNS, readFigure } from "../reading";
import { remembered } from "../remembered";
import { shownText } from "../text";
import type { Cell, Range, Sheet } from "../workbook";

/** What a cell is to the reader of forms. `year` is a bare number or text such as 2023. */
export type GridKind = "text" | "number" | "year" | "sign";

/** A cell with something in it, and the merge it opens (its own row and column where none). */
export interface GridCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  readonly kind: GridKind;
  /** As it stands, with its leading spaces. */
  readonly text: string;
  /** As the lexicon compares it. */
  readonly compact: string;
}

/** A row with at least one such cell. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
  /** What stands around a table; `null` for a row that may belong to one. */
  readonly mark: RowMark | null;
}

/** The sheet as rows that hold something: blank rows and columns do not exist for the reader. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** Merges without a text in them that run over several rows, by their top row. */
  readonly emptyMerges: ReadonlyMap<number, readonly Range[]>;
}

const COLUMNS = 16_384;
const cellKey = (row: number, column: number) => row * COLUMNS + column;

/** The filled cells of a sheet, row by row. Linear in cells and merges. */
export function readGrid(sheet: Sheet): Grid {
  const merges = new Map<number, Range>();
  for (const merge of sheet.merges) merges.set(cellKey(merge.top, merge.left), merge);
  const rows: { row: number; cells: GridCell[] }[] = [];
  for (const cell of sheet.cells) {
    const key = cellKey(cell.row, cell.column);
    const read = gridCell(cell, merges.get(key));
    if (!read) continue;
    merges.delete(key);
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(read);
    else rows.push({ row: cell.row, cells: [read] });
  }
  return {
    rows: rows.map(({ row, cells: filled }) => ({ row, cells: filled, mark: markRow(filled) })),
    emptyMerges: emptyByTop(merges.values()),
  };
}

function emptyByTop(merges: Iterable<Range>): ReadonlyMap<number, readonly Range[]> {
  const byTop = new Map<number, Range[]>();
  for (const merge of merges) {
    if (merge.bottom === merge.top) continue;
    const same = byTop.get(merge.top);
    if (same) same.push(merge);
    else byTop.set(merge.top, [merge]);
  }
  return byTop;
}

/** A cell as the reader of forms sees it; `null` for one that shows nothing. */
export function gridCell(cell: Cell, merge: Range | undefined): GridCell | null {
  const text = shownText(cell);
  const compact = compactText(text);
  const pending = cell.value === null && cell.formula !== undefined;
  if (compact === "" && !pending) return null;
  const { row, column } = cell;
  const kind = pending ? "number" : cellKind(cell, compact);
  return {
    cell,
    row,
    column,
    bottom: merge?.bottom ?? row,
    right: merge?.right ?? column,
    kind,
    text,
    compact,
  };
}

function cellKind(cell: Cell, compact: string): GridKind {
  const { value, error, text } = cell;
  return typeof value === "string" && error !== true && text === undefined
    ? kindOfText(value)
    : kindOf(cell, compact);
}

const kindOfText = remembered((value) => kindOf({ row: 0, column: 0, value }, compactText(value)));

function kindOf(cell: Cell, compact: string): GridKind {
  const reading = readFigure(cell, DEFAULT_SIGNS);
  if (/^(?:19|20)[0-9]{2}$/.test(compact)) return "year";
  if (reading.kind === "number") {
    // 5月 and 2023年 are captions, though they read as a number with its unit.
    return reading.unit !== undefined && /^[年月日季天期]$/.test(reading.unit) ? "text" : "number";
  }
  if (reading.kind === "error" || typeof cell.value === "boolean") return "number";
  if (reading.kind === "not_applicable" || reading.kind === "unknown") return "sign";
  return typeof cell.value === "number" ? "text" : twoNumbers(compact) ? "number" : "text";
}

/** 6.3(6.1): a growth rate with the real one in brackets. Unreadable, but a figure to the layout. */
function twoNumbers(compact: string): boolean {
  return /^[+-]?[0-9]{1,12}(?:\.[0-9]{1,6})?%?\([+-]?[0-9]{1,12}(?:\.[0-9]{1,6})?%?\)$/.test(
    compact
  );
}
