import type { CellStyle, ContentCell } from "../core/sheet-content";
import type { ListContent, ListValue } from "../files/list-workbook";
import { CAPTION, CENTRE, NUMBER, TEXT } from "./results-look";

export type { ListContent, ListValue };

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

/** A plain list: captions that stay in view and are printed on every page, one line below another. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  lines: Iterable<readonly ListValue[]>
): ListContent {
  const cells = columns.flatMap(({ caption, look }, column): readonly ContentCell[] => [
    { row: 0, column, value: caption, style: CAPTION },
    { row: 1, column, value: null, style: LOOKS[look] },
  ]);
  const head = {
    name,
    cells,
    widths: columns.map((one) => one.width),
    heights: [[0, 36]] as const,
    freeze: { rows: 1, columns: 2 },
    gridLines: false,
    print: { landscape: true, fitWidth: true, titleRows: [0, 0], footer: "&P / &N" } as const,
  };
  return { head, columns: columns.length, lines };
}

/** Lines that are made anew each time they are asked for, none of them kept. */
export function lazily<T>(make: () => Generator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}
