import type { DefinedName } from "../core/workbook";
import type { PackageEdit } from "./package-edit";
import { requireText, writeText } from "./package-edit";
import { refuseDamaged } from "./refuse";
import { isName, tableNameKey } from "./table-check";
import { WORKBOOK_ORDER, type WorkbookDirectory } from "./workbook-directory";
import { attribute } from "./xml";
import { appendInside, childNamed, insertInOrder, readTree, spliceText } from "./xml-tree";
import { escapeText, withPrefix } from "./xml-write";

/** Adds `<definedName>` elements, drawn without prefix, to the workbook's list. */
export function appendNames(edit: PackageEdit, { part }: WorkbookDirectory, drawn: string): void {
  const xml = requireText(edit, part);
  const root = readTree(xml, part, 1);
  const names = childNamed(root, "definedNames");
  if (names) {
    const added = withPrefix(drawn, names.prefix);
    writeText(edit, part, spliceText(xml, appendInside(xml, names, added)));
    return;
  }
  const list = withPrefix(`<definedNames>${drawn}</definedNames>`, root.prefix);
  const child = { name: "definedNames", xml: list };
  writeText(edit, part, insertInOrder(xml, root, child, WORKBOOK_ORDER));
}

/**
 * Gives a name to a reference, in place of the workbook's name of that spelling; names that hold on
 * one sheet only stay. Throws `damaged` (`name`) for a name that Excel refuses.
 */
export function defineName(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  { name, refersTo }: DefinedName
): void {
  if (!isName(name) || refersTo.trim() === "") refuseDamaged(name, "name");
  const { part } = directory;
  const xml = requireText(edit, part);
  const names = childNamed(readTree(xml, part, 2), "definedNames")?.children ?? [];
  const same = names.find(({ attributes }) => {
    const known = attribute(attributes, "name") ?? "";
    const local = attribute(attributes, "localSheetId") !== undefined;
    return !local && tableNameKey(known) === tableNameKey(name);
  });
  if (!same) {
    appendNames(
      edit,
      directory,
      `<definedName name="${name}">${escapeText(refersTo)}</definedName>`
    );
    return;
  }
  const splices = same.selfClosing
    ? appendInside(xml, same, escapeText(refersTo))
    : [{ start: same.openEnd, end: same.closeStart, text: escapeText(refersTo) }];
  writeText(edit, part, spliceText(xml, splices));
}
