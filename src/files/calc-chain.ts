import type { PackageEdit } from "./package-edit";
import { readText, relationsOf, removePart, requireText, writeText } from "./package-edit";
import { WORKBOOK_ORDER, type WorkbookDirectory } from "./workbook-directory";
import { attribute } from "./xml";
import { childNamed, insertInOrder, readTree, type Splice, spliceText } from "./xml-tree";
import { withAttribute } from "./xml-write";

/**
 * Takes cells out of the calculation chain: an entry for a cell without a formula makes Excel repair
 * the file. `lost` holds the cells by sheet id. A chain that becomes empty goes altogether.
 */
export function shortenCalcChain(
  edit: PackageEdit,
  { part: workbook }: WorkbookDirectory,
  lost: ReadonlyMap<number, ReadonlySet<string> | "all">
): void {
  const part = calcChainPart(edit, workbook);
  const xml = part && readText(edit, part);
  if (!part || !xml) return;
  const root = readTree(xml, part, 1);
  const splices: Splice[] = [];
  let sheet = 0;
  let sheetTold = 0;
  for (const { attributes, start, openEnd, end } of root.children) {
    // An entry without a sheet stands on the sheet of the entry before.
    sheet = Number(attribute(attributes, "i") ?? sheet);
    const cells = lost.get(sheet);
    if (cells === "all" || cells?.has(attribute(attributes, "r") ?? "")) {
      splices.push({ start, end, text: "" });
    } else {
      if (sheetTold !== sheet && attribute(attributes, "i") === undefined) {
        const tag = withAttribute(xml.slice(start, openEnd), "i", String(sheet));
        splices.push({ start, end: openEnd, text: tag });
      }
      sheetTold = sheet;
    }
  }
  const left = root.children.length - splices.filter(({ text }) => text === "").length;
  if (left === 0) removePart(edit, part, workbook);
  else writeText(edit, part, spliceText(xml, splices));
}

/** Takes the calculation chain out; Excel makes a new one when it calculates. */
export function dropCalcChain(edit: PackageEdit, { part: workbook }: WorkbookDirectory): void {
  const part = calcChainPart(edit, workbook);
  if (part !== null) removePart(edit, part, workbook);
}

function calcChainPart(edit: PackageEdit, workbook: string): string | null {
  for (const { type, target } of relationsOf(edit, workbook).values()) {
    if (type === "calcChain") return target;
  }
  return null;
}

/** Lets Excel calculate everything when it opens the file: cached totals may no longer be true. */
export function calculateOnLoad(edit: PackageEdit, { part }: WorkbookDirectory): void {
  const xml = requireText(edit, part);
  const root = readTree(xml, part, 1);
  const settings = childNamed(root, "calcPr");
  if (!settings) {
    const child = { name: "calcPr", xml: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` };
    writeText(edit, part, insertInOrder(xml, root, child, WORKBOOK_ORDER));
    return;
  }
  const { start, openEnd } = settings;
  const tag = withAttribute(xml.slice(start, openEnd), "fullCalcOnLoad", "1");
  writeText(edit, part, spliceText(xml, [{ start, end: openEnd, text: tag }]));
}
