import { addressText } from "../core/address";
import { isOpen, type YearItem } from "../core/new-year/year-item";
import type { LastYearLine } from "../core/new-year/new-year";
import type { SchemeFault } from "../core/scheme/scheme";
import type { CellStyle, ContentCell, SheetContent } from "../core/sheet-content";
import type { UnitRegister } from "../core/submission/unit-register";
import type { CommandLineWords } from "../locales/cli-words";
import { freeName } from "../core/free-name";
import { CAPTION, CENTRE, LINK, NOTE, NUMBER, TEXT, TITLE } from "./results-look";
import { textHeight } from "./sheet-draft";

/** What an item says, in words. */
export function yearSentence(item: YearItem, words: CommandLineWords): string {
  const { newYear, faults } = words;
  if (item.code === "fault") {
    const say = faults[item.fault.code] as (one: SchemeFault) => string;
    return newYear.fault(say(item.fault));
  }
  const say = newYear.items[item.code] as (one: YearItem) => string;
  return say(item);
}

const HEADER = 2;
const WIDTHS = [6, 8, 26, 60, 22, 22, 18];
/** The column of the sentences. */
const WHAT = 3;

/** The sheet 新年度核对: what somebody has to decide, then every cell that was changed. */
export function newYearSheet(
  items: readonly YearItem[],
  year: number,
  name: string,
  words: CommandLineWords
): SheetContent {
  const { newYear } = words;
  const last = WIDTHS.length - 1;
  const lines = items.flatMap((item, index) => lineCells(item, index, words));
  const cells: readonly ContentCell[] = [
    { row: 0, column: 0, value: newYear.title(year), style: TITLE },
    { row: 1, column: 0, value: newYear.note, style: NOTE },
    ...newYear.captions.map((value, column) => ({ row: HEADER, column, value, style: CAPTION })),
    ...lines,
  ];
  return {
    name,
    cells,
    widths: WIDTHS,
    heights: [
      [0, 28],
      [1, 28],
      [HEADER, 22],
      ...items.map((item, index): [number, number] => {
        return [HEADER + 1 + index, textHeight(yearSentence(item, words), WIDTHS[WHAT] ?? 60)];
      }),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    freeze: { rows: HEADER + 1, columns: 0 },
    gridLines: false,
    print: { landscape: true, fitWidth: true, titleRows: [HEADER, HEADER] },
  };
}

function lineCells(item: YearItem, index: number, words: CommandLineWords): readonly ContentCell[] {
  const row = HEADER + 1 + index;
  const { at, before, now } = item;
  const kind = words.newYear.kind[isOpen(item) ? "open" : "done"];
  const cell = at ? { value: addressText(at), link: at } : { value: null };
  const side = (value: YearItem["now"]): [YearItem["now"], CellStyle] => [
    value,
    typeof value === "number" ? NUMBER : TEXT,
  ];
  const [[left, leftLook], [right, rightLook]] = [side(before), side(now)];
  return [
    { row, column: 0, value: index + 1, style: CENTRE },
    { row, column: 1, value: kind, style: CENTRE },
    { row, column: 2, ...cell, style: at ? LINK : TEXT },
    { row, column: WHAT, value: yearSentence(item, words), style: TEXT },
    { row, column: 4, value: left, style: leftLook },
    { row, column: 5, value: right, style: rightLook },
    { row, column: 6, value: null, style: TEXT },
  ];
}

/**
 * Lines of a sheet of last year's figures. A line takes up to 330 bytes and five cells: Heshu reads no
 * sheet of more than 256 MB, and no list of more than 5 million cells.
 */
export const LINES_OF_SHEET = 500_000;

/**
 * The lists of what each unit reported, from which the blank forms of the next year take last year's
 * figures: one sheet, and further ones of its name with a number where there are more lines. Each is
 * made when it is asked for.
 *
 * @param taken names of sheets in small letters; those of the lists are added
 */
export function* lastYearSheets(
  lines: readonly LastYearLine[],
  register: UnitRegister,
  name: string,
  taken: Set<string>,
  most = LINES_OF_SHEET
): Generator<SheetContent> {
  for (let from = 0; from === 0 || from < lines.length; from += most) {
    const own = freeName(name, taken);
    taken.add(own.toLowerCase());
    yield lastYearSheet(lines.slice(from, from + most), register, own);
  }
}

function lastYearSheet(
  lines: readonly LastYearLine[],
  { byCode }: UnitRegister,
  name: string
): SheetContent {
  const captions = ["单位代码", "单位名称", "表号", "代码", "上年数"];
  return {
    name,
    cells: [
      ...captions.map((value, column) => ({ row: 0, column, value, style: CAPTION })),
      ...lines.flatMap(({ unit, form, code, value }, index): readonly ContentCell[] => {
        const row = index + 1;
        return [
          { row, column: 0, value: unit, style: CENTRE },
          { row, column: 1, value: byCode.get(unit)?.name ?? null, style: TEXT },
          { row, column: 2, value: form, style: CENTRE },
          { row, column: 3, value: code, style: CENTRE },
          { row, column: 4, value, style: NUMBER },
        ];
      }),
    ],
    widths: [20, 30, 10, 10, 16],
    freeze: { rows: 1, columns: 0 },
    print: { fitWidth: true, titleRows: [0, 0] },
  };
}
