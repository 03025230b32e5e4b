import { findCycles } from "../cycles";
import { listText, readList, type List, type ListColumns } from "../list";
import { bareFormNumber } from "../form/form-identity";
import type { Scheme } from "../scheme/scheme";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import { bareText, shownText } from "../text";
import type { Workbook } from "../workbook";
import { readDay } from "./day";

/** A unit of the register (单位名录), with what is asked of it. */
export interface RegisteredUnit {
  readonly code: string;
  /** As the register has it. */
  readonly name: string;
  /** The same in simplified characters, as forms are read. */
  readonly readAs: string;
  readonly otherNames: readonly string[];
  /** The forms it owes; all of the scheme where the register names none. */
  readonly forms: readonly string[];
  /** The last day, `2023-11-10`; `null` where the register has none that can be read. */
  readonly deadline: string | null;
  /** What stands there instead of a day, such as 11月10日 without a year: nobody is late by it. */
  readonly deadlineUnread: string | null;
  /** Code of the unit whose own figures already contain this one's; `null` for none. */
  readonly above: string | null;
}

export interface UnitRegister {
  /** In the order of the sheet. */
  readonly units: readonly RegisteredUnit[];
  readonly byCode: ReadonlyMap<string, RegisteredUnit>;
  /** By `bareUnitName`; `null` where two units share a name. */
  readonly byName: ReadonlyMap<string, RegisteredUnit | null>;
  /** Units that stand above each other in a circle, by name: none of them could be counted. */
  readonly cycles: readonly (readonly string[])[];
}

/** The captions of the register, with those that only a collection reads. */
export const REGISTER = {
  name: ["单位名称", "单位详细名称"],
  code: ["单位代码", "统一社会信用代码"],
  forms: ["应报表号"],
  deadline: ["报送期限", "截止日期"],
  above: ["上级单位代码", "上级单位", "汇总单位"],
  otherNames: ["其他名称", "别名", "简称"],
} satisfies ListColumns<string>;

/**
 * Reads the register of a scheme's workbook. A second line of a unit adds its forms to the first; what
 * makes no unit is passed over (`readRegisterGaps` tells it).
 *
 * @param shown the workbook in its own characters: units are called what the bureau calls them
 */
export function readRegister(
  workbook: Workbook,
  scheme: Scheme,
  shown: Workbook = workbook
): UnitRegister {
  const name = findSchemeSheets(workbook).roster?.sheet;
  const sheet = workbook.sheets.find((one) => one.name === name);
  const list = sheet ? readList(sheet, REGISTER, ["name", "code"]) : null;
  const names = shown === workbook ? null : namesShown(list, shown);
  const all = [...new Set(scheme.indicators.map((one) => one.form))];
  const units = new Map<string, RegisteredUnit>();
  for (const line of list?.rows ?? []) {
    const code = bareUnitCode(listText(line, "code"));
    const unitName = listText(line, "name");
    if (code === "" || unitName === "") continue;
    const named = splitList(listText(line, "forms")).map(bareFormNumber);
    const forms = named.length === 0 ? all : named;
    const known = units.get(code);
    if (known) {
      if (bareUnitName(known.readAs) === bareUnitName(unitName))
        units.set(code, { ...known, forms: [...new Set([...known.forms, ...forms])] });
      continue;
    }
    const limit = listText(line, "deadline");
    const deadline = readDay(limit);
    units.set(code, {
      code,
      name: names?.get(line.row) ?? unitName,
      readAs: unitName,
      otherNames: splitList(listText(line, "otherNames")),
      forms: [...new Set(forms)],
      deadline,
      deadlineUnread: deadline === null && limit !== "" ? limit : null,
      above: listText(line, "above"),
    });
  }
  return indexRegister([...units.values()]);
}

/** The names of units by row, in the characters of the register. */
function namesShown(
  list: List<keyof typeof REGISTER> | null,
  shown: Workbook
): ReadonlyMap<number, string> {
  const sheet = shown.sheets.find((one) => one.name === list?.sheet);
  const column = list?.columns.get("name");
  const cells = (sheet?.cells ?? []).filter((cell) => cell.column === column);
  return new Map(cells.map((cell) => [cell.row, shownText(cell).trim()]));
}

/** Above a unit stands a code or a name; what is neither, or the unit itself, is none. */
function indexRegister(read: readonly RegisteredUnit[]): UnitRegister {
  const codes = new Map(read.map((unit) => [unit.code, unit.code]));
  for (const unit of read)
    for (const name of namesOf(unit)) if (!codes.has(name)) codes.set(name, unit.code);
  const units = read.map((unit) => {
    const text = unit.above ?? "";
    const above = codes.get(bareUnitCode(text)) ?? codes.get(bareUnitName(text)) ?? null;
    return { ...unit, above: above === unit.code ? null : above };
  });
  const byName = new Map<string, RegisteredUnit | null>();
  for (const unit of units) {
    for (const key of namesOf(unit)) byName.set(key, byName.has(key) ? null : unit);
  }
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const edges = new Map(
    units.map((unit) => [unit.code, unit.above === null ? [] : [unit.above]] as const)
  );
  const cycles = findCycles(edges).map((cycle) =>
    cycle.map((code) => byCode.get(code)?.name ?? code)
  );
  return { units, byCode, byName, cycles };
}

/** Everything that a unit is called, as names are compared. */
export function namesOf({
  name,
  readAs,
  otherNames,
}: Pick<RegisteredUnit, "name" | "readAs" | "otherNames">): ReadonlySet<string> {
  return new Set([readAs, name, ...otherNames].map(bareUnitName));
}

/**
 * What a unit is called in a list without codes: its name, with the code where others share it.
 *
 * @param noted puts a code behind a name, as the reader's language does
 */
export function tellingName(
  code: string,
  { byCode, byName }: UnitRegister,
  noted: (name: string, code: string) => string
): string {
  const unit = byCode.get(code);
  if (!unit) return code;
  return byName.get(bareUnitName(unit.readAs)) === null ? noted(unit.name, code) : unit.name;
}

/** What stands between semicolons, commas or spaces. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[;；、,，\s]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** `ｋｗ 01` and `KW01` are one code. */
export function bareUnitCode(text: string): string {
  return bareText(text).toUpperCase();
}

/** Names are compared without spaces, brackets and other signs, in one width and one case. */
export function bareUnitName(text: string): string {
  return bareText(text.slice(0, LONGEST_NAME))
    .replace(/[\p{P}\p{S}]+/gu, "")
    .toUpperCase();
}

/** No unit is named longer; what is longer is prose. */
const LONGEST_NAME = 200;
