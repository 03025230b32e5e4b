import type { ArrangedSheet } from "../../core/rows/formula-rows";
import { arrangeFormula } from "../../core/rows/formula-rows";
import type { PackageEdit } from "../package-edit";
import { requireText, writeText } from "../package-edit";
import type { WorkbookDirectory } from "../workbook-directory";
import { attribute } from "../xml";
import { childNamed, readTree, type Splice, spliceText } from "../xml-tree";
import { cutElement, ELSEWHERE, renewText, textOf } from "./arranging";

/**
 * The names of a workbook after rows of a sheet were laid out anew, its print area and titles among
 * them. A reference without `$` before the row is left: it means another cell from every place.
 */
export function arrangeNames(
  edit: PackageEdit,
  { part }: WorkbookDirectory,
  arranged: ArrangedSheet
): void {
  const xml = requireText(edit, part);
  const list = childNamed(readTree(xml, part, 2), "definedNames");
  const splices: Splice[] = [];
  for (const name of list?.children ?? []) {
    const own = attribute(name.attributes, "name") ?? "";
    const built = /^_xlnm\./i.test(own);
    const before = textOf(xml, name, part);
    const after = arrangeFormula(before, arranged, { ...ELSEWHERE, fixedOnly: !built }).text;
    // A filter or a print area of nothing makes Excel repair the file.
    if (built && after !== before && /#REF!/.test(after)) splices.push(cutElement(name));
    else splices.push(...renewText(name, before, after));
  }
  const gone = splices.filter(({ text }) => text === "").length;
  const empty = list && gone > 0 && gone === list.children.length;
  writeText(edit, part, spliceText(xml, empty ? [cutElement(list)] : splices));
}
