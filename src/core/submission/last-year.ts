import { bareFormNumber } from "../form/form-identity";
import { listHeader, type ListColumns, type ListHeader } from "../list";
import type { CellContent } from "../list-lines";
import { parseNumeral } from "../numerals";
import { bareCode } from "../row-match";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { bareText, shownText } from "../text";
import type { Cell, Sheet, Workbook } from "../workbook";
import { bareUnitCode, bareUnitName, type UnitRegister } from "./unit-register";

/** The captions of the list of what each unit reported last year. */
export const LAST_YEAR = {
  unit: ["单位代码", "统一社会信用代码", "单位名称"],
  form: ["表号"],
  code: ["代码", "指标代码"],
  value: ["上年数", "上年同期", "上年实际"],
} satisfies ListColumns<string>;

type LastYearKey = keyof typeof LAST_YEAR;

/** The columns that make a list of last year's figures. */
export const ASKED_OF_LAST_YEAR = [
  "unit",
  "form",
  "code",
  "value",
] as const satisfies readonly LastYearKey[];

/** A sheet that lists last year's figures. */
export interface LastYearList {
  readonly sheet: Sheet;
  readonly header: ListHeader<LastYearKey>;
}

/** Where a sheet has the captions of such a list; `null` where it has not. */
export function lastYearHeader(sheet: Sheet): ListHeader<LastYearKey> | null {
  return listHeader(sheet, LAST_YEAR, ASKED_OF_LAST_YEAR);
}

/** The sheets that list last year's figures, those of the scheme itself left out. */
export function findLastYear(
  { sheets }: Workbook,
  ofScheme: ReadonlySet<string>
): readonly LastYearList[] {
  return sheets.flatMap((sheet) => {
    const header = ofScheme.has(sheet.name) ? null : lastYearHeader(sheet);
    return header ? [{ sheet, header }] : [];
  });
}

/** The cells of a line. */
type Line = Record<LastYearKey, Cell | undefined>;

/** Where the figures of lines go. */
export interface LastYearTaking {
  /** The place of the unit that a text names by code or name; `null` for none. */
  readonly placeOf: (text: string) => number | null;
  /** The key of the indicator that a form number and a code name; `null` for none. */
  readonly keyOf: (form: string, code: string) => string | null;
  readonly take: (key: string, place: number, figure: number) => void;
}

/**
 * Lines that stand below the cells of a list's sheet, by name of the sheet, where these are only its
 * first: each gives its figures away, in the order of the lines.
 */
export type LinesBelow = ReadonlyMap<string, (to: LastYearTaking) => void>;

/** What every unit reported last year: a number for each unit and indicator, packed, for they are many. */
export interface LastYear {
  /** By key of the indicator, the figures of all units; `NaN` where none is listed. */
  readonly figures: ReadonlyMap<string, Float64Array>;
  /** By code of the unit, its place among them. */
  readonly places: ReadonlyMap<string, number>;
}

/** Gives what a unit reported last year, by key of the indicator; `undefined` for what is not listed. */
export type FiguresBefore = (key: string) => number | undefined;

const NOTHING: FiguresBefore = () => undefined;

/** The figures of one unit, by its code; of none where that is `null` or of no unit. */
export function lastYearOf({ figures, places }: LastYear, unit: string | null): FiguresBefore {
  const place = unit === null ? undefined : places.get(unit);
  if (place === undefined) return NOTHING;
  return (key) => {
    const value = figures.get(key)?.[place];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  };
}

/**
 * Reads what was reported last year; of a figure that is listed twice the last. A line is passed over
 * where its unit is not of the register, its indicator not of the scheme, or its figure none. There
 * may be a hundred lines for each of a thousand units, so none is kept, and each text is looked up
 * once.
 */
export function readLastYear(
  lists: readonly LastYearList[],
  scheme: Scheme,
  register: UnitRegister,
  below?: LinesBelow
): LastYear {
  const figures = new Map<string, Float64Array>();
  const places = new Map(register.units.map(({ code }, place) => [code, place]));
  const placeOf = placeFinder(register, places);
  const keyOf = keyFinder(scheme);
  const take = (key: string, place: number, figure: number) => {
    let ofUnits = figures.get(key);
    if (!ofUnits) figures.set(key, (ofUnits = new Float64Array(places.size).fill(NaN)));
    ofUnits[place] = figure;
  };
  for (const list of lists) {
    eachLine(list, ({ unit, form, code, value }) => {
      const place = placeOf(textOf(unit));
      const key = place === null ? null : keyOf(textOf(form), textOf(code));
      const figure = key === null ? null : figureOf(value);
      if (place !== null && key !== null && figure !== null) take(key, place, figure);
    });
    below?.get(list.sheet.name)?.({ placeOf, keyOf, take });
  }
  return { figures, places };
}

/** Takes the lines of a list one after another; each is valid until the next. */
function eachLine({ sheet, header }: LastYearList, take: (line: Readonly<Line>) => void): void {
  const [unit, form, code, value] = ASKED_OF_LAST_YEAR.map((key) => header.columns.get(key));
  const line: Line = { unit: undefined, form: undefined, code: undefined, value: undefined };
  let row = header.row;
  for (const cell of sheet.cells) {
    if (cell.row <= header.row) continue;
    if (cell.row !== row) {
      if (row > header.row) take(line);
      line.unit = line.form = line.code = line.value = undefined;
      row = cell.row;
    }
    if (cell.column === unit) line.unit = cell;
    else if (cell.column === form) line.form = cell;
    else if (cell.column === code) line.code = cell;
    else if (cell.column === value) line.value = cell;
  }
  if (row > header.row) take(line);
}

export function textOf(cell: CellContent | undefined): string {
  return shownText(cell).trim();
}

export function figureOf(cell: CellContent | undefined): number | null {
  const text = cell?.text === undefined ? null : bareText(cell.text);
  // What the host shows as nothing is nothing.
  if (typeof cell?.value === "number" && text !== "") return cell.value;
  return parseNumeral(text ?? bareText(textOf(cell)));
}

/** By what stands in the column of units: a code, or else a name. */
function placeFinder(
  { byCode, byName }: UnitRegister,
  places: LastYear["places"]
): (text: string) => number | null {
  const known = new Map<string, number | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const unit = byCode.get(bareUnitCode(text)) ?? byName.get(bareUnitName(text));
    const place = places.get(unit?.code ?? "") ?? null;
    known.set(text, place);
    return place;
  };
}

/** The key of the indicator that a form number and a code name. */
function keyFinder({ indicators }: Scheme): (form: string, code: string) => string | null {
  const keys = new Map<string, string>();
  for (const { form, code } of indicators)
    keys.set(indicatorKey(form, bareCode(code)), indicatorKey(form, code));
  const known = new Map<string, Map<string, string | null>>();
  return (form, code) => {
    let ofForm = known.get(form);
    if (!ofForm) known.set(form, (ofForm = new Map()));
    const before = ofForm.get(code);
    if (before !== undefined) return before;
    const key = keys.get(indicatorKey(bareFormNumber(form), bareCode(code))) ?? null;
    ofForm.set(code, key);
    return key;
  };
}
