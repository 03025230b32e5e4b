import { SHEET_ROWS } from "../core/address";
import type { CellStyle, ContentCell, PrintSetup, SheetContent } from "../core/sheet-content";
import type {
  LinkedCell,
  ListCell,
  ListContent,
  ListLine,
  ListValue,
} from "../files/list-workbook";
import { CAPTION, CENTRE, NUMBER, TEXT } from "./results-look";
import { textHeight } from "./sheet-draft";

export type { LinkedCell, ListCell, ListContent, ListLine, ListValue };

export interface ListColumn {
  readonly caption: string;
  /** Characters. */
  readonly width: number;
  readonly look: "text" | "line" | "centre" | "number";
}

const LOOKS: Readonly<Record<ListColumn["look"], CellStyle>> = {
  text: TEXT,
  line: { ...TEXT, wrap: false },
  centre: CENTRE,
  number: NUMBER,
};

/** As text that leads somewhere looks everywhere. */
const LINKED: CellStyle = { color: "0563C1", underline: true };

export interface ListLook {
  /** Cells may lead somewhere. */
  readonly linked?: boolean;
  /** Rows that stay in view; the captions alone where absent. */
  readonly frozen?: number;
  /** How many of the columns are printed, side by side on a page; all of them where absent. */
  readonly printed?: number;
}

/** Characters of a line up to which a list is shrunk to the width of a page: to 42 %, at worst. */
const WIDEST = 340;

/** Percent at which wider lists are printed: 10 points become 7, and 10 again on A3 instead of A4. */
const SCALE = 70;

/** A plain list: captions that stay in view and are printed on every page, one line below another. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  lines: Iterable<ListLine>,
  { linked = false, frozen = 1, printed }: ListLook = {}
): ListContent {
  const cells = columns.flatMap(({ caption, look }, column): readonly ContentCell[] => {
    const sample = { row: 1, column, value: null, style: LOOKS[look] };
    const leading = { ...sample, row: 2, style: { ...LOOKS[look], ...LINKED } };
    const head = { row: 0, column, value: caption, style: CAPTION };
    return linked ? [head, sample, leading] : [head, sample];
  });
  const heights = columns.map(({ caption, width }) => textHeight(caption, width));
  const head: SheetContent = {
    name,
    cells,
    widths: columns.map((one) => one.width),
    heights: [[0, Math.max(36, ...heights)]],
    freeze: { rows: frozen, columns: 2 },
    gridLines: false,
    print: { landscape: true, titleRows: [0, 0], footer: "&P / &N", ...across(columns, printed) },
  };
  return { head, columns: columns.length, linked, lines, heightOf: heightFor(columns) };
}

/** How the columns of a list come onto pages. */
function across(columns: readonly ListColumn[], printed: number | undefined): PrintSetup {
  if (printed !== undefined) {
    // Down to the last row of a sheet: programs stop at the last that holds something.
    const area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: printed - 1 };
    return { fitWidth: true, area };
  }
  const width = columns.reduce((sum, one) => sum + one.width, 0);
  return width > WIDEST ? { scale: SCALE, titleColumns: [0, 1] } : { fitWidth: true };
}

/** Not every program makes rows as high as their texts when it opens a file, so it is told. */
function heightFor(columns: readonly ListColumn[]): (line: ListLine) => number | null {
  const widths = columns.map((one) => (LOOKS[one.look].wrap ? one.width : Infinity));
  return (line) => {
    let height = 0;
    const look = (cell: ListCell, column: number) => {
      const width = widths[column] ?? Infinity;
      const text = typeof cell === "object" ? cell?.value : cell;
      if (typeof text !== "string") return;
      // A shorter line has room, whatever its signs.
      if (2 * text.length <= width - 2 && !text.includes("\n")) return;
      height = Math.max(height, textHeight(text, width));
    };
    const [cells, rest] = "rest" in line ? [line.cells, line.rest] : [line, []];
    cells.forEach(look);
    rest.forEach((cell, at) => {
      look(cell, cells.length + at);
    });
    return height > ONE_LINE ? height : null;
  };
}

/** Points of a row with a line of text. */
const ONE_LINE = textHeight("", 10);

/** Lines that are made anew each time they are asked for, none of them kept. */
export function lazily<T>(make: () => Generator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}
