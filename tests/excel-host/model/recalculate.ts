import FormulaParser, { type CellReference, type RangeReference } from "fast-formula-parser";
import type { Range } from "../../../src/core/workbook";
import { cellName } from "../../../src/core/address";
import { cellsOf, isInside, quotedSheetName } from "./area";
import { findCell, usedArea } from "./cells";
import { readableFormula } from "./formula-text";
import { forgetPrecedents, precedentsOf } from "./precedents";
import {
  cellKey,
  placeOfKey,
  type CellModel,
  type SheetModel,
  type WorkbookModel,
} from "./workbook";

interface FormulaCell {
  readonly sheet: SheetModel;
  readonly key: number;
  readonly cell: CellModel;
}

/** Notes that a cell's content changed, so that formulas that look at it are computed again. */
export function markChanged(sheet: SheetModel, row: number, column: number): void {
  sheet.book.changed.add(`${sheet.id} ${cellKey(row, column)}`);
}

/**
 * Computes the formulas that look at changed cells, directly or through others. What the formula
 * library does not know (SUMIFS, structured references …) keeps the value it had and is noted in
 * `notCalculated`.
 */
export function recalculate(book: WorkbookModel): void {
  if (book.changed.size === 0 || book.calculationMode === "Manual") return;
  calculateNow(book);
}

/** Has every formula computed anew, such as when names change. */
export function markAllFormulas(book: WorkbookModel): void {
  forgetPrecedents(book);
  for (const { sheet, key } of formulaCells(book)) book.changed.add(`${sheet.id} ${key}`);
}

/** Milliseconds after which what is left counts as what cannot be computed. */
const LONGEST_CALCULATION = 3_000;

/** As `recalculate`, also where the workbook calculates only on demand. */
export function calculateNow(book: WorkbookModel): void {
  const stale = findStale(book);
  book.changed.clear();
  if (stale.size === 0) return;
  const calculation = createCalculation(book, stale);
  for (const entry of [...stale.values()]) calculation.evaluate(entry);
}

/** Formulas to compute, by `sheet key`: those that changed and those that depend on them. */
function findStale(book: WorkbookModel): Map<string, FormulaCell> {
  const formulas = formulaCells(book);
  const changed = changedBySheet(book);
  const stale = new Map<string, FormulaCell>();
  for (let grown = true; grown;) {
    grown = false;
    for (const entry of formulas) {
      const id = identity(entry);
      if (stale.has(id) || !isStale(entry, changed)) continue;
      stale.set(id, entry);
      keysOf(changed, entry.sheet.name).add(entry.key);
      grown = true;
    }
  }
  return stale;
}

function formulaCells(book: WorkbookModel): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula !== null) found.push({ sheet, key, cell });
    }
  }
  return found;
}

/** Changed cells by the name of their sheet in lower case, as formulas speak of it. */
function changedBySheet(book: WorkbookModel): Map<string, Set<number>> {
  const names = new Map(book.sheets.map(({ id, name }) => [id, name]));
  const changed = new Map<string, Set<number>>();
  for (const entry of book.changed) {
    const [id = "", key] = entry.split(" ");
    const name = names.get(id);
    if (name !== undefined) keysOf(changed, name).add(Number(key));
  }
  return changed;
}

function keysOf(changed: Map<string, Set<number>>, sheet: string): Set<number> {
  const name = sheet.toLowerCase();
  const known = changed.get(name);
  if (known) return known;
  const keys = new Set<number>();
  changed.set(name, keys);
  return keys;
}

function isStale(entry: FormulaCell, changed: ReadonlyMap<string, Set<number>>): boolean {
  if (changed.get(entry.sheet.name.toLowerCase())?.has(entry.key)) return true;
  const { row, column } = placeOfKey(entry.key);
  return precedentsOf(entry.sheet, entry.cell, row, column).some(({ sheet, area }) =>
    anyInside(changed.get(sheet.toLowerCase()), area)
  );
}

