import { insertSheet } from "./add-sheet";
import { dropCalcChain } from "./calc-chain";
import type { PackageEdit } from "./package-edit";
import { requireText } from "./package-edit";
import { refuseDamaged } from "./refuse";
import { joinSheet, splitSheet } from "./sheet-frame";
import type { WorkbookDirectory } from "./workbook-directory";
import { readTree, type Splice, spliceText, type XmlElement } from "./xml-tree";
import { withoutAttribute } from "./xml-write";

/**
 * Adds a copy of a sheet after the others: its values, formulas, formats, sizes, merges, conditional
 * formats and validations. What stands in parts of its own stays with the original: comments,
 * drawings, tables, links to the outside, printer settings.
 */
export function copySheet(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  from: string,
  name: string
): WorkbookDirectory {
  const source = directory.sheets.find((sheet) => sheet.name === from)?.part;
  if (!source) return refuseDamaged(from, "missing_part");
  const sheet = splitSheet(requireText(edit, source), source);
  const frame = withoutRelations(sheet.frame, source);
  // The chain would lack the formulas of the copy.
  dropCalcChain(edit, directory);
  return insertSheet(edit, directory, name, joinSheet({ ...sheet, frame }, source)).directory;
}

/** Elements that only point to another part. */
const POINTERS: ReadonlySet<string> = new Set([
  ...["drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects"],
  ...["controls", "tableParts", "customProperties", "webPublishItems", "AlternateContent"],
  ...["customSheetViews", "extLst"],
]);

function withoutRelations(frame: string, part: string): string {
  const splices: Splice[] = [];
  for (const child of readTree(frame, part, 2).children) {
    if (POINTERS.has(child.name)) splices.push(cut(child));
    else if (child.name === "hyperlinks") splices.push(...cutLinks(child));
    else if (child.name === "pageSetup") splices.push(plainTag(frame, child, /\s[^\s=]+:id\s*=/));
    else if (child.name === "sheetPr") splices.push(plainTag(frame, child, /\scodeName\s*=/));
    else if (child.name === "sheetViews") {
      for (const view of child.children) splices.push(plainTag(frame, view, /\stabSelected\s*=/));
    }
  }
  return spliceText(frame, splices);
}

/** Links to places in the workbook stay; without one left the list goes. */
function cutLinks(list: XmlElement): readonly Splice[] {
  const outside = list.children.filter(({ attributes }) => /\s[^\s=]+:id\s*=/.test(attributes));
  return (outside.length === list.children.length ? [list] : outside).map(cut);
}

/** The opening tag without the attribute that the pattern finds. */
function plainTag(frame: string, { start, openEnd }: XmlElement, pattern: RegExp): Splice {
  const tag = frame.slice(start, openEnd);
  const name = pattern.exec(tag)?.[0].replace(/[\s=]/g, "");
  return { start, end: openEnd, text: name === undefined ? tag : withoutAttribute(tag, name) };
}

function cut({ start, end }: XmlElement): Splice {
  return { start, end, text: "" };
}
