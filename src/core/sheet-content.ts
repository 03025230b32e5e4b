import type { CellAddress, MarkFamily, Range } from "./workbook";

/** A sheet to be drawn: used for sheets added to a workbook and for whole new workbooks alike. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly ContentCell[];
  /** Column widths in characters, from column A; absent entries take the default. */
  readonly widths: readonly number[];
  /** Row heights in points by row number from 0. */
  readonly heights?: readonly (readonly [row: number, points: number])[];
  readonly merges?: readonly Range[];
  /** Rows above and columns left of the split stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridLines?: boolean;
  readonly tabColor?: string;
  readonly print?: PrintSetup;
  /** Drop-down lists: each range takes one of these texts. */
  readonly choices?: readonly { readonly range: Range; readonly options: readonly string[] }[];
  /** Cells shown in the look of a mark family (legends). */
  readonly marks?: readonly { readonly family: MarkFamily; readonly range: Range }[];
}

export interface PrintSetup {
  readonly area?: Range;
  readonly landscape?: boolean;
  /** Shrink to one page wide, as many pages tall as needed. A4 always. */
  readonly fitWidth?: boolean;
  /** Percent of the size on the screen; in files only. */
  readonly scale?: number;
  /** Rows repeated on every page, from 0, both included. */
  readonly titleRows?: readonly [number, number];
  /** Columns repeated on every page, likewise; in files only. */
  readonly titleColumns?: readonly [number, number];
  /** Centred footer such as `第 &P 页，共 &N 页`. */
  readonly footer?: string;
}

export interface ContentCell {
  readonly row: number;
  readonly column: number;
  /** A text is written as text, whatever it begins with. `null` draws an empty styled cell. */
  readonly value: number | string | boolean | null;
  /** Formula without `=`; `value` is then its cached value. Never made from data. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** A link inside the workbook. */
  readonly link?: CellAddress;
  /** A link into another file: in files only, since Excel's open workbook may not be saved yet. */
  readonly fileLink?: CellTarget;
}

/** Where a link leads: a cell or a range, of this workbook or of another file. */
export interface CellTarget extends CellAddress {
  /** Path from the folder of this workbook, `/` between and nothing escaped; absent for this workbook. */
  readonly file?: string;
  /** The other corner of a range. */
  readonly to?: Pick<CellAddress, "row" | "column">;
}

/** The look of a cell. Equal styles are stored once. */
export interface CellStyle {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** RGB as six hex digits, without `#`. */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: BorderStyle;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Number format code; General where absent. */
  readonly format?: string;
  /** False leaves the cell open when the sheet is protected. */
  readonly locked?: boolean;
}

/** One line on all four sides, or each side on its own. */
export type BorderStyle =
  BorderLine | Partial<Record<"top" | "bottom" | "left" | "right", BorderLine>>;
export type BorderLine = "thin" | "medium" | "hair";

/** A chart that lies over cells. */
export interface ChartContent {
  /** Standing bars, lying bars or lines. */
  readonly kind: "column" | "bar" | "line";
  readonly title: string;
  /** The cells that it covers. */
  readonly over: Range;
  readonly categories: ChartData<string>;
  readonly series: readonly ChartSeries[];
  /** Number format of the values beside the axis; that of the cells where absent. */
  readonly format?: string;
  /** Labels below standing bars run from top to bottom, as long names do in Chinese. */
  readonly uprightLabels?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: ChartData<number | null>;
  /** A dashed line over standing bars, such as a target; told from them without colour. */
  readonly dashedLine?: boolean;
  /** Bars are dark; of these, counted from 0, light and hatched where the host can hatch. */
  readonly light?: readonly number[];
}

/** Where a chart takes its data from, and what stands there now: it is shown until Excel calculates. */
export interface ChartData<T> {
  readonly sheet: string;
  readonly range: Range;
  readonly shown: readonly T[];
}
