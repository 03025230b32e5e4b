import { columnLetters, parseRange, rangeName } from "../../core/address";
import type { ArrangedSheet, FormulaHome } from "../../core/rows/formula-rows";
import { arrangeFormula, placeFormula, readRowFormula } from "../../core/rows/formula-rows";
import type { PlacedRun } from "../../core/rows/row-layout";
import type { CellPlace } from "../row-scan";
import { attribute } from "../xml";
import { childNamed, readTree, spliceText, type XmlElement } from "../xml-tree";
import { escapePlain, withAttribute, withoutAttribute } from "../xml-write";
import { formulaText, type SharedFormulas, unsharedTag } from "../shared-formulas";
import { cutElement, ON_SHEET } from "./arranging";
import { splitAtRow } from "./split-at-row";

export interface FormulaSetting {
  readonly part: string;
  readonly shared: SharedFormulas;
  readonly arranged: ArrangedSheet;
  /** Where the cell stands; on the arranged sheet where nothing is said. */
  readonly home?: FormulaHome;
}

/**
 * A cell with a formula, ready to be written at any row. One of the arranged sheet that speaks of its
 * cells comes without its result, since its copies are there to be filled, and no reader may take the
 * result of the template for theirs; one elsewhere where it speaks of more or fewer rows than before.
 */
export function formulaCell(
  rows: string,
  place: CellPlace,
  { part, shared, arranged, home = ON_SHEET }: FormulaSetting
): (row: number, run: PlacedRun | undefined) => string {
  const cell = rows.slice(place.start, place.end);
  const root = readTree(cell, part, 1);
  const formula = childNamed(root, "f");
  const around = (text: string) =>
    attribute(place.attributes, "r") === undefined
      ? () => text
      : atRow(splitAtRow(text, columnLetters(place.column)));
  if (!formula) return around(cell);

  const text = formulaText(cell, formula, place, part, shared);
  const read = readRowFormula(text, arranged, home);
  const tag = formulaTag(cell, formula, place.row, arranged, home);
  const head = around(cell.slice(0, formula.start));
  const tail = cell.slice(formula.end);
  const bare = withoutResult(cell, root, formula);
  const bareHead = around(bare.head);
  const close = `</${formula.prefix}f>`;
  const plain = read === null && place.shared === undefined;
  const raw = formula.selfClosing ? "" : cell.slice(formula.openEnd, formula.closeStart);
  return (row, run) => {
    const opened = tag(row);
    if (opened.endsWith("/>") || (read === null && text === "")) {
      return head(row) + opened + (opened.endsWith("/>") ? "" : raw + close) + tail;
    }
    if (plain) return head(row) + opened + raw + close + tail;
    const placed = read ? placeFormula(read, arranged.layout, run) : { text, stretched: false };
    const written = opened + escapePlain(placed.text) + close;
    return placed.stretched || (read && home.onSheet)
      ? bareHead(row) + written + bare.tail
      : head(row) + written + tail;
  };
}

function atRow({ before, after }: { readonly before: string; readonly after: string }) {
  return (row: number): string => `${before}${String(row + 1)}${after}`;
}

/** The cell before and after its formula, without the result. */
function withoutResult(
  cell: string,
  root: XmlElement,
  formula: XmlElement
): { readonly head: string; readonly tail: string } {
  const open = withoutAttribute(cell.slice(0, root.openEnd), "t");
  const results = root.children.filter(({ name }) => name === "v" || name === "is");
  const cuts = results
    .filter(({ start }) => start >= formula.end)
    .map((result) => ({
      ...cutElement(result),
      start: result.start - formula.end,
      end: result.end - formula.end,
    }));
  return {
    head: open + cell.slice(root.openEnd, formula.start),
    tail: spliceText(cell.slice(formula.end), cuts),
  };
}

/** The opening tag of the formula: no longer shared, and with its ranges where it fills some. */
function formulaTag(
  cell: string,
  formula: XmlElement,
  from: number,
  arranged: ArrangedSheet,
  home: FormulaHome
): (row: number) => string {
  const tag = cell.slice(formula.start, formula.openEnd);
  const type = attribute(formula.attributes, "t");
  if (type === "shared") {
    const open = unsharedTag(tag);
    return () => open;
  }
  const range = parseRange(attribute(formula.attributes, "ref") ?? "");
  if (!range || (type !== "array" && type !== "dataTable")) return () => tag;
  let told = tag;
  for (const name of ["r1", "r2"]) {
    const input = attribute(formula.attributes, name);
    if (input === undefined) continue;
    told = withAttribute(told, name, arrangeFormula(input, arranged, home).text);
  }
  return (row) => {
    const top = range.top + row - from;
    const moved = { ...range, top, bottom: range.bottom + row - from };
    return withAttribute(told, "ref", rangeName(moved));
  };
}
