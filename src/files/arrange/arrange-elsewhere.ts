import { parseRange } from "../../core/address";
import type { ArrangedSheet } from "../../core/rows/formula-rows";
import { arrangeFormula, readRowFormula } from "../../core/rows/formula-rows";
import type { PackageEdit } from "../package-edit";
import { readText, relationsOf, writeText } from "../package-edit";
import { reachableParts } from "../reachable-parts";
import { scanRows } from "../row-scan";
import { joinSheet, splitSheet } from "../sheet-frame";
import { attribute } from "../xml";
import { childNamed, readTree, type Splice, spliceText, type XmlElement } from "../xml-tree";
import { entryKey } from "../zip";
import { descendants } from "./arrange-rules";
import { columnFormulas } from "./arrange-table";
import { ELSEWHERE, hullRange, rangeText, renewFormula, renewTag } from "./arranging";
import { formulaText, sharedFormulas } from "../shared-formulas";
import { formulaCell } from "./formula-cell";

/**
 * What speaks of the arranged sheet from other parts: formulas of other sheets, charts, tables and
 * controls, and the sources of pivot tables. `sheet` is the part of the arranged sheet; those that
 * belong to it have been changed before.
 */
export function arrangeElsewhere(edit: PackageEdit, sheet: string, arranged: ArrangedSheet): void {
  const own = new Set([entryKey(sheet)]);
  for (const { target } of relationsOf(edit, sheet).values()) own.add(entryKey(target));
  for (const [key, { part, type }] of reachableParts(edit)) {
    if (own.has(key)) continue;
    const change = CHANGES.get(type);
    const xml = change ? readText(edit, part) : null;
    if (change && xml !== null) writeText(edit, part, change(xml, part, arranged));
  }
}

type Change = (xml: string, part: string, arranged: ArrangedSheet) => string;

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["worksheet", otherSheet],
  ["xlMacrosheet", otherSheet],
  ["chart", leafFormulas],
  ["chartEx", leafFormulas],
  ["drawing", (xml, part, arranged) => tagFormulas(xml, part, arranged, ["textlink"])],
  ["table", otherTable],
  [
    "ctrlProp",
    (xml, part, arranged) =>
      tagFormulas(xml, part, arranged, ["fmlaLink", "fmlaRange", "fmlaGroup"]),
  ],
  ["pivotCacheDefinition", pivotSource],
]);

const FORMULAS: ReadonlySet<string> = new Set(["f", "formula", "formula1", "formula2", "sqref"]);
const DEPTH = 14;

function otherSheet(xml: string, part: string, arranged: ArrangedSheet): string {
  if (!xml.includes("!")) return xml;
  const sheet = splitSheet(xml, part);
  const frame = leafFormulas(sheet.frame, part, arranged);
  const { prefix } = readTree(sheet.frame, part, 0);
  const rows = otherRows(sheet.rows, part, prefix, arranged);
  if (rows === sheet.rows && frame === sheet.frame) return xml;
  return joinSheet({ ...sheet, rows, frame }, part);
}

const HOLDS_FORMULA = /<(?:[^\s<>/]{1,40}:)?f[\s/>]/;

function otherRows(rows: string, part: string, prefix: string, arranged: ArrangedSheet): string {
  // Texts name sheets too: without a formula there is nothing to look for cell by cell.
  if (!rows.includes("!") || !HOLDS_FORMULA.test(rows)) return rows;
  const { cells } = scanRows(rows, part, prefix, { has: () => true });
  const shared = sharedFormulas(rows, cells, part);
  const splices: Splice[] = [];
  for (const cell of cells) {
    const { row, start, end } = cell;
    const xml = cell.formula ? rows.slice(start, end) : "";
    if (cell.shared === undefined && !xml.includes("!")) continue;
    const formula = childNamed(readTree(xml, part, 1), "f");
    const text = formula ? formulaText(xml, formula, cell, part, shared) : "";
    if (!readRowFormula(text, arranged, ELSEWHERE)) continue;
    const write = formulaCell(rows, cell, { part, shared, arranged, home: ELSEWHERE });
    splices.push({ start, end, text: write(row, undefined) });
  }
  return spliceText(rows, splices);
}

/** Formulas that elements hold, and the cells of links. */
function leafFormulas(xml: string, part: string, arranged: ArrangedSheet): string {
  if (!xml.includes("!")) return xml;
  const splices = descendants(readTree(xml, part, DEPTH)).flatMap((element) => {
    const { name, children } = element;
    if (FORMULAS.has(name) && children.length === 0) {
      return renewFormula(xml, element, part, { arranged, home: ELSEWHERE });
    }
    if (name === "hyperlink") return attributeFormula(xml, element, "location", arranged);
    return name === "cfvo" ? attributeFormula(xml, element, "val", arranged) : [];
  });
  return spliceText(xml, splices);
}

function attributeFormula(
  xml: string,
  element: XmlElement,
  name: string,
  arranged: ArrangedSheet
): readonly Splice[] {
  const before = attribute(element.attributes, name);
  if (!before?.includes("!")) return [];
  const after = arrangeFormula(before, arranged, ELSEWHERE).text;
  return before === after ? [] : [renewTag(xml, element, { [name]: after })];
}

function tagFormulas(
  xml: string,
  part: string,
  arranged: ArrangedSheet,
  names: readonly string[]
): string {
  if (!xml.includes("!")) return xml;
  const root = readTree(xml, part, DEPTH);
  const splices = [root, ...descendants(root)].flatMap((element) => {
    return names.flatMap((name) => attributeFormula(xml, element, name, arranged));
  });
  return spliceText(xml, splices);
}

function otherTable(xml: string, part: string, arranged: ArrangedSheet): string {
  const root = readTree(xml, part, 4);
  return spliceText(xml, columnFormulas(xml, root, { part, arranged }, false));
}

/** A pivot table reads its rows anew when it is next refreshed; what it remembers stays. */
function pivotSource(xml: string, part: string, arranged: ArrangedSheet): string {
  const cache = childNamed(readTree(xml, part, 2), "cacheSource");
  const source = cache && childNamed(cache, "worksheetSource");
  if (!source || attribute(source.attributes, "id") !== undefined) return xml;
  const sheet = attribute(source.attributes, "sheet")?.toLowerCase();
  const range = parseRange(attribute(source.attributes, "ref") ?? "");
  const hull = range && sheet === arranged.sheet.toLowerCase() ? hullRange(range, arranged) : null;
  return hull ? spliceText(xml, [renewTag(xml, source, { ref: rangeText(hull) })]) : xml;
}
