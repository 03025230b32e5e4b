import type { CitedFigure, Quote } from "../core/summary/paragraphs";

/** A text in pieces, so that every figure and every quotation in it keeps its cells. */
export type Piece =
  | string
  | { readonly shown: string; readonly figure: CitedFigure }
  | { readonly shown: string; readonly quote: Quote };

/** A template whose gaps are pieces: say`完成年度目标的${rate}`. */
export function say(
  texts: TemplateStringsArray,
  ...gaps: readonly (Piece | readonly Piece[])[]
): readonly Piece[] {
  return texts.flatMap((text, place) => {
    const gap = gaps[place];
    const filled: readonly Piece[] =
      gap === undefined ? [] : Array.isArray(gap) ? (gap as readonly Piece[]) : [gap as Piece];
    return [...(text === "" ? [] : [text]), ...filled];
  });
}

/** Lists of pieces with a text between each two that have something to say. */
export function joinPieces(all: readonly (readonly Piece[])[], between: string): readonly Piece[] {
  return all
    .filter((one) => one.length > 0)
    .flatMap((one, place) => (place === 0 ? one : [between, ...one]));
}

export function pieceText(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.shown;
}

export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join("");
}
