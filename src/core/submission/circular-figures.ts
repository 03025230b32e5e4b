import {
  addressText,
  cellName,
  columnNumber,
  parseCellName,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "../address";
import { findCycles } from "../cycles";
import { firstIndex } from "../first-index";
import { figureKey, type Figure, type Report } from "../report";
import { remembered } from "../remembered";
import { scanFormula, type FormulaReference } from "../rows/formula-scan";
import type { Cell, Range, Sheet, Workbook } from "../workbook";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/** Cells that are looked at for all formulas of a sheet together; what has more is nobody's form. */
const MOST_LOOKED_AT = 200_000;
/** What these say of a cell does not depend on its value; a sum down to `OFFSET(E9,-1,0)` stands in E9. */
const OF_PLACE: ReadonlySet<string> = new Set(
  "ROW ROWS COLUMN COLUMNS AREAS SHEET FORMULATEXT ISREF OFFSET".split(" ")
);
/** With these a formula may name what it never reads. */
const CHOOSING = /\b(?:IF|IFS|IFERROR|IFNA|CHOOSE|SWITCH|INDEX)\(/iu;

/**
 * Figures that are computed from themselves, directly or through other cells of their sheet: what they show
 * is no figure. They are told, once a circle, and read as an error.
 */
export function setCircularAside(
  { sheets }: Workbook,
  report: Report
): { readonly report: Report; readonly found: readonly SubmissionFinding[] } {
  const names = new Set(report.pages.map(({ table }) => table.sheet));
  const circles: { readonly sheet: string; readonly cells: readonly string[] }[] = [];
  for (const sheet of sheets) {
    if (!names.has(sheet.name)) continue;
    for (const cells of circlesOn(sheet)) circles.push({ sheet: sheet.name, cells });
  }
  if (circles.length === 0) return { report, found: [] };
  const figures = new Map(report.figures);
  const all = [...figures.values()];
  const places = new Map(all.map(({ at }, place) => [addressText(at), place]));
  const found = circles.flatMap(({ sheet, cells }) => {
    const on = cells.flatMap((cell) => places.get(`${sheet}!${cell}`) ?? []);
    const own = on.sort((one, other) => one - other).flatMap((place) => all[place] ?? []);
    const [first, ...others] = own;
    if (!first) return [];
    for (const one of own) figures.set(figureKey(one.indicator, one.column), without(one));
    const { indicator, at } = first;
    return submissionFinding(
      {
        ...{ rule: "READ.circle", severity: "hard", form: indicator.form, indicator, at },
        related: others.map((one) => one.at),
      },
      { code: "circular", cells: [...shortened(cells), ...cells.slice(0, 1)] }
    );
  });
  return { report: { ...report, figures }, found };
}

/** Nobody reads more of a circle than this. */
const LONGEST = 20;

function shortened(cells: readonly string[]): readonly string[] {
  return cells.length > LONGEST ? [...cells.slice(0, LONGEST), "…"] : cells;
}

function without(figure: Figure): Figure {
  const text = String(figure.cell?.value ?? "");
  return { ...figure, value: null, reading: { kind: "error", text } };
}

/** The circles of formulas on a sheet, each by the names of its cells. */
function circlesOn({ name, cells }: Sheet): readonly (readonly string[])[] {
  const formulas: Cell[] = [];
  for (const cell of cells) if (cell.formula) formulas.push(cell);
  if (formulas.length === 0) return [];
  const edges = new Map<string, readonly string[]>();
  const budget = { left: MOST_LOOKED_AT };
  for (const { row, column, formula = "" } of formulas) {
    const to = referencesOf(formula).flatMap(({ sheet, range }) =>
      sheet === "" || sheet === name ? namesWithin(range, formulas, budget) : []
    );
    if (budget.left < 0) return [];
    if (to.length > 0) edges.set(cellName(row, column), to);
  }
  if (edges.size === 0) return [];
  const byName = new Map(formulas.map((cell) => [cellName(cell.row, cell.column), cell]));
  return findCycles(edges).filter((circle) => isSure(circle.map((one) => byName.get(one))));
}

/** Excel shows 0 where it goes round in a circle, other programs an error; or what was computed before. */
function isSure(circle: readonly (Cell | undefined)[]): boolean {
  const isLost = circle.every((cell) => cell?.error === true || !cell?.value);
  return isLost || !circle.some((cell) => CHOOSING.test(cell?.formula ?? ""));
}

/** Cells of formulas within a range; these are in the order of their rows. */
function namesWithin(
  { top, left, bottom, right }: Range,
  formulas: readonly Cell[],
  budget: { left: number }
): readonly string[] {
  const names: string[] = [];
  const from = firstIndex(formulas.length, (at) => {
    const { row, column } = formulas[at] as Cell;
    return row > top || (row === top && column >= left);
  });
  for (let at = from; at < formulas.length && budget.left-- >= 0; at++) {
    const { row, column } = formulas[at] as Cell;
    if (row > bottom || (row === bottom && column > right)) break;
    if (column >= left && column <= right) names.push(cellName(row, column));
  }
  return names;
}

interface Referred {
  /** `""` for the sheet of the formula itself. */
  readonly sheet: string;
  readonly range: Range;
}

const referencesOf = remembered((formula): readonly Referred[] =>
  scanFormula(formula).references.flatMap((one) => {
    if (one.place === "elsewhere" || OF_PLACE.has(one.argumentOf)) return [];
    const range = rangeOf(one);
    return range ? [{ sheet: one.place === "sheet" ? one.sheet : "", range }] : [];
  })
);

function rangeOf({ kind, from, to }: FormulaReference): Range | null {
  const [one, other] = [from.replace(/\$/gu, ""), to.replace(/\$/gu, "")];
  if (kind === "rows") {
    const rows = [Number(one) - 1, Number(other) - 1];
    return { ...spanned(rows, "top", "bottom"), left: 0, right: SHEET_COLUMNS };
  }
  if (kind === "columns") {
    const columns = [columnNumber(one), columnNumber(other)];
    return { ...spanned(columns, "left", "right"), top: 0, bottom: SHEET_ROWS };
  }
  const [first, last] = [parseCellName(one), parseCellName(other)];
  if (!first || !last) return null;
  return {
    ...spanned([first.row, last.row], "top", "bottom"),
    ...spanned([first.column, last.column], "left", "right"),
  };
}

function spanned<F extends string, T extends string>(
  ends: readonly number[],
  from: F,
  to: T
): Record<F | T, number> {
  return { [from]: Math.min(...ends), [to]: Math.max(...ends) } as Record<F | T, number>;
}
