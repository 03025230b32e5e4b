import type { ChartContent } from "../core/sheet-content";
import type { Range } from "../core/workbook";
import { chartXml } from "./chart-xml";
import { CONTENT_TYPES, type Dialect } from "./ooxml-dialect";
import type { PackageEdit } from "./package-edit";
import {
  addContentType,
  addRelation,
  freshPart,
  hasPart,
  relationsOf,
  requireText,
  writeText,
} from "./package-edit";
import { relationAttribute } from "./relation-attribute";
import { refuseDamaged } from "./refuse";
import { insertIntoSheet } from "./sheet-frame";
import type { WorkbookDirectory } from "./workbook-directory";
import { attribute } from "./xml";
import { appendInside, childNamed, readTree, spliceText } from "./xml-tree";
import { escapeAttribute, XML_HEAD } from "./xml-write";

/**
 * Draws charts on a sheet: the part of each, its place in the sheet's drawing (a new one where there
 * is none), and all that ties them together. The new frame comes back.
 * Throws `damaged` (`chart`) for one without data, or with another number of values than cells.
 */
export function addCharts(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  sheet: { readonly part: string; readonly frame: string },
  charts: readonly ChartContent[]
): string {
  let { frame } = sheet;
  for (const chart of charts) {
    if (!isWhole(chart)) refuseDamaged(sheet.part, "chart");
    const drawing = drawingOf(edit, directory, { part: sheet.part, frame });
    frame = drawing.frame;
    const target = freshPart(edit, `${directory.folder}charts/chart`, ".xml");
    writeText(edit, target, chartXml(chart, directory.dialect));
    addContentType(edit, target, CONTENT_TYPES.chart);
    const { relations } = directory.dialect;
    const relation = addRelation(edit, drawing.part, `${relations}/chart`, target);
    anchorChart(edit, drawing.part, chart, relation, directory.dialect);
  }
  return frame;
}

function isWhole({ categories, series }: ChartContent): boolean {
  const fits = ({ range, shown }: { readonly range: Range; readonly shown: readonly unknown[] }) =>
    shown.length === (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return series.length > 0 && fits(categories) && series.every(({ values }) => fits(values));
}

function drawingOf(
  edit: PackageEdit,
  { folder, dialect }: WorkbookDirectory,
  { part, frame }: { readonly part: string; readonly frame: string }
): { readonly part: string; readonly frame: string } {
  const root = readTree(frame, part, 2);
  const id = attribute(childNamed(root, "drawing")?.attributes ?? "", "id");
  const known = id === undefined ? undefined : relationsOf(edit, part).get(id)?.target;
  if (known !== undefined && hasPart(edit, known)) return { part: known, frame };
  const drawing = freshPart(edit, `${folder}drawings/drawing`, ".xml");
  const namespaces = `xmlns:xdr="${dialect.drawings}/spreadsheetDrawing"`;
  writeText(edit, drawing, `${XML_HEAD}<xdr:wsDr ${namespaces}></xdr:wsDr>`);
  addContentType(edit, drawing, CONTENT_TYPES.drawing);
  const relation = addRelation(edit, part, `${dialect.relations}/drawing`, drawing);
  const broken = childNamed(root, "drawing");
  const rest = broken
    ? spliceText(frame, [{ start: broken.start, end: broken.end, text: "" }])
    : frame;
  const xml = `<${root.prefix}drawing ${relationAttribute(root, relation, dialect)}/>`;
  return { part: drawing, frame: insertIntoSheet(rest, part, { name: "drawing", xml }) };
}

/** The namespaces are declared on the spot: the drawing's root may give them other prefixes. */
function anchorChart(
  edit: PackageEdit,
  part: string,
  { title, over }: ChartContent,
  relation: string,
  { drawings, relations }: Dialect
): void {
  const xml = requireText(edit, part);
  const root = readTree(xml, part, 0);
  const id = 1 + highestShape(xml);
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchor =
    `<xdr:twoCellAnchor xmlns:xdr="${drawings}/spreadsheetDrawing" xmlns:a="${drawings}/main">` +
    corner("from", over.top, over.left) +
    corner("to", over.bottom + 1, over.right + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${id}" name="${escapeAttribute(title === "" ? `Chart ${id}` : title)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${drawings}/chart">` +
    `<c:chart xmlns:c="${drawings}/chart" xmlns:r="${relations}" r:id="${relation}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  writeText(edit, part, spliceText(xml, appendInside(xml, root, anchor)));
}

function highestShape(xml: string): number {
  let highest = 1;
  for (const [, digits] of xml.matchAll(/:cNvPr\s[^>]{0,400}?\bid="([0-9]{1,9})"/g)) {
    highest = Math.max(highest, Number(digits));
  }
  return highest;
}
