import { CAPTION, CENTRE, LINK, NOTE, NUMBER, TEXT, TITLE } from "../app/results-look";
import { cellName } from "../core/address";
import type { RescaledAmount, Rescaling } from "../core/rounding/rescale";
import type { CellStyle, ContentCell, SheetContent } from "../core/sheet-content";
import type { CommandLineWords } from "../locales/cli-words";
import { isAdjusted } from "./rescale-lines";

const WIDTHS = [10, 8, 36, 14, 16, 9, 28, 16, 20];
const LAST = WIDTHS.length - 1;
const HEADER = 1;

/** The sheet 舍位平衡: each amount with the cell it stands in, as a link, and how it is shown. */
export function rescaleSheet(
  rescaled: Rescaling,
  words: CommandLineWords,
  name: string
): SheetContent {
  const { captions, heading, rule } = words.rescale;
  const { amounts, unit, decimals } = rescaled;
  const last = HEADER + amounts.length + 1;
  const wide = (row: number) => ({ top: row, left: 0, bottom: row, right: LAST });
  const header = [
    ...[captions.form, captions.code, captions.indicator, captions.column, captions.original],
    ...[captions.unit, captions.cell, `${captions.shown}（${unit}）`, captions.adjusted],
  ];
  return {
    name,
    cells: [
      { row: 0, column: 0, value: heading(unit, decimals), style: TITLE },
      ...header.map((value, column) => ({ row: HEADER, column, value, style: CAPTION })),
      ...amounts.flatMap((one, place) => amountCells(one, HEADER + 1 + place, decimals, words)),
      { row: last, column: 0, value: rule, style: NOTE },
    ],
    widths: WIDTHS,
    heights: [
      [0, 30],
      [HEADER, 24],
      [last, 30],
    ],
    merges: [wide(0), wide(last)],
    freeze: { rows: HEADER + 1, columns: 0 },
    gridLines: false,
    print: { landscape: true, fitWidth: true, titleRows: [HEADER, HEADER] },
  };
}

function amountCells(
  one: RescaledAmount,
  row: number,
  decimals: number,
  { rescale, cli }: CommandLineWords
): readonly ContentCell[] {
  const { figure, shown, rounded, depth } = one;
  const { form, code, name, unit } = figure.indicator;
  const number: CellStyle = {
    ...NUMBER,
    format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`,
  };
  const note =
    isAdjusted(one) && rounded !== null ? rescale.adjusted(rounded.toFixed(decimals)) : "";
  const values: readonly (readonly [ContentCell["value"], CellStyle])[] = [
    [form, CENTRE],
    [code, CENTRE],
    [name, { ...TEXT, indent: depth }],
    [cli.column[figure.column], CENTRE],
    [figure.value, NUMBER],
    [unit, CENTRE],
    [`${figure.at.sheet}!${cellName(figure.at.row, figure.at.column)}`, LINK],
    [shown, number],
    [note, TEXT],
  ];
  return values.map(([value, style], column) => ({
    ...{ row, column, value, style },
    ...(style === LINK && { link: figure.at }),
  }));
}
