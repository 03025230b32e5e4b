import type { CellStyle, ContentCell } from "../core/sheet-content";
import type { CellAddress, Range } from "../core/workbook";
import { textWidth } from "../core/summary/document-table";

export type DraftValue = string | number | null;

/** A run of cells in a line that are joined to one. */
export interface DraftCell {
  readonly value: DraftValue;
  readonly style: CellStyle;
  /** How many columns it covers; 1 where absent. */
  readonly span?: number;
  readonly link?: CellAddress | null;
}

/** Collects the cells of a new sheet, line by line from top to bottom. */
export class SheetDraft {
  readonly cells: ContentCell[] = [];
  readonly merges: Range[] = [];
  readonly heights: [number, number][] = [];
  /** The line that is being filled. */
  row = 0;

  /** @param columns how many the sheet has */
  constructor(readonly columns: number) {}

  /** A line that is one cell. */
  wide(text: string, style: CellStyle, height: number): void {
    this.line([{ value: text, style, span: this.columns }], height);
  }

  /** A line of cells side by side; `height` in points. */
  line(cells: readonly DraftCell[], height: number): void {
    let at = 0;
    for (const { value, style, span = 1, link } of cells) {
      this.put(at, value, style, link ?? null);
      // The frame is drawn around each of the joined cells.
      for (let more = 1; more < span && style.border !== undefined; more += 1)
        this.put(at + more, null, style);
      if (span > 1) this.merge(at, at + span - 1);
      at += span;
    }
    this.end(height);
  }

  put(column: number, value: DraftValue, style: CellStyle, link: CellAddress | null = null): void {
    this.cells.push({ row: this.row, column, value, style, ...(link ? { link } : {}) });
  }

  merge(left: number, right: number): void {
    this.merges.push({ top: this.row, left, bottom: this.row, right });
  }

  end(height: number): void {
    this.heights.push([this.row, height]);
    this.row += 1;
  }
}

/** Excel gives a row 409 points, and refuses more: a little room is left for what is added. */
const HIGHEST = 400;

/** Points for a wrapped text of 10 points in a cell of a width in characters. */
export function textHeight(text: string, width: number): number {
  return Math.min(HIGHEST, 13.5 * linesOf(text, width) + 5);
}

function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 2))), 0);
}
