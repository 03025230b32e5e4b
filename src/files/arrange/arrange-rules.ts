import { arrangeFormula } from "../../core/rows/formula-rows";
import { shiftFormula } from "../../core/rows/formula-shift";
import { oldRowOf, runAt } from "../../core/rows/row-layout";
import type { Range } from "../../core/workbook";
import { attribute } from "../xml";
import type { Splice, XmlElement } from "../xml-tree";
import { escapeAttribute } from "../xml-write";
import {
  cutElement,
  type FrameSetting,
  imageRanges,
  ON_SHEET,
  parseRanges,
  rangeText,
  renewTag,
  renewText,
  textOf,
} from "./arranging";

/**
 * A conditional format, a validation or a sparkline, in either of its spellings: its cells, told by
 * `sqref` as attribute or element, and its formulas, which are read as standing in the first of them.
 * Cells of a copied row are in it as well. Empty where no cell is left: the element is to go.
 */
export function arrangeRule(rule: XmlElement, setting: FrameSetting): readonly Splice[] | "gone" {
  const { xml, part, arranged } = setting;
  const listed = descendants(rule).find(({ name }) => name === "sqref");
  const given = attribute(rule.attributes, "sqref");
  const before = parseRanges(listed ? textOf(xml, listed, part) : (given ?? ""));
  if (before.length === 0) return [];
  const after = imageRanges(before, arranged);
  if (after.length === 0) return "gone";
  const sqref = after.map(rangeText).join(" ");
  const splices = formulaSplices(rule, cornerOf(before), cornerOf(after), setting);
  if (listed) splices.push(...renewText(listed, before.map(rangeText).join(" "), sqref));
  else if (sqref !== before.map(rangeText).join(" ")) splices.push(renewTag(xml, rule, { sqref }));
  return splices;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The cell that relative references are read from. */
function cornerOf(ranges: readonly Range[]): Corner {
  let [row, column] = [Infinity, Infinity];
  for (const { top, left } of ranges) {
    row = Math.min(row, top);
    column = Math.min(column, left);
  }
  return { row, column };
}

const FORMULAS: ReadonlySet<string> = new Set(["formula", "formula1", "formula2", "f"]);

function formulaSplices(
  rule: XmlElement,
  before: Corner,
  after: Corner,
  { xml, part, arranged }: FrameSetting
): Splice[] {
  const run = runAt(arranged.layout, after.row);
  const rows = oldRowOf(arranged.layout, after.row) - before.row;
  const columns = after.column - before.column;
  const renewed = (formula: string) =>
    arrangeFormula(shiftFormula(formula, rows, columns), arranged, ON_SHEET, run).text;
  const splices: Splice[] = [];
  for (const element of descendants(rule)) {
    const { name, attributes } = element;
    if (name === "cfvo" && attribute(attributes, "type") === "formula") {
      const val = attribute(attributes, "val");
      if (val !== undefined && renewed(val) !== val) {
        splices.push(renewTag(xml, element, { val: renewed(val) }));
      }
    } else if (FORMULAS.has(name) && element.children.length === 0) {
      const formula = textOf(xml, element, part);
      splices.push(...renewText(element, formula, renewed(formula)));
    }
  }
  return splices;
}

/** All elements below one, in order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/**
 * A sparkline stands in one cell: one in a copied row is copied, each with the cells of its own copy.
 */
export function arrangeSparkline(sparkline: XmlElement, setting: FrameSetting): readonly Splice[] {
  const { xml, part, arranged } = setting;
  const place = sparkline.children.find(({ name }) => name === "sqref");
  const [at] = place ? parseRanges(textOf(xml, place, part)) : [];
  if (!at || !place) return [];
  const formula = sparkline.children.find(({ name }) => name === "f");
  const images = imageRanges([at], arranged).flatMap(({ top, bottom }) =>
    Array.from({ length: bottom - top + 1 }, (_, index) => top + index)
  );
  const text = formula ? textOf(xml, formula, part) : "";
  const drawn = images.map((row) => {
    const run = runAt(arranged.layout, row);
    const placed = arrangeFormula(text, arranged, ON_SHEET, run).text;
    let copy = xml.slice(sparkline.start, place.openEnd);
    if (formula && formula.start < place.start) {
      copy =
        xml.slice(sparkline.start, formula.openEnd) +
        escapeAttribute(placed) +
        xml.slice(formula.closeStart, place.openEnd);
    }
    const cell = rangeText({ ...at, top: row, bottom: row });
    return `${copy}${cell}${xml.slice(place.closeStart, sparkline.end)}`;
  });
  if (drawn.length === 0) return [cutElement(sparkline)];
  return [{ start: sparkline.start, end: sparkline.end, text: drawn.join("") }];
}
