import type { CellStyle, ContentCell, SheetContent } from "../core/sheet-content";
import { CAPTION, CENTRE, NUMBER, TEXT } from "./results-look";

export type ListValue = string | number | null;

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

/** A cell of Excel takes no longer text. */
const LONGEST = 32_767;

/** A plain list: captions that stay in view and are printed on every page, one line below another. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  lines: readonly (readonly ListValue[])[]
): SheetContent {
  const cells: ContentCell[] = columns.map(({ caption }, column) => ({
    row: 0,
    column,
    value: caption,
    style: CAPTION,
  }));
  for (const [index, line] of lines.entries()) {
    for (const [column, { look }] of columns.entries()) {
      const value = line[column] ?? null;
      const text = typeof value === "string" && value.length > LONGEST;
      cells.push({
        row: index + 1,
        column,
        value: text ? `${value.slice(0, LONGEST - 1)}…` : value,
        style: LOOKS[look],
      });
    }
  }
  return {
    name,
    cells,
    widths: columns.map((one) => one.width),
    heights: [[0, 36]],
    freeze: { rows: 1, columns: 2 },
    gridLines: false,
    print: { landscape: true, fitWidth: true, titleRows: [0, 0], footer: "&P / &N" },
  };
}
