import { parseRange } from "../core/address";
import type { Sheet } from "../core/workbook";
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
  readElements(scan);
  return {
    cells: orderedCells(scan),
    merges: scan.merges,
    hiddenRows: hiddenRows(scan),
    hiddenColumns: mergedSpans(scan.hiddenColumns),
  };
}

function readElements(scan: SheetScan): void {
  const { cursor } = scan;
  const open: string[] = [];
  while (nextTag(cursor)) {
    if (cursor.kind === TagKind.Closing) {
      closeElement(cursor, open);
      if (open.length === 0) return;
      continue;
    }
    if (open.length === 0 && !ROOTS.has(cursor.xml.slice(cursor.localStart, cursor.nameEnd))) {
      refuseDamaged(cursor.part, "sheet_root");
    }
    if (cursor.kind === TagKind.SelfClosing) {
      readElement(scan);
      if (open.length === 0) return;
    } else if (isLocalName(cursor, "sheetData")) {
      readSheetData(scan);
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
