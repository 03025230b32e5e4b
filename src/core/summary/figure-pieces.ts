import { roundTo } from "../rule/rule-interval";
import { percentText } from "../percent-text";
import { tidyNumber } from "../units";
import type { CellAddress, CellValue } from "../workbook";
import type { FigureSource, SheetPlace, TextPiece } from "./document";

/** A figure of a filled cell with the cell it came from. */
export interface DocumentFigure {
  readonly at: SheetPlace;
  readonly source: CellAddress;
  readonly value: number;
  readonly indicator: string;
}

/** Finds the figures of cells in what these show. */
export interface FigureReader {
  /** The text of a cell, cut where its figures stand; `value` is what the cell holds. */
  readonly cut: (shown: string, at: SheetPlace, value: CellValue) => readonly TextPiece[];
  /** How many figures have not been found so far. */
  readonly unshown: () => number;
}

/**
 * Cuts the texts of cells where their figures stand. A cell's figures are looked for in their order,
 * each as a whole number as the fill writes it; one that the text does not show has no source in it. A
 * cell that is a number shows its figure in a format of its own, and only where it is that number.
 *
 * @param sources takes each cell as it is met
 */
export function figureReader(
  figures: readonly DocumentFigure[],
  sources: FigureSource[]
): FigureReader {
  const byCell = new Map<string, DocumentFigure[]>();
  for (const one of figures) {
    const key = placeKey(one.at);
    const known = byCell.get(key);
    if (known) known.push(one);
    else byCell.set(key, [one]);
  }
  const known = new Map<string, number>();
  const forms: Set<string>[] = [];
  let found = 0;
  const sourceOf = ({ source, indicator }: DocumentFigure, shown: string) => {
    const key = `${placeKey(source)},${source.sheet}`;
    const index = known.get(key) ?? sources.length;
    const form = forms[index] ?? new Set();
    known.set(key, index);
    found++;
    forms[index] = form.add(shown);
    sources[index] = { cell: source, indicator, shown: [...form] };
    return index;
  };
  const cut = (shown: string, at: SheetPlace, value: CellValue): readonly TextPiece[] => {
    const own = byCell.get(placeKey(at)) ?? [];
    if (typeof value !== "number") return cutText(shown, own, sourceOf);
    const same = own.find((one) => isSame(one.value, value));
    return [{ text: shown, source: same ? sourceOf(same, shown.trim()) : null }];
  };
  return { cut, unshown: () => figures.length - found };
}

/** But for what binary fractions may take away. */
const isSame = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

const placeKey = ({ row, column }: SheetPlace) => `${String(row)},${String(column)}`;

function cutText(
  shown: string,
  figures: readonly DocumentFigure[],
  sourceOf: (figure: DocumentFigure, shown: string) => number
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const figure of figures) {
    const found = findFigure(shown, from, figure.value);
    if (!found) continue;
    if (found.start > from) pieces.push({ text: shown.slice(from, found.start), source: null });
    const text = shown.slice(found.start, found.end);
    pieces.push({ text, source: sourceOf(figure, text) });
    from = found.end;
  }
  if (from < shown.length || pieces.length === 0)
    pieces.push({ text: shown.slice(from), source: null });
  return pieces;
}

/** The ways in which a fill writes a figure into running text. */
function writtenAs(value: number): readonly [string, string, string] {
  const rounded = roundTo(value, 2);
  return [String(tidyNumber(value)), String(rounded), percentText(value)];
}

function findFigure(
  text: string,
  from: number,
  value: number
): { readonly start: number; readonly end: number } | null {
  let best: { start: number; end: number } | null = null;
  for (const written of writtenAs(value)) {
    let start = text.indexOf(written, from);
    while (start !== -1 && !isFigure(text, start, start + written.length))
      start = text.indexOf(written, start + 1);
    if (start !== -1 && (!best || start < best.start))
      best = { start, end: start + written.length };
  }
  return best;
}

/** A whole number that is no part of another, of a date or of a name such as 863计划. */
function isFigure(text: string, start: number, end: number): boolean {
  return (
    !/[0-9.]/.test(text[start - 1] ?? "") &&
    !/^(?:[0-9]|\.[0-9]|[年月日号季]|计划)/u.test(text.slice(end, end + 2))
  );
}
