import { listHeader, listText, readList, type List, type ListColumns } from "../list";
import { bareText } from "../text";
import type { Cell, Sheet, Workbook } from "../workbook";

/** The captions of the scheme's lists; a sheet is known by them, whatever its name. */
export const CATALOGUE = {
  form: ["表号"],
  code: ["代码", "指标代码"],
  name: ["指标名称", "指标"],
  otherNames: ["其他名称", "别名"],
  unit: ["计量单位", "单位"],
  parent: ["上级代码", "上级指标"],
  adds: ["加总方式", "与上级关系"],
  better: ["方向"],
  measure: ["时期时点", "时期或时点"],
  rollUp: ["汇总方式"],
  note: ["说明", "备注"],
} satisfies ListColumns<string>;

export const PLAN = {
  form: ["表号"],
  code: ["代码", "指标代码"],
  name: ["指标名称", "指标"],
  wording: ["目标原文"],
  base: ["基数"],
  firmness: ["目标性质"],
  source: ["来源", "备注", "说明"],
  /** Only a plan taken over from last year has it. */
  confirmed: ["确认"],
} satisfies ListColumns<string>;

export const RULES = {
  id: ["编号", "规则编号"],
  form: ["表号"],
  rule: ["审核关系"],
  severity: ["级别", "审核级别"],
  tolerance: ["容差"],
  missing: ["缺数处理", "缺失处理"],
  from: ["起始年"],
  to: ["终止年"],
  on: ["启用"],
  explanation: ["说明", "备注"],
} satisfies ListColumns<string>;

export const ROSTER = {
  name: ["单位名称"],
  code: ["单位代码"],
  forms: ["应报表号"],
  deadline: ["报送期限"],
} satisfies ListColumns<string>;

export const SETTINGS = {
  name: ["设置项"],
  value: ["取值"],
  note: ["说明"],
} satisfies ListColumns<string>;

export const EXPLANATIONS = {
  rule: ["规则编号", "规则", "Rule"],
  cell: ["单元格", "Cell"],
  left: ["左值", "Left"],
  right: ["右值", "Right"],
  explanation: ["说明", "Explanation"],
  by: ["填写人", "By"],
  on: ["填写日期", "On"],
} satisfies ListColumns<string>;

/** What was filled into the summaries and from what, so that it can be told from what people wrote. */
export const RECORD = {
  sheet: ["填写到", "Filled sheet"],
  row: ["行", "Row"],
  template: ["模板", "Template"],
  templateRow: ["模板行", "Template row"],
  raw: ["模板原文", "Template text"],
  key: ["项目", "Item"],
  sources: ["来源", "Source"],
} satisfies ListColumns<string>;

export const RECORD_ASKED = ["sheet", "row", "template", "templateRow"] as const;

/**
 * How a line begins that stands on every sheet Heshu writes, so that it is never read as a form; in
 * each language, without spaces.
 */
export const WRITTEN_BY_HESHU = ["由核数", "WrittenbyHeshu"] as const;

export interface SchemeSheets {
  readonly catalogue: List<keyof typeof CATALOGUE> | null;
  readonly plan: List<keyof typeof PLAN> | null;
  readonly rules: List<keyof typeof RULES> | null;
  readonly roster: List<keyof typeof ROSTER> | null;
  readonly settings: List<keyof typeof SETTINGS> | null;
  readonly explanations: List<keyof typeof EXPLANATIONS> | null;
  /** The sheets with placeholders, or of them those that the settings name. */
  readonly templates: readonly Sheet[];
  /** The sheet with the record of what was filled. */
  readonly record: List<keyof typeof RECORD> | null;
  /** The sheets above, the filled summaries, and those that Heshu wrote. */
  readonly names: ReadonlySet<string>;
}

/** Finds the scheme's sheets in a workbook by their captions; each is the first that fits. */
export function findSchemeSheets(workbook: Workbook): SchemeSheets {
  const known = FOUND.get(workbook);
  if (known) return known;
  const sheets = searchSheets(workbook);
  FOUND.set(workbook, sheets);
  return sheets;
}

/** Scheme and check both ask for them. */
const FOUND = new WeakMap<Workbook, SchemeSheets>();

