import type { Cell } from "../../core/workbook";
import type { CellSource } from "../cell-value";
import { detached } from "../element-text";
import type { SheetScan } from "../sheet-scan";
import type { KnownScan } from "./known-sheet";
import { unescapeXml } from "../xml-text";
import type { Hole, KnownCell, KnownRow } from "./known-row";

/** A longer sheet is no form that hundreds of units fill in. */
export const MOST_CELLS = 4_000;

/** Where the value of a cell stands in the text of its sheet; -1 where there is none. */
export interface ValuePlaces {
  valueFrom: number;
  valueTo: number;
  /** Between the tags of an inline string. */
  inlineFrom: number;
  inlineTo: number;
}

/** A cell that was read, with the place where its value stands. */
export interface NotedCell extends Omit<KnownCell, "before" | "beforeFigure"> {
  readonly from: number;
  readonly to: number;
}

/** Notes what was made of a cell that was just read. */
export function noteCell(
  { notes, fresh }: Pick<KnownScan, "notes" | "fresh">,
  { cursor: { xml }, row, column }: SheetScan,
  read: CellSource & ValuePlaces,
  cell: Cell | null
): void {
  if (cell && fresh.length <= MOST_CELLS) fresh.push(cell);
  const { style, value, inline, formula } = read;
  const type = detached(read.type);
  const source: CellSource = { type, style, value, inline, formula };
  const [hole, from, to] = holeOf(xml, read);
  const text = hole === "text" || hole === "inline" ? detached(xml.slice(from, to)) : value;
  notes?.cells.push({ source, hole, from, to, row, column, cell, value: text ?? "" });
}

/** Spaces that count are all that the tag of a plain inline string says. */
const PLAIN_INLINE = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/u;
/** Of these the text does not tell the value: it hangs on shared strings or on the first day. */
const TELLS_MORE = new Set(["s", "d"]);

function holeOf(
  xml: string,
  source: CellSource & ValuePlaces
): readonly [hole: Hole, from: number, to: number] {
  const { type, value, inline, valueFrom, valueTo, inlineFrom, inlineTo } = source;
  if (inline !== null) {
    const text = PLAIN_INLINE.exec(xml.slice(inlineFrom, inlineTo))?.[1];
    if (text === undefined || unescapeXml(text) !== inline) return FIXED;
    const to = inlineTo - "</t>".length;
    return ["inline", to - text.length, to];
  }
  if (value === null || valueFrom < 0) return FIXED;
  if (typeof value === "number") return [type === "s" ? "index" : "number", valueFrom, valueTo];
  const isPlain = unescapeXml(xml.slice(valueFrom, valueTo)) === value;
  return isPlain && !TELLS_MORE.has(type) && !xml.slice(valueFrom, valueTo).includes("<")
    ? ["text", valueFrom, valueTo]
    : FIXED;
}

const FIXED = ["fixed", -1, -1] as const;

/** A row that is being read in the usual way. */
export interface RowNotes extends Pick<KnownRow, "row" | "hidden" | "after"> {
  readonly cells: NotedCell[];
  /** Where its text begins. */
  readonly start: number;
}

/** The row that was read up to the cursor. */
export function notedRow({ cursor, row: left }: SheetScan, notes: RowNotes): KnownRow {
  const { xml } = cursor;
  let at = notes.start;
  let figureAt = at;
  const cells = notes.cells.map((noted): KnownCell => {
    const { from, to, hole, source, row, column, cell, value } = noted;
    const isFigure = hole !== "fixed" && hole !== "index";
    const before = hole === "fixed" ? null : detached(xml.slice(at, from));
    const beforeFigure = isFigure ? detached(xml.slice(figureAt, from)) : null;
    if (before !== null) at = to;
    if (isFigure) figureAt = to;
    return { before, beforeFigure, hole, source, row, column, cell, value };
  });
  const { row, hidden, after } = notes;
  const endOfFigures = detached(xml.slice(figureAt, cursor.at));
  return { after, row, hidden, left, cells, end: detached(xml.slice(at, cursor.at)), endOfFigures };
}
