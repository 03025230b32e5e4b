import { calculateOnLoad, shortenCalcChain } from "./calc-chain";
import { changeFormula, changeFormulas } from "./formula-elements";
import type { PackageEdit } from "./package-edit";
import {
  hasPart,
  readText,
  removeElements,
  removeParts,
  requireText,
  writeText,
} from "./package-edit";
import { relationshipsPart } from "./package-parts";
import { type ReachedPart, reachableParts } from "./reachable-parts";
import { refuseDamaged } from "./refuse";
import { dropReferences } from "./sheet-references";
import type { WorkbookDirectory } from "./workbook-directory";
import { attribute } from "./xml";
import { childNamed, readTree, type Splice, spliceText, type XmlElement } from "./xml-tree";
import { withAttribute } from "./xml-write";

/**
 * Takes sheets out of a workbook: their parts with all that only they used, their places in the
 * workbook part, names and formulas that speak of them (`#REF!`). The others move up.
 * Throws `damaged` (`last_sheet`) where no sheet that shows would be left and none is `added`.
 */
export function removeSheets(
  edit: PackageEdit,
  found: WorkbookDirectory,
  names: ReadonlySet<string>,
  added: boolean
): WorkbookDirectory {
  let directory = found;
  const gone: string[] = [];
  for (const name of names) {
    const left = removeSheet(edit, directory, name);
    if (left !== directory) gone.push(name);
    directory = left;
  }
  // Once for all of them: every part that is left is walked through.
  if (gone.length > 0 && dropFormulas(edit, reachableParts(edit).values(), gone))
    calculateOnLoad(edit, directory);
  if (names.size > 0 && !added && visiblePlaces(edit, directory).length === 0) {
    refuseDamaged(directory.part, "last_sheet");
  }
  return directory;
}

function removeSheet(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  name: string
): WorkbookDirectory {
  const position = directory.sheets.findIndex((sheet) => sheet.name === name);
  const sheet = directory.sheets[position];
  if (!sheet) return directory;
  const before = reachableParts(edit);
  unlistSheet(edit, directory, position);
  const after = reachableParts(edit);
  const lost = [...before].filter(([key]) => !after.has(key)).map(([, { part }]) => part);
  const withRelations = lost.flatMap((part) => [part, relationshipsPart(part)]);
  removeParts(
    edit,
    withRelations.filter((part) => hasPart(edit, part))
  );
  const left = { ...directory, sheets: directory.sheets.filter((other) => other !== sheet) };
  fixViews(edit, left, position);
  if (dropNames(edit, left, name, position)) calculateOnLoad(edit, left);
  shortenCalcChain(edit, left, new Map([[sheet.sheetId, "all"]]));
  return left;
}

function unlistSheet(edit: PackageEdit, { part }: WorkbookDirectory, position: number): void {
  const xml = requireText(edit, part);
  const root = readTree(xml, part, 2);
  const entry = childNamed(root, "sheets")?.children[position];
  if (!entry) return;
  const id = attribute(entry.attributes, "id") ?? "";
  writeText(edit, part, spliceText(xml, [cut(entry)]));
  removeElements(edit, relationshipsPart(part), (attributes) => attribute(attributes, "Id") === id);
}

function visiblePlaces(edit: PackageEdit, { part }: WorkbookDirectory): readonly number[] {
  const root = readTree(requireText(edit, part), part, 2);
  const sheets = childNamed(root, "sheets")?.children ?? [];
  return sheets.flatMap(({ attributes }, place) => {
    const listed = (attribute(attributes, "id") ?? "") !== "";
    return listed && (attribute(attributes, "state") ?? "visible") === "visible" ? [place] : [];
  });
}

/** Windows remember sheets by their place; one that showed the lost sheet shows the first that can. */
function fixViews(edit: PackageEdit, directory: WorkbookDirectory, position: number): void {
  const { part } = directory;
  const xml = requireText(edit, part);
  const views = childNamed(readTree(xml, part, 2), "bookViews")?.children ?? [];
  const first = visiblePlaces(edit, directory)[0] ?? 0;
  const splices = views.map(({ attributes, start, openEnd }): Splice => {
    let tag = xml.slice(start, openEnd);
    for (const name of ["firstSheet", "activeTab"]) {
      const place = Number(attribute(attributes, name) ?? 0);
      const moved = place > position ? place - 1 : place === position ? first : place;
      if (moved !== place) tag = withAttribute(tag, name, String(moved));
    }
    return { start, end: openEnd, text: tag };
  });
  writeText(edit, part, spliceText(xml, splices));
}

/** Names of the sheet go, those of later sheets move up, those that speak of it lose their place. */
function dropNames(
  edit: PackageEdit,
  { part }: WorkbookDirectory,
  sheet: string,
  position: number
): boolean {
  const xml = requireText(edit, part);
  const list = childNamed(readTree(xml, part, 2), "definedNames");
  if (!list) return false;
  const splices: Splice[] = [];
  let gone = 0;
  for (const name of list.children) {
    const given = attribute(name.attributes, "localSheetId");
    const place = given === undefined ? -1 : Number(given);
    if (place === position) {
      splices.push(cut(name));
      gone++;
      continue;
    }
    if (place > position) {
      const tag = xml.slice(name.start, name.openEnd);
      const text = withAttribute(tag, "localSheetId", String(place - 1));
      splices.push({ start: name.start, end: name.openEnd, text });
    }
    const drop = (formula: string) => dropReferences(formula, sheet);
    splices.push(...changeFormula(xml, name.openEnd, name.closeStart, drop));
  }
  const empty = gone === list.children.length;
  writeText(edit, part, spliceText(xml, empty ? [cut(list)] : splices));
  return splices.length > 0;
}

/** Whether any formula spoke of the sheets. */
function dropFormulas(
  edit: PackageEdit,
  parts: Iterable<ReachedPart>,
  sheets: readonly string[]
): boolean {
  const drop = (formula: string) => sheets.reduce(dropReferences, formula);
  let changed = false;
  for (const { part } of parts) {
    if (!/\/(?:worksheets|charts|tables)\/[^/]+\.xml$/i.test(part)) continue;
    const xml = readText(edit, part);
    if (xml === null) continue;
    const text = changeFormulas(xml, part, drop);
    changed ||= text !== xml;
    writeText(edit, part, text);
  }
  return changed;
}

function cut({ start, end }: XmlElement): Splice {
  return { start, end, text: "" };
}
