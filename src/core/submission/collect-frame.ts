import { readReport } from "../report-read";
import { figureKey, type Report } from "../report";
import type { Scheme, SchemeFault } from "../scheme/scheme";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import type { Sheet, Workbook } from "../workbook";
import { readCollectSettings, type CollectSettings } from "./collect-settings";
import { mergedFigures } from "./merged-figures";
import { newKnownForms, type KnownForms } from "./known-forms";
import { findLastYear, readLastYear, type LastYear, type LinesBelow } from "./last-year";
import { bareUnitName, readRegister, type UnitRegister } from "./unit-register";

/** What every submission of a collection is held against; read once from the scheme's workbook. */
export interface CollectFrame {
  readonly scheme: Scheme;
  /** What is wrong with the settings of the collection. */
  readonly faults: readonly SchemeFault[];
  readonly register: UnitRegister;
  readonly settings: CollectSettings;
  /** The bureau's own forms, where the scheme's workbook holds them: templates, its own totals. */
  readonly bureau: Report;
  /** Sheets that the bureau's workbook hides, such as the dictionaries of its forms. */
  readonly hidden: readonly Sheet[];
  /** Keys of the figures whose cells the bureau's own forms have merged with another's. */
  readonly merged: ReadonlySet<string>;
  /** Code of the unit of the register that is the bureau itself; `null` for none. */
  readonly bureauUnit: string | null;
  readonly lastYear: LastYear;
  /** The part of the scheme that speaks of some forms alone, once it was asked for: see `schemePart`. */
  readonly parts: Map<string, Scheme>;
  /** How the forms of earlier submissions were read: see `readKnownTables`. */
  readonly known: KnownForms;
}

/**
 * Reads what a collection needs from the scheme's workbook beside the scheme itself: the register, the
 * bureau's own forms, and a list of last year's figures (单位代码, 表号, 代码, 上年数) if there is one.
 *
 * @param shown the workbook in its own characters, where that is another one
 * @param below lines of last year's figures that the workbook does not hold as cells
 */
export function readFrame(
  workbook: Workbook,
  scheme: Scheme,
  shown: Workbook = workbook,
  below?: LinesBelow
): CollectFrame {
  const register = readRegister(workbook, scheme, shown);
  const lists = findLastYear(workbook, scheme.sheets);
  // Last year's figures are a list, however many lines it has, and no form.
  const listed = new Set([...scheme.sheets, ...lists.map((one) => one.sheet.name)]);
  const bureau = readReport(workbook, { ...scheme, sheets: listed }, { through: null });
  const { settings, faults } = readCollectSettings(findSchemeSheets(workbook).settings);
  return {
    scheme,
    faults,
    register,
    settings,
    bureau,
    hidden: workbook.sheets.filter(
      ({ name, visibility }) => visibility !== "visible" && !listed.has(name)
    ),
    merged: new Set(
      mergedFigures(workbook, bureau).map(({ figure: { indicator, column } }) =>
        figureKey(indicator, column)
      )
    ),
    bureauUnit: bureauOf(bureau, register),
    lastYear: readLastYear(lists, scheme, register, below),
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
