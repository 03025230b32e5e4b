import type { Cell, CellAddress, CellValue, Edit, Sheet } from "../workbook";
import { findEarlierRows } from "./earlier-rows";
import { sourcesText, type RecordLine } from "./fill-record";
import { isSameValue, type RowValues } from "./row-align";
import { orderRows } from "./row-order";
import { rowPieces } from "./row-pieces";
import type { FilledRow, SummaryFill } from "./summary";
import { formulaCells, NO_VALUES, rawText, valuesByRow, wantedValues } from "./template-values";

/** A hand edit that a second fill found, and left as it is unless it was told to replace it. */
export type HandEdit =
  /** `kept` stands in the cell, `filled` would. */
  | {
      readonly kind: "cell";
      readonly at: CellAddress;
      readonly kept: CellValue;
      readonly filled: CellValue;
    }
  /** The item of the row is no longer there, but the row was edited. */
  | { readonly kind: "row_left"; readonly at: CellAddress; readonly item: string }
  /** The row was deleted; `at` is where it would stand. */
  | { readonly kind: "row_deleted"; readonly at: CellAddress; readonly item: string };

/** Which hand edits are replaced by what the sheets say: none, all, or those at these cells. */
export type Replace = (at: CellAddress) => boolean;

export interface Refill {
  readonly edits: readonly Edit[];
  /** Where each row of the fill stands now; `null` where it was deleted by hand. */
  readonly placed: readonly (number | null)[];
  /** What is recorded of this sheet from now on. */
  readonly lines: readonly RecordLine[];
  readonly handEdits: readonly HandEdit[];
  /** The sheet had to be made from the template again: a row was needed that it had no like of. */
  readonly isRenewed: boolean;
  /** The filled sheet. */
  readonly name: string;
}

/** What is filled, and where to. */
export interface RefillTask {
  readonly template: Sheet;
  readonly fill: SummaryFill;
  /** The name of the filled sheet. */
  readonly name: string;
  /** The filled sheet, where it is there and its lines are in the record. */
  readonly earlier: { readonly sheet: Sheet; readonly lines: readonly RecordLine[] } | null;
  readonly replace: Replace;
  /** The name of a sheet made from the template again, and whether the earlier one goes. */
  readonly renewed: { readonly name: string; readonly removes: boolean };
}

/** A row of the sheet as it will be. */
interface NextRow {
  /** The row it is made from, of the earlier sheet or of the template. */
  readonly base: number;
  readonly index: number | null;
  readonly line: RecordLine | null;
  readonly final: RowValues;
  /** Columns that are not in `final` and hold nothing afterwards. */
  readonly clearsRest: boolean;
}

/**
 * Fills a copy of the template, or fills it again. A second fill writes only what differs, and no
 * cell that was edited by hand: such a cell reads otherwise than what was written into it. Rows are
 * added from rows of their kind, and rows that people inserted stay behind the one they stand behind.
 */
export function refill(task: RefillTask): Refill {
  const { template, fill, earlier, name } = task;
  if (!earlier) {
    const raw = valuesByRow(template);
    const rows = fill.rows.map((row, index) => ({
      ...{ base: row.row, index, line: null, clearsRest: false },
      final: wantedValues(row, raw),
    }));
    const edits: Edit[] = [{ kind: "copySheet", from: template.name, name }];
    edits.push(...sheetEdits(rows, raw, rowCount(template), formulaCells(template), name));
    return { ...recorded(task, rows, [], raw), edits, handEdits: [], isRenewed: false, name };
  }
  return fillAgain(task, earlier);
}

function fillAgain(task: RefillTask, earlier: NonNullable<RefillTask["earlier"]>): Refill {
  const { template, fill, renewed } = task;
  const { sheet } = earlier;
  const raw = valuesByRow(template);
  const rows = findEarlierRows(sheet, earlier.lines, fill.rows, template);
  const order = orderRows(task, rows);
  const name = order.isRenewed ? renewed.name : task.name;
  const handEdits: HandEdit[] = [];
  const shown = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  let templateRow = 0;
  const next = order.rows.map((one, at): NextRow => {
    const place = { sheet: name, row: at, column: 0 };
    const there = one.base === null ? NO_VALUES : (rows.values.get(one.base) ?? NO_VALUES);
    const row = one.index === null ? undefined : fill.rows[one.index];
    if (row) templateRow = row.row;
    const { index, line } = one;
    const base = order.isRenewed ? templateRow : (one.base ?? 0);
    if (!row) {
      if (line)
        handEdits.push({ kind: "row_left", at: place, item: itemOf(line.values, line.key) });
      const final = order.isRenewed ? there : NO_VALUES;
      return { base, index, line, final, clearsRest: order.isRenewed };
    }
    const wanted = wantedValues(row, raw);
    if (!line || one.isNew) return { base, index, line, final: wanted, clearsRest: true };
    const merge = mergeCells(wanted, line, one.base ?? 0, { task, sheet: sheet.name, shown });
    const final = new Map(order.isRenewed ? [...there, ...merge.written] : merge.written);
    for (const { column, kept, filled } of merge.kept) {
      handEdits.push({ kind: "cell", at: { ...place, column }, kept, filled });
      if (order.isRenewed) final.set(column, kept);
    }
    return { base, index, line, final, clearsRest: false };
  });
  for (const { index, at } of order.deleted) {
    const row = fill.rows[index];
    const item = row ? itemOf(wantedValues(row, raw), row.key) : "";
    handEdits.push({ kind: "row_deleted", at: { sheet: name, row: at, column: 0 }, item });
  }
  const from = order.isRenewed ? template : sheet;
  const values = order.isRenewed ? raw : rows.values;
  const count = order.isRenewed ? rowCount(template) : rows.count;
  const copy: Edit[] = order.isRenewed ? [{ kind: "copySheet", from: template.name, name }] : [];
  if (order.isRenewed && renewed.removes) copy.unshift({ kind: "removeSheet", sheet: sheet.name });
  const edits = [...copy, ...sheetEdits(next, values, count, formulaCells(from), name)];
  const deleted = order.deleted.map(({ index }) => index);
  const { isRenewed } = order;
  return { ...recorded({ ...task, name }, next, deleted, raw), edits, handEdits, isRenewed, name };
}

