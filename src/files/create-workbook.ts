import type { SheetContent } from "../core/sheet-content";
import { sheetLinks } from "./cell-links";
import type { Deflate } from "./deflate";
import {
  CONTENT_TYPES,
  PACKAGE_CONTENT_TYPES,
  PACKAGE_RELATIONS,
  TRANSITIONAL,
} from "./ooxml-dialect";
import { relationshipsPart } from "./package-parts";
import { printNamesXml } from "./print-names";
import { refuseDamaged } from "./refuse";
import { checkSheetName, sheetNameKey } from "./sheet-name";
import { sheetXml } from "./sheet-xml";
import { createStyleRegister } from "./style-register";
import { appendStyles, emptyStyles, readStyleBase } from "./styles-xml";
import { createTextTable, type TextTable } from "./text-table";
import { escapeAttribute, escapePlain, XML_HEAD } from "./xml-write";
import { writeZip } from "./zip-write";

export interface CreateOptions {
  readonly title?: string;
  readonly creator?: string;
}

const STYLES = "xl/styles.xml";
/** The part with the texts that cells share. */
export const TEXTS = "xl/sharedStrings.xml";

/**
 * A whole new .xlsx of the given sheets, the first one showing. The same sheets give the same bytes.
 * Throws `sheet_name_taken` where two sheets carry the same name (in any case), and `damaged` for no
 * sheet at all (`no_sheets`) or a name that Excel refuses (`sheet_name`).
 */
export function createWorkbook(
  sheets: readonly SheetContent[],
  deflate: Deflate,
  options: CreateOptions = {}
): Uint8Array {
  const { parts, texts } = workbookParts(sheets, options);
  const encoder = new TextEncoder();
  const all = [...parts, [TEXTS, [...texts.xml()].join("")] as const];
  const bytes = all.map(([part, xml]) => [part, encoder.encode(xml)] as const);
  return writeZip(null, new Map(bytes), deflate);
}

/** The parts of a new workbook by name, and the texts of its cells: of these, the last part is to be made. */
export interface WorkbookParts {
  readonly parts: ReadonlyMap<string, string>;
  readonly texts: TextTable;
}

/** What `createWorkbook` packs; throws what it does. */
export function workbookParts(
  sheets: readonly SheetContent[],
  options: CreateOptions
): WorkbookParts {
  checkNames(sheets);
  const parts = new Map<string, string>([
    ["[Content_Types].xml", contentTypesXml(sheets)],
    ["_rels/.rels", packageRelationsXml()],
    ["docProps/app.xml", APP_PROPERTIES],
    ["docProps/core.xml", corePropertiesXml(options)],
    ["xl/workbook.xml", workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelationsXml(sheets)],
  ]);
  const empty = emptyStyles();
  const styles = createStyleRegister(readStyleBase(empty, STYLES));
  const texts = createTextTable();
  sheets.forEach((content, index) => {
    const links = sheetLinks();
    const drawing = { styles, text: texts.cell, dialect: TRANSITIONAL, links };
    parts.set(sheetPart(index), sheetXml(content, { ...drawing, selected: index === 0 }));
    const relations = links.relations();
    if (relations !== null) parts.set(relationshipsPart(sheetPart(index)), relations);
  });
  parts.set(STYLES, appendStyles(empty, STYLES, styles.additions()));
  return { parts, texts };
}

function checkNames(sheets: readonly SheetContent[]): void {
  if (sheets.length === 0) refuseDamaged("xl/workbook.xml", "no_sheets");
  const taken = new Set<string>();
  for (const { name } of sheets) {
    checkSheetName(name, taken);
    taken.add(sheetNameKey(name));
  }
}

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

function workbookXml(sheets: readonly SheetContent[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  );
  const names = sheets.map(printNamesXml).join("");
  const stale = sheets.some((sheet) =>
    sheet.cells.some((cell) => cell.formula !== undefined && cell.value === null)
  );
  return (
    `${XML_HEAD}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relations}">` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>` +
    `<sheets>${list.join("")}</sheets>${names ? `<definedNames>${names}</definedNames>` : ""}` +
    `<calcPr calcId="191029"${stale ? ' fullCalcOnLoad="1"' : ""}/></workbook>`
  );
}

function workbookRelationsXml(sheets: readonly SheetContent[]): string {
  const targets = sheets.map(
    (_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const
  );
  return relationsXml(
    [
      ...targets,
      ["styles", "styles.xml"] as const,
      ["sharedStrings", "sharedStrings.xml"] as const,
    ].map(([type, target]) => [`${TRANSITIONAL.relations}/${type}`, target] as const)
  );
}

function packageRelationsXml(): string {
  return relationsXml([
    [`${TRANSITIONAL.relations}/officeDocument`, "xl/workbook.xml"],
    [
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml",
    ],
    [`${TRANSITIONAL.relations}/extended-properties`, "docProps/app.xml"],
  ]);
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const list = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${list.join("")}</Relationships>`;
}

function contentTypesXml(sheets: readonly SheetContent[]): string {
  const parts: readonly (readonly [part: string, type: string])[] = [
    ["docProps/app.xml", CONTENT_TYPES.app],
    ["docProps/core.xml", CONTENT_TYPES.core],
    ["xl/workbook.xml", CONTENT_TYPES.workbook],
    ...sheets.map((_, index) => [sheetPart(index), CONTENT_TYPES.worksheet] as const),
    [STYLES, CONTENT_TYPES.styles],
    [TEXTS, CONTENT_TYPES.sharedStrings],
  ];
  const overrides = parts.map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`
  );
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE_CONTENT_TYPES}">` +
    `<Default Extension="rels" ContentType="${CONTENT_TYPES.relations}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

const APP_PROPERTIES =
  `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>Microsoft Excel</Application></Properties>`;

/** A fixed date: a workbook says nothing of when it was made, so equal content is equal bytes. */
const CREATED = "2000-01-01T00:00:00Z";

/** The properties of a package, without a name or a day of its making. */
export function corePropertiesXml({ title, creator }: CreateOptions): string {
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${CREATED}</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    (title === undefined ? "" : `<dc:title>${escapePlain(title)}</dc:title>`) +
    (creator === undefined ? "" : `<dc:creator>${escapePlain(creator)}</dc:creator>`) +
    `${date("created")}${date("modified")}</cp:coreProperties>`
  );
}
