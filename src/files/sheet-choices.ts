import { rangeName } from "../core/address";
import type { Range } from "../core/workbook";
import { refuseDamaged } from "./refuse";
import { insertIntoSheet } from "./sheet-frame";
import { appendInside, childNamed, readTree, spliceText } from "./xml-tree";
import { escapeText, withAttribute, withPrefix } from "./xml-write";

/** The texts that each cell of a range may take. */
export interface Choices {
  readonly range: Range;
  readonly options: readonly string[];
}

/** Excel holds a list in the cell's rule only up to this length; a longer one damages the file. */
const LONGEST_LIST = 255;

/** Whether Excel can hold the list; a comma inside an option would cut it in two. */
export function isChoiceList({ options }: Choices): boolean {
  const { length } = options.join(",");
  return length > 0 && length <= LONGEST_LIST && !options.some((option) => option.includes(","));
}

/** The `<dataValidation>` of a list. */
export function choiceRule({ range, options }: Choices): string {
  const list = `"${options.join(",").replace(/"/g, '""')}"`;
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${rangeName(range)}">` +
    `<formula1>${escapeText(list)}</formula1></dataValidation>`
  );
}

/** Adds lists to a sheet's frame, after the rules that are there. Throws `damaged` (`choices`). */
export function addChoices(frame: string, part: string, lists: readonly Choices[]): string {
  if (!lists.every(isChoiceList)) refuseDamaged(part, "choices");
  return addEntryRules(frame, part, lists.map(choiceRule));
}

/** Adds `<dataValidation>` elements to a sheet's frame, after those that are there. */
export function addEntryRules(frame: string, part: string, rules: readonly string[]): string {
  if (rules.length === 0) return frame;
  const root = readTree(frame, part, 2);
  const drawn = withPrefix(rules.join(""), root.prefix);
  const present = childNamed(root, "dataValidations");
  if (!present) {
    const name = `${root.prefix}dataValidations`;
    const xml = `<${name} count="${rules.length}">${drawn}</${name}>`;
    return insertIntoSheet(frame, part, { name: "dataValidations", xml });
  }
  const count = present.children.length + rules.length;
  const tag = withAttribute(frame.slice(present.start, present.openEnd), "count", String(count));
  return spliceText(frame, appendInside(frame, present, drawn, tag));
}

/**
 * Protects a sheet without a password: what its cells say of locking comes into force. A protection
 * that is there stays as it is.
 */
export function protectSheet(frame: string, part: string): string {
  const root = readTree(frame, part, 1);
  if (childNamed(root, "sheetProtection")) return frame;
  const xml = `<${root.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
  return insertIntoSheet(frame, part, { name: "sheetProtection", xml });
}
