import { loseOffSheet, shiftFormula } from "../core/rows/formula-shift";
import { textOf } from "./arrange/arranging";
import type { CellPlace } from "./row-scan";
import type { Splice } from "./xml-tree";
import { childNamed, readTree, type XmlElement } from "./xml-tree";
import { escapePlain, withoutAttribute } from "./xml-write";

/** A formula that cells share: its text as it stands in the cell that holds it. */
interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** By the number of the group. */
export type SharedFormulas = ReadonlyMap<string, SharedFormula>;

/** The texts that cells share, from the cells that hold them (ECMA-376, 18.3.1.40). */
export function sharedFormulas(
  rows: string,
  cells: readonly CellPlace[],
  part: string
): SharedFormulas {
  const formulas = new Map<string, SharedFormula>();
  for (const { shared, master, row, column, start, end } of cells) {
    if (shared === undefined || !master || formulas.has(shared)) continue;
    const cell = rows.slice(start, end);
    const formula = childNamed(readTree(cell, part, 1), "f");
    const text = formula ? textOf(cell, formula, part) : "";
    if (text !== "") formulas.set(shared, { text, row, column });
  }
  return formulas;
}

/** The text of a cell's own or shared formula; `""` where it has none. */
export function formulaText(
  cell: string,
  formula: XmlElement,
  { row, column, shared }: CellPlace,
  part: string,
  formulas: SharedFormulas
): string {
  const own = textOf(cell, formula, part);
  const group = shared === undefined || own !== "" ? undefined : formulas.get(shared);
  if (!group) return own;
  return shiftFormula(group.text, row - group.row, column - group.column, loseOffSheet);
}

/** The opening tag of a formula that is shared no longer. */
export function unsharedTag(tag: string): string {
  const plain = ["t", "ref", "si"].reduce(withoutAttribute, tag);
  return plain.endsWith("/>") ? `${plain.slice(0, -2).trimEnd()}>` : plain;
}

/** Gives a cell of a group the formula as its own; its result and its look stay. */
export function unshareCell(
  rows: string,
  place: CellPlace,
  part: string,
  formulas: SharedFormulas
): readonly Splice[] {
  const cell = rows.slice(place.start, place.end);
  const formula = childNamed(readTree(cell, part, 1), "f");
  const text = formula ? formulaText(cell, formula, place, part, formulas) : "";
  if (!formula || text === "") return [];
  const tag = unsharedTag(cell.slice(formula.start, formula.openEnd));
  const written = `${tag}${escapePlain(text)}</${formula.prefix}f>`;
  return [{ start: place.start + formula.start, end: place.start + formula.end, text: written }];
}
