import { cellName } from "../core/address";
import type { CellStyle } from "../core/sheet-content";
import { holds } from "./cell-ranges";
import { cellXml, inlineText } from "./cell-xml";
import { keepGroups } from "./formula-groups";
import type { CellPlace, RowPlace, RowScan } from "./row-scan";
import { scanRows } from "./row-scan";
import { attribute } from "./xml";
import type { Splice } from "./xml-tree";
import { readTree, spliceText } from "./xml-tree";
import { withAttribute, withoutAttribute, withPrefix } from "./xml-write";

/** What becomes of one cell. */
export interface CellEdit {
  /** What it is to hold; absent where it keeps what it holds and only its look changes. */
  readonly value?: number | string | boolean | null;
  /** Formula without `=`, with `value` as its cached value. */
  readonly formula?: string;
  /** Its formula stays as it is, shared or of an array, and loses its result. */
  readonly stale?: true;
  /** What of its look changes. */
  readonly style?: CellStyle;
}

/** The cells to be written on one sheet: by row, then by column. */
export type SheetValues = ReadonlyMap<number, ReadonlyMap<number, CellEdit>>;

export interface RowsContext {
  readonly sheet: string;
  readonly part: string;
  /** Prefix of the sheet's elements. */
  readonly prefix: string;
  /** Format that a column gives to new cells, 0 for none. */
  readonly columnFormat: (column: number) => number;
  /** The format that has what a style names and else what the format of that index has. */
  readonly changeFormat: (format: number, style: CellStyle) => number;
}

/** The rows after writing, and the names of cells that held a formula and hold none any more. */
export interface WrittenRows {
  readonly rows: string;
  readonly lostFormulas: readonly string[];
}

/**
 * Writes values and formats into a sheet's rows. A cell keeps its format where the edit names none,
 * and loses its formula to a new value; a new cell takes the format of its row or column, as in
 * Excel. Formulas that shared the text of one that goes keep theirs. Throws `rows_bound` where a formula
 * that fills several cells would keep some.
 */
export function writeCells(rows: string, values: SheetValues, context: RowsContext): WrittenRows {
  const scan = scanRows(rows, context.part, context.prefix, values);
  const hits: Hit[] = [];
  for (const cell of scan.cells) {
    const edit = values.get(cell.row)?.get(cell.column);
    if (edit) hits.push({ cell, edit });
  }
  const refilled = hits.filter(({ edit }) => edit.value !== undefined).map(({ cell }) => cell);
  const kept = keepGroups(rows, scan, refilled, values, context);

  const missing = missingCells(values, hits);
  const splices = [
    ...hits.flatMap((hit) => replaceCell(rows, hit, scan, context)),
    ...kept,
    ...insertIntoRows(rows, scan, missing, context),
    ...insertRows(rows, scan, missing, context),
  ];
  return {
    rows: spliceText(rows, splices),
    lostFormulas: hits
      .filter(({ cell, edit: { value, formula } }) => {
        return cell.formula && value !== undefined && formula === undefined;
      })
      .map(({ cell: { row, column } }) => cellName(row, column)),
  };
}

/** A cell that is there, and what becomes of it. */
interface Hit {
  readonly cell: CellPlace;
  readonly edit: CellEdit;
}

function replaceCell(
  rows: string,
  { cell, edit }: Hit,
  { filled }: RowScan,
  context: RowsContext
): readonly Splice[] {
  const { row, column, start, openEnd, end } = cell;
  const format = Number(attribute(cell.attributes, "s") ?? 0);
  if (edit.value !== undefined) {
    return [{ start, end, text: newCell({ row, column, edit }, format, context) }];
  }
  const style = edit.style ? context.changeFormat(format, edit.style) : format;
  // Only a result goes, never a figure.
  const isResult = () => cell.formula || filled.some((range) => holds(range, cell));
  const cuts = edit.stale && isResult() ? resultCuts(rows, cell, context.part) : [];
  const tag = rows.slice(start, openEnd);
  const styled = style === format ? tag : withAttribute(tag, "s", String(style));
  const text = cuts.length > 0 ? withoutAttribute(styled, "t") : styled;
  return text === tag ? cuts : [{ start, end: openEnd, text }, ...cuts];
}

