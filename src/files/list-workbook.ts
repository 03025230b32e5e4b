import type { SheetContent } from "../core/sheet-content";
import { sheetLinks, type SheetLinks } from "./cell-links";
import { createWorkbook } from "./create-workbook";
import type { Deflate } from "./deflate";
import type { Inflate } from "./inflate";
import { columnPieces, putRow, type LinkedCell, type ListCell, type ListValue } from "./list-rows";
import { relationshipsPart } from "./package-parts";
import { refuseDamaged } from "./refuse";
import { insertIntoSheet } from "./sheet-frame";
import { PACKAGE_RELATIONS } from "./ooxml-dialect";
import { newTextBytes, putText, takeBytes } from "./text-bytes";
import { XML_HEAD } from "./xml-write";
import { openZip, readEntry } from "./zip";
import { streamZip, type ByteSink, type DeflatePiece, type StreamedPart } from "./zip-stream";

export type { LinkedCell, ListCell, ListValue };

/** A sheet that is a list: its first rows are drawn, the others come one by one. */
export interface ListContent {
  /** The rows above the list and, as the last of them, empty rows that show how its cells look. */
  readonly head: SheetContent;
  readonly columns: number;
  /** Whether cells may lead somewhere: a second of the empty rows then shows how these look. */
  readonly linked: boolean;
  readonly lines: Iterable<readonly ListCell[]>;
}

export interface ListDrawing {
  readonly title: string;
  readonly deflate: Deflate;
  readonly inflate: Inflate;
  readonly deflatePiece: DeflatePiece;
}

/**
 * Writes a new .xlsx of lists as long as one likes: no more of them is held than a piece of a sheet.
 * The same lists give the same bytes. Throws what `createWorkbook` does, and `RangeError` for a list
 * of more rows than a sheet has.
 */
export function writeListWorkbook(
  lists: readonly ListContent[],
  { title, deflate, inflate, deflatePiece }: ListDrawing,
  sink: ByteSink
): void {
  const drawn = openZip(
    createWorkbook(
      lists.map((one) => one.head),
      deflate,
      { title }
    )
  );
  const links = lists.map((one) => (one.linked ? sheetLinks() : null));
  const parts = [...drawn.entries.values()].flatMap(({ name, key }): readonly StreamedPart[] => {
    const bytes = readEntry(drawn, key, inflate) ?? new Uint8Array();
    const index = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1] ?? 0) - 1;
    const list = lists[index];
    if (!list) return [{ name, pieces: [bytes] }];
    const own = links[index] ?? null;
    const sheet = { name, pieces: sheetPieces(bytes, list, own, name) };
    return own ? [sheet, { name: relationshipsPart(name), pieces: relationPieces(own) }] : [sheet];
  });
  streamZip(parts, deflatePiece, sink);
}

/** The relations of a sheet are known once its rows have been written. */
function* relationPieces(links: SheetLinks): Generator<Uint8Array> {
  const none = `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"/>`;
  yield new TextEncoder().encode(links.relations() ?? none);
}

/** Bytes gathered before they are packed. */
const PIECE = 1 << 18;
const LAST_ROW = 1_048_576;

function* sheetPieces(
  bytes: Uint8Array,
  { head, columns, linked, lines }: ListContent,
  links: SheetLinks | null,
  part: string
): Generator<Uint8Array> {
  const drawn = new TextDecoder().decode(bytes);
  const place = { name: "hyperlinks", xml: LINKS_PLACE };
  const xml = linked ? insertIntoSheet(drawn, part, place) : drawn;
  const sample = Math.max(...head.cells.map((cell) => cell.row)) - (linked ? 1 : 0);
  const from = xml.indexOf(`<row r="${sample + 1}"`);
  const second = linked ? xml.indexOf(`<row r="${sample + 2}"`) : from;
  const to = xml.indexOf("</sheetData>");
  if (from < 0 || second < from || to < second) return refuseDamaged(part, "list_sheet");
  const columnsOf = (row: string) => columnPieces(sampleStyles(row, columns));
  const plain = columnsOf(xml.slice(from, to));
  const own = links && { links, columns: columnsOf(xml.slice(second, to)) };
  const out = newTextBytes(PIECE * 2);
  putText(out, xml.slice(0, from));
  let row = sample;
  for (const line of lines) {
    if (row >= LAST_ROW) throw new RangeError("A sheet has no more rows.");
    putRow(out, line, row, plain, own);
    row += 1;
    if (out.length >= PIECE) yield takeBytes(out);
  }
  const [rest = "", end = ""] = xml.slice(to).split(LINKS_PLACE);
  putText(out, rest);
  yield takeBytes(out);
  for (const piece of links?.xml() ?? []) yield ENCODER.encode(piece);
  yield ENCODER.encode(end);
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
