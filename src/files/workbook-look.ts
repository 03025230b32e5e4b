import type { Range } from "../core/workbook";

/** How the sheets of a workbook look, beside their values: what is needed to draw them and to compare. */
export interface WorkbookLook {
  /** All sheets in the workbook's order; those without cells (chart sheets) look empty. */
  readonly sheets: readonly SheetLook[];
  /** Looks by the index that cells, rows and columns carry; 0 is the normal one and always there. */
  readonly styles: readonly CellLook[];
}

export interface SheetLook {
  readonly name: string;
  /** Every cell with another style than 0, also empty ones, by row, then column; at most 1,000,000. */
  readonly cells: readonly StyledCell[];
  readonly columnWidths: readonly ColumnSpan[];
  /** Rows that have a height or a style of their own or are hidden. */
  readonly rows: readonly RowLook[];
  /** In characters, as `ColumnSpan.width`. */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  readonly showGridLines: boolean;
  /** How many rows and columns stay in view; `null` for none. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly protectedSheet: boolean;
  readonly conditionalFormats: readonly ConditionalLook[];
  readonly comments: readonly CommentLook[];
  /** RGB as six hex digits. */
  readonly tabColor: string | null;
  readonly tables: readonly TableLook[];
}

/** Rows and columns count from 0. */
export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

/** Columns `first` to `last`, both included. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** In characters of the normal font, with the room beside the text, as the file has it. */
  readonly width: number;
  readonly hidden: boolean;
  /** Style of the cells that are not there. */
  readonly style: number;
}

export interface RowLook {
  readonly row: number;
  /** In points; `null` where the row takes the sheet's default. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** Style of the cells that are not there; it comes before the column's where `styled` is true. */
  readonly style: number;
  readonly styled: boolean;
}

export interface CommentLook {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface TableLook {
  readonly name: string;
  readonly range: Range;
}

export interface CellLook {
  readonly font: FontLook;
  readonly fill: FillLook;
  readonly border: BorderLook;
  /** `general` without one: text left, numbers right. */
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** Number format code, `General` without one. */
  readonly format: string;
  readonly locked: boolean;
}

/** Colours are RGB as six hex digits, tints applied; `null` is automatic. */
export interface FontLook {
  /** `""` in a conditional format that leaves it as it is. */
  readonly name: string;
  /** Points; 0 in a conditional format that leaves it as it is. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string | null;
}

/** A solid fill shows `color`; other patterns are drawn in `color` on `background`. */
export interface FillLook {
  /** `none`, `solid`, `gray125`, `lightUp` …; `gradient` runs from `color` to `background`. */
  readonly pattern: string;
  readonly color: string | null;
  readonly background: string | null;
}

export interface LineLook {
  readonly style: string;
  readonly color: string | null;
}

export interface BorderLook {
  readonly top: LineLook | null;
  readonly bottom: LineLook | null;
  readonly left: LineLook | null;
  readonly right: LineLook | null;
}

export interface ConditionalLook {
  readonly ranges: readonly Range[];
  /** `expression`, `cellIs`, `colorScale` … */
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly formulas: readonly string[];
  /** What the rule changes; `null` for rules that draw otherwise (scales, bars, icons). */
  readonly look: Partial<CellLook> | null;
  /** The rule as the file has it. */
  readonly xml: string;
}
