import { inflateNode } from "../../src/files/inflate-node";
import { openPackage, relationsOf } from "../../src/files/package-edit";
import { readWorkbookDirectory } from "../../src/files/workbook-directory";
import { entryKey, openZip, rawEntry, readEntry } from "../../src/files/zip";
import { deflateNode } from "../../src/files/deflate-node";

const codec = { inflate: inflateNode, deflate: deflateNode };

/**
 * Parts that a mark on one sheet should have left alone and did not, byte for byte as they are
 * stored; parts that are gone; and new relations that lead nowhere.
 */
export function changedParts(before: Uint8Array, after: Uint8Array, sheet: string): string[] {
  const [old, fresh] = [openZip(before), openZip(after)];
  const may = partsOfMark(before, sheet);
  const losses: string[] = [];
  for (const [key, entry] of old.entries) {
    const other = fresh.entries.get(key);
    if (!other) losses.push(`part gone: ${entry.name}`);
    else if (other.name !== entry.name) losses.push(`part renamed: ${entry.name}`);
    else if (!may.has(key) && !isSame(rawEntry(old, entry), rawEntry(fresh, other))) {
      losses.push(`part changed: ${entry.name}`);
    }
  }
  losses.push(...sheetLosses(before, after, sheet));
  const lost = danglingRelations(before);
  for (const one of danglingRelations(after)) {
    if (!lost.has(one)) losses.push(`relation to nothing: ${one}`);
  }
  return losses;
}

/** The sheet, its comments and their drawing, the styles, and the lists that name new parts. */
function partsOfMark(bytes: Uint8Array, sheet: string): ReadonlySet<string> {
  const edit = openPackage(bytes, codec);
  const directory = readWorkbookDirectory(edit);
  const part = partOfSheet(bytes, sheet);
  const keys = new Set(["[content_types].xml", entryKey(part), relationsKey(part)]);
  keys.add(relationsKey(directory.part));
  for (const [owner, types] of [
    [part, ["comments", "vmlDrawing"]],
    [directory.part, ["styles"]],
  ] as const) {
    for (const { type, target } of relationsOf(edit, owner).values()) {
      if ((types as readonly string[]).includes(type)) keys.add(entryKey(target));
    }
  }
  return keys;
}

function partOfSheet(bytes: Uint8Array, sheet: string): string {
  const { sheets } = readWorkbookDirectory(openPackage(bytes, codec));
  return sheets.find(({ name, part }) => name === sheet && part !== null)?.part ?? "";
}

function relationsKey(part: string): string {
  const name = part.lastIndexOf("/") + 1;
  return entryKey(`${part.slice(0, name)}_rels/${part.slice(name)}.rels`);
}

/** The sheet without our mark and link must be the sheet as it was. */
function sheetLosses(before: Uint8Array, after: Uint8Array, sheet: string): readonly string[] {
  const part = partOfSheet(before, sheet);
  const [old, fresh] = [before, after].map((bytes) => textOf(bytes, part));
  if (old === undefined || fresh === undefined) return [];
  const own =
    /<([\w.-]+:)?conditionalFormatting\b[^>]*><(?:[\w.-]+:)?cfRule\b[^>]*><(?:[\w.-]+:)?formula>[^<]*heshu:[^<]*<\/(?:[\w.-]+:)?formula><\/(?:[\w.-]+:)?cfRule><\/(?:[\w.-]+:)?conditionalFormatting>/g;
  let rest = fresh.replace(own, "");
  if (!/<(?:[\w.-]+:)?legacyDrawing\b/.test(old)) {
    rest = rest.replace(/<(?:[\w.-]+:)?legacyDrawing\b[^>]*\/>/, "");
  }
  return rest === old ? [] : ["the sheet changed beside the mark"];
}

function textOf(bytes: Uint8Array, part: string): string | undefined {
  const content = readEntry(openZip(bytes), part, inflateNode);
  if (!content) return undefined;
  const encoding = content[0] === 0xff ? "utf-16le" : content[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(content).replace(/encoding=(["'])[\w-]+\1/, "");
}

function danglingRelations(bytes: Uint8Array): ReadonlySet<string> {
  const edit = openPackage(bytes, codec);
  const dangling = new Set<string>();
  for (const key of edit.zip.entries.keys()) {
    const match = /^(.*?)_rels\/([^/]+)\.rels$/.exec(key);
    if (!match) continue;
    const owner = `${match[1] ?? ""}${match[2] ?? ""}`;
    for (const { target, external } of relationsOf(edit, owner).values()) {
      const [part = ""] = target.split("#");
      if (!external && part !== "" && !edit.zip.entries.has(entryKey(part))) {
        dangling.add(`${owner} → ${target}`);
      }
    }
  }
  return dangling;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(Buffer.from(other));
}
