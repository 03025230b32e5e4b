import { SHEET_ROWS } from "../address";
import type { FormulaReference } from "./formula-scan";
import { scanFormula } from "./formula-scan";
import type { PlacedRun, RowLayout, RowSpan } from "./row-layout";
import { imagesOf } from "./row-layout";
import { reachOf, rowReached } from "./row-reach";

/** A sheet whose rows are laid out anew. */
export interface ArrangedSheet {
  readonly sheet: string;
  readonly layout: RowLayout;
}

/** A formula of which it is known what in it speaks of the arranged sheet. */
export interface RowFormula {
  readonly text: string;
  readonly references: readonly FormulaReference[];
}

/** A formula after the rows were laid out anew. */
export interface PlacedFormula {
  readonly text: string;
  /** True where it now speaks of more or fewer rows, so that its old result no longer holds. */
  readonly stretched: boolean;
}

export interface FormulaHome {
  /** Whether the formula stands on the arranged sheet, so that what names no sheet means it. */
  readonly onSheet: boolean;
  /** Only references with `$` before the row: a name's others are told from where it is used. */
  readonly fixedOnly?: boolean;
}

/** Reads a formula once, for all the copies it may get; `null` where it speaks of nothing that moves. */
export function readRowFormula(
  formula: string,
  { sheet }: ArrangedSheet,
  { onSheet, fixedOnly = false }: FormulaHome
): RowFormula | null {
  const name = sheet.toLowerCase();
  const references = scanFormula(formula).references.filter((reference) => {
    if (reference.kind === "columns") return false;
    if (fixedOnly && !isFixed(reference)) return false;
    return reference.place === "own" ? onSheet : isNamed(reference, name);
  });
  return references.length === 0 ? null : { text: formula, references };
}

function isNamed({ place, sheet }: FormulaReference, name: string): boolean {
  return place === "sheet" && sheet.toLowerCase() === name;
}

/**
 * The formula as it must read now. A reference into the formula's own piece follows its own copy (see
 * `reachOf`); a range stretches from the first to the last row that it held, in these functions over
 * exactly those; a cell that is the only argument of one of them becomes all its copies, else it is
 * the first; rows that are gone become `#REF!`, alone in a SUM 0. `run` is where the formula stands, on the sheet.
 */
export function placeFormula(
  { text, references }: RowFormula,
  layout: RowLayout,
  run: PlacedRun | undefined
): PlacedFormula {
  let placed = "";
  let at = 0;
  let stretched = false;
  for (const reference of references) {
    const { start, cells, end } = reference;
    const spans = spansOfReference(reference, layout, run);
    const height = spans.reduce((rows, { top, bottom }) => rows + bottom - top + 1, 0);
    stretched ||= height !== heightOf(reference);
    const qualifier = text.slice(start, cells);
    // A block without members: the sum of nothing is 0, and no error.
    const isEmptySum = spans.length === 0 && reference.sole && reference.argumentOf === "SUM";
    placed += text.slice(at, start) + (isEmptySum ? "0" : written(reference, spans, qualifier));
    at = end;
  }
  placed += text.slice(at);
  return { text: placed, stretched };
}

/** As `readRowFormula` and `placeFormula` in one. */
export function arrangeFormula(
  formula: string,
  arranged: ArrangedSheet,
  home: FormulaHome,
  run?: PlacedRun
): PlacedFormula {
  const read = readRowFormula(formula, arranged, home);
  return read ? placeFormula(read, arranged.layout, run) : { text: formula, stretched: false };
}

/** What adds up or counts any number of ranges. */
const GATHERING: ReadonlySet<string> = new Set([
  ...["SUM", "SUBTOTAL", "COUNT", "COUNTA", "AVERAGE", "MAX", "MIN", "PRODUCT"],
]);

/** Excel takes 255 arguments. */
const MOST_ARGUMENTS = 250;
const LAST = SHEET_ROWS - 1;

function spansOfReference(
  reference: FormulaReference,
  layout: RowLayout,
  run: PlacedRun | undefined
): readonly RowSpan[] {
  const span = rowsOf(reference);
  if (span.top === 0 && span.bottom === LAST) return [span];
  const gathers = GATHERING.has(reference.argumentOf);
  if (reference.kind === "cell" && !(gathers && reference.sole)) {
    const row = reference.closes
      ? (imagesOf(layout, span.top).at(-1) ?? null)
      : rowReached(layout, span.top, run);
    return row === null ? [] : [{ top: row, bottom: row }];
  }
  const spans = reachOf(layout, span, run);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return [];
  const exact = gathers && reference.sole && spans.length <= MOST_ARGUMENTS;
  if (exact && spans.length > 1) return spans;
  // A range to the end of the sheet still ends there.
  return [{ top: first.top, bottom: span.bottom === LAST ? LAST : last.bottom }];
}

/** The rows of a reference, the upper first, from 0. */
export function rowsOf({ from, to }: Pick<FormulaReference, "from" | "to">): RowSpan {
  const one = rowOf(from);
  const other = rowOf(to);
  return { top: Math.min(one, other), bottom: Math.max(one, other) };
}

function heightOf(reference: FormulaReference): number {
  const { top, bottom } = rowsOf(reference);
  return bottom - top + 1;
}

const DIGITS = /[0-9]+$/;

function rowOf(corner: string): number {
  return Number(DIGITS.exec(corner)?.[0] ?? 1) - 1;
}

function isFixed({ from, to }: FormulaReference): boolean {
  return /\$[0-9]+$/.test(from) && /\$[0-9]+$/.test(to);
}

function written(
  { kind, from, to }: FormulaReference,
  spans: readonly RowSpan[],
  qualifier: string
): string {
  if (spans.length === 0) return `${qualifier}#REF!`;
  const upward = rowOf(from) > rowOf(to);
  return spans
    .map(({ top, bottom }) => {
      const first = from.replace(DIGITS, String((upward ? bottom : top) + 1));
      const last = to.replace(DIGITS, String((upward ? top : bottom) + 1));
      return qualifier + (kind === "cell" && top === bottom ? first : `${first}:${last}`);
    })
    .join(",");
}
