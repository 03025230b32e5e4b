import { bareFormNumber } from "../form/form-identity";
import { listLines, listText, type ListColumns, type ListHead } from "../list";
import { parseNumeral } from "../numerals";
import { remembered } from "../remembered";
import { bareCode } from "../row-match";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { bareText } from "../text";
import type { Sheet } from "../workbook";
import { bareUnitCode, bareUnitName, type UnitRegister } from "./unit-register";

/** The captions of the list of what each unit reported last year. */
export const LAST_YEAR = {
  unit: ["单位代码", "统一社会信用代码", "单位名称"],
  form: ["表号"],
  code: ["代码", "指标代码"],
  value: ["上年数", "上年同期", "上年实际"],
} satisfies ListColumns<string>;

export const LAST_YEAR_ASKED = ["unit", "form", "code", "value"] as const;

export type LastYearList = ListHead<keyof typeof LAST_YEAR>;

/** What every unit reported last year: a number for each unit and indicator, packed, since they are many. */
export interface LastYear {
  /** By key of the indicator, the figures of all units; `NaN` where none is listed. */
  readonly figures: ReadonlyMap<string, Float64Array>;
  /** By code of the unit, its place among them. */
  readonly places: ReadonlyMap<string, number>;
}

/** Gives what a unit reported last year, by key of the indicator; `undefined` for what is not listed. */
export type FiguresBefore = (key: string) => number | undefined;

const NOTHING: FiguresBefore = () => undefined;

/** The figures of one unit, by its code; `null` for a unit that nobody knows. */
export function lastYearOf({ figures, places }: LastYear, unit: string | null): FiguresBefore {
  const place = unit === null ? undefined : places.get(unit);
  if (place === undefined) return NOTHING;
  return (key) => {
    const value = figures.get(key)?.[place];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  };
}

/** Reads lists of last year's figures (单位代码, 表号, 代码, 上年数); of two lines for one figure the last counts. */
export function readLastYear(
  lists: readonly (readonly [Sheet, LastYearList])[],
  scheme: Scheme,
  register: UnitRegister
): LastYear {
  const figures = new Map<string, Float64Array>();
  const places = new Map(register.units.map(({ code }, place) => [code, place]));
  const keys = new Map<string, string>();
  for (const { form, code } of scheme.indicators)
    keys.set(indicatorKey(form, bareCode(code)), indicatorKey(form, code));
  const formOf = remembered(bareFormNumber);
  const codeOf = remembered(bareCode);
  const placeOf = remembered((stated) => {
    const unit = register.byCode.get(bareUnitCode(stated));
    return places.get((unit ?? register.byName.get(bareUnitName(stated)))?.code ?? "") ?? null;
  });
  for (const [sheet, list] of lists) {
    for (const line of listLines(sheet, list)) {
      const place = placeOf(listText(line, "unit"));
      const form = formOf(listText(line, "form"));
      const key = keys.get(indicatorKey(form, codeOf(listText(line, "code"))));
      const raw = line.cells.get("value")?.value;
      const value = typeof raw === "number" ? raw : parseNumeral(bareText(listText(line, "value")));
      if (place === null || key === undefined || value === null) continue;
      const ofUnits = figures.get(key) ?? new Float64Array(register.units.length).fill(NaN);
      figures.set(key, ofUnits);
      ofUnits[place] = value;
    }
  }
  return { figures, places };
}
