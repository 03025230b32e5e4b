import { bareFormNumber } from "../form/form-identity";
import { listHeader, type ListColumns, type ListHeader } from "../list";
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

const ASKED = ["unit", "form", "code", "value"] as const satisfies readonly LastYearKey[];

/** A sheet that lists last year's figures. */
export interface LastYearList {
  readonly sheet: Sheet;
  readonly header: ListHeader<LastYearKey>;
}

/** The sheets that list last year's figures, those of the scheme itself left out. */
export function findLastYear(
  { sheets }: Workbook,
  ofScheme: ReadonlySet<string>
): readonly LastYearList[] {
  return sheets.flatMap((sheet) => {
    const header = ofScheme.has(sheet.name) ? null : listHeader(sheet, LAST_YEAR, ASKED);
    return header ? [{ sheet, header }] : [];
  });
}

type Line = Partial<Record<LastYearKey, Cell>>;

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
  register: UnitRegister
): LastYear {
  const figures = new Map<string, Float64Array>();
  const places = new Map(register.units.map(({ code }, place) => [code, place]));
  const placeOf = placeFinder(register, places);
  const keyOf = keyFinder(scheme);
  for (const list of lists) {
    for (const line of linesOf(list)) {
      const place = placeOf(textOf(line.unit));
      const key = place === null ? null : keyOf(textOf(line.form), textOf(line.code));
      const value = key === null ? null : figureOf(line.value);
      if (place === null || key === null || value === null) continue;
      let ofUnits = figures.get(key);
      if (!ofUnits) figures.set(key, (ofUnits = new Float64Array(places.size).fill(NaN)));
      ofUnits[place] = value;
    }
  }
  return { figures, places };
}

/** The lines of a list one after another; each is valid until the next is asked for. */
function* linesOf({ sheet, header }: LastYearList): Generator<Line> {
  const keys: LastYearKey[] = [];
  for (const [key, column] of header.columns) keys[column] = key;
  let row = header.row;
  let line: Line = {};
  for (const cell of sheet.cells) {
    const key = keys[cell.column];
    if (key === undefined || cell.row <= header.row || !showsSomething(cell)) continue;
    if (cell.row !== row && row !== header.row) {
      yield line;
      line = {};
    }
    row = cell.row;
    line[key] = cell;
  }
  if (row !== header.row) yield line;
}

function showsSomething(cell: Cell): boolean {
  return typeof cell.value === "number" && cell.text === undefined
    ? true
    : bareText(shownText(cell)) !== "";
}

function textOf(cell: Cell | undefined): string {
  return shownText(cell).trim();
}

function figureOf(cell: Cell | undefined): number | null {
  return typeof cell?.value === "number" ? cell.value : parseNumeral(bareText(textOf(cell)));
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
