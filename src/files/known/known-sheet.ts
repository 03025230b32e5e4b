import type { Likeness } from "../../core/alike-sheets";
import type { Cell, Range } from "../../core/workbook";
import { detached } from "../element-text";
import { countMerges } from "../reading";
import type { SheetScan } from "../sheet-scan";
import { addSpan, type Span } from "../span-list";
import { matchRow, takeRow, type KnownRow, type RowValues } from "./known-row";
import { MOST_CELLS, notedRow, type RowNotes } from "./row-notes";

/**
 * Sheets as they were read before. Units fill in copies of one form, so that the text of a sheet is
 * mostly that of an earlier one, but for its values.
 */
export interface KnownSheets {
  /** By the text up to the rows. */
  readonly heads: Map<string, KnownHead>;
  /** Characters of all that is kept. */
  size: number;
}

export function newKnownSheets(): KnownSheets {
  return { heads: new Map(), size: 0 };
}

/** What stands before the rows, and what it says. */
interface KnownHead {
  readonly root: string;
  readonly rowsHiddenByDefault: boolean;
  readonly hiddenColumns: readonly Span[];
  readonly columnElements: number;
  readonly sheets: KnownSheet[];
}

interface KnownSheet {
  readonly rows: KnownPlace[];
  /** Places in `rows`, by number of the row. */
  readonly places: Map<number, number>;
  readonly tails: KnownTail[];
  /** How many rows were learnt. */
  lessons: number;
}

/** A row of the form, as units left it: cells that are blank here hold a value there. */
interface KnownPlace {
  readonly row: number;
  readonly variants: KnownRow[];
}

/** What stands behind the rows. */
interface KnownTail {
  readonly text: string;
  readonly merges: readonly Range[];
}

/** A sheet that is read beside a known one, or as the first of its kind. */
export interface KnownScan {
  readonly memory: KnownSheets;
  readonly head: KnownHead;
  readonly sheet: KnownSheet;
  /** Whether the sheet is the first of its kind: then its rows come one behind the other. */
  readonly isNew: boolean;
  /** Place of the row that is expected next. */
  place: number;
  readonly values: RowValues;
  /** Cells that no sheet before held. */
  readonly fresh: Cell[];
  /** How many rows were known at the start. */
  readonly before: number;
  /** The row that is being read in the usual way. */
  notes: RowNotes | null;
  /** Where the rows ended; below 0 before that. */
  rowsEnd: number;
}

const BEFORE_END = -1;
const TWICE = -2;
const ROWS = "<sheetData>";
/** Bounds of what is kept; past the last it begins anew. */
const MOST_HEADS = 64;
const MOST_SHEETS = 8;
const MOST_VARIANTS = 8;
const MOST_TAILS = 4;
const LONGEST_ROW = 16_384;
const MOST_CHARACTERS = 4_000_000;
const LONGEST_HEAD = 16_384;

/**
 * Moves a new scan up to the rows where the text before them is known.
 *
 * @returns the name of the root element, or `null` where the text is to be read from the start
 */
export function takeKnownHead(scan: SheetScan, memory: KnownSheets): string | null {
  const { cursor } = scan;
  if (memory.size > MOST_CHARACTERS) forget(memory);
  const at = cursor.xml.indexOf(ROWS) + ROWS.length;
  if (at < ROWS.length || at > LONGEST_HEAD) return null;
  const head = memory.heads.get(cursor.xml.slice(0, at));
  if (!head) return null;
  cursor.at = at;
  scan.rowsHiddenByDefault = head.rowsHiddenByDefault;
  scan.columnElements = head.columnElements;
  for (const [first, last] of head.hiddenColumns) addSpan(scan.hiddenColumns, first, last);
  scan.known = chooseSheet(scan, head, memory);
  return head.root;
}

/** Keeps the text before the rows, whose opening tag the cursor has just read. */
export function learnHead(scan: SheetScan, root: string, memory: KnownSheets): void {
  const { xml, at, start } = scan.cursor;
  const isPlain = xml.slice(start, at) === ROWS && xml.indexOf(ROWS) === start;
  if (!isPlain || at > LONGEST_HEAD || scan.merges.length > 0) return;
  if (memory.heads.size >= MOST_HEADS) forget(memory);
  const { rowsHiddenByDefault, columnElements } = scan;
  const hiddenColumns = scan.hiddenColumns.spans.map(([first, last]): Span => [first, last]);
  const head = { root, rowsHiddenByDefault, hiddenColumns, columnElements, sheets: [] };
  memory.heads.set(detached(xml.slice(0, at)), head);
  memory.size += at;
  scan.known = newScan(memory, head, newSheet(), true);
}

function forget(memory: KnownSheets): void {
  memory.heads.clear();
  memory.size = 0;
}

function newSheet(): KnownSheet {
  return { rows: [], places: new Map(), tails: [], lessons: 0 };
}

