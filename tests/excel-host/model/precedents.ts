import FormulaParser, { type CellReference, type RangeReference } from "fast-formula-parser";
import type { Range } from "../../../src/core/workbook";
import { readableFormula } from "./formula-text";
import type { CellModel, SheetModel, WorkbookModel } from "./workbook";

/** An area of a sheet that a formula looks at. */
export interface Precedent {
  readonly sheet: string;
  readonly area: Range;
}

/** Collects every reference; the parser's own collection mixes up sheets. */
class PrecedentParser extends FormulaParser.DepParser {
  found: Precedent[] = [];
  home = "";

  override getCell({ sheet, row, col }: CellReference): unknown {
    const area = { top: row - 1, left: col - 1, bottom: row - 1, right: col - 1 };
    this.found.push({ sheet: sheet ?? this.home, area });
    return 0;
  }

  override getRange({ sheet, from, to }: RangeReference): readonly (readonly unknown[])[] {
    const area = {
      top: from.row - 1,
      left: from.col - 1,
      bottom: to.row - 1,
      right: to.col - 1,
    };
    this.found.push({ sheet: sheet ?? this.home, area });
    return [[0]];
  }
}

type Known = WeakMap<CellModel, { readonly formula: string; readonly of: readonly Precedent[] }>;

const KNOWN = new WeakMap<WorkbookModel, Known>();
const PARSERS = new WeakMap<WorkbookModel, PrecedentParser>();

/** The areas that a cell's formula looks at; none for a formula that cannot be read. */
export function precedentsOf(
  sheet: SheetModel,
  cell: CellModel,
  row: number,
  column: number
): readonly Precedent[] {
  const formula = cell.formula ?? "";
  const known = knownOf(sheet.book);
  const found = known.get(cell);
  if (found?.formula === formula) return found.of;
  const of = readPrecedents(sheet, formula, row, column);
  known.set(cell, { formula, of });
  return of;
}

/** To be called when names change: formulas may look elsewhere now. */
export function forgetPrecedents(book: WorkbookModel): void {
  KNOWN.delete(book);
}

function knownOf(book: WorkbookModel): Known {
  const known = KNOWN.get(book) ?? new WeakMap();
  KNOWN.set(book, known);
  return known;
}

function readPrecedents(
  sheet: SheetModel,
  formula: string,
  row: number,
  column: number
): readonly Precedent[] {
  const parser = parserOf(sheet.book);
  parser.found = [];
  parser.home = sheet.name;
  try {
    const position = { sheet: sheet.name, row: row + 1, col: column + 1 };
    parser.parse(readableFormula(sheet, formula.slice(1), row, column), position);
  } catch {
    return [];
  }
  return parser.found;
}

function parserOf(book: WorkbookModel): PrecedentParser {
  const known = PARSERS.get(book);
  if (known) return known;
  const parser = new PrecedentParser();
  PARSERS.set(book, parser);
  return parser;
}
