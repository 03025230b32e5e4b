import { isAttribute, nextAttribute, readDigits } from "./attribute-scan";
import { type CellPlacing, readReference } from "./cell-reference";
import { isSameName } from "./element-text";
import { tagFlag, tagNumber, tagAttribute } from "./element-walk";
import { countStyledCell, type Reading } from "./reading";
import { refuseDamaged } from "./refuse";
import { LAST_COLUMN, LAST_ROW } from "./sheet-scan";
import type { RowLook, StyledCell } from "./workbook-look";
import { finishTag, isLocalName, isOpening, nextTag, nextTagName, TagKind } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/** The rows of one sheet being read for their look. */
export interface RowsScan {
  readonly reading: Reading;
  readonly cursor: Cursor;
  /** How many styles there are: a cell with a higher number has the normal one. */
  readonly styles: number;
  row: number;
  column: number;
  rowElements: number;
  readonly rows: RowLook[];
  readonly cells: StyledCell[];
  ordered: boolean;
}

/** Cells with a style past this many on one sheet are not told. */
const MOST_CELLS = 1_000_000;

/**
 * Reads the styles of rows and cells in `sheetData`, whose opening tag the cursor has just read, and
 * leaves the cursor past its closing tag. Places are told as `readSheetData` does.
 */
export function readRowLooks(scan: RowsScan): void {
  const { cursor } = scan;
  if (!isOpening(cursor)) return;
  const { nameStart, nameEnd } = cursor;
  let inRow = false;
  while (nextTagName(cursor)) {
    if (cursor.kind === TagKind.Closing) {
      finishTag(cursor);
      if (!inRow && !isSameName(cursor, nameStart, nameEnd)) {
        refuseDamaged(cursor.part, "xml_nesting");
      }
      if (!inRow) return;
      inRow = false;
    } else if (inRow && isLocalName(cursor, "c")) {
      readCellStyle(scan);
      skipContent(cursor);
    } else {
      finishTag(cursor);
      if (!inRow && isLocalName(cursor, "row")) {
        readRow(scan);
        inRow = isOpening(cursor);
      } else {
        skipContent(cursor);
      }
    }
  }
  refuseDamaged(cursor.part, "xml_unclosed");
}

/** Past an element's closing tag. Whether its tags match is for the reader of values to say. */
function skipContent(cursor: Cursor): void {
  let depth = isOpening(cursor) ? 1 : 0;
  while (depth > 0) {
    if (!nextTag(cursor)) refuseDamaged(cursor.part, "xml_unclosed");
    if (isOpening(cursor)) depth++;
    else if (cursor.kind === TagKind.Closing) depth--;
  }
}

function readRow(scan: RowsScan): void {
  const { cursor } = scan;
  const row = tagNumber(cursor, "r", scan.row + 2) - 1;
  if (!Number.isInteger(row) || row < 0 || row > LAST_ROW || ++scan.rowElements > LAST_ROW + 1) {
    refuseDamaged(cursor.part, "row_number");
  }
  scan.row = row;
  scan.column = -1;
  const height = tagAttribute(cursor, "ht") === undefined ? null : tagNumber(cursor, "ht", -1);
  const hidden = tagFlag(cursor, "hidden");
  const styled = tagFlag(cursor, "customFormat");
  if (height === null && !hidden && !styled) return;
  const style = styled ? knownStyle(tagNumber(cursor, "s"), scan.styles) : 0;
  const points = height === null || height < 0 ? null : height;
  scan.rows.push({ row, height: points, hidden, style, styled });
}

function readCellStyle(scan: RowsScan): void {
  const { cursor } = scan;
  const placing: CellPlacing = { nowhere: false };
  let style = 0;
  scan.column++;
  while (nextAttribute(cursor)) {
    if (isAttribute(cursor, "r")) readReference(scan, placing);
    else if (isAttribute(cursor, "s")) style = knownStyle(readDigits(cursor), scan.styles);
  }
  finishTag(cursor);
  const { row, column } = scan;
  if (column > LAST_COLUMN || row < 0) refuseDamaged(cursor.part, "cell_reference");
  if (placing.nowhere || style === 0 || scan.cells.length >= MOST_CELLS) return;
  countStyledCell(scan.reading, cursor.part);
  const last = scan.cells.at(-1);
  if (last && (row < last.row || (row === last.row && column <= last.column))) scan.ordered = false;
  scan.cells.push({ row, column, style });
}

/** A style that the workbook has; the normal one for any other. */
export function knownStyle(style: number, styles: number): number {
  return style < styles ? style : 0;
}