function searchSheets(workbook: Workbook): SchemeSheets {
  const names = new Set<string>();
  const free = () => workbook.sheets.filter((sheet) => !names.has(sheet.name));
  const take = <K extends string>(
    columns: ListColumns<K>,
    required: readonly K[]
  ): List<K> | null => {
    for (const sheet of free()) {
      const list = readList(sheet, columns, required);
      if (!list) continue;
      names.add(sheet.name);
      return list;
    }
    return null;
  };
  const record = take(RECORD, RECORD_ASKED);
  for (const line of record?.rows ?? []) names.add(listText(line, "sheet"));
  const braced = free().filter((sheet) => hasPlaceholder(sheet) && !isList(sheet));
  const named = templateNames(free());
  const templates = named ? braced.filter(({ name }) => named.has(bareText(name))) : braced;
  for (const { name } of templates) names.add(name);
  // Heshu's own lists share captions with the others, so they are set aside first.
  for (const sheet of workbook.sheets) if (isWrittenByHeshu(sheet)) names.add(sheet.name);
  // One with figures is ours; a unit may have another of its own.
  const explanations =
    take(EXPLANATIONS, ["rule", "cell", "explanation", "left"]) ??
    take(EXPLANATIONS, ["rule", "cell", "explanation"]);
  const plan = take(PLAN, ["form", "code", "wording"]);
  // Without its 级别 the list is known all the same, so that every rule is told to lack one.
  const rules = take(RULES, ["id", "rule"]);
  const catalogue = take(CATALOGUE, ["form", "code", "name", "unit", "parent"]);
  const roster = take(ROSTER, ["name", "code", "forms"]);
  const settings = take(SETTINGS, ["name", "value"]);
  return { catalogue, plan, rules, roster, settings, explanations, templates, record, names };
}

/** The setting that names the templates; without it every sheet with placeholders is one. */
export const TEMPLATES = "总结模板";

function templateNames(sheets: readonly Sheet[]): ReadonlySet<string> | null {
  for (const sheet of sheets) {
    const settings = readList(sheet, SETTINGS, ["name", "value"]);
    const lines = settings?.rows.filter((line) => bareText(listText(line, "name")) === TEMPLATES);
    const names = splitNames(lines?.map((line) => listText(line, "value")).join("、") ?? "");
    if (names.length > 0) return new Set(names);
  }
  return null;
}

/** Names of sheets in a setting, one beside the other. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[、，,；;\n]/u)
    .map(bareText)
    .filter((name) => name !== "");
}

/**
 * A single brace is told from prose by a dot or a word of the fill: `{KW303.01}`, `{.名称}`; a name
 * alone in single braces makes no template of a sheet.
 */
export const PLACEHOLDER =
  /[{｛]{2}|\$[{｛]|[{｛]\s*(?:[.．]|[A-Za-z]+[0-9-]*[.．[]|逐行|重复|若)/u;

function hasPlaceholder(sheet: Sheet): boolean {
  return sheet.cells.some(({ value }) => typeof value === "string" && PLACEHOLDER.test(value));
}

/** A list that only speaks of placeholders, in a note: none of its own columns holds one. */
function isList(sheet: Sheet): boolean {
  return LISTS.some(([columns, required]) => {
    const list = readList(sheet, columns, required);
    return list?.rows.every(({ cells }) => required.every((key) => !isBraced(cells.get(key))));
  });
}

/** The lists that people write, with the captions that each must have. */
export const LISTS: readonly (readonly [ListColumns<string>, readonly string[]])[] = [
  [CATALOGUE, ["form", "code", "name", "unit", "parent"]],
  [PLAN, ["form", "code", "wording"]],
  [RULES, ["id", "rule"]],
  [ROSTER, ["name", "code", "forms"]],
  [SETTINGS, ["name", "value"]],
  [EXPLANATIONS, ["rule", "cell", "explanation"]],
];

/** Whether a sheet may be one of the scheme's own, by its captions alone. */
export function isCaptionedAsScheme(sheet: Sheet): boolean {
  const isOf = ([columns, required]: (typeof LISTS)[number]) =>
    listHeader(sheet, columns, required) !== null;
  return listHeader(sheet, RECORD, RECORD_ASKED) !== null || LISTS.some(isOf);
}

/** Whether a text makes the sheet in which it stands one of the scheme's own, be it anywhere. */
export function marksSchemeSheet(text: string): boolean {
  return PLACEHOLDER.test(text) || saysWrittenByHeshu(text);
}

function isBraced(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string" && PLACEHOLDER.test(cell.value);
}

/** The line stands alone in its cell; explanations are written by people, so that sheet has none. */
function isWrittenByHeshu(sheet: Sheet): boolean {
  return sheet.cells.some(({ value }) => typeof value === "string" && saysWrittenByHeshu(value));
}

export function saysWrittenByHeshu(value: string): boolean {
  const text = bareText(value);
  return WRITTEN_BY_HESHU.some((beginning) => text.startsWith(beginning));
}