/** What a row is called where it is spoken of: its first words, else its items. */
function itemOf(values: RowValues, key: string): string {
  for (const value of values.values()) {
    if (typeof value === "string" && value.trim() !== "") return value.trim().slice(0, 40);
  }
  return key;
}

interface MergedCells {
  readonly written: ReadonlyMap<number, CellValue>;
  readonly kept: readonly {
    readonly column: number;
    readonly kept: CellValue;
    readonly filled: CellValue;
  }[];
}

/** The cells of a row that are written, and those that were edited by hand and are not. */
function mergeCells(
  wanted: RowValues,
  line: RecordLine,
  row: number,
  { task, sheet, shown }: { task: RefillTask; sheet: string; shown: ReadonlyMap<string, Cell> }
): MergedCells {
  const written = new Map<number, CellValue>();
  const kept: MergedCells["kept"][number][] = [];
  for (const column of new Set([...wanted.keys(), ...line.values.keys()])) {
    const cell = shown.get(cellKey(row, column));
    const now = cell?.value ?? null;
    const filled = wanted.get(column) ?? null;
    const isFormula = cell?.formula !== undefined;
    const isEdited = isFormula || !isSameValue(now, line.values.get(column) ?? null);
    if (isEdited && !isFormula && isSameValue(now, filled)) continue;
    if (!isEdited || task.replace({ sheet, row, column })) written.set(column, filled);
    else kept.push({ column, kept: now, filled });
  }
  return { written, kept };
}

function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function rowCount(sheet: Sheet): number {
  return (sheet.cells.at(-1)?.row ?? -1) + 1;
}

/** The edits that bring a sheet to these rows: only cells that differ from the row they are made from. */
function sheetEdits(
  rows: readonly NextRow[],
  base: ReadonlyMap<number, RowValues>,
  count: number,
  formulas: ReadonlySet<string>,
  sheet: string
): readonly Edit[] {
  const order = rows.map((row) => row.base);
  const edits: Edit[] = [...rowPieces(sheet, order, count)];
  rows.forEach((one, row) => {
    const there = base.get(one.base) ?? NO_VALUES;
    const write = (column: number, value: CellValue) => {
      edits.push({ kind: "write", at: { sheet, row, column }, value });
    };
    for (const [column, value] of one.final) {
      const isFormula = formulas.has(`${String(one.base)},${String(column)}`);
      if (isFormula || !isSameValue(there.get(column) ?? null, value)) write(column, value);
    }
    if (!one.clearsRest) return;
    for (const column of there.keys()) if (!one.final.has(column)) write(column, null);
  });
  return edits;
}

/** The lines of what stands on the sheet now, and where each row of the fill is. */
function recorded(
  { template, fill, name }: RefillTask,
  rows: readonly NextRow[],
  deleted: readonly number[],
  raw: ReadonlyMap<number, RowValues>
): Pick<Refill, "lines" | "placed"> {
  const seen = new Set<number>();
  const placed: (number | null)[] = fill.rows.map(() => null);
  const lineOf = (row: FilledRow, at: number | null): RecordLine => {
    const isFirst = !seen.has(row.row);
    seen.add(row.row);
    const wanted = [...wantedValues(row, raw)].filter(([, value]) => value !== null);
    return {
      sheet: name,
      row: at,
      template: template.name,
      templateRow: row.row,
      raw: isFirst ? rawText(raw.get(row.row) ?? NO_VALUES) : "",
      key: row.key,
      sources: sourcesText([...row.cells].map(([column, cell]) => [column, cell.sources])),
      values: new Map(wanted),
    };
  };
  const lines = rows.flatMap(({ index, line }, at): readonly RecordLine[] => {
    const row = index === null ? undefined : fill.rows[index];
    if (!row || index === null) return line ? [{ ...line, row: at }] : [];
    placed[index] = at;
    return [lineOf(row, at)];
  });
  for (const index of deleted) {
    const row = fill.rows[index];
    if (row) lines.push(lineOf(row, null));
  }
  return { lines, placed };
}
