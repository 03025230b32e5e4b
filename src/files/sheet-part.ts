import { parseRange } from "../core/address";
import { noteLikeness } from "../core/alike-sheets";
import type { Sheet } from "../core/workbook";
import {
  endRows,
  learnHead,
  learnSheet,
  likenessOf,
  takeKnownHead,
  takeKnownTail,
  type KnownSheets,
} from "./known/known-sheet";
import { countMerges } from "./reading";
import { refuseDamaged } from "./refuse";
import { readSheetData } from "./sheet-cells";
import { LAST_COLUMN, LAST_ROW, openScan, orderedCells } from "./sheet-scan";
import type { SheetContext, SheetScan } from "./sheet-scan";
import { addSpan, gaps, mergedSpans } from "./span-list";
import type { Span } from "./span-list";
import { attribute } from "./xml-attribute";
import { closeElement, isLocalName, nextTag, tagAttributes, tagName, TagKind } from "./xml-cursor";

/** What a sheet's own parts say; the name and the visibility stand in the workbook's part. */
export type SheetBody = Omit<Sheet, "name" | "kind" | "visibility">;

export const EMPTY_SHEET: SheetBody = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };

/** Roots that hold cells: a dialog sheet may, as may a macro sheet of Excel 4. */
const ROOTS: ReadonlySet<string> = new Set(["worksheet", "macrosheet", "dialogsheet"]);

/**
 * Reads a sheet from the text of its part. The `dimension` it gives is not believed.
 * Throws `damaged` and `too_large` (cells, merges, text).
 */
export function readSheetPart(xml: string, part: string, context: SheetContext): SheetBody {
  const scan = openScan(context, xml, part);
  const memory = context.reading.known?.sheets;
  if (!memory || !readKnownSheet(scan, memory)) readElements(scan, [], memory);
  const cells = orderedCells(scan);
  const likeness = scan.known && likenessOf(scan.known);
  if (likeness) noteLikeness(cells, likeness);
  return {
    cells,
    merges: scan.merges,
    hiddenRows: hiddenRows(scan),
    hiddenColumns: mergedSpans(scan.hiddenColumns),
  };
}

/** Reads a sheet whose text up to the rows is known; `false` where it is not, with nothing read. */
function readKnownSheet(scan: SheetScan, memory: KnownSheets): boolean {
  const root = takeKnownHead(scan, memory);
  if (root === null || !scan.known) return false;
  readSheetData(scan, "sheetData");
  endRows(scan.known, scan.cursor.at);
  if (!takeKnownTail(scan, scan.known)) readElements(scan, [root], memory);
  return true;
}

function readElements(scan: SheetScan, open: string[], memory: KnownSheets | undefined): void {
  const { cursor } = scan;
  while (nextTag(cursor)) {
    if (cursor.kind === TagKind.Closing) {
      closeElement(cursor, open);
      if (open.length === 0) {
        if (scan.known) learnSheet(scan, scan.known);
        return;
      }
      continue;
    }
    if (open.length === 0 && !ROOTS.has(cursor.xml.slice(cursor.localStart, cursor.nameEnd))) {
      refuseDamaged(cursor.part, "sheet_root");
    }
    if (cursor.kind === TagKind.SelfClosing) {
      readElement(scan);
      if (open.length === 0) return;
    } else if (isLocalName(cursor, "sheetData")) {
      const [root] = open;
      if (memory && !scan.known && open.length === 1 && root) learnHead(scan, root, memory);
      readSheetData(scan, tagName(cursor));
      if (scan.known) endRows(scan.known, cursor.at);
    } else {
      readElement(scan);
      open.push(tagName(cursor));
    }
  }
  refuseDamaged(cursor.part, "xml_unclosed");
}

function readElement(scan: SheetScan): void {
  const { cursor } = scan;
  if (isLocalName(cursor, "mergeCell")) {
    readMerge(scan, attribute(tagAttributes(cursor), "ref") ?? "");
  } else if (isLocalName(cursor, "col")) {
    readColumns(scan, tagAttributes(cursor));
  } else if (isLocalName(cursor, "sheetFormatPr")) {
    scan.rowsHiddenByDefault = isTrue(attribute(tagAttributes(cursor), "zeroHeight"));
  }
}

function readMerge(scan: SheetScan, reference: string): void {
  const { part } = scan.cursor;
  countMerges(scan.context.reading, 1, part);
  scan.merges.push(parseRange(reference) ?? refuseDamaged(part, "merge_reference"));
}

function readColumns(scan: SheetScan, attributes: string): void {
  if (++scan.columnElements > LAST_COLUMN + 1) refuseDamaged(scan.cursor.part, "column_number");
  if (!isTrue(attribute(attributes, "hidden"))) return;
  const first = Number(attribute(attributes, "min")) - 1;
  const last = Math.min(Number(attribute(attributes, "max")) - 1, LAST_COLUMN);
  const onSheet = Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first <= last;
  if (!onSheet) refuseDamaged(scan.cursor.part, "column_number");
  addSpan(scan.hiddenColumns, first, last);
}

function hiddenRows(scan: SheetScan): readonly Span[] {
  const unusual = mergedSpans(scan.unusualRows);
  return scan.rowsHiddenByDefault ? gaps(unusual, LAST_ROW) : unusual;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
