import type { ChartData } from "../core/sheet-content";
import type { ColumnKey, FigureTable } from "../core/table/table";
import type { CellAddress, Edit, Range } from "../core/workbook";
import type { InsertedTableWords } from "../locales/table-words";
import type { WrittenTable } from "./table-content";

/** Pixels: of a column of the default width, of a bar with its gap, and of what stands beside them. */
const COLUMN = 64;
const BAR = 20;
const BESIDE = 90;
const NARROWEST = 480;
/** Wider than this a chart fits no page that can still be read. */
const WIDEST = 1_300;
/** Rows of the default height that the chart is high. */
const ROWS = 27;

/** The cells that the chart of a table covers, from a row on: as many columns as its bars need. */
export function chartRange(
  { charted }: FigureTable,
  { widths }: WrittenTable,
  { column: left }: CellAddress,
  top: number
): Range {
  const pixels = (index: number) => {
    const characters = widths[index];
    return characters === undefined ? COLUMN : characters * 7 + 5;
  };
  // At least as wide as its table, so that both have one edge.
  const table = widths.reduce((sum, _, index) => sum + pixels(index), 0);
  const wanted = Math.min(WIDEST, Math.max(NARROWEST, table, charted * BAR + BESIDE));
  let right = left;
  for (let width = 0; width < wanted; right += 1) width += pixels(right - left);
  return { top, left, bottom: top + ROWS - 1, right: right - 1 };
}

/** The chart of attainment: a bar an indicator, and a dashed line at the target. */
export function chartEdit(
  given: {
    readonly table: FigureTable;
    readonly written: WrittenTable;
    readonly words: InsertedTableWords;
  },
  /** Where the title of the table stands; the captions are below it. */
  { sheet, row, column: left }: CellAddress,
  over: Range
): Edit {
  const { table, written, words } = given;
  const top = row + 2;
  const cells = <T>(key: ColumnKey, shown: (value: unknown) => T): ChartData<T> => {
    const index = table.columns.findIndex((one) => one.kind === "measure" && one.key === key);
    const column = left + index;
    return {
      sheet,
      range: { top, left: column, bottom: top + table.charted - 1, right: column },
      shown: written.rows.slice(0, table.charted).map((one) => shown(one[index]?.value)),
    };
  };
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  const light = table.reached.flatMap((reached, index) => (reached ? [] : [index]));
  return {
    kind: "addChart",
    sheet,
    chart: {
      kind: "column",
      title: words.chart.title(table.year),
      over,
      categories: cells("indicator", (value) => String(value ?? "").trim()),
      series: [
        { name: words.chart.rate, values: cells("rate", number), light },
        { name: words.chart.target, values: cells("targetLine", number), dashedLine: true },
      ],
      format: "0%",
      uprightLabels: true,
    },
  };
}
