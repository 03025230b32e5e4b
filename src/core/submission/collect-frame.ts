import { bareFormNumber } from "../form/form-identity";
import { listText, readList, type List, type ListColumns } from "../list";
import { parseNumeral } from "../numerals";
import { remembered } from "../remembered";
import { readReport } from "../report-read";
import type { Report } from "../report";
import { bareCode } from "../row-match";
import { indicatorKey, type Indicator, type Scheme, type SchemeFault } from "../scheme/scheme";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import { bareText } from "../text";
import type { Workbook } from "../workbook";
import { readCollectSettings, type CollectSettings } from "./collect-settings";
import { newKnownForms, type KnownForms } from "./known-forms";
import { readRegister, bareUnitCode, bareUnitName, type UnitRegister } from "./unit-register";

/** What every submission of a collection is held against; read once from the scheme's workbook. */
export interface CollectFrame {
  readonly scheme: Scheme;
  /** What is wrong with the settings of the collection. */
  readonly faults: readonly SchemeFault[];
  readonly register: UnitRegister;
  readonly settings: CollectSettings;
  /** The bureau's own forms, where the scheme's workbook holds them: templates, its own totals. */
  readonly bureau: Report;
  /** Code of the unit of the register that is the bureau itself; `null` for none. */
  readonly bureauUnit: string | null;
  /** What was reported last year: by code of the unit, then by key of the indicator. */
  readonly lastYear: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The part of the scheme that speaks of some forms alone, once it was asked for: see `schemePart`. */
  readonly parts: Map<string, Scheme>;
  /** How the forms of earlier submissions were read: see `readKnownTables`. */
  readonly known: KnownForms;
}

/** The captions of the list of what each unit reported last year. */
export const LAST_YEAR = {
  unit: ["单位代码", "统一社会信用代码", "单位名称"],
  form: ["表号"],
  code: ["代码", "指标代码"],
  value: ["上年数", "上年同期", "上年实际"],
} satisfies ListColumns<string>;

/**
 * Reads what a collection needs from the scheme's workbook beside the scheme itself: the register, the
 * bureau's own forms, and a list of last year's figures (单位代码, 表号, 代码, 上年数) if there is one.
 *
 * @param shown the workbook in its own characters, where that is another one
 */
export function readFrame(
  workbook: Workbook,
  scheme: Scheme,
  shown: Workbook = workbook
): CollectFrame {
  const register = readRegister(workbook, scheme, shown);
  const lists = workbook.sheets.flatMap((sheet) => {
    const list = scheme.sheets.has(sheet.name) ? null : readList(sheet, LAST_YEAR, LAST_YEAR_ASKED);
    return list ? [list] : [];
  });
  // Last year's figures are a list, however many lines it has, and no form.
  const listed = new Set([...scheme.sheets, ...lists.map((one) => one.sheet)]);
  const bureau = readReport(workbook, { ...scheme, sheets: listed }, { through: null });
  const { settings, faults } = readCollectSettings(findSchemeSheets(workbook).settings);
  return {
    scheme,
    faults,
    register,
    settings,
    bureau,
    bureauUnit: bureauOf(bureau, register),
    lastYear: readLastYear(lists, scheme, register),
    parts: new Map(),
    known: newKnownForms(),
  };
}

function bureauOf(bureau: Report, register: UnitRegister): string | null {
  for (const { table } of bureau.forms) {
    const unit = register.byName.get(bareUnitName(table.legal.unitName?.text ?? ""));
    if (unit) return unit.code;
  }
  return null;
}

const LAST_YEAR_ASKED = ["unit", "form", "code", "value"] as const;

function readLastYear(
  lists: readonly List<keyof typeof LAST_YEAR>[],
  scheme: Scheme,
  register: UnitRegister
): CollectFrame["lastYear"] {
  const figures = new Map<string, Map<string, number>>();
  const codes = new Map<string, Indicator>();
  for (const one of scheme.indicators) codes.set(indicatorKey(one.form, bareCode(one.code)), one);
  const codeOf = remembered(bareCode);
  for (const { rows } of lists) {
    for (const line of rows) {
      const stated = listText(line, "unit");
      const unit = register.byCode.get(bareUnitCode(stated));
      const code = (unit ?? register.byName.get(bareUnitName(stated)))?.code;
      const form = bareFormNumber(listText(line, "form"));
      const indicator = codes.get(indicatorKey(form, codeOf(listText(line, "code"))));
      const raw = line.cells.get("value")?.value;
      const value = typeof raw === "number" ? raw : parseNumeral(bareText(listText(line, "value")));
      if (code === undefined || !indicator || value === null) continue;
      const ofUnit = figures.get(code) ?? new Map<string, number>();
      figures.set(code, ofUnit.set(indicatorKey(indicator.form, indicator.code), value));
    }
  }
  return figures;
}
