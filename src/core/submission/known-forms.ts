import { yearAround, type FormTable } from "../form/form";
import { gridCell, type GridCell, type GridRow } from "../form/form-grid";
import { readSurroundings, type Surroundings } from "../form/form-legal";
import { markRow } from "../form/form-marks";
import { sheetsBeside } from "../form/side-by-side";
import { isDateFormat } from "../number-format";
import type { Cell, Sheet } from "../workbook";
import {
  isPlainAnswer,
  learnForm,
  type Extent,
  type KnownCell,
  type KnownForm,
  type KnownPart,
} from "./known-form";
import { isNumber, isPlainNumber, isSameCell, sameRanges, sameSpans } from "./same-cells";

/**
 * How sheets have been read so far. Units fill in copies of one form: its header, its rows and its
 * columns are found once, and every further copy is only compared with it, cell by cell.
 */
export interface KnownForms {
  /** By what stands first, mostly a title; what comes most often goes before what comes seldom. */
  readonly byLook: Map<string, KnownForm[]>;
}

export function newKnownForms(): KnownForms {
  return { byLook: new Map() };
}

/** A longer sheet is no form that hundreds of units fill in. */
const MOST_CELLS = 4000;
/** Forms of one look that are kept. */
const MOST_ALIKE = 24;
/** Looks that are kept; then it begins anew. */
const MOST_LOOKS = 128;

/**
 * The same as `readTables`, and as quick as comparing for a sheet that is like an earlier one: cells
 * whose texts the reading looked at are the same there, cells of which it only knew the kind (a
 * number, a text) are of the same kind, and the marks around the tables are taken anew.
 */
export function readKnownTables(sheet: Sheet, known: KnownForms): readonly FormTable[] {
  const beside = sheetsBeside(sheet);
  if (beside.length === 1) return readAlone(sheet, known);
  return beside.flatMap((one) => readAlone(one, known));
}

