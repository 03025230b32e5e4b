import { percentText } from "../percent-text";
import { tidyNumber } from "../units";
import type { CellAddress } from "../workbook";
import type { FigureSource, SheetPlace, TextPiece } from "./document";

/** A figure of a filled cell with the cell it came from. */
export interface DocumentFigure {
  readonly at: SheetPlace;
  readonly source: CellAddress;
  readonly value: number;
  readonly indicator: string;
}

/**
 * Cuts the texts of cells where their figures stand. A cell's figures are looked for in their order,
 * each as a whole number as the fill writes it; one that the text does not show has no source in it.
 *
 * @param sources takes each cell as it is met
 */
export function figureReader(
  figures: readonly DocumentFigure[],
  sources: FigureSource[]
): (shown: string, at: SheetPlace) => readonly TextPiece[] {
  const byCell = new Map<string, DocumentFigure[]>();
  for (const one of figures) {
    const key = placeKey(one.at);
    const known = byCell.get(key);
    if (known) known.push(one);
    else byCell.set(key, [one]);
  }
  const known = new Map<string, number>();
  const forms: Set<string>[] = [];
  const sourceOf = ({ source, indicator }: DocumentFigure, shown: string) => {
    const key = `${placeKey(source)},${source.sheet}`;
    const index = known.get(key) ?? sources.length;
    const form = forms[index] ?? new Set();
    known.set(key, index);
    forms[index] = form.add(shown);
    sources[index] = { cell: source, indicator, shown: [...form] };
    return index;
  };
  return (shown, at) => {
    const own = byCell.get(placeKey(at)) ?? [];
    const only = own[0];
    // A cell that is one figure shows it in a number format of its own.
    if (only && own.length === 1 && /^[-−+]?[0-9.,%()（）\s]{1,40}$/u.test(shown))
      return [{ text: shown, source: sourceOf(only, shown.trim()) }];
    return cutText(shown, own, sourceOf);
  };
}

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
  const rounded = tidyNumber(Math.round(value * 100) / 100);
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
