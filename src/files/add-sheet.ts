import type { SheetContent } from "../core/sheet-content";
import { sheetLinks } from "./cell-links";
import { inlineText } from "./cell-xml";
import { appendNames } from "./defined-names";
import { CONTENT_TYPES } from "./ooxml-dialect";
import type { PackageEdit } from "./package-edit";
import {
  addContentType,
  addDefaultType,
  addRelation,
  freshPart,
  requireText,
  writeText,
} from "./package-edit";
import { relationshipsPart } from "./package-parts";
import { printNamesXml } from "./print-names";
import { relationAttribute } from "./relation-attribute";
import { sheetXml } from "./sheet-xml";
import type { StyleRegister } from "./style-register";
import type { SheetEntry, WorkbookDirectory } from "./workbook-directory";
import { WORKBOOK_ORDER } from "./workbook-directory";
import { appendInside, childNamed, insertInOrder, readTree, spliceText } from "./xml-tree";
import { escapeAttribute, withPrefix } from "./xml-write";

/** Adds a drawn sheet after the others, with its print area and titles. */
export function addSheet(
  edit: PackageEdit,
  before: WorkbookDirectory,
  content: SheetContent,
  styles: StyleRegister
): WorkbookDirectory {
  const { dialect } = before;
  const links = sheetLinks(dialect.relations);
  const xml = sheetXml(content, { styles, text: inlineText, dialect, links });
  const { directory, position } = insertSheet(edit, before, content.name, xml);
  const relations = links.relations();
  const part = directory.sheets[position]?.part;
  if (relations !== null && part) {
    writeText(edit, relationshipsPart(part), relations);
    addDefaultType(edit, "rels", CONTENT_TYPES.relations);
  }
  const names = printNamesXml(content, position);
  if (names !== "") appendNames(edit, directory, names);
  return directory;
}

/** Adds a sheet of this text after the others: its part and its place in the workbook. */
export function insertSheet(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  name: string,
  xml: string
): { readonly directory: WorkbookDirectory; readonly position: number } {
  const { dialect, folder, sheets } = directory;
  const part = freshPart(edit, `${folder}worksheets/sheet`, ".xml");
  writeText(edit, part, xml);
  addContentType(edit, part, CONTENT_TYPES.worksheet);
  const relation = addRelation(edit, directory.part, `${dialect.relations}/worksheet`, part);
  const sheetId = 1 + sheets.reduce((highest, sheet) => Math.max(highest, sheet.sheetId || 0), 0);
  const entry: SheetEntry = { name, sheetId, part, listed: true };
  const position = sheets.map(({ listed }) => listed).lastIndexOf(true) + 1;
  listSheet(edit, directory, entry, { relation, position });
  const longer = [...sheets.slice(0, position), entry, ...sheets.slice(position)];
  return { directory: { ...directory, sheets: longer }, position };
}

function listSheet(
  edit: PackageEdit,
  { part, dialect }: WorkbookDirectory,
  { name, sheetId }: SheetEntry,
  { relation, position }: { readonly relation: string; readonly position: number }
): void {
  const xml = requireText(edit, part);
  const root = readTree(xml, part, 2);
  const link = relationAttribute(root, relation, dialect);
  const drawn = `<sheet name="${escapeAttribute(name)}" sheetId="${sheetId}" ${link}/>`;
  const sheets = childNamed(root, "sheets");
  if (sheets) {
    const added = withPrefix(drawn, sheets.prefix);
    const next = sheets.children[position];
    const splices = next
      ? [{ start: next.start, end: next.start, text: added }]
      : appendInside(xml, sheets, added);
    writeText(edit, part, spliceText(xml, splices));
    return;
  }
  const child = { name: "sheets", xml: withPrefix(`<sheets>${drawn}</sheets>`, root.prefix) };
  writeText(edit, part, insertInOrder(xml, root, child, WORKBOOK_ORDER));
}
