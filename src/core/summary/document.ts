import type { AttainmentChart } from "./attainment-chart";
import type { CellAddress } from "../workbook";
import type { DocumentTable } from "./document-table";

/** A place on the filled sheet. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** A part of a text; `source` is the index of the figure's cell among the document's sources. */
export interface TextPiece {
  readonly text: string;
  readonly source: number | null;
}

/** The text of one cell, cut where its figures begin and end. */
export interface DocumentText {
  readonly pieces: readonly TextPiece[];
  readonly at: SheetPlace;
}

/** 一、 is level 1, （一） level 2, 1. level 3. */
export type HeadingLevel = 1 | 2 | 3;

export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: HeadingLevel; readonly text: DocumentText }
  | { readonly kind: "paragraph"; readonly text: DocumentText }
  /** Small print below a table. */
  | { readonly kind: "note"; readonly text: DocumentText }
  | { readonly kind: "table"; readonly table: DocumentTable }
  | { readonly kind: "chart"; readonly chart: AttainmentChart };

/** A cell that figures of the document came from. */
export interface FigureSource {
  /** Each of them as the document shows it, once: 420, 70% of the target, 180 short of it. */
  readonly shown: readonly string[];
  readonly cell: CellAddress;
  /** The indicator that the cell belongs to; empty where none is known. */
  readonly indicator: string;
}

/** A filled summary sheet as a document: what its rows are, not what they look like. */
export interface SummaryDocument {
  readonly title: DocumentText | null;
  readonly subtitle: readonly DocumentText[];
  readonly blocks: readonly DocumentBlock[];
  /** Each cell once, in the order of the document. */
  readonly sources: readonly FigureSource[];
  /** How many figures their cells do not show: the text was changed, or the figure has. */
  readonly unshown: number;
}

/** The whole text of a cell. */
export function plainText(text: DocumentText): string {
  return text.pieces.map((piece) => piece.text).join("");
}
