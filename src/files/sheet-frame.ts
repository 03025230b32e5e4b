import { refuseDamaged } from "./refuse";
import type { Tag } from "./xml";
import { walkTags } from "./xml";
import type { Splice, XmlElement } from "./xml-tree";
import { appendInside, childNamed, insertInOrder, readTree, spliceText } from "./xml-tree";

/** Order of a worksheet's elements (CT_Worksheet). */
const ORDER = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"],
  ...["dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter"],
  ...["rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags"],
  ...["drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects"],
  ...["controls", "webPublishItems", "tableParts", "extLst"],
];

/** A worksheet taken apart: its many rows and merges, and the small rest that is edited. */
export interface SheetFrame {
  /** The part with empty `sheetData` and `mergeCells`. */
  readonly frame: string;
  /** What stands inside `sheetData`. */
  readonly rows: string;
  /** What stands inside `mergeCells`. */
  readonly merges: string;
}

/** Takes a worksheet apart. Throws `damaged` where `sheetData` is not closed. */
export function splitSheet(xml: string, part: string): SheetFrame {
  const found = findSheetData(xml, part);
  if (!found || found.selfClosing) return { frame: xml, rows: "", merges: "" };
  const close = xml.lastIndexOf(`</${found.prefix}sheetData`);
  if (close < found.end) return refuseDamaged(part, "xml_unclosed");
  const { rest, merges } = cutMerges(xml.slice(close), found.prefix);
  return { frame: xml.slice(0, found.end) + rest, rows: xml.slice(found.end, close), merges };
}

/** Only where they are a plain list; else they stay in the frame. */
function cutMerges(
  tail: string,
  prefix: string
): { readonly rest: string; readonly merges: string } {
  const start = tail.indexOf(`<${prefix}mergeCells`);
  const end = tail.indexOf(`</${prefix}mergeCells>`, start);
  const openEnd = tail.indexOf(">", start) + 1;
  const plain = start >= 0 && end >= openEnd && openEnd > 0 && !/<[!?]/.test(tail.slice(0, end));
  if (!plain) return { rest: tail, merges: "" };
  return { rest: tail.slice(0, openEnd) + tail.slice(end), merges: tail.slice(openEnd, end) };
}

/** Puts the rows and merges back. */
export function joinSheet({ frame, rows, merges }: SheetFrame, part: string): string {
  const root = readTree(frame, part, 1);
  const splices: Splice[] = [];
  const list = childNamed(root, "mergeCells");
  if (list && merges !== "") splices.push(...appendInside(frame, list, merges));
  const data = childNamed(root, "sheetData");
  if (data && rows !== "") splices.push(...appendInside(frame, data, rows));
  const joined = spliceText(frame, splices);
  if (data || rows === "") return joined;
  const drawn = `<${root.prefix}sheetData>${rows}</${root.prefix}sheetData>`;
  return insertIntoSheet(joined, part, { name: "sheetData", xml: drawn });
}

/** Puts a new element at its place in the frame. */
export function insertIntoSheet(
  frame: string,
  part: string,
  child: { readonly name: string; readonly xml: string }
): string {
  return insertInOrder(frame, readTree(frame, part, 3), child, ORDER, rank);
}

/** Place of an element in the schema; one wrapped in mc:AlternateContent counts as what it wraps. */
function rank(child: XmlElement): number {
  if (child.name !== "AlternateContent") return ORDER.indexOf(child.name);
  const wrapped = child.children.flatMap((choice) => choice.children);
  return Math.max(-1, ...wrapped.slice(0, 100).map(({ name }) => ORDER.indexOf(name)));
}

function findSheetData(xml: string, part: string): Tag | undefined {
  let found: Tag | undefined;
  walkTags(xml, part, (tag) => {
    if (tag.name !== "sheetData" || tag.closing) return undefined;
    found = tag;
    return false;
  });
  return found;
}
