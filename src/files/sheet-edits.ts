import type { CellStyle, ChartContent } from "../core/sheet-content";
import type {
  CellAddress,
  CellComment,
  Edit,
  MarkFamily,
  Range,
  StaleResult,
  TotalCell,
} from "../core/workbook";
import type { Place } from "./cell-ranges";

import { refuseDamaged } from "./refuse";
import type { Choices } from "./sheet-choices";
import { checkInput, type CellInput } from "./sheet-inputs";
import { LAST_COLUMN, LAST_ROW } from "./sheet-scan";
import type { CellEdit, SheetValues } from "./write-cells";

/**
 * What cells may be filled with, and the hint that shows at them. A file can carry it; the open workbook
 * is never given one.
 */
export type InputEdit = { readonly kind: "addInput"; readonly sheet: string } & CellInput;

/** What a file can be changed by. */
export type FileEdit = Edit | InputEdit | StaleResult;

/** A range whose cells take what a style names. */
export interface RangeFormat {
  readonly range: Range;
  readonly style: CellStyle;
}

/** A native table to be made. */
export interface NewTable {
  readonly range: Range;
  readonly name: string;
  readonly columns: readonly string[];
  readonly totals?: readonly TotalCell[] | undefined;
}

/** A link from a cell to another of the workbook. */
export interface CellLink {
  readonly at: Place;
  readonly to: CellAddress;
}

