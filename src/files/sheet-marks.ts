import { parseRange, rangeName } from "../core/address";
import type { MarkFamily, Range } from "../core/workbook";
import type { Place } from "./cell-ranges";
import { areaOf, cellsOf, joinCells } from "./cell-ranges";
import { cellText } from "./element-text";
import { markFormula, markRule } from "./mark-look";
import { insertIntoSheet } from "./sheet-frame";
import { attribute, unescapeXml, walkTags } from "./xml";
import type { XmlElement } from "./xml-tree";
import { readTree, type Splice, spliceText } from "./xml-tree";
import { withPrefix } from "./xml-write";

/** A rule of ours on a sheet. */
interface OwnRule {
  /** The `conditionalFormatting` it stands in, and the rule itself. */
  readonly block: XmlElement;
  readonly rule: XmlElement;
  readonly ranges: readonly Range[];
}

/** Past this many cells an earlier mark is left as it is: somebody drew it over whole columns. */
const MOST_JOINED_CELLS = 1_000_000;

/**
 * Marks cells of one family in a sheet's frame (the part without its rows) by a conditional format
 * of our own. The cells of an earlier mark of the family stay marked, in the same rule.
 *
 * The rule comes after all others (the highest priority number): equal numbers damage a file, and
 * numbers of the user's rules are not ours to change. Where a rule of the user fills the same cell,
 * its fill shows and ours does not; what it leaves open (bold, frame, underline) still shows.
 */
export function markCells(
  frame: string,
  part: string,
  family: MarkFamily,
  cells: readonly Place[],
  dxfId: () => number
): string {
  const root = readTree(frame, part, 3);
  const own = ownRules(frame, root, family);
  const joined = own.flatMap(({ ranges }) => ranges);
  const ranges = joinCells([...joined.flatMap(cellsOf), ...cells]);
  const names = ranges.map(rangeName).join(" ");
  if (names === joined.map(rangeName).join(" ")) return frame;

  const rest = spliceText(frame, own.map(cutRule));
  const look = Number(attribute(own[0]?.rule.attributes ?? "", "dxfId") ?? dxfId());
  const rule = markRule(family, look, highestPriority(rest, part) + 1);
  const drawn = `<conditionalFormatting sqref="${names}">${rule}</conditionalFormatting>`;
  return insertIntoSheet(rest, part, {
    name: "conditionalFormatting",
    xml: withPrefix(drawn, root.prefix),
  });
}

/**
 * Takes the marks of some families off a sheet's frame; a `conditionalFormatting` that held nothing
 * else goes too. The user's own rules and all else stay as they are.
 */
export function clearMarks(frame: string, part: string, families: ReadonlySet<MarkFamily>): string {
  const cuts: Splice[] = [];
  for (const block of readTree(frame, part, 3).children) {
    if (block.name !== "conditionalFormatting") continue;
    const own = block.children.filter((rule) =>
      [...families].some((family) => isOwnRule(frame, rule, family))
    );
    if (own.length === 0) continue;
    for (const { start, end } of own.length === block.children.length ? [block] : own) {
      cuts.push({ start, end, text: "" });
    }
  }
  return spliceText(frame, cuts);
}

function ownRules(frame: string, root: XmlElement, family: MarkFamily): readonly OwnRule[] {
  const found: OwnRule[] = [];
  let area = 0;
  for (const block of root.children) {
    if (block.name !== "conditionalFormatting") continue;
    for (const rule of block.children) {
      if (!isOwnRule(frame, rule, family)) continue;
      const names = (attribute(block.attributes, "sqref") ?? "").split(/\s+/);
      const ranges = names.map(parseRange).filter((range) => range !== null);
      area += ranges.reduce((sum, range) => sum + areaOf(range), 0);
      if (area > MOST_JOINED_CELLS) return found;
      found.push({ block, rule, ranges });
    }
  }
  return found;
}

function isOwnRule(frame: string, rule: XmlElement, family: MarkFamily): boolean {
  const formula = rule.children.find(({ name }) => name === "formula");
  if (!formula) return false;
  const text = cellText(unescapeXml(frame.slice(formula.openEnd, formula.closeStart)));
  return text.trim() === markFormula(family);
}

/** A block that held only this rule goes with it. */
function cutRule({ block, rule }: OwnRule): Splice {
  const { start, end } = block.children.length === 1 ? block : rule;
  return { start, end, text: "" };
}

/** Rules of newer versions of Excel (in `extLst`) count with the others. */
function highestPriority(frame: string, part: string): number {
  let highest = 0;
  if (!frame.includes("cfRule")) return highest;
  walkTags(frame, part, (tag) => {
    if (tag.closing || tag.name !== "cfRule") return;
    const priority = Number(attribute(tag.attributes, "priority"));
    if (priority > highest && priority < MOST_PRIORITY) highest = priority;
  });
  return highest;
}

/** The largest number the attribute (a 32-bit integer) can take, with room for ours. */
const MOST_PRIORITY = 2_147_483_000;
