import type { AttainmentChart } from "../core/summary/attainment-chart";
import type { DocumentWords } from "../core/summary/document-words";
import { corePropertiesXml, createWorkbook } from "./create-workbook";
import { chartPart, chartSheet } from "./docx-chart";
import { fontEntries } from "./docx-styles";
import { CONTENT_TYPES, TRANSITIONAL } from "./ooxml-dialect";
import {
  addContentType,
  addDefaultType,
  addRelation,
  openPackage,
  requireText,
  savePackage,
  writeText,
  type Codec,
  type PackageEdit,
} from "./package-edit";
import { appendInside, readTree, spliceText } from "./xml-tree";
import { entryKey, openZip, readEntry } from "./zip";
import { writeZip } from "./zip-write";

interface PackageContent {
  readonly title: string;
  /** The charts that the document shows, and their words; `null` for none. */
  readonly drawing: {
    readonly charts: readonly AttainmentChart[];
    readonly words: DocumentWords;
  } | null;
}

const DOCUMENT = "word/document.xml";
const FONTS = "word/fontTable.xml";
const PROPERTIES = "docProps/core.xml";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The id by which a chart is named in the document until its part is there. */
export const chartRelation = (index: number) => `heshuChart${index + 1}`;

/**
 * Makes a package of what the library has drawn: with its charts and the names of fonts that stand in
 * for others, and without the time, the random ids and the author that the library puts in.
 */
export function packDocx(drawn: Uint8Array, content: PackageContent, codec: Codec): Uint8Array {
  const embedded = new Map<string, Uint8Array>();
  const edit = openPackage(packAnew(drawn, codec), codec);
  writeText(edit, PROPERTIES, corePropertiesXml({ title: content.title }));
  const fonts = requireText(edit, FONTS);
  writeText(
    edit,
    FONTS,
    spliceText(fonts, appendInside(fonts, readTree(fonts, FONTS, 0), fontEntries()))
  );
  const { drawing } = content;
  drawing?.charts.forEach((chart, index) => {
    embedded.set(...addChart(edit, chart, index, drawing.words));
  });
  return embedded.size === 0
    ? savePackage(edit)
    : writeZip(openZip(savePackage(edit)), embedded, codec.deflate);
}

/** Each part packed by our own writer: the library's says when, and in which way each was packed. */
function packAnew(drawn: Uint8Array, { inflate, deflate }: Codec): Uint8Array {
  const zip = openZip(drawn);
  const parts = new Map<string, Uint8Array>();
  // What the parts are comes first: there some readers look for the kind of the package.
  for (const key of new Set([entryKey("[Content_Types].xml"), ...zip.entries.keys()])) {
    const name = zip.entries.get(key)?.name ?? "/";
    const bytes = name.endsWith("/") ? null : readEntry(zip, key, inflate);
    if (bytes) parts.set(name, bytes);
  }
  return writeZip(null, parts, deflate);
}

/** Adds a chart's part, and gives back the workbook behind it, which is no text. */
function addChart(
  edit: PackageEdit,
  chart: AttainmentChart,
  index: number,
  words: DocumentWords
): [part: string, bytes: Uint8Array] {
  const part = `word/charts/chart${index + 1}.xml`;
  const workbook = `word/embeddings/chart${index + 1}.xlsx`;
  const { relations } = TRANSITIONAL;
  addDefaultType(edit, "xlsx", WORKBOOK_TYPE);
  const data = addRelation(edit, part, `${relations}/package`, workbook);
  writeText(edit, part, chartPart(chart, data, words));
  addContentType(edit, part, CONTENT_TYPES.chart);
  const relation = addRelation(edit, DOCUMENT, `${relations}/chart`, part);
  const document = requireText(edit, DOCUMENT);
  writeText(
    edit,
    DOCUMENT,
    document.replace(`r:id="${chartRelation(index)}"`, `r:id="${relation}"`)
  );
  return [workbook, createWorkbook([chartSheet(chart, words)], edit.codec.deflate)];
}
