import { parseRange } from "../../core/address";
import type { ArrangedSheet } from "../../core/rows/formula-rows";
import { arrangeFormula } from "../../core/rows/formula-rows";
import { blocksOf } from "../../core/rows/row-layout";
import { freshShapeBlock } from "../comment-shapes";
import { threadedCells, vmlTexts } from "../comment-parts";
import type { PackageEdit } from "../package-edit";
import { readText, relationsOf, writeText } from "../package-edit";
import { attribute } from "../xml";
import { readTree, spliceText } from "../xml-tree";
import { arrangeAnchor, type AnchorMode } from "./arrange-anchor";
import { arrangeCell } from "./arrange-areas";
import { arrangeComments, arrangeShapes, arrangeThreads } from "./arrange-comments";
import { descendants } from "./arrange-rules";
import { arrangeTable } from "./arrange-table";
import { type FrameSetting, ON_SHEET, rangeText, refuseRows, renewTag } from "./arranging";

/** The parts that belong to the arranged sheet: tables, comments, drawings, pivot tables, controls. */
export function arrangeParts(edit: PackageEdit, sheet: string, arranged: ArrangedSheet): void {
  const threaded = threadedCells(edit, sheet);
  const block = () => freshShapeBlock(vmlTexts(edit));
  const changes: ReadonlyMap<string, (xml: string, setting: PartSetting) => string> = new Map([
    ["table", arrangeTable],
    ["comments", (xml: string, setting: PartSetting) => arrangeComments(xml, setting, threaded)],
    ["threadedComment", arrangeThreads],
    ["vmlDrawing", (xml: string) => arrangeShapes(xml, arranged, threaded, block)],
    ["drawing", arrangeDrawing],
    ["pivotTable", arrangePivot],
    ["ctrlProp", arrangeControl],
    ["tableSingleCells", arrangeSingles],
  ]);
  for (const { type, target: part, external } of relationsOf(edit, sheet).values()) {
    const change = external ? undefined : changes.get(type);
    // Other parts may be no texts at all, such as the settings of a printer.
    const xml = change ? readText(edit, part) : null;
    if (change && xml !== null) writeText(edit, part, change(xml, { part, arranged }));
  }
}

type PartSetting = Omit<FrameSetting, "xml">;

const MODES: ReadonlyMap<string, AnchorMode> = new Map([
  ["twoCellAnchor", "twoCell"],
  ["oneCellAnchor", "oneCell"],
]);

/** Pictures, charts and shapes move with their cells; they are not copied. */
function arrangeDrawing(xml: string, { part, arranged }: PartSetting): string {
  const elements = descendants(readTree(xml, part, 12));
  const splices = elements.flatMap((element) => {
    const { name, attributes } = element;
    const usual = MODES.get(name);
    if (usual) {
      const told = attribute(attributes, "editAs");
      const mode = told === "oneCell" || told === "absolute" ? told : usual;
      return arrangeAnchor(xml, element, mode, arranged);
    }
    const link = attribute(attributes, "textlink");
    if (link === undefined || link === "") return [];
    const textlink = arrangeFormula(link, arranged, ON_SHEET).text;
    return textlink === link ? [] : [renewTag(xml, element, { textlink })];
  });
  return spliceText(xml, splices);
}

/** A pivot table is drawn by its own rules: it moves as a whole or not at all. */
function arrangePivot(xml: string, { part, arranged }: PartSetting): string {
  const { sheet, layout } = arranged;
  const splices = readTree(xml, part, 1).children.flatMap((element) => {
    const range = parseRange(attribute(element.attributes, "ref") ?? "");
    if (element.name !== "location" || !range) return [];
    const blocks = blocksOf(layout, range);
    const [block] = blocks;
    const height = range.bottom - range.top;
    if (blocks.length !== 1 || !block || block.bottom - block.top !== height) {
      return refuseRows(sheet, "pivot", range);
    }
    return [renewTag(xml, element, { ref: rangeText({ ...range, ...block }) })];
  });
  return spliceText(xml, splices);
}

/** The cells that a control reads and writes. */
function arrangeControl(xml: string, { part, arranged }: PartSetting): string {
  const root = readTree(xml, part, 0);
  const told: Record<string, string> = {};
  for (const name of ["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"]) {
    const formula = attribute(root.attributes, name);
    if (formula !== undefined) told[name] = arrangeFormula(formula, arranged, ON_SHEET).text;
  }
  return spliceText(xml, [renewTag(xml, root, told)]);
}

/** Cells that are mapped to an XML document. */
function arrangeSingles(xml: string, setting: PartSetting): string {
  const cells = readTree(xml, setting.part, 1).children;
  return spliceText(
    xml,
    cells.flatMap((cell) => arrangeCell(cell, { ...setting, xml }))
  );
}
