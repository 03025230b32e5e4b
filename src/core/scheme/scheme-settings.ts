import { listAddress, listText, type List } from "../list";
import { missingMode } from "../rule/missing-mode";
import { parseNumeral } from "../numerals";
import { DEFAULT_SIGNS, type Signs } from "../reading";
import type { MissingMode } from "../rule/rule";
import type { SchemeFault, Settings } from "./scheme";
import { splitNames, TEMPLATES, type SETTINGS } from "./scheme-sheets";
import { bareText } from "../text";

const EMPTY_MEANS = new Map<string, Signs["blank"]>([
  ["未填", "blank"],
  ["零", "zero"],
  ["不适用", "not_applicable"],
]);

/** Whether the blank forms for the units compute their totals themselves: 是 or 否. */
export const TOTALS = "合计公式";

/** The settings there are. */
export const SETTING_NAMES: ReadonlySet<string> = new Set([
  "年度",
  "不适用符号",
  "未知符号",
  "空白表示",
  "左右幅度",
  "缺数处理",
  TOTALS,
  TEMPLATES,
]);

/**
 * Reads the settings of a scheme: 年度, what the signs and an empty cell mean, the band of 左右.
 * A setting that is absent takes its default (band 5 %, source: the field's usage; a missing figure leaves
 * a rule unchecked); the year has none.
 *
 * @param templates the names, without spaces, of the sheets that are templates
 */
export function readSettings(
  list: List<keyof typeof SETTINGS> | null,
  templates: ReadonlySet<string>,
  faults: SchemeFault[]
): Settings {
  let year = 0;
  let signs: Signs = DEFAULT_SIGNS;
  let aboutBand = 0.05;
  let missing: MissingMode = "non_null";
  for (const line of list?.rows ?? []) {
    const name = bareText(listText(line, "name"));
    const text = listText(line, "value");
    const bad = () => {
      if (list)
        faults.push({ code: "bad_setting", at: listAddress(list, line, "value"), name, text });
    };
    if (name === "年度") {
      const value = parseNumeral(bareText(text).replace(/年度?$/u, ""));
      if (value !== null && value >= 1949 && value <= 2199) year = value;
      else bad();
    } else if (name === "不适用符号") signs = { ...signs, notApplicable: splitSigns(text) };
    else if (name === "未知符号") signs = { ...signs, unknown: splitSigns(text) };
    else if (name === "空白表示") {
      const blank = EMPTY_MEANS.get(bareText(text));
      if (blank) signs = { ...signs, blank };
      else bad();
    } else if (name === "左右幅度") {
      const band = readFraction(text);
      if (band !== null && band >= 0 && band < 1) aboutBand = band;
      else bad();
    } else if (name === "缺数处理") {
      const mode = missingMode(text);
      if (mode) missing = mode;
      else bad();
    } else if (name === TEMPLATES) {
      if (splitNames(text).some((one) => !templates.has(one))) bad();
    }
  }
  if (year === 0) faults.push({ code: "no_year" });
  return { year, signs, aboutBand, missing };
}

/** Signs stand side by side, separated by spaces. */
function splitSigns(text: string): readonly string[] {
  return text.split(/\s+/u).filter((sign) => sign !== "");
}

/** `5%` or `0.05` as a fraction. */
export function readFraction(text: string): number | null {
  const bare = bareText(text);
  const value = parseNumeral(bare.replace(/%$/u, ""));
  if (value === null) return null;
  return bare.endsWith("%") ? value / 100 : value;
}
