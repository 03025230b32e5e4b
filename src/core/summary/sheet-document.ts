import type { Sheet } from "../workbook";
import type { AttainmentChart } from "./attainment-chart";
import type {
  DocumentBlock,
  DocumentText,
  FigureSource,
  SheetPlace,
  SummaryDocument,
} from "./document";
import { documentTable, type CellReading } from "./document-table";
import { figureReader, type DocumentFigure } from "./figure-pieces";
import { formattedNumber } from "./formatted-number";
import { shownRows, spanFinder, type ShownCell, type ShownRow } from "./sheet-rows";
import { headingLevel, headingWords, isIndented, isNote, isSubtitle } from "./text-role";

export interface DocumentOptions {
  /** The figures of the fill, each with the cell that it was put into; their order is that of the text. */
  readonly figures: readonly DocumentFigure[];
  readonly charts: readonly AttainmentChart[];
  /** Stands where a formula has no value. */
  readonly notCalculated: string;
}

/** What has been read so far. */
interface Draft {
  title: DocumentText | null;
  readonly subtitle: DocumentText[];
  readonly blocks: DocumentBlock[];
  /** The heading that the next table is captioned with. */
  heading: string | null;
}

/**
 * A filled summary sheet as a document. The first row is the title, what stands in brackets below it
 * the subtitle; numbered lines are headings; rows that follow one another with several cells are a
 * table; a line right below a table, and one such as 资料来源：, is a note. Charts come behind the
 * last table and its notes. What is hidden or blank is left out.
 */
export function sheetDocument(sheet: Sheet, options: DocumentOptions): SummaryDocument {
  const sources: FigureSource[] = [];
  const figures = figureReader(options.figures, sources);
  const read = ({ cell }: ShownCell): CellReading => {
    const shown = shownCell(cell, options.notCalculated);
    const at = { row: cell.row, column: cell.column };
    return {
      text: { pieces: figures.cut(shown, at, cell.value), at },
      shown,
      isNumber: typeof cell.value === "number",
    };
  };
  const draft: Draft = { title: null, subtitle: [], blocks: [], heading: null };
  for (const group of groupRows(shownRows(sheet))) {
    if (group.kind === "text") addText(draft, read(group.cell), group.cell.cell);
    else if (group.rows.length === 1 || isTooWide(group.rows)) {
      for (const { cells } of group.rows) addLine(draft, cells.map(read));
    } else {
      const table = documentTable(
        group.rows,
        draft.heading,
        ({ cells }) => cells.map(read),
        spanFinder(sheet.hiddenColumns)
      );
      draft.blocks.push({ kind: "table", table });
      draft.heading = null;
    }
  }
  const { title, subtitle, blocks } = draft;
  return {
    ...{ title, subtitle, blocks: withCharts(blocks, options.charts), sources },
    unshown: figures.unshown(),
  };
}

/** Word takes no more. */
const MOST_COLUMNS = 63;

function isTooWide(rows: readonly ShownRow[]): boolean {
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.column)));
  return columns.size > MOST_COLUMNS;
}

function shownCell(cell: ShownCell["cell"], notCalculated: string): string {
  const { value, text, format } = cell;
  // Excel shows hashes where the column is too narrow for the number.
  if (typeof value === "string") return value;
  if (text !== undefined && !/^#+$/.test(text)) return text;
  if (value === null) return notCalculated;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formattedNumber(value, format);
}

type RowGroup =
  | { readonly kind: "text"; readonly cell: ShownCell }
  | { readonly kind: "rows"; readonly rows: readonly ShownRow[] };

/** Lone texts, and runs of rows with several cells, in the order of the sheet. */
function groupRows(rows: readonly ShownRow[]): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  let open: ShownRow[] = [];
  /** The last row that a merge of the open table reaches. */
  let reach = -1;
  const close = () => {
    if (open.length > 0) groups.push({ kind: "rows", rows: open });
    open = [];
    reach = -1;
  };
  rows.forEach((row, index) => {
    const before = open.at(-1);
    const follows = before !== undefined && before.row === row.row - 1;
    if (before && !follows) close();
    const lone = row.cells.length === 1 ? row.cells[0] : undefined;
    const isInside = lone && follows && (reach >= row.row || belongs(lone, open, rows[index + 1]));
    if (!lone || isInside) {
      open.push(row);
      for (const { over } of row.cells) reach = Math.max(reach, over.bottom);
    } else {
      close();
      groups.push({ kind: "text", cell: lone });
    }
  });
  close();
  return groups;
}

/**
 * Whether a row with one cell is a row of the table above it: one within its columns, such as the head
 * of a group, with more of the table below.
 */
function belongs(lone: ShownCell, table: readonly ShownRow[], next: ShownRow | undefined): boolean {
  const { cell, over } = lone;
  if (next?.row !== cell.row + 1 || next.cells.length < 2) return false;
  if (typeof cell.value !== "string") return true;
  const right = table[0]?.cells.at(-1)?.over.right ?? 0;
  const isWide = over.right > over.left && over.right >= right;
  return !isWide && headingLevel(cell.value) === null && !isIndented(cell.value);
}

/** Longer than that, the first text of a sheet is no title. */
const LONGEST_TITLE = 80;

function addText(draft: Draft, { text, shown }: CellReading, cell: ShownCell["cell"]): void {
  const level = headingLevel(shown);
  const last = draft.blocks.at(-1);
  if (draft.blocks.length === 0 && level === null && !isIndented(shown)) {
    if (!draft.title && shown.length <= LONGEST_TITLE) {
      draft.title = text;
      return;
    }
    if (draft.title && isSubtitle(shown)) {
      draft.subtitle.push(text);
      return;
    }
  }
  if (level !== null) {
    draft.heading = headingWords(shown);
    draft.blocks.push({ kind: "heading", level, text });
    return;
  }
  const isBelowTable = last?.kind === "table" || last?.kind === "note";
  const isSmall = isNote(shown) || (isBelowTable && !isIndented(shown));
  draft.blocks.push({
    kind: isSmall && typeof cell.value === "string" ? "note" : "paragraph",
    text,
  });
}

/** Several cells in a row that stands alone are no table, 填表人：… 日期：…; nor are more than Word can hold. */
function addLine(draft: Draft, cells: readonly CellReading[]): void {
  const pieces = cells.flatMap(({ text }, index) => [
    ...(index === 0 ? [] : [{ text: "　　", source: null }]),
    ...text.pieces,
  ]);
  const at: SheetPlace = cells[0]?.text.at ?? { row: 0, column: 0 };
  draft.blocks.push({ kind: "note", text: { pieces, at } });
}

function withCharts(
  blocks: readonly DocumentBlock[],
  charts: readonly AttainmentChart[]
): readonly DocumentBlock[] {
  const kinds = blocks.map((one) => one.kind);
  const last = kinds.lastIndexOf("table");
  let at = last === -1 ? blocks.length : last + 1;
  while (kinds[at] === "note") at++;
  const drawn = charts.map((chart): DocumentBlock => ({ kind: "chart", chart }));
  return [...blocks.slice(0, at), ...drawn, ...blocks.slice(at)];
}
