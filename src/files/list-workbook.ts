import type { SheetContent } from "../core/sheet-content";
import { cellName } from "../core/address";
import { cellXml, inlineText } from "./cell-xml";
import { createWorkbook } from "./create-workbook";
import type { Deflate } from "./deflate";
import type { Inflate } from "./inflate";
import { refuseDamaged } from "./refuse";
import { openZip, readEntry } from "./zip";
import { streamZip, type ByteSink, type DeflatePiece, type StreamedPart } from "./zip-stream";

export type ListValue = string | number | null;

/** A sheet that is a list: its first rows are drawn, the others come one by one. */
export interface ListContent {
  /** The rows above the list and, as the last of them, an empty row that shows how its cells look. */
  readonly head: SheetContent;
  readonly columns: number;
  readonly lines: Iterable<readonly ListValue[]>;
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
  const parts = [...drawn.entries.values()].map(({ name, key }): StreamedPart => {
    const bytes = readEntry(drawn, key, inflate) ?? new Uint8Array();
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1];
    const list = number === undefined ? undefined : lists[Number(number) - 1];
    return { name, pieces: list ? sheetPieces(bytes, list, name) : [bytes] };
  });
  streamZip(parts, deflatePiece, sink);
}

/** Characters gathered before they are packed. */
const PIECE = 1 << 18;
const LAST_ROW = 1_048_576;

function* sheetPieces(
  bytes: Uint8Array,
  { head, columns, lines }: ListContent,
  part: string
): Generator<Uint8Array> {
  const xml = new TextDecoder().decode(bytes);
  const sample = Math.max(...head.cells.map((cell) => cell.row));
  const from = xml.indexOf(`<row r="${sample + 1}"`);
  const to = xml.indexOf("</sheetData>");
  if (from < 0 || to < from) return refuseDamaged(part, "list_sheet");
  const encoder = new TextEncoder();
  const styles = sampleStyles(xml.slice(from, to), columns);
  let text = xml.slice(0, from);
  let row = sample;
  for (const line of lines) {
    if (row >= LAST_ROW) throw new RangeError("A sheet has no more rows.");
    text += rowXml(line, row, styles);
    row += 1;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text + xml.slice(to));
}

/** The attribute of each column's style, as the sample row has it. */
function sampleStyles(row: string, columns: number): readonly string[] {
  const styles = Array.from({ length: columns }, () => "");
  for (const [index, match] of [...row.matchAll(/<c r="[A-Z]+\d+"( s="\d+")?/gu)].entries())
    styles[index] = match[1] ?? "";
  return styles;
}

function rowXml(line: readonly ListValue[], row: number, styles: readonly string[]): string {
  let cells = "";
  for (const [column, style] of styles.entries())
    cells += cellXml(`r="${cellName(row, column)}"${style}`, line[column] ?? null, inlineText);
  return `<row r="${row + 1}">${cells}</row>`;
}
