import { readColumns } from "./form-columns";
import { readGrid, type Grid, type GridRow } from "./form-grid";
import { findHeader, headerAt, isTitleRow } from "./form-header";
import type { Header } from "./form-header-extent";
import { readSurroundings, type Surroundings } from "./form-legal";
import { splitPanels, type Panel } from "./form-panels";
import { readRows } from "./form-rows";
import { isHidden } from "./form-spans";
import { sheetsBeside } from "./side-by-side";
import { findPeriod } from "../period";
import type { Sheet } from "../workbook";

/** What a column is for. At most one column of a table has each role, except `other`. */
export type ColumnRole =
  | "code"
  | "indicator"
  | "unit"
  | "plan"
  | "actual"
  | "lastYear"
  | "yoy"
  | "completion"
  | "remark"
  | "other";

/** A column of a table. Rows and columns count from 0 throughout. */
export interface FormColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** Header captions from top to bottom, joined by a space. */
  readonly caption: string;
  /** 甲, 乙, 1 … of the letter row. */
  readonly letter: string | null;
  readonly hidden: boolean;
  /** The unit in the caption. */
  readonly unit: string | null;
  /** The year in the caption. */
  readonly year: number | null;
}

/** A row of a table. */
export interface FormRow {
  readonly row: number;
  readonly code: string | null;
  /** The name as it stands, trimmed. */
  readonly label: string;
  /** The bare name: without numbering, 其中, #, spaces, footnote marks and a unit in brackets. */
  readonly name: string;
  readonly unit: string | null;
  /** Depth from 0, by indent, numbering and 其中. */
  readonly level: number;
  readonly ofWhich: boolean;
  /** The row above that it belongs to: a place in `rows`. */
  readonly parent: number | null;
  readonly kind: "indicator" | "group";
  readonly hidden: boolean;
}

