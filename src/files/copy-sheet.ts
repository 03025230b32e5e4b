import { renameSheetInFormula } from "../core/rows/formula-sheet";
import { insertSheet } from "./add-sheet";
import { dropCalcChain } from "./calc-chain";
import { changeFormula, changeFormulas } from "./formula-elements";
import type { PackageEdit } from "./package-edit";
import { requireText, writeText } from "./package-edit";
import { refuseDamaged } from "./refuse";
import { joinSheet, splitSheet } from "./sheet-frame";
import type { WorkbookDirectory } from "./workbook-directory";
import { attribute } from "./xml";
import {
  appendInside,
  childNamed,
  readTree,
  type Splice,
  spliceText,
  type XmlElement,
} from "./xml-tree";
import { withAttribute, withoutAttribute } from "./xml-write";

/**
 * Adds a copy of a sheet after the others: its values, formulas, formats, sizes, merges, conditional
 * formats, validations, views, header and footer, print area and the names that hold on it alone. What
 * names the original in them names the copy. What stands in parts of its own stays with the original:
 * comments, drawings, tables, links to the outside, printer settings.
 */
export function copySheet(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  from: string,
  name: string
): WorkbookDirectory {
  const source = directory.sheets.find((sheet) => sheet.name === from)?.part;
  if (!source) return refuseDamaged(from, "missing_part");
  const rename = (formula: string) => renameSheetInFormula(formula, from, name);
  const sheet = splitSheet(requireText(edit, source), source);
  const frame = withoutRelations(sheet.frame, source, rename);
  const xml = changeFormulas(joinSheet({ ...sheet, frame }, source), source, rename);
  // The chain would lack the formulas of the copy.
  dropCalcChain(edit, directory);
  const place = directory.sheets.findIndex((one) => one.name === from);
  const copied = insertSheet(edit, directory, name, xml);
  copyNames(edit, copied.directory, { from: place, to: copied.position }, rename);
  return copied.directory;
}

/** The names that hold on one sheet alone, its print area among them, for another. */
function copyNames(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  { from, to }: { readonly from: number; readonly to: number },
  rename: (formula: string) => string
): void {
  const xml = requireText(edit, directory.part);
  const list = childNamed(readTree(xml, directory.part, 2), "definedNames");
  let added = "";
  for (const { attributes, start, openEnd, closeStart, end } of list?.children ?? []) {
    if (attribute(attributes, "localSheetId") !== String(from)) continue;
    const tag = withAttribute(xml.slice(start, openEnd), "localSheetId", String(to));
    const moved = changeFormula(xml, openEnd, closeStart, rename)[0]?.text;
    added += tag + (moved ?? xml.slice(openEnd, closeStart)) + xml.slice(closeStart, end);
  }
  if (!list || added === "") return;
  writeText(edit, directory.part, spliceText(xml, appendInside(xml, list, added)));
}

/** Elements that only point to another part. */
const POINTERS: ReadonlySet<string> = new Set([
  ...["drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects"],
  ...["controls", "tableParts", "customProperties", "webPublishItems", "AlternateContent"],
  ...["customSheetViews"],
]);

function withoutRelations(
  frame: string,
  part: string,
  rename: (formula: string) => string
): string {
  const splices: Splice[] = [];
  for (const child of readTree(frame, part, 2).children) {
    if (POINTERS.has(child.name)) splices.push(cut(child));
    else if (child.name === "hyperlinks") splices.push(...copyLinks(frame, child, rename));
    else if (child.name === "extLst") splices.push(...cutExtensions(frame, child));
    else if (child.name === "pageSetup") splices.push(plainTag(frame, child, RELATION));
    else if (child.name === "sheetPr") splices.push(plainTag(frame, child, /\scodeName\s*=/));
    else if (child.name === "sheetViews") {
      for (const view of child.children) splices.push(plainTag(frame, view, /\stabSelected\s*=/));
    }
  }
  return spliceText(frame, splices);
}

/** Links to places in the workbook stay; without one left the list goes. */
function copyLinks(
  frame: string,
  list: XmlElement,
  rename: (formula: string) => string
): readonly Splice[] {
  const outside = list.children.filter(({ attributes }) => RELATION.test(attributes));
  if (outside.length === list.children.length) return [cut(list)];
  const inside = list.children.filter((link) => !outside.includes(link));
  const renamed = inside.flatMap(({ attributes, start, openEnd }) => {
    const location = attribute(attributes, "location");
    if (location === undefined || rename(location) === location) return [];
    const tag = withAttribute(frame.slice(start, openEnd), "location", rename(location));
    return [{ start, end: openEnd, text: tag }];
  });
  return [...outside.map(cut), ...renamed];
}

const RELATION = /\s[^\s=]+:id\s*=/;

/** Newer formats, validations and sparklines stay; what leads to other parts (slicers) goes. */
function cutExtensions(frame: string, list: XmlElement): readonly Splice[] {
  const outside = list.children.filter(({ start, end }) => RELATION.test(frame.slice(start, end)));
  return outside.length === list.children.length ? [cut(list)] : outside.map(cut);
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
