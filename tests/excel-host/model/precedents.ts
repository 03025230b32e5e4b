import FormulaParser, { type CellReference, type RangeReference } from "fast-formula-parser";
import type { Range } from "../../../src/core/workbook";
import { expandNames } from "./names-in-formula";
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

const KNOWN = new WeakMap<
  CellModel,
  { readonly formula: string; readonly of: readonly Precedent[] }
>();
const PARSERS = new WeakMap<WorkbookModel, PrecedentParser>();

/** The areas that a cell's formula looks at; none for a formula that cannot be read. */
export function precedentsOf(sheet: SheetModel, cell: CellModel): readonly Precedent[] {
  const formula = cell.formula ?? "";
  const known = KNOWN.get(cell);
  if (known?.formula === formula) return known.of;
  const of = readPrecedents(sheet, formula);
  KNOWN.set(cell, { formula, of });
  return of;
}

function readPrecedents({ book, name }: SheetModel, formula: string): readonly Precedent[] {
  const parser = parserOf(book);
  parser.found = [];
  parser.home = name;
  try {
    parser.parse(expandNames(book, formula.slice(1), name), { sheet: name, row: 1, col: 1 });
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
