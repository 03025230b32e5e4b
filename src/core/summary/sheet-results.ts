import { parseCellName, parseRange } from "../address";
import type { Cell } from "../workbook";

/** A cell of the sheet by row and column. */
export type CellFinder = (row: number, column: number) => Cell | undefined;

/** So many cells are looked at in all; a sheet of running sums asks for the square of its rows. */
const MOST_LOOKS = 5_000_000;
/** A formula may rest on others that stand below it, so many deep. */
const DEEPEST = 50;
/** Brackets within brackets; no total needs as many. */
const MOST_BRACKETS = 20;

/** Signs of the formulas that are worked out: what is met beside them leaves a formula without result. */
const TOKEN =
  /\s*(?:([0-9]+(?:\.[0-9]+)?)|(\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?)(?![(!A-Z0-9_.])|(SUM|ROUND)(?=\()|([-+*/(),%]))/gy;

interface Calculation {
  readonly find: CellFinder;
  /** `null` where a formula has no result, or while it is being worked out. */
  readonly known: Map<Cell, number | null>;
  looks: number;
  depth: number;
}

interface Reading {
  readonly tokens: readonly RegExpExecArray[];
  at: number;
  readonly calculation: Calculation;
}

/**
 * Results of formulas that add, subtract, multiply and divide cells of their own sheet, `SUM` and `ROUND`
 * among them: what the totals and rates of a summary are made of. Any other formula, one that divides by
 * 0, reads a text as a number or rests on itself, has none.
 *
 * @param cells the formulas whose result is wanted, in the order of the sheet
 */
export function sheetResults(
  cells: readonly Cell[],
  find: CellFinder
): ReadonlyMap<Cell, number | null> {
  const calculation: Calculation = { find, known: new Map(), looks: 0, depth: 0 };
  return new Map(cells.map((cell) => [cell, resultOf(cell, calculation)]));
}

function resultOf(cell: Cell, calculation: Calculation): number | null {
  const known = calculation.known.get(cell);
  if (known !== undefined) return known;
  const tokens = readTokens(cell.formula ?? "");
  calculation.known.set(cell, null);
  if (!tokens || calculation.depth >= DEEPEST) return null;
  calculation.depth++;
  const reading: Reading = { tokens, at: 0, calculation };
  const value = sum(reading);
  calculation.depth--;
  const result = value !== null && reading.at === tokens.length ? rounded(value) : null;
  calculation.known.set(cell, result);
  return result;
}

/** Fifteen digits are what a cell holds. */
const rounded = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(15)) : null);

function readTokens(formula: string): readonly RegExpExecArray[] | null {
  const text = formula.toUpperCase().trimEnd();
  const tokens = [...text.matchAll(TOKEN)] as RegExpExecArray[];
  const last = tokens.at(-1);
  const isRead = last !== undefined && last.index + last[0].length === text.length;
  let open = 0;
  const isDeep = tokens.some(([, , , , mark]) => {
    open += mark === "(" ? 1 : mark === ")" ? -1 : 0;
    return open > MOST_BRACKETS;
  });
  return isRead && !isDeep ? tokens : null;
}

const sign = ({ tokens, at }: Reading) => tokens[at]?.[4];

function sum(reading: Reading): number | null {
  let value = product(reading);
  for (let next = sign(reading); next === "+" || next === "-"; next = sign(reading)) {
    reading.at++;
    const other = product(reading);
    value = value === null || other === null ? null : next === "+" ? value + other : value - other;
  }
  return value;
}

function product(reading: Reading): number | null {
  let value = factor(reading);
  for (let next = sign(reading); next === "*" || next === "/"; next = sign(reading)) {
    reading.at++;
    const other = factor(reading);
    if (value === null || other === null || (next === "/" && other === 0)) value = null;
    else value = next === "*" ? value * other : value / other;
  }
  return value;
}

function factor(reading: Reading): number | null {
  let turned = 1;
  for (let next = sign(reading); next === "-" || next === "+"; next = sign(reading)) {
    if (next === "-") turned = -turned;
    reading.at++;
  }
  const value = plainFactor(reading);
  const isPercent = sign(reading) === "%";
  if (isPercent) reading.at++;
  return value === null ? null : (turned * value) / (isPercent ? 100 : 1);
}

function plainFactor(reading: Reading): number | null {
  const [, number, cells, name, mark] = reading.tokens[reading.at++] ?? [];
  if (number !== undefined) return Number(number);
  if (cells !== undefined) return oneCell(cells, reading.calculation);
  if (name !== undefined) return called(name, reading);
  if (mark !== "(") return null;
  const value = sum(reading);
  return sign(reading) === ")" && reading.at++ >= 0 ? value : null;
}

function called(name: string, reading: Reading): number | null {
  reading.at++;
  const values: (number | null)[] = [];
  do {
    const cells = reading.tokens[reading.at]?.[2];
    const isAlone = cells !== undefined && /^[,)]$/.test(reading.tokens[reading.at + 1]?.[4] ?? "");
    if (name === "SUM" && isAlone) {
      values.push(addCells(cells, reading.calculation));
      reading.at++;
    } else values.push(sum(reading));
  } while (sign(reading) === "," && reading.at++ >= 0);
  if (sign(reading) !== ")" || values.includes(null)) return null;
  reading.at++;
  const given = values as readonly number[];
  if (name === "SUM") return given.reduce((all, one) => all + one, 0);
  const [value = 0, digits = 0] = given;
  const unit = 10 ** Math.max(-15, Math.min(15, Math.trunc(digits)));
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * unit).toPrecision(15)))) / unit;
}

function oneCell(name: string, calculation: Calculation): number | null {
  const place = parseCellName(name);
  const cell = place ? look(place.row, place.column, calculation) : null;
  if (!place || cell === null) return null;
  return cell === undefined ? 0 : numberOf(cell, calculation);
}

/** `SUM` passes over texts. */
function addCells(name: string, calculation: Calculation): number | null {
  const range = parseRange(name);
  let total = 0;
  for (let row = range?.top ?? 0; range && row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = look(row, column, calculation);
      if (cell === null) return null;
      if (!cell || (cell.formula === undefined && typeof cell.value !== "number")) continue;
      const value = numberOf(cell, calculation);
      if (value === null) return null;
      total += value;
    }
  }
  return range ? total : null;
}

/** `null` where too many cells were looked at. */
function look(row: number, column: number, calculation: Calculation): Cell | undefined | null {
  return ++calculation.looks > MOST_LOOKS ? null : calculation.find(row, column);
}

function numberOf(cell: Cell, calculation: Calculation): number | null {
  if (typeof cell.value === "number") return cell.value;
  return cell.formula !== undefined && cell.value === null ? resultOf(cell, calculation) : null;
}