function anyInside(keys: ReadonlySet<number> | undefined, area: Range): boolean {
  if (!keys || keys.size === 0) return false;
  if (cellsOf(area) <= keys.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (keys.has(cellKey(row, column))) return true;
      }
    }
    return false;
  }
  for (const key of keys) {
    const { row, column } = placeOfKey(key);
    if (isInside(area, row, column)) return true;
  }
  return false;
}

function identity({ sheet, key }: FormulaCell): string {
  return `${sheet.id} ${key}`;
}

interface Calculation {
  readonly evaluate: (entry: FormulaCell) => void;
}

function createCalculation(book: WorkbookModel, stale: Map<string, FormulaCell>): Calculation {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const parser = new FormulaParser({ onCell, onRange });
  const deadline = performance.now() + LONGEST_CALCULATION;
  const ranges = new Map<string, readonly (readonly unknown[])[]>();

  function onCell({ sheet, row, col }: CellReference): unknown {
    const target = sheets.get((sheet ?? "").toLowerCase());
    return target ? valueAt(target, row - 1, col - 1) : new FormulaParser.FormulaError("#REF!");
  }

  function onRange({ sheet, from, to }: RangeReference): readonly (readonly unknown[])[] {
    const target = sheets.get((sheet ?? "").toLowerCase());
    if (!target) return [[new FormulaParser.FormulaError("#REF!")]];
    const { bottom, right } = clipToUsed(target, from, to);
    const id = [target.id, from.row, from.col, bottom, right].join(" ");
    const known = ranges.get(id);
    if (known) return known;
    const rows: unknown[][] = [];
    for (let row = from.row; row <= bottom; row++) {
      const line: unknown[] = [];
      for (let col = from.col; col <= right; col++) line.push(valueAt(target, row - 1, col - 1));
      rows.push(line);
    }
    // The values of a range are final: whatever was to be computed in it has been by now.
    ranges.set(id, rows);
    return rows;
  }

  function valueAt(sheet: SheetModel, row: number, column: number): unknown {
    const waiting = stale.get(`${sheet.id} ${cellKey(row, column)}`);
    if (waiting) evaluate(waiting);
    const cell = findCell(sheet, row, column);
    if (!cell || cell.value === "") return null;
    return cell.error ? new FormulaParser.FormulaError(String(cell.value)) : cell.value;
  }

  /** A formula that comes back to itself counts with the value it had. */
  function evaluate(entry: FormulaCell): void {
    stale.delete(identity(entry));
    const { sheet, cell, key } = entry;
    const { row, column } = placeOfKey(key);
    const address = `${quotedSheetName(sheet.name)}!${cellName(row, column)}`;
    try {
      const position = { sheet: sheet.name, row: row + 1, col: column + 1 };
      if (performance.now() > deadline) throw new RangeError("no time left");
      const formula = readableFormula(sheet, (cell.formula ?? "=").slice(1), row, column);
      setResult(cell, parser.parse(formula, position));
      book.notCalculated.delete(address);
    } catch {
      book.notCalculated.add(address);
    }
  }

  return { evaluate };
}

const LARGE = 10_000;

/** Where a range ends for calculation: whole rows and columns end with what the sheet holds. */
function clipToUsed(
  sheet: SheetModel,
  from: RangeReference["from"],
  to: RangeReference["to"]
): { readonly bottom: number; readonly right: number } {
  if ((to.row - from.row + 1) * (to.col - from.col + 1) < LARGE) {
    return { bottom: to.row, right: to.col };
  }
  const used = usedArea(sheet, true);
  return {
    bottom: Math.max(from.row, Math.min(to.row, (used?.bottom ?? 0) + 1)),
    right: Math.max(from.col, Math.min(to.col, (used?.right ?? 0) + 1)),
  };
}

function setResult(cell: CellModel, result: unknown): void {
  const error = result instanceof FormulaParser.FormulaError;
  cell.error = error;
  if (error) cell.value = result.error;
  else if (typeof result === "number" || typeof result === "boolean") cell.value = result;
  else cell.value = typeof result === "string" ? result : 0;
}