/** The edits of one sheet, by kind. Of two values for a cell, two sizes or the like the later wins. */
export interface SheetEdits {
  readonly values: SheetValues;
  readonly formats: readonly RangeFormat[];
  readonly marks: ReadonlyMap<MarkFamily, readonly Place[]>;
  readonly comments: readonly CellComment[];
  readonly merges: readonly Range[];
  /** Widths of columns in characters, heights of rows in points. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly tables: readonly NewTable[];
  readonly choices: readonly Choices[];
  readonly inputs: readonly CellInput[];
  readonly charts: readonly ChartContent[];
  readonly links: readonly CellLink[];
  readonly protect: boolean;
}

/** A list of edits, sorted. */
export interface GatheredEdits {
  readonly sheets: ReadonlyMap<string, SheetEdits>;
  /** Families whose earlier marks go, on every sheet. */
  readonly cleared: ReadonlySet<MarkFamily>;
  /** Authors whose earlier comments go, on every sheet. */
  readonly silenced: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

interface Gathering {
  readonly values: Map<number, Map<number, CellEdit>>;
  readonly formats: RangeFormat[];
  readonly marks: Map<MarkFamily, Place[]>;
  readonly comments: CellComment[];
  readonly merges: Range[];
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly tables: NewTable[];
  readonly choices: Choices[];
  readonly inputs: CellInput[];
  readonly charts: ChartContent[];
  readonly links: CellLink[];
  protect: boolean;
}

/**
 * Sorts edits by sheet. Throws `damaged`: `cell_reference` for a cell or range that no sheet has,
 * `column_width` and `row_height` for sizes that Excel refuses, `input` for hints that it cannot hold.
 */
export function gatherEdits(edits: readonly FileEdit[]): GatheredEdits {
  const sheets = new Map<string, Gathering>();
  const cleared = new Set<MarkFamily>();
  const silenced = new Set<string>();
  const removed = new Set<string>();
  const sheetOf = (name: string): Gathering => {
    const sheet = sheets.get(name) ?? emptyGathering();
    sheets.set(name, sheet);
    return sheet;
  };
  for (const edit of edits) {
    if (edit.kind === "removeSheet") removed.add(edit.sheet);
    else if (edit.kind === "mark") {
      for (const at of edit.cells) putMark(sheetOf(at.sheet).marks, edit.family, at);
    } else if (edit.kind === "clearMarks") {
      for (const family of edit.families) {
        cleared.add(family);
        for (const { marks } of sheets.values()) marks.delete(family);
      }
    } else if (edit.kind === "clearComments") {
      for (const author of edit.authors) silenced.add(author);
    } else if (edit.kind === "write" || edit.kind === "comment") {
      checkPlace(edit.at);
      putAtCell(sheetOf(edit.at.sheet), edit);
    } else if (edit.kind === "dropResult") {
      checkPlace(edit.at);
      putValue(sheetOf(edit.at.sheet).values, edit.at, { stale: true });
    } else if (edit.kind === "link") {
      checkPlace(edit.at);
      checkPlace(edit.to);
      sheetOf(edit.at.sheet).links.push({ at: edit.at, to: edit.to });
    } else if (edit.kind === "addInput") {
      for (const range of edit.ranges) checkRange(edit.sheet, range);
      checkInput(edit.sheet, edit);
      sheetOf(edit.sheet).inputs.push(edit);
    } else if (edit.kind === "protectSheet") {
      sheetOf(edit.sheet).protect = true;
    } else if (edit.kind === "addChart") {
      checkRange(edit.sheet, edit.chart.over);
      sheetOf(edit.sheet).charts.push(edit.chart);
    } else if (
      edit.kind !== "addSheet" &&
      edit.kind !== "copySheet" &&
      edit.kind !== "arrangeRows" &&
      edit.kind !== "defineName"
    ) {
      putOnSheet(sheetOf(edit.sheet), edit);
    }
  }
  for (const { values, tables } of sheets.values()) {
    for (const table of tables) putHeader(values, table);
  }
  return { sheets, cleared, silenced, removed };
}

/** For a sheet that only loses its marks. */
export const NO_EDITS: SheetEdits = emptyGathering();

function emptyGathering(): Gathering {
  return {
    ...{ values: new Map(), formats: [], marks: new Map(), comments: [], merges: [] },
    ...{ widths: new Map(), heights: new Map(), tables: [] },
    ...{ choices: [], inputs: [], charts: [], links: [], protect: false },
  };
}

type EditOf<K extends Edit["kind"]> = Extract<Edit, { readonly kind: K }>;

function putAtCell(sheet: Gathering, edit: EditOf<"write" | "comment">): void {
  const { row, column } = edit.at;
  if (edit.kind === "comment") {
    sheet.comments.push({ row, column, text: edit.text, author: edit.author });
    return;
  }
  const { value, formula } = edit;
  putValue(sheet.values, edit.at, formula === undefined ? { value } : { value, formula });
}

function putOnSheet(
  sheet: Gathering,
  edit: EditOf<"format" | "merge" | "size" | "addTable" | "addChoices">
): void {
  if (edit.kind === "size") {
    for (const [column, width] of edit.columns ?? []) {
      checkSize(edit.sheet, column, LAST_COLUMN, width, WIDEST, "column_width");
      sheet.widths.set(column, width);
    }
    for (const [row, height] of edit.rows ?? []) {
      checkSize(edit.sheet, row, LAST_ROW, height, HIGHEST, "row_height");
      sheet.heights.set(row, height);
    }
    return;
  }
  const { range } = edit;
  checkRange(edit.sheet, range);
  if (edit.kind === "format") sheet.formats.push({ range, style: edit.style });
  else if (edit.kind === "merge") sheet.merges.push(range);
  else if (edit.kind === "addChoices") sheet.choices.push({ range, options: edit.options });
  else {
    const { name, columns, totals } = edit;
    sheet.tables.push({ range, name, columns, totals });
  }
}

/** A header cell must be a text equal to its column's name, and a total what the table says it is, whatever else is written there. */
function putHeader(values: Gathering["values"], { range, columns, totals }: NewTable): void {
  columns.forEach((value, index) => {
    putValue(values, { row: range.top, column: range.left + index }, { value });
  });
  totals?.forEach((total, index) => {
    const content = typeof total === "object" && total !== null ? total : { value: total };
    putValue(values, { row: range.bottom, column: range.left + index }, content);
  });
}

function putValue(values: Gathering["values"], { row, column }: Place, content: CellEdit): void {
  const cells = values.get(row) ?? new Map<number, CellEdit>();
  values.set(row, cells);
  cells.set(column, content);
}

function putMark(marks: Gathering["marks"], family: MarkFamily, at: CellAddress): void {
  checkPlace(at);
  const cells = marks.get(family) ?? [];
  marks.set(family, cells);
  cells.push({ row: at.row, column: at.column });
}

/** What Excel can show: characters and points. */
const WIDEST = 255;
const HIGHEST = 409.5;

function checkSize(
  sheet: string,
  index: number,
  last: number,
  size: number,
  most: number,
  reason: string
): void {
  if (!onSheet(index, last)) refuseDamaged(sheet, "cell_reference");
  if (!(size >= 0 && size <= most)) refuseDamaged(sheet, reason);
}

function checkPlace({ sheet, row, column }: CellAddress): void {
  checkRange(sheet, { top: row, left: column, bottom: row, right: column });
}

function checkRange(sheet: string, { top, left, bottom, right }: Range): void {
  const rows = onSheet(top, LAST_ROW) && onSheet(bottom, LAST_ROW) && top <= bottom;
  const columns = onSheet(left, LAST_COLUMN) && onSheet(right, LAST_COLUMN) && left <= right;
  if (!rows || !columns) refuseDamaged(sheet, "cell_reference");
}

function onSheet(index: number, last: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= last;
}
