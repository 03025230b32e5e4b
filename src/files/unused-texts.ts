import type { PackageEdit } from "./package-edit";
import {
  openPackage,
  readText,
  relationsOf,
  requireText,
  savePackage,
  writeText,
  type Codec,
} from "./package-edit";
import { readWorkbookDirectory } from "./workbook-directory";
import { attribute } from "./xml";
import { childNamed, readTree, type Splice, spliceText, type XmlElement } from "./xml-tree";
import { withAttribute } from "./xml-write";

/**
 * Takes the texts out of a workbook that no cell shows any more. A patched workbook keeps the texts of
 * cells that were emptied and sheets that were removed; a copy that goes to others must not.
 */
export function dropUnusedTexts(bytes: Uint8Array, codec: Codec): Uint8Array {
  const edit = openPackage(bytes, codec);
  const directory = readWorkbookDirectory(edit);
  const part = [...relationsOf(edit, directory.part).values()].find(
    ({ type, external }) => type === "sharedStrings" && !external
  )?.target;
  const xml = part === undefined ? null : readText(edit, part);
  if (part === undefined || xml === null) return bytes;
  const places = new Map<number, number>();
  const uses = directory.sheets.reduce(
    (sum, sheet) => sum + (sheet.part === null ? 0 : renumber(edit, sheet.part, places)),
    0
  );
  writeText(edit, part, keepTexts(xml, part, places, uses));
  return edit.changed.size > 0 ? savePackage(edit) : bytes;
}

/** Gives the texts of a sheet's cells new numbers, in the order of their use. @returns how many cells */
function renumber(edit: PackageEdit, part: string, places: Map<number, number>): number {
  const xml = requireText(edit, part);
  const rows = childNamed(readTree(xml, part, 4), "sheetData")?.children ?? [];
  const splices: Splice[] = [];
  for (const cell of rows.flatMap((row) => row.children)) {
    if (attribute(cell.attributes, "t") !== "s") continue;
    const value = childNamed(cell, "v");
    const old = value ? Number(xml.slice(value.openEnd, value.closeStart)) : NaN;
    if (!value || !Number.isInteger(old)) continue;
    const place = places.get(old) ?? places.size;
    places.set(old, place);
    splices.push({ start: value.openEnd, end: value.closeStart, text: String(place) });
  }
  writeText(edit, part, spliceText(xml, splices));
  return splices.length;
}

function keepTexts(
  xml: string,
  part: string,
  places: ReadonlyMap<number, number>,
  uses: number
): string {
  const root = readTree(xml, part, 1);
  const items = root.children.filter(({ name }) => name === "si");
  const kept: string[] = [];
  for (const [old, place] of places) {
    const item: XmlElement | undefined = items[old];
    if (item) kept[place] = xml.slice(item.start, item.end);
  }
  const counted = withAttribute(
    withAttribute(xml.slice(root.start, root.openEnd), "count", String(uses)),
    "uniqueCount",
    String(places.size)
  );
  const name = `${root.prefix}sst`;
  const tag = root.selfClosing ? `${counted.slice(0, -2)}>` : counted;
  return `${xml.slice(0, root.start)}${tag}${kept.join("")}</${name}>${xml.slice(root.end)}`;
}
