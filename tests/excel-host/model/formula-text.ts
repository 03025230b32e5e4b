import type { RangeReference } from "fast-formula-parser";
import { parseArea, splitAddress } from "./area";
import { copyFormula } from "./shift-formula";
import type { NameModel, SheetModel, WorkbookModel } from "./workbook";

/** Quoted things, then words that are neither functions nor sheets. */
const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!:'[])/gu;

/** `Sheet2:Sheet5!A1`, which the formula library would read as something else. */
const OVER_SHEETS = /"(?:[^"]|"")*"|[\p{L}\p{N}_.']:[\p{L}\p{N}_.']+!/gu;

/** Comparisons with an empty text, on either side. */
const BLANK_COMPARED = /"(?:[^"]|"")*"(?:\s*(?:<>|=)(?!"))?|(?:<>|(?<![<>])=)\s*""(?!")/g;

const CHINESE = /[^\0-\x7F]/;

/** How deep names may stand in names. */
const DEEPEST = 5;

/**
 * A formula, without `=`, as the formula library understands it: defined names are put in, and an
 * empty cell equals an empty text. Throws for references over several sheets.
 */
export function readableFormula(
  sheet: SheetModel,
  formula: string,
  row: number,
  column: number
): string {
  for (const [found] of formula.matchAll(OVER_SHEETS)) {
    if (!found.startsWith('"')) throw new RangeError(`${found} speaks of several sheets`);
  }
  return compareBlanks(expandNames(sheet, formula, row, column));
}

/** `A1=""` becomes `A1&""=""`: the library takes an empty cell for 0. */
function compareBlanks(formula: string): string {
  return formula.replace(BLANK_COMPARED, (found) => {
    if (/^[<=]/.test(found)) return `&""${found}`;
    return /^""\s*(?:<>|=)$/.test(found) ? `${found}""&` : found;
  });
}

/**
 * Puts what defined names stand for in their place: the library knows no Chinese ones. Names that
 * are written relatively are meant as seen from `A1`.
 */
export function expandNames(
  sheet: SheetModel,
  formula: string,
  row: number,
  column: number,
  depth = 0
): string {
  const { book } = sheet;
  if (depth > DEEPEST) return formula;
  return formula.replace(WORD, (word) => {
    const name = /^["']/.test(word) ? undefined : findName(book, word, sheet.name);
    if (!name) return CHINESE.test(word) && !/^["']/.test(word) ? "#NAME?" : word;
    const meant = copyFormula(name.formula.replace(/^=/, ""), row, column);
    return /^[^()+*/&,^<>=-]*$/.test(meant)
      ? meant
      : `(${expandNames(sheet, meant, row, column, depth + 1)})`;
  });
}

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
