import type { Range } from "../../../src/core/workbook";
import type { CellFormat } from "./cell-format";
import { COLUMNS } from "./area";
import type { ConditionalFormatModel } from "./conditional-format";
import type { EventQueue } from "./events";

/** The open workbook of the emulated Excel. Unlike the snapshot in `src/core`, it changes. */
export interface WorkbookModel {
  name: string;
  sheets: SheetModel[];
  active: SheetModel;
  selection: readonly Range[];
  names: NameModel[];
  settings: Map<string, unknown>;
  properties: Map<string, unknown>;
  styles: string[];
  calculationMode: string;
  date1904: boolean;
  protected: boolean;
  dirty: boolean;
  /** Counts every identity that was ever given out. */
  identities: number;
  readonly events: EventQueue;
  /** Cells whose formulas' precedents changed since the last calculation. */
  readonly changed: Set<string>;
  /** Addresses of formulas that the emulation cannot compute; they show what they last held. */
  readonly notCalculated: Set<string>;
  /** Ranges that the library holds on to; they move with the cells. */
  readonly tracked: Set<{ readonly sheet: SheetModel; area: Range }>;
}

export interface SheetModel {
  readonly book: WorkbookModel;
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  standardWidth: number;
  /** Points of a column and of a row that has no size of its own. */
  columnSize: number;
  rowSize: number;
  protection: Readonly<Record<string, unknown>> | null;
  /** Rows above and columns left of this area's end stay in view. */
  freeze: Range | null;
  /** By `row * COLUMNS + column`. */
  readonly cells: Map<number, CellModel>;
  /** Looks given to areas too large to give them to each cell; later ones win. */
  readonly formatLayers: { readonly area: Range; readonly patch: Partial<CellFormat> }[];
  readonly columns: Map<number, Band>;
  readonly rows: Map<number, Band>;
  merges: Range[];
  conditionalFormats: ConditionalFormatModel[];
  tables: TableModel[];
  charts: ChartModel[];
  comments: CommentModel[];
  notes: NoteModel[];
  names: NameModel[];
  readonly customProperties: Map<string, string>;
  readonly pageLayout: Map<string, unknown>;
  deleted: boolean;
}

export type CellValue = number | string | boolean;

export interface CellModel {
  /** `""` for a cell without content. */
  value: CellValue;
  /** With its `=`; `null` without a formula. */
  formula: string | null;
  /** True where `value` is an error's text such as `#DIV/0!`. */
  error: boolean;
  format: CellFormat;
}

/** A row or a column: its size in points where it has one of its own. */
export interface Band {
  size: number | null;
  hidden: boolean;
}

export interface NameModel {
  readonly id: string;
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
  readonly sheet: SheetModel | null;
}

export interface TableModel {
  readonly id: string;
  readonly sheet: SheetModel;
  name: string;
  area: Range;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  deleted: boolean;
}

/** Cells that a chart shows. */
export interface ChartSource {
  readonly sheet: SheetModel;
  area: Range;
}

export interface ChartSeriesModel {
  readonly chart: ChartModel;
  name: string;
  /** `null` where it is drawn as the chart is. */
  type: string | null;
  values: ChartSource;
  categories: ChartSource | null;
  fill: string | null;
  marker: string;
  readonly line: { color: string; lineStyle: string; weight: number };
  /** Bars with a look of their own. */
  readonly points: Map<number, { fill: string | null; border: string | null }>;
}

export interface ChartModel {
  readonly id: string;
  readonly sheet: SheetModel;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  legend: string;
  /** The cells it was laid over; `null` before. */
  over: Range | null;
  readonly series: ChartSeriesModel[];
  valueFormat: string;
  minimum: number | null;
  textOrientation: number;
  deleted: boolean;
}

export interface CommentModel {
  readonly id: string;
  readonly sheet: SheetModel;
  row: number;
  column: number;
  content: string;
  resolved: boolean;
  readonly replies: { readonly id: string; content: string }[];
  deleted: boolean;
}

/** A note: the older kind of comment, which a file calls a comment. */
export interface NoteModel {
  row: number;
  column: number;
  text: string;
  author: string;
}

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function placeOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/** An identity such as Excel gives to sheets and tables. */
export function newIdentity(book: WorkbookModel): string {
  book.identities += 1;
  const count = (0x1000 + book.identities).toString(16).toUpperCase().padStart(8, "0");
  return `{${count}-0000-4000-8000-000000000000}`;
}
