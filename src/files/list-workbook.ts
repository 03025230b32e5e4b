import { SHEET_ROWS } from "../core/address";
import type { SheetContent } from "../core/sheet-content";
import { sheetLinks, type SheetLinks } from "./cell-links";
import { freeName } from "../core/free-name";
import { TEXTS, workbookParts } from "./create-workbook";
import {
  columnPieces,
  rowXml,
  type LinkedCell,
  type ListCell,
  type ListLine,
  type ListValue,
} from "./list-rows";
import { relationshipsPart } from "./package-parts";
import { refuseDamaged } from "./refuse";
import { insertIntoSheet } from "./sheet-frame";
import { PACKAGE_RELATIONS } from "./ooxml-dialect";
import { newTextBytes, putText } from "./text-bytes";
import type { TextTable } from "./text-table";
import { XML_HEAD } from "./xml-write";
import { streamZip, type ByteSink, type DeflatePiece, type StreamedPart } from "./zip-stream";

export type { LinkedCell, ListCell, ListLine, ListValue };

/** A sheet that is a list: its first rows are drawn, the others come one by one. */
export interface ListContent {
  /** The rows above the list and, as the last of them, empty rows that show how its cells look. */
  readonly head: SheetContent;
  readonly columns: number;
  /** Whether cells may lead somewhere: a second of the empty rows then shows how these look. */
  readonly linked: boolean;
  readonly lines: Iterable<ListLine>;
  /** Points that a line needs; `null` for the usual height. */
  readonly heightOf: (line: ListLine) => number | null;
}

export interface ListDrawing {
  readonly title: string;
  readonly deflatePiece: DeflatePiece;
  /** Rows of a sheet: those of Excel where absent. */
  readonly rows?: number;
}

/**
 * Writes a new .xlsx of lists as long as one likes: no more of them is held than a piece of a sheet.
 * The same lists give the same bytes. A list of more rows than a sheet has goes on in further sheets
 * behind it, of its name with a number; its lines are then asked for twice, since only their end tells
 * how many sheets they take. Throws what `createWorkbook` does.
 */
export function writeListWorkbook(
  lists: readonly ListContent[],
  drawing: ListDrawing,
  sink: ByteSink
): void {
  const sheets = new Map<ListContent, number>();
  for (;;) {
    try {
      writeSheets(sheetsOf(lists, sheets), drawing, sink);
      return;
    } catch (error) {
      if (!(error instanceof TooManyLines)) throw error;
      sheets.set(error.list, error.sheets);
    }
  }
}

/** A list takes more sheets than were drawn for it. */
class TooManyLines extends Error {
  constructor(
    readonly list: ListContent,
    readonly sheets: number
  ) {
    super("A list is too long for its sheets.");
  }
}

/** A sheet with the lines that are left for it. */
interface DrawnSheet {
  readonly list: ListContent;
  readonly head: SheetContent;
  readonly lines: Iterator<ListLine>;
  /** Which of the sheets of its list it is, from 1, and whether that is the last. */
  readonly number: number;
  readonly last: boolean;
}

function sheetsOf(
  lists: readonly ListContent[],
  sheets: ReadonlyMap<ListContent, number>
): readonly DrawnSheet[] {
  const taken = new Set(lists.map(({ head }) => head.name.toLowerCase()));
  return lists.flatMap((list) => {
    const lines = list.lines[Symbol.iterator]();
    const count = sheets.get(list) ?? 1;
    return Array.from({ length: count }, (_, index) => {
      const name = index === 0 ? list.head.name : freeName(list.head.name, taken);
      taken.add(name.toLowerCase());
      const head = { ...list.head, name };
      return { list, head, lines, number: index + 1, last: index + 1 === count };
    });
  });
}

