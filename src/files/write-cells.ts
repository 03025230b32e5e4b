import { cellName } from "../core/address";
import { cellXml, inlineText } from "./cell-xml";
import { refuseDamaged } from "./refuse";
import type { CellPlace, RowPlace, RowScan } from "./row-scan";
import { scanRows } from "./row-scan";
import { attribute } from "./xml";
import type { Splice } from "./xml-tree";
import { spliceText } from "./xml-tree";
import { withoutAttribute, withPrefix } from "./xml-write";

type Value = number | string | boolean | null;

/** The values to be written on one sheet: by row, then by column. */
export type SheetValues = ReadonlyMap<number, ReadonlyMap<number, Value>>;

export interface RowsContext {
  readonly part: string;
  /** Prefix of the sheet's elements. */
  readonly prefix: string;
  /** Format that a column gives to new cells, 0 for none. */
  readonly columnFormat: (column: number) => number;
}

/** The rows after writing, and the names of cells that held a formula and hold none any more. */
export interface WrittenRows {
  readonly rows: string;
  readonly lostFormulas: readonly string[];
}

/**
 * Writes values into a sheet's rows. A cell keeps its format and loses its formula; a new cell takes
 * the format of its row or column, as in Excel. Throws `damaged` where a formula that fills or
 * serves other cells would break: `array-formula`, `shared-formula`.
 */
export function writeCells(rows: string, values: SheetValues, context: RowsContext): WrittenRows {
  const scan = scanRows(rows, context.part, context.prefix, new Set(values.keys()));
  const hits = scan.cells.filter(({ row, column }) => values.get(row)?.has(column));
  refuseSharedWork(scan, hits, values, context.part);

  const replaced = hits.map((cell) => replaceCell(cell, values, context.prefix));
  const missing = missingValues(values, hits);
  const inserted = [
    ...insertIntoRows(rows, scan, missing, context),
    ...insertRows(rows, scan, missing, context),
  ];
  return {
    rows: spliceText(rows, [...replaced, ...inserted]),
    lostFormulas: hits
      .filter(({ formula }) => formula)
      .map(({ row, column }) => cellName(row, column)),
  };
}

function refuseSharedWork(
  { sharedUses, filled }: RowScan,
  hits: readonly CellPlace[],
  values: SheetValues,
  part: string
): void {
  for (const { top, bottom, left, right } of filled) {
    for (const [row, cells] of values) {
      if (row < top || row > bottom) continue;
      for (const column of cells.keys()) {
        if (column >= left && column <= right) refuseDamaged(part, "array-formula");
      }
    }
  }
  const taken = new Map<string, number>();
  for (const { shared } of hits) {
    if (shared !== undefined) taken.set(shared, (taken.get(shared) ?? 0) + 1);
  }
  for (const { shared, master } of hits) {
    if (!master || shared === undefined) continue;
    if (taken.get(shared) !== sharedUses.get(shared)) refuseDamaged(part, "shared-formula");
  }
}

function replaceCell(cell: CellPlace, values: SheetValues, prefix: string): Splice {
  const { row, column, start, end } = cell;
  const format = attribute(cell.attributes, "s");
  const value = values.get(row)?.get(column) ?? null;
  return { start, end, text: newCell(row, column, Number(format ?? 0), value, prefix) };
}

function newCell(
  row: number,
  column: number,
  format: number,
  value: Value,
  prefix: string
): string {
  const attributes = `r="${cellName(row, column)}"${format > 0 ? ` s="${format}"` : ""}`;
  return withPrefix(cellXml(attributes, value, inlineText), prefix);
}

interface MissingCell {
  readonly column: number;
  readonly value: Value;
}

/** Values without a cell yet, in order. Nothing needs no cell. */
function missingValues(
  values: SheetValues,
  hits: readonly CellPlace[]
): ReadonlyMap<number, readonly MissingCell[]> {
  const there = new Set(hits.map(({ row, column }) => cellName(row, column)));
  const missing = new Map<number, readonly MissingCell[]>();
  for (const [row, cells] of [...values].sort(([a], [b]) => a - b)) {
    const absent = [...cells]
      .map(([column, value]) => ({ column, value }))
      .filter(({ column, value }) => {
        return value !== null && value !== "" && !there.has(cellName(row, column));
      })
      .sort((a, b) => a.column - b.column);
    if (absent.length > 0) missing.set(row, absent);
  }
  return missing;
}

function insertIntoRows(
  rows: string,
  scan: RowScan,
  missing: ReadonlyMap<number, readonly MissingCell[]>,
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
  cells: readonly MissingCell[],
  context: RowsContext
): readonly Splice[] {
  const { row, start, openEnd, closeStart, attributes } = place;
  const custom = /^(?:1|true)$/.test(attribute(attributes, "customFormat") ?? "");
  const rowFormat = custom ? Number(attribute(attributes, "s") ?? 0) : null;
  const drawn = ({ column, value }: MissingCell) =>
    newCell(row, column, rowFormat ?? context.columnFormat(column), value, context.prefix);
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
  missing: ReadonlyMap<number, readonly MissingCell[]>,
  context: RowsContext
): readonly Splice[] {
  const present = new Set(scan.rows.map(({ row }) => row));
  const splices: Splice[] = [];
  let next = 0;
  for (const [row, cells] of missing) {
    if (present.has(row)) continue;
    while ((scan.rows[next]?.row ?? Infinity) < row) next++;
    const at = scan.rows[next]?.start ?? rows.length;
    const drawn = cells.map(({ column, value }) =>
      newCell(row, column, context.columnFormat(column), value, context.prefix)
    );
    const tag = `${context.prefix}row`;
    splices.push({ start: at, end: at, text: `<${tag} r="${row + 1}">${drawn.join("")}</${tag}>` });
  }
  return splices;
}
