import type { RangeReference } from "fast-formula-parser";
import { cellName } from "../../../src/core/address";
import { parseArea, splitAddress } from "./area";
import type { NameModel, WorkbookModel } from "./workbook";

/** Quoted things, then words that are neither functions nor sheets. */
const WORD = /"[^"]*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu;

/** What a defined name stands for, if it is an area; a sheet's own name comes before the book's. */
export function namedReference(
  book: WorkbookModel,
  name: string,
  sheet: string
): RangeReference | null {
  const found = findName(book, name, sheet);
  if (!found) return null;
  const address = splitAddress(found.formula);
  const area = parseArea(address.rest);
  if (!area) return null;
  return {
    sheet: address.sheet ?? sheet,
    from: { row: area.top + 1, col: area.left + 1 },
    to: { row: area.bottom + 1, col: area.right + 1 },
  };
}

function findName(book: WorkbookModel, name: string, sheet: string): NameModel | undefined {
  const wanted = name.toLowerCase();
  const own = book.sheets.find((entry) => entry.name === sheet)?.names ?? [];
  return [...own, ...book.names].find((entry) => entry.name.toLowerCase() === wanted);
}

/** Puts areas in the place of defined names: the formula library knows no Chinese ones. */
export function expandNames(book: WorkbookModel, formula: string, sheet: string): string {
  if (book.names.length === 0 && book.sheets.every(({ names }) => names.length === 0)) {
    return formula;
  }
  return formula.replace(WORD, (word) => {
    const reference = /^["']/.test(word) ? null : namedReference(book, word, sheet);
    if (!reference) return word;
    const { from, to } = reference;
    const quoted = `'${(reference.sheet ?? sheet).replace(/'/g, "''")}'`;
    return `${quoted}!${cellName(from.row - 1, from.col - 1)}:${cellName(to.row - 1, to.col - 1)}`;
  });
}
