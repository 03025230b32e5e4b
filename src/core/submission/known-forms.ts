import { readGridTables, yearAround, type FormTable } from "../form/form";
import { gridCell, type GridCell, type GridRow } from "../form/form-grid";
import { readSurroundings } from "../form/form-legal";
import { markRow } from "../form/form-marks";
import type { Cell, Range, Sheet } from "../workbook";
import { learnForm, type KnownForm, type KnownPart } from "./known-form";
import { isPlainNumber, isSameCell, sameRanges, sameSpans } from "./same-cells";

/**
 * How sheets have been read so far. Units fill in copies of one form: its header, its rows and its
 * columns are found once, and every further copy is only compared with it, cell by cell.
 */
export interface KnownForms {
  /** By what copies have in common at first sight. */
  readonly byLook: Map<string, KnownForm[]>;
}

export function newKnownForms(): KnownForms {
  return { byLook: new Map() };
}

/** A longer sheet is no form that hundreds of units fill in. */
const MOST_CELLS = 4000;
/** Forms of one look that are kept: the last ones. */
const MOST_ALIKE = 4;
/** Patterns of dashes and figures that are kept of one form. */
const MOST_VARIANTS = 64;
/** Looks that are kept; then it begins anew. */
const MOST_LOOKS = 128;

/**
 * The same as `readTables`, and as quick as comparing for a sheet that is like an earlier one: cells
 * whose texts the reading looked at are the same there, cells of which it only knew the kind (a
 * number, a text) are of the same kind, and the marks around the tables are read anew.
 */
export function readKnownTables(sheet: Sheet, known: KnownForms): readonly FormTable[] {
  const { cells } = sheet;
  const look = `${String(cells.length)} ${String(sheet.merges.length)} ${String(cells[0]?.value)}`;
  const alike = known.byLook.get(look) ?? [];
  for (const form of alike) {
    const tables = readAgain(sheet, form);
    if (tables) return tables;
  }
  const { tables, form } = learnForm(sheet);
  if (cells.length <= MOST_CELLS) {
    if (known.byLook.size >= MOST_LOOKS) known.byLook.clear();
    known.byLook.set(look, [form, ...alike.slice(0, MOST_ALIKE - 1)]);
  }
  return tables;
}

/** The tables of a sheet that is like a known one in all that told them; `null` where it is not. */
function readAgain(sheet: Sheet, form: KnownForm): readonly FormTable[] | null {
  const isAlike =
    sheet.cells.length === form.cells.length &&
    sameRanges(sheet.merges, form.merges) &&
    sameSpans(sheet.hiddenRows, form.hiddenRows) &&
    sameSpans(sheet.hiddenColumns, form.hiddenColumns);
  const change = isAlike ? changeOf(sheet.cells, form) : null;
  if (!change) return null;
  if (change.kinds === "") return tablesAgain(sheet, form, change.rows);
  const variant = form.variants.get(change.kinds);
  if (variant) return readAgain(sheet, variant);
  if (variant === undefined && form.variants.size < MOST_VARIANTS) {
    form.variants.set(change.kinds, null);
    return tablesAnew(sheet, form, change.rows);
  }
  if (variant === undefined) return tablesAnew(sheet, form, change.rows);
  // What comes a second time will come again.
  const learnt = learnForm(sheet);
  form.variants.set(change.kinds, learnt.form);
  return learnt.tables;
}

/** Only marks and figures differ: the tables are the same, among marks that are read anew. */
function tablesAgain(
  sheet: Sheet,
  form: KnownForm,
  changed: ChangedRows
): readonly FormTable[] | null {
  const tables: FormTable[] = [];
  for (const part of form.parts) {
    const rowsOf = ([from, to]: KnownPart["front"]) =>
      form.rows.slice(from, to).map((row, index) => changed.get(from + index) ?? row.grid);
    const isSame = isUnchanged(part.front, changed) && isUnchanged(part.back, changed);
    const around = isSame ? part.around : readSurroundings(rowsOf(part.front), rowsOf(part.back));
    if (yearAround(around) !== yearAround(part.around)) return null;
    for (const table of part.tables) tables.push({ ...table, ...around, sheet: sheet.name });
  }
  return tables;
}

/** A figure here is a dash there: the tables are found anew, on the cells that are known already. */
function tablesAnew(
  sheet: Sheet,
  form: KnownForm,
  changed: ChangedRows
): readonly FormTable[] | null {
  form.looked.at = false;
  const rows = form.rows.map((row, place) => changed.get(place) ?? row.guarded);
  const plain = new Map(form.rows.map((row) => [row.guarded, row.grid]));
  const tables = readGridTables(sheet, { rows, emptyMerges: form.emptyMerges }, (front, back) => {
    const own = (row: GridRow) => plain.get(row) ?? row;
    return readSurroundings(front.map(own), back.map(own));
  });
  return form.looked.at ? null : tables;
}

function isUnchanged([from, to]: KnownPart["front"], changed: ChangedRows): boolean {
  for (let row = from; row < to; row++) if (changed.has(row)) return false;
  return true;
}

/** Rows in which something else stands, as they are now, by place. */
type ChangedRows = ReadonlyMap<number, GridRow>;

/**
 * Where a sheet differs from a known one; another figure in a row of a table does not count. `null`
 * where a cell differs whose text told something.
 *
 * @returns the rows, and as a text which kinds of cells and marks of rows are others
 */
function changeOf(
  cells: readonly Cell[],
  form: KnownForm
): { readonly rows: ChangedRows; readonly kinds: string } | null {
  const fresh = new Map<number, GridCell>();
  const touched = new Set<number>();
  let kinds = "";
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place];
    const known = form.cells[place];
    // A reader that remembers earlier sheets gives the same cell again.
    if (cell && cell === known?.cell) continue;
    if (!cell || !known || cell.row !== known.cell.row || cell.column !== known.cell.column)
      return null;
    if (isSameCell(cell, known.cell)) continue;
    if (known.told) return null;
    if (known.figure && cell.format === known.cell.format && isPlainNumber(cell)) continue;
    const { grid, row } = known;
    const now = gridCell(cell, grid ? mergeOf(grid) : undefined);
    if ((now === null) !== (grid === null)) return null;
    if (!now || !grid) continue;
    if (now.kind !== grid.kind) kinds += `${String(place)}${now.kind} `;
    fresh.set(place, now);
    touched.add(row);
  }
  const rows = new Map<number, GridRow>();
  for (const place of touched) {
    const row = form.rows[place];
    if (!row) return null;
    const before = row.around ? row.grid.cells : row.guarded.cells;
    const now = before.map((cell, index) => fresh.get(row.cells[index] ?? -1) ?? cell);
    const mark = markRow(now);
    if (mark !== row.grid.mark) kinds += `${String(place)}:${String(mark)} `;
    rows.set(place, { ...row.grid, cells: now, mark });
  }
  return { rows, kinds };
}

/** The merge that a cell opens, as far as its grid cell tells. */
function mergeOf({ row, column, bottom, right }: GridCell): Range {
  return { top: row, left: column, bottom, right };
}
