import { parseRange, rangeName } from "../core/address";
import type { Range, TotalCell } from "../core/workbook";
import { touches } from "./merge-cells";
import type { Dialect } from "./ooxml-dialect";
import { CONTENT_TYPES } from "./ooxml-dialect";
import type { PackageEdit } from "./package-edit";
import {
  addContentType,
  addRelation,
  freshPart,
  readText,
  relationsOf,
  requireText,
  writeText,
} from "./package-edit";
import { relationAttribute } from "./relation-attribute";
import { refuseDamaged } from "./refuse";
import type { NewTable } from "./sheet-edits";
import { insertIntoSheet, type SheetFrame } from "./sheet-frame";
import { checkTable, tableNameKey } from "./table-check";
import type { WorkbookDirectory } from "./workbook-directory";
import { attribute, walkTags } from "./xml";
import { appendInside, childNamed, readTree, spliceText } from "./xml-tree";
import { escapeAttribute, escapePlain, withAttribute, withPrefix, XML_HEAD } from "./xml-write";

/** A table of the workbook. */
interface KnownTable {
  readonly id: number;
  readonly name: string;
  readonly range: Range | null;
}

/**
 * Makes native tables on a sheet: the part of each, and all that ties it to the sheet. The header
 * cells must already be written; the changed sheet comes back.
 * Throws `damaged`: what `checkTable` refuses, `table_name` for a name that is taken, and
 * `table_overlap` where a merge or another table is in the way.
 */
export function addTables(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  part: string,
  sheet: SheetFrame,
  tables: readonly NewTable[]
): SheetFrame {
  let { frame } = sheet;
  for (const table of tables) {
    checkTable(table);
    const known = tablesOfWorkbook(edit, directory);
    const taken = new Set([...known.values()].flat().map(({ name }) => tableNameKey(name)));
    for (const name of definedNames(edit, directory)) taken.add(tableNameKey(name));
    if (taken.has(tableNameKey(table.name))) refuseDamaged(table.name, "table_name");
    const ranges = (known.get(part) ?? []).map(({ range }) => range);
    for (const range of [...ranges, ...mergesOf(sheet, part)]) {
      if (range && touches(range, table.range)) refuseDamaged(table.name, "table_overlap");
    }
    const id =
      1 + [...known.values()].flat().reduce((highest, one) => Math.max(highest, one.id), 0);
    const target = freshPart(edit, `${directory.folder}tables/table`, ".xml");
    writeText(edit, target, tableXml(table, id, directory.dialect));
    addContentType(edit, target, CONTENT_TYPES.table);
    const relation = addRelation(edit, part, `${directory.dialect.relations}/table`, target);
    frame = linkTable(frame, part, relation, directory.dialect);
  }
  return { ...sheet, frame };
}

/** The tables by the part of their sheet. */
function tablesOfWorkbook(
  edit: PackageEdit,
  { sheets }: WorkbookDirectory
): ReadonlyMap<string, readonly KnownTable[]> {
  const tables = new Map<string, readonly KnownTable[]>();
  for (const { part } of sheets) {
    if (part === null || tables.has(part)) continue;
    const found: KnownTable[] = [];
    for (const { type, target, external } of relationsOf(edit, part).values()) {
      const xml = type === "table" && !external ? readText(edit, target) : null;
      if (xml === null) continue;
      const { attributes } = readTree(xml, target, 0);
      found.push({
        id: Number(attribute(attributes, "id")) || 0,
        name: attribute(attributes, "displayName") ?? attribute(attributes, "name") ?? "",
        range: parseRange(attribute(attributes, "ref") ?? ""),
      });
    }
    tables.set(part, found);
  }
  return tables;
}

function definedNames(edit: PackageEdit, { part }: WorkbookDirectory): readonly string[] {
  const root = readTree(requireText(edit, part), part, 2);
  const names = childNamed(root, "definedNames")?.children ?? [];
  return names.map(({ attributes }) => attribute(attributes, "name") ?? "");
}

function mergesOf({ merges, frame }: SheetFrame, part: string): readonly (Range | null)[] {
  const ranges: (Range | null)[] = [];
  walkTags(merges || frame, part, ({ name, closing, attributes }) => {
    if (name === "mergeCell" && !closing)
      ranges.push(parseRange(attribute(attributes, "ref") ?? ""));
  });
  return ranges;
}

function tableXml(table: NewTable, id: number, { main }: Dialect): string {
  const { range, name, columns, totals } = table;
  const shown = escapeAttribute(name);
  // The filter leaves the totals row out.
  const filtered = totals ? { ...range, bottom: range.bottom - 1 } : range;
  const list = columns.map((column, index) =>
    columnXml(index + 1, columnName(column), totals?.[index] ?? null)
  );
  return (
    `${XML_HEAD}<table xmlns="${main}" id="${id}" name="${shown}" displayName="${shown}" ` +
    `ref="${rangeName(range)}" ${totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}>` +
    `<autoFilter ref="${rangeName(filtered)}"/>` +
    `<tableColumns count="${columns.length}">${list.join("")}</tableColumns>` +
    `<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" ` +
    `showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

function columnXml(id: number, name: string, total: TotalCell): string {
  const column = `<tableColumn id="${id}" name="${name}"`;
  if (total === null) return `${column}/>`;
  if (typeof total === "string") {
    return `${column} totalsRowLabel="${escapeAttribute(total)}"/>`;
  }
  return (
    `${column} totalsRowFunction="custom">` +
    `<totalsRowFormula>${escapePlain(total.formula)}</totalsRowFormula></tableColumn>`
  );
}

/** Excel writes line breaks in a column's name so, and takes them only so for those of its header. */
function columnName(column: string): string {
  return escapeAttribute(column).replace(/&#10;/g, "_x000a_").replace(/&#9;/g, "_x0009_");
}

function linkTable(frame: string, part: string, relation: string, dialect: Dialect): string {
  const root = readTree(frame, part, 2);
  const link = `<tablePart ${relationAttribute(root, relation, dialect)}/>`;
  const list = childNamed(root, "tableParts");
  if (!list) {
    const xml = withPrefix(`<tableParts count="1">${link}</tableParts>`, root.prefix);
    return insertIntoSheet(frame, part, { name: "tableParts", xml });
  }
  const tag = frame.slice(list.start, list.openEnd);
  const counted = withAttribute(tag, "count", String(list.children.length + 1));
  return spliceText(frame, appendInside(frame, list, withPrefix(link, list.prefix), counted));
}
