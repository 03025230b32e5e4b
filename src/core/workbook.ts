/** The data that flows: a workbook as it was read (snapshot), and the edits to be made to it. */
import type { CellStyle, ChartContent, SheetContent } from "./sheet-content";

/** What a cell holds. Dates are serial numbers with a date format; an error is its text with `error` set. */
export type CellValue = number | string | boolean | null;

/** One non-empty (or formula) cell. Rows and columns count from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** `null` only for a formula without a cached value: "not calculated". */
  readonly value: CellValue;
  /** True when `value` is the text of an error such as `#DIV/0!`. */
  readonly error?: boolean;
  /** Formula text without the leading `=`; for members of a shared formula that hold no text, `""`. */
  readonly formula?: string;
  /** Number format code; absent for General. */
  readonly format?: string;
  /** The text as the host shows it, where the host tells (Excel does, files do not). */
  readonly text?: string;
}

/** A rectangle of cells, both corners included, from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A comment at a cell (a note in newer versions of Excel). */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  /** The whole text, line breaks as LF. */
  readonly text: string;
  readonly author: string;
}

export type SheetKind = "worksheet" | "chartsheet" | "dialogsheet" | "macrosheet" | "missing";
export type Visibility = "visible" | "hidden" | "veryHidden";

export interface Sheet {
  readonly name: string;
  readonly kind: SheetKind;
  readonly visibility: Visibility;
  /** Non-empty cells only, ordered by row, then column. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  /** Hidden rows and columns as inclusive spans `[first, last]`, ordered. */
  readonly hiddenRows: readonly (readonly [number, number])[];
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Absent where there are none, and where the host was not asked (Excel is not, files are). */
  readonly comments?: readonly CellComment[];
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** True when date serial numbers count from 1904. */
  readonly date1904: boolean;
}

/** A place in a workbook. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The two families of marks; each has its own look, and colour is never the only sign. */
export type MarkFamily = "error" | "shortfall";

/** A cell of a table's totals row: a text, or a formula without `=` (never made from data) and its value. */
export type TotalCell = string | { readonly formula: string; readonly value: number } | null;

/**
 * Takes the result of a formula away, which stays as it is, shared or of an array. For files, where
 * nothing calculates: no reader may take an old result for a new one.
 */
export interface StaleResult {
  readonly kind: "dropResult";
  readonly at: CellAddress;
}

/** A change to a workbook; adapters (files, Excel) apply a list of them, all or none. */
export type Edit =
  | {
      readonly kind: "write";
      readonly at: CellAddress;
      readonly value: number | string | boolean | null;
      /** Formula without `=`; `value` is then its cached value. Never made from data. */
      readonly formula?: string;
    }
  | { readonly kind: "mark"; readonly family: MarkFamily; readonly cells: readonly CellAddress[] }
  | {
      readonly kind: "comment";
      readonly at: CellAddress;
      readonly text: string;
      readonly author: string;
    }
  /**
   * Takes away what earlier comments of these authors wrote, on every sheet; comments of others stay.
   * A new comment replaces its author's earlier one at that cell in any case.
   */
  | { readonly kind: "clearComments"; readonly authors: readonly string[] }
  | { readonly kind: "addSheet"; readonly content: SheetContent }
  /** A new sheet after the others that looks like `from`, with its values, formats, sizes and merges. */
  | { readonly kind: "copySheet"; readonly from: string; readonly name: string }
  /** Takes the marks of these families off every sheet; marks later in the list come anew. */
  | { readonly kind: "clearMarks"; readonly families: readonly MarkFamily[] }
  /** Takes a sheet out; references to it become `#REF!`. Never the last sheet that shows. */
  | { readonly kind: "removeSheet"; readonly sheet: string }
  /** Sets what `style` names and keeps the rest of each cell's look. */
  | {
      readonly kind: "format";
      readonly sheet: string;
      readonly range: Range;
      readonly style: CellStyle;
    }
  /** Joins the cells of a range; merges that it touches go. Values stay as they are. */
  | { readonly kind: "merge"; readonly sheet: string; readonly range: Range }
  /** Widths in characters, heights in points; rows and columns count from 0. */
  | {
      readonly kind: "size";
      readonly sheet: string;
      readonly columns?: readonly (readonly [column: number, width: number])[];
      readonly rows?: readonly (readonly [row: number, height: number])[];
    }
  /** A native table; its header row, the first of the range, is written with the column names. */
  | {
      readonly kind: "addTable";
      readonly sheet: string;
      readonly range: Range;
      readonly name: string;
      readonly columns: readonly string[];
      /** What the totals row, then the last of the range, says in each column. */
      readonly totals?: readonly TotalCell[];
    }
  /** A drop-down list on each cell of a range; in all at most 255 characters, none with a comma. */
  | {
      readonly kind: "addChoices";
      readonly sheet: string;
      readonly range: Range;
      readonly options: readonly string[];
    }
  /** A name of the workbook; one of that spelling is replaced. `refersTo` without `=`, never made from data. */
  | { readonly kind: "defineName"; readonly name: string; readonly refersTo: string }
  /** Protects a sheet without a password; cells that are not locked stay open. */
  | { readonly kind: "protectSheet"; readonly sheet: string }
  | { readonly kind: "addChart"; readonly sheet: string; readonly chart: ChartContent }
  /**
   * Lays the rows of a sheet out anew: each piece is a run of rows as they are now, both ends
   * included, and the pieces stand one below the other. A run that comes again is repeated, rows in no
   * piece go, and what lies below the last piece follows it. Other edits speak of the sheet after it.
   */
  | {
      readonly kind: "arrangeRows";
      readonly sheet: string;
      readonly pieces: readonly (readonly [first: number, last: number])[];
    }
  /** A link from a cell to another of the workbook; its value and look stay. */
  | { readonly kind: "link"; readonly at: CellAddress; readonly to: CellAddress };