/** Takes the result of a formula away. */
function resultCuts(rows: string, { start, end }: CellPlace, part: string): readonly Splice[] {
  const { children } = readTree(rows.slice(start, end), part, 1);
  return children
    .filter(({ name }) => name === "v" || name === "is")
    .map((result) => ({ start: start + result.start, end: start + result.end, text: "" }));
}

interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly edit: CellEdit;
}

/** `format` is the index of the format that the cell has or takes from its row or column. */
function newCell({ row, column, edit }: NewCell, format: number, context: RowsContext): string {
  const { value = null, formula, style } = edit;
  const index = style ? context.changeFormat(format, style) : format;
  const attributes = `r="${cellName(row, column)}"${index > 0 ? ` s="${index}"` : ""}`;
  return withPrefix(cellXml(attributes, value, inlineText, formula), context.prefix);
}

/** By row, in order; each row's cells in order. */
type MissingCells = ReadonlyMap<number, readonly NewCell[]>;

/** Edits without a cell yet. Nothing needs no cell, unless it has a look. */
function missingCells(values: SheetValues, hits: readonly Hit[]): MissingCells {
  const there = new Map<number, Set<number>>();
  for (const { cell } of hits) {
    const columns = there.get(cell.row);
    if (columns) columns.add(cell.column);
    else there.set(cell.row, new Set([cell.column]));
  }
  const missing = new Map<number, readonly NewCell[]>();
  for (const [row, cells] of [...values].sort(([a], [b]) => a - b)) {
    const known = there.get(row);
    if (known?.size === cells.size) continue;
    const absent: NewCell[] = [];
    for (const [column, edit] of cells) {
      const { value = null, formula, style } = edit;
      const empty = (value === null || value === "") && formula === undefined && !style;
      if (!empty && !known?.has(column)) absent.push({ row, column, edit });
    }
    if (absent.length > 0) {
      const ordered = absent.sort((a, b) => a.column - b.column);
      missing.set(row, ordered);
    }
  }
  return missing;
}

function insertIntoRows(
  rows: string,
  scan: RowScan,
  missing: MissingCells,
  context: RowsContext
): readonly Splice[] {
  const splices: Splice[] = [];
  const done = new Set<number>();
  for (const place of scan.rows) {
    const cells = missing.get(place.row);
    if (!cells || done.has(place.row)) continue;
    done.add(place.row);
    splices.push(...extendRow(rows, place, cells, context));
  }
  return splices;
}

function extendRow(
  rows: string,
  place: RowPlace,
  cells: readonly NewCell[],
  context: RowsContext
): readonly Splice[] {
  const { start, openEnd, closeStart, attributes } = place;
  const custom = /^(?:1|true)$/.test(attribute(attributes, "customFormat") ?? "");
  const rowFormat = custom ? Number(attribute(attributes, "s") ?? 0) : null;
  const drawn = (cell: NewCell) =>
    newCell(cell, rowFormat ?? context.columnFormat(cell.column), context);
  // The spans tell the columns in use, which is no longer true; they may be left out.
  const openTag = withoutAttribute(rows.slice(start, openEnd), "spans");
  if (place.selfClosing) {
    const opened = `${openTag.slice(0, -2).trimEnd()}>`;
    const text = `${opened}${cells.map(drawn).join("")}</${place.prefix}row>`;
    return [{ start, end: openEnd, text }];
  }
  const splices: Splice[] = [{ start, end: openEnd, text: openTag }];
  let next = 0;
  for (const cell of cells) {
    while ((place.cells[next]?.column ?? Infinity) < cell.column) next++;
    const at = place.cells[next]?.start ?? closeStart;
    splices.push({ start: at, end: at, text: drawn(cell) });
  }
  return splices;
}

function insertRows(
  rows: string,
  scan: RowScan,
  missing: MissingCells,
  context: RowsContext
): readonly Splice[] {
  const present = new Set(scan.rows.map(({ row }) => row));
  const splices: Splice[] = [];
  const tag = `${context.prefix}row`;
  let next = 0;
  for (const [row, cells] of missing) {
    if (present.has(row)) continue;
    while ((scan.rows[next]?.row ?? Infinity) < row) next++;
    const at = scan.rows[next]?.start ?? rows.length;
    const drawn = cells.map((cell) => newCell(cell, context.columnFormat(cell.column), context));
    splices.push({ start: at, end: at, text: `<${tag} r="${row + 1}">${drawn.join("")}</${tag}>` });
  }
  return splices;
}
