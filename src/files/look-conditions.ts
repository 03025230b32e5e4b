import { parseRange } from "../core/address";
import type { Range } from "../core/workbook";
import { cellText, detached, readElementText } from "./element-text";
import { tagAttribute, tagFlag, tagNumber, visitChildren } from "./element-walk";
import { readConditionalLook, type StylesLook } from "./look-styles";
import type { CellLook, ConditionalLook } from "./workbook-look";
import { isOpening } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/**
 * Reads `conditionalFormatting`, whose opening tag the cursor has just read, to its end; also the one
 * of newer versions (in `extLst`), which gives its ranges and looks in elements of its own.
 */
export function readConditions(cursor: Cursor, styles: StylesLook): readonly ConditionalLook[] {
  const rules: Omit<ConditionalLook, "ranges">[] = [];
  let ranges = parseRanges(tagAttribute(cursor, "sqref") ?? "");
  visitChildren(cursor, (name) => {
    if (name === "cfRule") {
      const rule = readRule(cursor, styles);
      if (rule) rules.push(rule);
    } else if (name === "sqref" && isOpening(cursor)) {
      ranges = parseRanges(readElementText(cursor));
    } else return false;
    return true;
  });
  return rules.map((rule) => ({ ranges, ...rule }));
}

/** `null` for a rule without a priority: it only adds to one that is told elsewhere. */
function readRule(cursor: Cursor, styles: StylesLook): Omit<ConditionalLook, "ranges"> | null {
  const { start } = cursor;
  const type = tagAttribute(cursor, "type") ?? "";
  const priority = tagAttribute(cursor, "priority");
  const stopIfTrue = tagFlag(cursor, "stopIfTrue");
  const formulas: string[] = [];
  let look: Partial<CellLook> | null = styles.conditional[tagNumber(cursor, "dxfId", -1)] ?? null;
  visitChildren(cursor, (name) => {
    if (name === "dxf") look = readConditionalLook(cursor, styles.palette);
    else if ((name === "formula" || name === "f") && isOpening(cursor)) {
      formulas.push(detached(cellText(readElementText(cursor))));
    } else return false;
    return true;
  });
  if (priority === undefined) return null;
  const xml = detached(cursor.xml.slice(start, cursor.at));
  return { type, priority: Number(priority) || 0, stopIfTrue, formulas, look, xml };
}

function parseRanges(text: string): readonly Range[] {
  const names = text.split(/\s+/).filter((name) => name !== "");
  return names.map(parseRange).filter((range) => range !== null);
}
