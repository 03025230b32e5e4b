import { cellName, parseRange } from "../../core/address";
import type { ArrangedSheet, FormulaHome } from "../../core/rows/formula-rows";
import { arrangeFormula } from "../../core/rows/formula-rows";
import type { PlacedRun, RowSpan } from "../../core/rows/row-layout";
import { hullOf, nearestImage, spansOf } from "../../core/rows/row-layout";
import type { Range } from "../../core/workbook";
import { readElementText } from "../element-text";
import { ProblemError } from "../problem-error";
import { nextTag, openCursor } from "../xml-cursor";
import type { Splice, XmlElement } from "../xml-tree";
import { escapePlain, withAttribute } from "../xml-write";

/** Why rows cannot be laid out anew without breaking something. */
export type RowsBinding = "table" | "array" | "pivot" | "sheet_end";

/** Throws `rows_bound`: what stands across the rows, and where it stands now. */
export function refuseRows(sheet: string, by: RowsBinding, range: Range): never {
  throw new ProblemError({ code: "rows_bound", sheet, by, range });
}

/** A formula on the arranged sheet, or in a part that belongs to it. */
export const ON_SHEET: FormulaHome = { onSheet: true };
/** A formula anywhere else: it must name the sheet. */
export const ELSEWHERE: FormulaHome = { onSheet: false };

/** The text of an element, unescaped, with its CDATA. */
export function textOf(xml: string, element: XmlElement, part: string): string {
  if (element.selfClosing) return "";
  const cursor = openCursor(xml, part, element.start);
  nextTag(cursor);
  return readElementText(cursor);
}

/** Puts another text into an element; none where it is the same. */
export function renewText(element: XmlElement, before: string, after: string): readonly Splice[] {
  if (before === after || element.selfClosing) return [];
  return [{ start: element.openEnd, end: element.closeStart, text: escapePlain(after) }];
}

/** The change to an element that holds a formula. */
export function renewFormula(
  xml: string,
  element: XmlElement,
  part: string,
  { arranged, home, run }: FormulaPlace
): readonly Splice[] {
  const before = textOf(xml, element, part);
  return renewText(element, before, arrangeFormula(before, arranged, home, run).text);
}

export interface FormulaPlace {
  readonly arranged: ArrangedSheet;
  readonly home: FormulaHome;
  readonly run?: PlacedRun;
}

/** The opening tag of an element with other attributes. */
export function renewTag(
  xml: string,
  { start, openEnd }: XmlElement,
  attributes: Readonly<Record<string, string>>
): Splice {
  let tag = xml.slice(start, openEnd);
  for (const [name, value] of Object.entries(attributes)) tag = withAttribute(tag, name, value);
  return { start, end: openEnd, text: tag };
}

export function cutElement({ start, end }: XmlElement): Splice {
  return { start, end, text: "" };
}

export const rowsOf = ({ top, bottom }: Range): RowSpan => ({ top, bottom });

/** The ranges of a list such as `D5 F5:G9` with where each row of them stands now. */
export function imageRanges(ranges: readonly Range[], { layout }: ArrangedSheet): readonly Range[] {
  return ranges.flatMap(({ top, left, bottom, right }) =>
    spansOf(layout, { top, bottom }).map((span) => ({ ...span, left, right }))
  );
}

/** The range from the first to the last row where its rows stand now; `null` where all are gone. */
export function hullRange(range: Range, { layout }: ArrangedSheet): Range | null {
  const rows = hullOf(layout, rowsOf(range));
  return rows && { ...range, ...rows };
}

export function parseRanges(text: string): readonly Range[] {
  return text
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null);
}

/** A range as lists of ranges write it; whole columns and rows are written out like any other. */
export function rangeText({ top, left, bottom, right }: Range): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** Where a cell that must not be lost (the cursor, a corner of the window) stands now. */
export function nearestCell(name: string, { layout }: ArrangedSheet): string {
  const at = parseRange(name);
  return at ? cellName(nearestImage(layout, at.top), at.left) : name;
}

/** A part of the arranged sheet that is being changed. */
export interface FrameSetting {
  readonly xml: string;
  readonly part: string;
  readonly arranged: ArrangedSheet;
}
