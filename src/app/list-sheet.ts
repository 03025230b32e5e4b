import type { CellStyle, ContentCell } from "../core/sheet-content";
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
  readonly look: "text" | "centre" | "number";
}

const LOOKS: Readonly<Record<ListColumn["look"], CellStyle>> = {
  text: TEXT,
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
}

/** Characters of a line that can still be read where the list is shrunk to the width of a page. */
const WIDEST = 450;

/** A plain list: captions that stay in view and are printed on every page, one line below another. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  lines: Iterable<ListLine>,
  { linked = false, frozen = 1 }: ListLook = {}
): ListContent {
  const cells = columns.flatMap(({ caption, look }, column): readonly ContentCell[] => {
    const sample = { row: 1, column, value: null, style: LOOKS[look] };
    const leading = { ...sample, row: 2, style: { ...LOOKS[look], ...LINKED } };
    const head = { row: 0, column, value: caption, style: CAPTION };
    return linked ? [head, sample, leading] : [head, sample];
  });
  const wide = columns.reduce((sum, one) => sum + one.width, 0) > WIDEST;
  const across = wide ? ({ titleColumns: [0, 1] } as const) : { fitWidth: true };
  const heights = columns.map(({ caption, width }) => textHeight(caption, width));
  const head = {
    name,
    cells,
    widths: columns.map((one) => one.width),
    heights: [[0, Math.max(36, ...heights)]] as const,
    freeze: { rows: frozen, columns: 2 },
    gridLines: false,
    print: { landscape: true, titleRows: [0, 0], footer: "&P / &N", ...across } as const,
  };
  return { head, columns: columns.length, linked, lines, heightOf: heightFor(columns) };
}

/** Not every program makes rows as high as their texts when it opens a file, so it is told. */
function heightFor(columns: readonly ListColumn[]): (line: ListLine) => number | null {
  const widths = columns.map((one) => (one.look === "number" ? Infinity : one.width));
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
