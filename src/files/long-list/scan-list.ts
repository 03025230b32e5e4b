import { HEADER_DEPTH } from "../../core/list";
import type { ListLines } from "../../core/list-lines";
import { readSheetData } from "../sheet-cells";
import { readSheetPart, type SheetBody } from "../sheet-part";
import { openScan, type SheetContext } from "../sheet-scan";
import { addSpan, emptySpans, mergedSpans } from "../span-list";
import { decodeXml } from "../xml-encoding";
import { ascii, findBytes, findLastBytes, skipSpace, standsAt } from "./bytes";
import { addBytes, heldBytes, holdNothing, type HeldBytes } from "./held-bytes";
import {
  beginLine,
  endLine,
  newLinePacking,
  packCell,
  packedLines,
  type LinePacking,
  type ListAsked,
} from "./line-packing";
import { takeHead } from "./list-head";
import type { PlainScan } from "./plain-cell";
import { takePlainRow } from "./plain-row";

/** A sheet of which only the first rows were read into cells, and the lines below them. */
export interface ScannedList {
  readonly body: SheetBody;
  readonly lines: ListLines;
  /** What has been read of the lines, which `body` does not show. */
  readonly read: { readonly cells: number; readonly text: number };
}

/** A sheet's part while it comes. */
interface ListScan {
  readonly part: string;
  readonly held: HeldBytes;
  /** Of the sheet before its lines. */
  readonly head: string;
  readonly packing: LinePacking;
  readonly rows: PlainScan;
  /** Rows that are read in the usual way are counted here. */
  readonly usual: SheetContext;
  /** True once the last row has been read. */
  isOver: boolean;
}

/**
 * Reads a sheet that is a long list from the pieces of its part, without an object a cell. `null`
 * where it is none, or not as regular as programs write them: then it must be read in the usual way.
 * Throws `ProblemError`, or what `pieces` throws.
 *
 * @param ask what is asked of a list, by its first rows; `null` where the sheet is none
 */
export async function scanList(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
  context: SheetContext,
  ask: (head: SheetBody) => ListAsked | null
): Promise<ScannedList | null> {
  const held = holdNothing();
  let scan: ListScan | null = null;
  for await (const piece of pieces) {
    addBytes(held, piece);
    if (!scan) {
      const head = takeHead(held, part);
      if (head === "unfinished") continue;
      scan = head === null ? null : beginLines(held, part, head.text, context, ask);
      if (!scan) return null;
    }
    if (!scan.isOver && !takeRows(scan)) return null;
  }
  return scan?.isOver ? endLines(scan) : null;
}

/** The same limits, with a count of its own. */
function apart(context: SheetContext): SheetContext {
  const count = { cells: 0, merges: 0, text: 0 };
  return { ...context, reading: { ...context.reading, count } };
}

const SHEET_END = "</sheetData></worksheet>";

function beginLines(
  held: HeldBytes,
  part: string,
  head: string,
  context: SheetContext,
  ask: (head: SheetBody) => ListAsked | null
): ListScan | null {
  const first = readSheetPart(head + SHEET_END, part, apart(context));
  // A cell that says so stands in another row than that in which it is written.
  if ((first.cells.at(-1)?.row ?? 0) >= HEADER_DEPTH) return null;
  const asked = ask(first);
  if (!asked) return null;
  const packing = newLinePacking(context, asked);
  const rows = { packing, bytes: held.bytes, at: 0, row: HEADER_DEPTH - 1, column: -1 };
  return {
    ...{ part, held, head, packing, usual: apart(context), isOver: false },
    rows: {
      ...rows,
      hidden: emptySpans(),
      digits: 0,
      digitsEnd: 0,
      type: 0,
      style: 0,
      number: NaN,
    },
  };
}

const ROW = ascii("<row");
const ROW_END = ascii("</row>");
const LIST_END = ascii("</sheetData>");
/** No row is longer. */
const LONGEST_ROW = 1 << 20;

/** Reads the rows that are there as a whole; `false` where this cannot be gone on with. */
function takeRows(scan: ListScan): boolean {
  const { held, rows, packing } = scan;
  const end = endOfRows(held);
  rows.bytes = held.bytes;
  rows.at = skipSpace(held.bytes, held.from, held.end);
  while (rows.at < end && standsAt(held.bytes, rows.at, ROW)) {
    if (!takePlainRow(rows) && !takeUsualRow(scan)) return false;
    rows.at = skipSpace(held.bytes, rows.at, held.end);
  }
  held.from = rows.at;
  const left = held.end - held.from;
  scan.isOver = standsAt(held.bytes, held.from, LIST_END) && left >= LIST_END.length;
  // A piece may end anywhere.
  const goesOn = scan.isOver || left < LIST_END.length || standsAt(held.bytes, held.from, ROW);
  const { limits } = packing.context.reading;
  const fits = packing.read.cells <= limits.cells && packing.read.text <= limits.text;
  return packing.fits && fits && goesOn && (scan.isOver || left < LONGEST_ROW);
}

/** Up to where whole rows are held. */
function endOfRows({ bytes, from, end }: HeldBytes): number {
  const last = findLastBytes(bytes, ROW_END, from, end);
  const after = last < 0 ? from : last + ROW_END.length;
  const over = findBytes(bytes, LIST_END, after, end);
  return over < 0 ? after : over;
}

/** Reads the row that comes next in the usual way; `false` where its cells are in no order. */
function takeUsualRow(scan: ListScan): boolean {
  const { held, rows, packing, part, usual } = scan;
  const end = findBytes(held.bytes, ROW_END, rows.at, held.end) + ROW_END.length;
  const text = decodeXml(held.bytes.subarray(rows.at, end), part);
  const sheet = openScan(usual, `${text}</sheetData>`, part);
  sheet.row = sheet.lastRow = rows.row;
  // Past any column: whatever comes in the row before is out of order.
  sheet.lastColumn = Infinity;
  readSheetData(sheet, "sheetData");
  if (!sheet.ordered || sheet.row < rows.row) return false;
  for (const [first, last] of sheet.unusualRows.spans) addSpan(rows.hidden, first, last);
  let row = -1;
  for (const cell of sheet.cells) {
    if (cell.row !== row) {
      if (row >= 0) endLine(packing);
      beginLine(packing);
      row = cell.row;
    }
    packCell(packing, cell);
  }
  if (row >= 0) endLine(packing);
  rows.row = sheet.row;
  rows.at = end;
  return true;
}

function endLines({ held, head, packing, rows, usual, part }: ListScan): ScannedList | null {
  const tail = decodeXml(heldBytes(held), part);
  // Where more rows come, their places follow on those that were packed.
  if (tail.includes("sheetData", LIST_END.length)) return null;
  const body = readSheetPart(head + tail, part, apart(packing.context));
  const { count } = usual.reading;
  const read = {
    cells: packing.read.cells + count.cells,
    text: packing.read.text + count.text,
  };
  for (const [first, last] of body.hiddenRows) addSpan(rows.hidden, first, last);
  const hiddenRows = mergedSpans(rows.hidden);
  return { body: { ...body, hiddenRows }, lines: packedLines(packing), read };
}
