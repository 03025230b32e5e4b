import { bareFormNumber } from "../form/form-identity";
import { listAddress, listText, type List, type ListRow } from "../list";
import { nearestCode } from "../nearest";
import { codeReader } from "./code-reader";
import { readPlan, unreadPlan } from "./scheme-plan";
import { readRules } from "./scheme-rules";
import {
  indicatorKey,
  type Indicator,
  type ReportingUnit,
  type Scheme,
  type SchemeFault,
} from "./scheme";
import { readSettings } from "./scheme-settings";
import { findSchemeSheets, type CATALOGUE, type ROSTER } from "./scheme-sheets";
import { bareText } from "../text";
import type { CellAddress, Workbook } from "../workbook";

export interface SchemeReading {
  /** As much of the scheme as could be read; not to be used for checks when there are faults. */
  readonly scheme: Scheme;
  readonly faults: readonly SchemeFault[];
}

/**
 * Reads the reporting scheme from a workbook's own sheets, each known by its captions.
 *
 * @param workbook the workbook that holds the scheme (and perhaps the data too)
 * @returns the scheme and every fault, each with its cell: a missing list, an unknown code, a rule
 *   that cannot be read
 */
export function readScheme(workbook: Workbook): SchemeReading {
  const faults: SchemeFault[] = [];
  const sheets = findSchemeSheets(workbook);
  if (!sheets.catalogue) faults.push({ code: "no_catalogue" });
  // A workbook without a scheme lacks one thing, not three.
  const isNone = !sheets.catalogue && !sheets.plan && !sheets.settings;
  const settings = readSettings(
    sheets.settings,
    new Set(sheets.templates.map((one) => bareText(one.name))),
    isNone ? [] : faults
  );
  const indicators = sheets.catalogue ? readCatalogue(sheets.catalogue, faults) : [];
  const byKey = new Map(indicators.map((one) => [indicatorKey(one.form, one.code), one]));
  faults.push(...unreadPlan(workbook, sheets));
  // Without a catalogue every code would be unknown.
  const hasCodes = sheets.catalogue !== null;
  const plan = sheets.plan && hasCodes ? readPlan(sheets.plan, indicators, faults) : [];
  const rules =
    sheets.rules && hasCodes
      ? readRules(sheets.rules, indicators, settings.year, settings.missing, faults)
      : { on: [], off: [] };
  return {
    scheme: {
      settings,
      indicators,
      byKey,
      plan,
      rules: rules.on,
      rulesOff: rules.off,
      roster: sheets.roster ? readRoster(sheets.roster) : [],
      sheets: sheets.names,
      templates: sheets.templates.map((one) => one.name),
    },
    faults,
  };
}

const ADDS = new Map<string, Indicator["adds"]>([
  ["", ""],
  ["无", ""],
  ["部分", "part"],
  ["分项", "part"],
  ["其中", "subset"],
  ["推算", "derived"],
]);
const BETTER = new Map<string, Indicator["better"]>([
  ["", "more"],
  ["越多越好", "more"],
  ["越少越好", "fewer"],
]);
const MEASURE = new Map<string, Indicator["measure"]>([
  ["", "flow"],
  ["时期", "flow"],
  ["时点", "stock"],
  ["比率", "rate"],
]);
const ROLL_UP = new Map<string, Indicator["rollUp"]>([
  ["", "sum"],
  ["求和", "sum"],
  ["不汇总", "none"],
  ["重算", "rate"],
  ["最大值", "maximum"],
]);

function readCatalogue(list: List<keyof typeof CATALOGUE>, faults: SchemeFault[]): Indicator[] {
  const indicators: Indicator[] = [];
  const parents = new Map<Indicator, CellAddress>();
  const first = new Map<string, Indicator>();
  for (const line of list.rows) {
    const indicator = readIndicator(list, line, faults);
    if (!indicator) continue;
    const key = indicatorKey(indicator.form, indicator.code);
    const earlier = first.get(key);
    if (earlier) {
      faults.push({ code: "duplicate_indicator", at: indicator.at, key, first: earlier.at });
      continue;
    }
    first.set(key, indicator);
    indicators.push(indicator);
    parents.set(indicator, listAddress(list, line, "parent"));
  }
  const codeOf = codeReader(indicators);
  return indicators.map((one) => {
    if (one.parent === "") return one;
    const parent = codeOf(one.form, one.parent);
    if (parent !== null) return { ...one, parent };
    const codes = indicators.filter((other) => other.form === one.form).map((other) => other.code);
    faults.push({
      code: "unknown_parent",
      at: parents.get(one) ?? one.at,
      text: one.parent,
      nearest: nearestCode(one.parent, codes),
    });
    return one;
  });
}

/** Whatever a rule can name in brackets, with a letter or digit in it: 01, 1.2, 06-1, 甲1. */
const CODE = /^[\p{L}\p{N}._/-]{0,19}[\p{L}\p{N}]$/u;

/** Nothing, or the dash of a group row. */
function isDash(text: string): boolean {
  return /^[\s—–－-]*$/u.test(text);
}

type CatalogueKey = keyof typeof CATALOGUE;

function readIndicator(
  list: List<CatalogueKey>,
  line: ListRow<CatalogueKey>,
  faults: SchemeFault[]
): Indicator | null {
  const text = (key: CatalogueKey) => listText(line, key);
  // A line without a code groups the ones below it or is a note under the list.
  const isCoded = CODE.test(bareText(text("code")));
  if (!isCoded && (isDash(text("name")) || isDash(text("unit")))) return null;
  for (const [key, caption] of [
    ["code", "代码"],
    ["form", "表号"],
    ["name", "指标名称"],
  ] as const) {
    if (key === "code" ? isCoded : text(key) !== "") continue;
    faults.push({ code: "missing_cell", at: listAddress(list, line, key), caption });
    return null;
  }
  const choose = <T>(key: CatalogueKey, choices: ReadonlyMap<string, T>): T | undefined => {
    const choice = choices.get(bareText(text(key)));
    if (choice === undefined) {
      const known = [...choices.keys()].filter((name) => name !== "");
      faults.push({
        code: "bad_choice",
        at: listAddress(list, line, key),
        text: text(key),
        choices: known,
      });
    }
    return choice;
  };
  return {
    form: bareFormNumber(text("form")),
    code: bareText(text("code")),
    name: text("name"),
    otherNames: text("otherNames")
      .split(/[;；、]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    unit: bareText(text("unit")),
    parent: bareText(text("parent")).replace(/^[-—]+$/u, ""),
    adds: choose("adds", ADDS) ?? "",
    better: choose("better", BETTER) ?? "more",
    measure: choose("measure", MEASURE) ?? "flow",
    rollUp: choose("rollUp", ROLL_UP) ?? "sum",
    at: listAddress(list, line, "code"),
  };
}

function readRoster(list: List<keyof typeof ROSTER>): ReportingUnit[] {
  return list.rows
    .filter((line) => listText(line, "name") !== "" && listText(line, "code") !== "")
    .map((line) => ({
      name: listText(line, "name"),
      code: bareText(listText(line, "code")),
      forms: listText(line, "forms")
        .split(/[;；、,，\s]+/u)
        .filter((form) => form !== ""),
      deadline: listText(line, "deadline"),
    }));
}