function newScan(
  memory: KnownSheets,
  head: KnownHead,
  sheet: KnownSheet,
  isNew: boolean
): KnownScan {
  const { lessons } = sheet;
  return {
    ...{ memory, head, sheet, isNew, place: 0, values: [], fresh: [], before: lessons },
    ...{ notes: null, rowsEnd: BEFORE_END },
  };
}

/** The known sheet whose first row says the same; forms of one look are told apart by their titles. */
function chooseSheet(scan: SheetScan, head: KnownHead, memory: KnownSheets): KnownScan {
  const { cursor, context } = scan;
  const start = cursor.at;
  const values: RowValues = [];
  for (const sheet of head.sheets) {
    for (const row of sheet.rows[0]?.variants ?? []) {
      if (!matchRow(row, scan, values)) continue;
      cursor.at = start;
      const [first] = row.cells;
      const now = first?.hole === "index" ? context.sharedStrings[Number(values[0])] : values[0];
      const before = first?.hole === "index" ? first.cell?.value : first?.value;
      if (now === before) return newScan(memory, head, sheet, false);
    }
  }
  const [sheet] = head.sheets;
  if (sheet && head.sheets.length >= MOST_SHEETS) return newScan(memory, head, sheet, false);
  return newScan(memory, head, newSheet(), true);
}

/** Reads the rows at the cursor as far as they are known. */
export function takeKnownRows(scan: SheetScan, known: KnownScan): void {
  const { rows } = known.sheet;
  while (known.place < rows.length && takeKnownRow(scan, known, rows[known.place])) known.place++;
}

function takeKnownRow(
  scan: SheetScan,
  { values, fresh }: KnownScan,
  place: KnownPlace | undefined
) {
  if (!place) return false;
  for (const row of place.variants) {
    if (!matchRow(row, scan, values)) continue;
    takeRow(row, scan, values, fresh);
    return true;
  }
  return false;
}

/** Keeps the row that was read up to the cursor in the usual way. */
export function learnRow(scan: SheetScan, known: KnownScan): void {
  const { memory, sheet, notes, isNew } = known;
  known.notes = null;
  if (!notes || scan.cells.length > MOST_CELLS) return;
  const { row, start } = notes;
  let place = sheet.places.get(row);
  if (place === undefined && isNew && row > (sheet.rows.at(-1)?.row ?? -1)) {
    place = sheet.rows.length;
    sheet.places.set(row, place);
    sheet.rows.push({ row, variants: [] });
  }
  const variants = place === undefined ? undefined : sheet.rows[place]?.variants;
  if (place === undefined || !variants) return;
  known.place = place + 1;
  const length = scan.cursor.at - start;
  if (length > LONGEST_ROW || variants.length >= MOST_VARIANTS) return;
  variants.push(notedRow(scan, notes));
  sheet.lessons++;
  memory.size += length;
}

/** Is told where rows ended; a sheet where they do so twice is not kept. */
export function endRows(known: KnownScan, at: number): void {
  known.rowsEnd = known.rowsEnd === BEFORE_END ? at : TWICE;
}

/** Reads the rest of the sheet, behind the rows, where it is known to the last character. */
export function takeKnownTail(scan: SheetScan, { sheet }: KnownScan): boolean {
  const { cursor, context } = scan;
  const { xml, at } = cursor;
  const tail = sheet.tails.find(
    ({ text }) => xml.length - at === text.length && xml.endsWith(text)
  );
  if (!tail) return false;
  countMerges(context.reading, tail.merges.length, cursor.part);
  scan.merges.push(...tail.merges);
  return true;
}

/** What a sheet that has been read has from earlier ones; `null` for one that is no form. */
export function likenessOf({ sheet, fresh, before }: KnownScan): Likeness | null {
  return fresh.length > MOST_CELLS ? null : { family: sheet, fresh, before, after: sheet.lessons };
}

/** Keeps what was learnt of a sheet that has been read to its end. */
export function learnSheet(scan: SheetScan, known: KnownScan): void {
  const { memory, head, sheet, isNew, rowsEnd } = known;
  if (scan.cells.length > MOST_CELLS || rowsEnd < 0) return;
  const { xml } = scan.cursor;
  const length = xml.length - rowsEnd;
  const isPlain =
    scan.rowsHiddenByDefault === head.rowsHiddenByDefault &&
    scan.columnElements === head.columnElements;
  if (isPlain && length <= LONGEST_ROW && sheet.tails.length < MOST_TAILS) {
    sheet.tails.push({ text: detached(xml.slice(rowsEnd)), merges: [...scan.merges] });
    memory.size += length;
  }
  if (!isNew || sheet.rows.length === 0) return;
  if (head.sheets.length >= MOST_SHEETS) head.sheets.shift();
  head.sheets.push(sheet);
}