function readAlone(sheet: Sheet, known: KnownForms): readonly FormTable[] {
  const { cells } = sheet;
  const look = String(cells[0]?.value);
  const alike = known.byLook.get(look) ?? [];
  for (let place = 0; place < alike.length; place++) {
    const form = alike[place];
    const tables = form && readAgain(sheet, form);
    if (!tables) continue;
    form.copies += 1;
    if ((alike[place - 1]?.copies ?? Infinity) < form.copies)
      alike.splice(place - 1, 2, form, ...alike.slice(place - 1, place));
    return tables;
  }
  const { tables, form } = learnForm(sheet);
  if (cells.length <= MOST_CELLS) {
    if (known.byLook.size >= MOST_LOOKS) known.byLook.clear();
    known.byLook.set(look, [...alike.slice(0, MOST_ALIKE - 1), form]);
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
  return change && tablesAgain(sheet, form, change);
}

/** Where a sheet differs from a known one, but for figures. */
interface Change {
  /** Places of cells in which only the answer to a mark is another one. */
  readonly answers: readonly number[];
  /** Rows in which something else differs, as they are now, by place. */
  readonly rows: ReadonlyMap<number, GridRow>;
}

/** Only marks and figures differ: the tables are the same, among marks that are taken anew. */
function tablesAgain(
  { cells, name }: Sheet,
  form: KnownForm,
  change: Change
): readonly FormTable[] | null {
  const tables: FormTable[] = [];
  for (const [place, part] of form.parts.entries()) {
    const isSame = isUnchanged(part.front, change) && isUnchanged(part.back, change);
    const around = isSame
      ? withAnswers(cells, form, place, change)
      : aroundAnew(cells, form, part, change);
    if (!isSame && yearAround(around) !== yearAround(part.around)) return null;
    for (const table of part.tables) tables.push({ ...table, ...around, sheet: name });
  }
  return tables;
}

function isUnchanged([from, to]: Extent, { rows }: Change): boolean {
  for (const row of rows.keys()) if (from <= row && row < to) return false;
  return true;
}

/** What stands around a table, with the answers of another copy. */
function withAnswers(
  cells: readonly Cell[],
  { cells: known, parts }: KnownForm,
  place: number,
  { answers }: Change
): Surroundings {
  const { around } = parts[place] as KnownPart;
  const legal = { ...around.legal };
  const signatures = { ...around.signatures };
  for (const answer of answers) {
    const { row, column, value } = cells[answer] as Cell;
    const slot = known[answer]?.slot;
    if (slot?.part !== place) continue;
    const at = { text: String(value).slice(slot.head.length), row, column };
    if (slot.legal) legal[slot.legal] = at;
    else if (slot.signature) signatures[slot.signature] = at;
  }
  return { ...around, legal, signatures };
}

function aroundAnew(
  cells: readonly Cell[],
  form: KnownForm,
  { front, back }: KnownPart,
  { answers, rows }: Change
): Surroundings {
  const answered = new Map(answers.map((place) => [place, gridAgain(cells, form, place)]));
  const rowsOf = ([from, to]: Extent) =>
    form.rows.slice(from, to).map((row, index): GridRow => {
      const now = rows.get(from + index) ?? row.grid;
      const own = now.cells.map((cell, at) => answered.get(row.cells[at] ?? -1) ?? cell);
      return { ...now, cells: own };
    });
  return readSurroundings(rowsOf(front), rowsOf(back));
}

/** `null` where a cell differs whose text told something, or one is of another kind. */
function changeOf(cells: readonly Cell[], form: KnownForm): Change | null {
  const answers: number[] = [];
  const fresh = new Map<number, GridCell>();
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place];
    const known = form.cells[place];
    if (!cell || !known) return null;
    // A reader that remembers earlier sheets gives the same cell again.
    if (cell === known.cell || cell === known.other) continue;
    const before = known.cell;
    if (cell.row !== before.row || cell.column !== before.column) return null;
    // Most of what differs are figures.
    const isFigure = known.figure !== null && typeof cell.value === "number";
    if (isFigure && cell.format === before.format && isSuchFigure(cell, known)) continue;
    if (isSameCell(cell, before)) known.other = cell;
    else if (known.told) return null;
    else if (isAnswer(cell, known)) answers.push(place);
    else if (known.figure === "open") {
      const kind = gridCell(cell, undefined)?.kind ?? "text";
      if (kind === "text") return null;
    } else {
      const now = gridAgain(cells, form, place);
      if (now?.kind !== known.grid?.kind) return null;
      if (now) fresh.set(place, now);
    }
  }
  const rows = fresh.size === 0 ? NO_ROWS : changedRows(form, fresh);
  return rows && { answers, rows };
}

const NO_ROWS: Change["rows"] = new Map();

/** Rows with other cells in them; `null` where the mark of one is another now. */
function changedRows(
  { cells, rows }: KnownForm,
  fresh: ReadonlyMap<number, GridCell>
): Change["rows"] | null {
  const changed = new Map<number, GridRow>();
  for (const place of fresh.keys()) {
    const at = cells[place]?.row ?? -1;
    const row = rows[at];
    if (!row) return null;
    const now = row.grid.cells.map((cell, index) => fresh.get(row.cells[index] ?? -1) ?? cell);
    if (markRow(now) !== row.grid.mark) return null;
    changed.set(at, { ...row.grid, cells: now });
  }
  return changed;
}

/** Whether a number is a figure like the known one, of the same format. */
function isSuchFigure(cell: Cell, { figure }: KnownCell): boolean {
  if (figure === "number") return isPlainNumber(cell);
  return isNumber(cell) && (cell.format === undefined || !isDateFormat(cell.format));
}

/** Whether a cell holds the known mark with another answer, and nothing more. */
function isAnswer(cell: Cell, { cell: before, slot }: KnownCell): boolean {
  const { value, format, formula, error, text } = cell;
  if (!slot || typeof value !== "string" || !value.startsWith(slot.head)) return false;
  if (format !== before.format || formula !== before.formula || error || text !== undefined)
    return false;
  return isPlainAnswer(value.slice(slot.head.length), slot);
}

/** A cell of a copy as the reader of forms sees it, with the merge that it opens there. */
function gridAgain(cells: readonly Cell[], form: KnownForm, place: number): GridCell | null {
  const known = form.cells[place]?.grid;
  const merge = known && { ...known, top: known.row, left: known.column };
  return gridCell(cells[place] as Cell, merge ?? undefined);
}