/** A text with its cell; `""` where its caption is there and nothing is filled in. */
export interface TextAt {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The marks that the law asks of a form; `null` where even the caption is absent. */
export interface LegalMarks {
  /** 表号 */
  readonly formNumber: TextAt | null;
  /** 制定机关 */
  readonly issuer: TextAt | null;
  /** 文号, 批准文号 */
  readonly approval: TextAt | null;
  /** 有效期至 */
  readonly expiry: TextAt | null;
  /** 综合机关名称, 单位详细名称, 填报单位 */
  readonly unitName: TextAt | null;
  /** 统一社会信用代码 */
  readonly creditCode: TextAt | null;
  /** 报告期, such as 2022年1—10月; in the title where it has no place of its own. */
  readonly period: TextAt | null;
}

export interface Signatures {
  /** 单位负责人 */
  readonly head: TextAt | null;
  /** 统计负责人 */
  readonly statistician: TextAt | null;
  /** 填表人 */
  readonly preparer: TextAt | null;
  readonly phone: TextAt | null;
  /** 报出日期 */
  readonly date: TextAt | null;
}

/** One table of a form: a panel of two side by side is a table of its own. */
export interface FormTable extends Surroundings {
  readonly sheet: string;
  /** First and last caption row, without title, legal marks and letter row. */
  readonly headerRows: readonly [number, number];
  readonly letterRow: number | null;
  /** The first row that is no group row; with no rows at all, the row below the header. */
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

/**
 * Finds the tables of a sheet by structure, never by address: captions, letter row, figures below.
 * A sheet of prose, a list of names or a catalogue without a figure column has none. Linear in the
 * filled cells of the sheet.
 */
export function readTables(sheet: Sheet): readonly FormTable[] {
  return sheetsBeside(sheet).flatMap((one) => readGridTables(one, readGrid(one), readSurroundings));
}

/**
 * The same of a grid that was made before.
 *
 * @param surroundings reads the rows before and after a table; of its body it may take note
 */
export function readGridTables(
  sheet: Sheet,
  grid: Grid,
  surroundings: (
    front: readonly GridRow[],
    back: readonly GridRow[],
    body: readonly GridRow[]
  ) => Surroundings
): readonly FormTable[] {
  const tables: FormTable[] = [];
  let front = 0;
  let header = findHeader(grid, 0);
  while (header) {
    const part = readPart(grid, header);
    const body = grid.rows.slice(part.start, part.end);
    const around = surroundings(
      grid.rows.slice(front, header.from),
      grid.rows.slice(part.end, part.front),
      body
    );
    for (const panel of splitPanels(grid, header, body)) {
      const table = readPanel(sheet, grid, header, panel, around);
      if (table) tables.push(table);
    }
    front = part.front;
    header = part.next;
  }
  return tables;
}

/** Places in the grid: body from `start` up to `end`, what stands below it up to `front`. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Where the front matter of the next table begins. */
  readonly front: number;
  readonly next: Header | null;
}

function readPart(grid: Grid, header: Header): Part {
  const start = (header.letters ?? header.to) + 1;
  const limit = grid.rows.length;
  let end = start;
  let next: Header | null = null;
  while (end < limit && !next && !closesTable(grid, end)) {
    next = headerAt(grid, start, end, true);
    if (!next) end += 1;
  }
  next ??= findHeader(grid, end);
  const front = next ? frontOf(grid, start, next.from) : limit;
  return { start, end: trimEnd(grid, start, Math.min(end, front)), front, next };
}

/** Blank rows that no table contains: what stands below so many is a stray cell. */
const WIDEST_GAP = 1000;

function closesTable(grid: Grid, at: number): boolean {
  const row = grid.rows[at];
  const above = grid.rows[at - 1];
  if (row && above && row.row - above.row > WIDEST_GAP) return true;
  return row?.mark === "note" || row?.mark === "signature";
}

/** A lone text that may be the title of the table below: 二、平台情况, （二）支出. */
const TITLE_OF_NEXT = /^(?:\([一二三四五六七八九十]{1,3}\))?[^0-9(注*]{2,40}$/;

/** Titles and legal marks just above a header belong to it and not to the table before. */
function frontOf(grid: Grid, start: number, header: number): number {
  let front = header;
  while (front > start && header - front < 12) {
    const row = grid.rows[front - 1];
    const above = grid.rows[front - 2];
    if (!row) break;
    const apart = above !== undefined && above.row < row.row - 1;
    const only = row.cells.length === 1 ? row.cells[0] : undefined;
    // Nothing stands under a group row that is the last of its table: it is the next one's title.
    const ended = above !== undefined && (above.cells.length > 1 || above.mark !== null);
    const nearest = front === header || grid.rows[front]?.mark === "legal";
    const last = nearest && ended && TITLE_OF_NEXT.test(only?.compact ?? "");
    const title =
      only?.kind === "text" && (isTitleRow(row) || apart || last || only.right > only.column);
    if (row.mark !== "legal" && !title) break;
    front -= 1;
  }
  return front;
}

/** Drops page numbers, prose and centred texts that trail the last row. */
function trimEnd(grid: Grid, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const row = grid.rows[last - 1];
    const only = row?.cells.length === 1 ? row.cells[0] : undefined;
    const mark = row?.mark;
    const prose =
      only?.kind === "text" &&
      (only.compact.length > 40 || only.compact.endsWith("。") || only.right > only.column + 1);
    if (mark !== "page" && mark !== "legal" && !prose) break;
    last -= 1;
  }
  return last;
}

/** The year that the marks of a table name; `null` for none. */
export function yearAround({ legal, title }: Surroundings): number | null {
  return findPeriod(legal.period?.text ?? title?.text ?? "")?.period.year ?? null;
}

function readPanel(
  sheet: Sheet,
  grid: Grid,
  header: Header,
  panel: Panel,
  around: Surroundings
): FormTable | null {
  const columns = readColumns(panel, yearAround(around), (column) =>
    isHidden(sheet.hiddenColumns, column)
  );
  if (!columns) return null;
  const rows = readRows(panel, columns, (row) => isHidden(sheet.hiddenRows, row));
  const top = grid.rows[header.from]?.row ?? 0;
  const bottom = grid.rows[header.to]?.row ?? top;
  const letterRow = header.letters === null ? null : (grid.rows[header.letters]?.row ?? null);
  const below = (letterRow ?? bottom) + 1;
  return {
    sheet: sheet.name,
    ...around,
    headerRows: [top, bottom],
    letterRow,
    firstDataRow: (rows.find((row) => row.kind === "indicator") ?? rows[0])?.row ?? below,
    lastDataRow: rows.at(-1)?.row ?? below,
    columns,
    rows,
  };
}