function writeSheets(
  sheets: readonly DrawnSheet[],
  { title, deflatePiece, rows = SHEET_ROWS }: ListDrawing,
  sink: ByteSink
): void {
  const heads = sheets.map((one) => one.head);
  const { parts, texts } = workbookParts(heads, { title });
  const links = sheets.map(({ list }) => (list.linked ? sheetLinks() : null));
  const streamed = [...parts].flatMap(([name, xml]): readonly StreamedPart[] => {
    const index = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1] ?? 0) - 1;
    const one = sheets[index];
    if (!one) return [{ name, pieces: [ENCODER.encode(xml)] }];
    const own = links[index] ?? null;
    const drawn = { name, xml, links: own, texts };
    const sheet = { name, pieces: sheetPieces(drawn, one, rows) };
    return own ? [sheet, { name: relationshipsPart(name), pieces: relationPieces(own) }] : [sheet];
  });
  const shared = { name: TEXTS, pieces: textPieces(texts) };
  streamZip([...streamed, shared], deflatePiece, sink);
}

/** The relations of a sheet are known once its rows have been written. */
function* relationPieces(links: SheetLinks): Generator<Uint8Array> {
  const none = `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"/>`;
  yield ENCODER.encode(links.relations() ?? none);
}

/** So are the texts that all sheets share. */
function* textPieces(texts: TextTable): Generator<Uint8Array> {
  for (const piece of texts.xml()) yield ENCODER.encode(piece);
}

/** The part of a sheet without its rows, and what these add to other parts. */
interface SheetPart {
  readonly name: string;
  readonly xml: string;
  readonly links: SheetLinks | null;
  readonly texts: TextTable;
}

/** Bytes gathered before they are packed. */
const PIECE = 1 << 18;

function* sheetPieces(
  { name, xml: drawn, links, texts }: SheetPart,
  { list, lines, number, last }: DrawnSheet,
  rows: number
): Generator<Uint8Array> {
  const { head, columns, linked } = list;
  const place = { name: "hyperlinks", xml: LINKS_PLACE };
  const xml = linked ? insertIntoSheet(drawn, name, place) : drawn;
  const sample = Math.max(...head.cells.map((cell) => cell.row)) - (linked ? 1 : 0);
  const from = xml.indexOf(`<row r="${sample + 1}"`);
  const to = xml.indexOf("</sheetData>");
  const second = linked ? xml.indexOf(`<row r="${sample + 2}"`) : to;
  if (from < 0 || second < from || to < second) return refuseDamaged(name, "list_sheet");
  const columnsOf = (row: string) => columnPieces(sampleStyles(row, columns));
  const plain = columnsOf(xml.slice(from, second));
  const leading = links && { links, columns: columnsOf(xml.slice(second, to)) };
  const pieces = { plain, leading, texts, repeated: new WeakMap() };
  const out = newTextBytes(PIECE * 2);
  putText(out, xml.slice(0, from));
  let row = sample;
  while (row < rows) {
    const next = lines.next();
    if (next.done === true) break;
    putText(out, rowXml(next.value, row, pieces, list.heightOf(next.value)));
    row += 1;
    if (out.length < PIECE) continue;
    yield out.bytes.subarray(0, out.length);
    out.length = 0;
  }
  if (last && row >= rows) refuseMore(list, lines, number, rows - sample);
  const [rest = "", end = ""] = xml.slice(to).split(LINKS_PLACE);
  putText(out, rest);
  yield out.bytes.subarray(0, out.length);
  for (const piece of links?.xml() ?? []) yield piece;
  yield ENCODER.encode(end);
}

/** Throws where lines are left behind the last sheet of a list: how many sheets all of them take. */
function refuseMore(
  list: ListContent,
  lines: DrawnSheet["lines"],
  sheets: number,
  capacity: number
): void {
  let left = 0;
  while (lines.next().done !== true) left += 1;
  if (left > 0) throw new TooManyLines(list, sheets + Math.ceil(left / capacity));
}

const ENCODER = new TextEncoder();

/** Holds the place of the links, which come after all rows and are known only then. */
const LINKS_PLACE = "<hyperlinks/>";

/** The attribute of each column's style, as the sample row has it. */
function sampleStyles(row: string, columns: number): readonly string[] {
  const styles = Array.from({ length: columns }, () => "");
  for (const [index, match] of [...row.matchAll(/<c r="[A-Z]+\d+"( s="\d+")?/gu)].entries())
    styles[index] = match[1] ?? "";
  return styles;
}
