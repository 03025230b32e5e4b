import { addressText } from "../core/address";
import { indicatorKey } from "../core/scheme/scheme";
import type { CellStyle, CellTarget, ContentCell, SheetContent } from "../core/sheet-content";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { FormCoverage } from "../core/submission/coverage";
import type { FilledTotal } from "../core/submission/fill-totals";
import type { Sheet } from "../core/workbook";
import type { CommandLineWords } from "../locales/cli-words";
import type { RollupCaption } from "../locales/rollup-words";
import { indicatorText, outcomeText } from "./rollup-text";
import { CAPTION, CENTRE, NOTE, NUMBER, TEXT, TITLE } from "./results-look";
import { someNames, withoutFigure } from "./total-sheets";

/** Where the units' figures of a total are; `null` where nothing leads there. */
export type ToUnits = (one: FilledTotal) => CellTarget | null;

export interface TotalSources {
  readonly filled: readonly FilledTotal[];
  readonly coverage: readonly FormCoverage[];
  readonly register: CollectFrame["register"];
  readonly year: number;
  /** What the sheet said before of a cell that has not been touched since, by key of the indicator. */
  readonly notes: ReadonlyMap<string, string>;
  /** The way from the filled workbook to the board; `null` where there is none. */
  readonly board: string | null;
  readonly toUnits: ToUnits;
}

type Column = readonly [caption: RollupCaption, width: number, style: CellStyle];

const COLUMNS: readonly Column[] = [
  ["cell", 16, CENTRE],
  ["indicator", 30, TEXT],
  ["value", 12, NUMBER],
  ["measure", 10, CENTRE],
  ["how", 10, CENTRE],
  ["total", 14, NUMBER],
  ["units", 9, NUMBER],
  ["open", 24, TEXT],
  ["without", 9, NUMBER],
  ["unmatched", 24, TEXT],
  ["missing", 30, TEXT],
  ["returned", 24, TEXT],
  ["contained", 24, TEXT],
  ["note", 40, TEXT],
];

const LINKED = { color: "0563C1", underline: true } as const;

/**
 * The sheet 汇总来源 of a filled workbook: for each cell the indicator, the total, the units behind it and
 * those that are not in it. It is also the record by which the next roll-up knows its own figures: 填入数
 * stands only where Heshu wrote it.
 */
export function totalSourcesSheet(
  sources: TotalSources,
  name: string,
  words: CommandLineWords
): SheetContent {
  const { rollup } = words;
  const cells: ContentCell[] = [
    { row: 0, column: 0, value: rollup.title(sources.year), style: TITLE },
    { row: 1, column: 0, value: rollup.writtenBy(sources.board), style: NOTE },
    ...COLUMNS.map(([caption], column) => ({
      ...{ row: 2, column, value: rollup.caption[caption], style: CAPTION },
    })),
  ];
  sources.filled.forEach((one, index) => {
    cells.push(...lineOf(one, index + FIRST, sources, words));
  });
  const wide = { left: 0, right: COLUMNS.length - 1 };
  return {
    name,
    cells,
    widths: COLUMNS.map(([, width]) => width),
    heights: [
      [0, 30],
      [1, 30],
      [2, 36],
    ],
    merges: [0, 1].map((row) => ({ ...wide, top: row, bottom: row })),
    freeze: { rows: FIRST, columns: 2 },
    gridLines: false,
    print: { landscape: true, fitWidth: true, titleRows: [2, 2], footer: "&P / &N" },
  };
}

const FIRST = 3;
const WRITTEN: ReadonlySet<FilledTotal["outcome"]> = new Set([
  ...(["filled", "renewed", "same", "overwritten"] as const),
]);

/** An earlier total that was left in its cell is still Heshu's. */
function ownLeft({ outcome, before }: FilledTotal): number | null {
  return outcome === "outdated" && typeof before === "number" ? before : null;
}

function lineOf(
  one: FilledTotal,
  row: number,
  { coverage, register, notes, toUnits }: TotalSources,
  words: CommandLineWords
): readonly ContentCell[] {
  const { total, at, outcome, value } = one;
  const { indicator } = total;
  const form = coverage.find((other) => other.form === indicator.form);
  const names = (codes: readonly string[] = []) => someNames(codes, register, words) || null;
  const key = indicatorKey(indicator.form, indicator.code);
  const values: readonly (string | number | null)[] = [
    addressText(at),
    indicatorText(indicator),
    WRITTEN.has(outcome) ? value : ownLeft(one),
    indicator.unit,
    words.collect.rollUp[total.how],
    total.value,
    total.units,
    names(total.open),
    withoutFigure(total, form),
    names(total.unmatched),
    names(form?.missing),
    names(form?.returned),
    names(form?.contained),
    outcomeText(one, words) ?? notes.get(key) ?? null,
  ];
  const fileLink = total.value === null ? null : toUnits(one);
  return COLUMNS.map(([caption, , style], column): ContentCell => {
    const cell = { row, column, value: values[column] ?? null, style };
    if (caption === "cell") return { ...cell, style: { ...style, ...LINKED }, link: at };
    if (caption !== "total" || !fileLink) return cell;
    return { ...cell, style: { ...style, ...LINKED }, fileLink };
  });
}

/** Whether a sheet says what the content would: nothing has to be written then. */
export function saysTheSame(sheet: Sheet, { cells }: SheetContent): boolean {
  const wanted = new Map(
    cells.flatMap(({ row, column, value }) =>
      value === null || value === "" ? [] : [[`${String(row)} ${String(column)}`, value] as const]
    )
  );
  return (
    sheet.cells.length === wanted.size &&
    sheet.cells.every(
      ({ row, column, value }) => wanted.get(`${String(row)} ${String(column)}`) === value
    )
  );
}
