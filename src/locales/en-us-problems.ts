import { addressText, rangeName } from "../core/address";
import type { Problem } from "../core/problem";
import type { SchemeFault } from "../core/scheme/scheme";
import { hostProblems } from "./en-us-host-problems";
import type { SentenceFor } from "./words";

const SAVE_AS =
  "Save it as .xlsx and try again: open it in WPS and choose File, Save As, Microsoft Excel file (*.xlsx), or open it in Excel and choose File, Save As, Excel Workbook (*.xlsx).";
const LOOKS_LIKE = {
  unknown: "This is not an Excel workbook.",
  text: "This is a text file, not an Excel workbook.",
  markup: "This is a web page or an XML table under the name of a workbook.",
  pdf: "This is a PDF file, not an Excel workbook.",
  zip: "This is a ZIP archive, not a workbook: unpack it first.",
  docx: "This is a Word document, not an Excel workbook.",
  ods: "This is an OpenDocument spreadsheet.",
} as const;

/** What a spreadsheet program opens, and so can save as a workbook. */
const CAN_BE_SAVED = new Set<string>(["ods", "markup"]);

const LIMIT = {
  entries: "The file has too many parts",
  part_bytes: "A part of the file is too large when unpacked",
  total_bytes: "The file is too large when unpacked",
  ratio: "The file is compressed to a suspicious degree and may be malicious",
  cells: "There are too many cells",
  merges: "There are too many merged cells",
  sheets: "There are too many sheets",
  strings: "There are too many texts",
  text: "There is too much text",
} as const;

type TooLarge = Extract<Problem, { readonly code: "too_large" }>;

/** What is damaged most often, in words. */
const DAMAGE: ReadonlyMap<string, string> = new Map([
  ["zip_end", "The file is incomplete and may have been cut off on its way"],
  ["zip_checksum", "The file is damaged: its contents do not match their checksum"],
]);

const MEGABYTE = 1 << 20;

/** The limit in what it counts: bytes as megabytes, a ratio as such, anything else as a number. */
function limitText({ limit, allowed }: TooLarge): string {
  switch (limit) {
    case "part_bytes":
    case "total_bytes":
      return `${String(Number((allowed / MEGABYTE).toFixed(1)))} MB`;
    case "ratio":
      return `${String(allowed)} to 1`;
    case "text":
      return `${allowed.toLocaleString("en-US")} characters`;
    default:
      return allowed.toLocaleString("en-US");
  }
}

const BOUND = {
  table: "is a table: only its data rows can be repeated or taken out, and one must stay",
  array:
    "is an array formula or a data table, which only changes as a whole: make it plain formulas or move it",
  pivot: "is a pivot table: move it to another sheet",
  sheet_end: "would go past the last row of the sheet: repeat fewer rows",
} as const;

export const problems: SentenceFor<Problem> = {
  ...hostProblems,
  file_empty: () => "The file is empty (0 bytes). Please obtain it again.",
  file_unreadable: ({ cause }) =>
    cause === "gone"
      ? "The file cannot be reached: it was moved, renamed or deleted, or it is a folder. Please choose it again."
      : "Reading the file failed half way. Open it in Excel, save it again and try once more.",
  not_a_workbook: ({ looksLike }) =>
    `${LOOKS_LIKE[looksLike]} ${CAN_BE_SAVED.has(looksLike) ? SAVE_AS : "Please choose an .xlsx or .xlsm workbook."}`,
  legacy_xls: () => `This is a workbook in an old format (.xls or .et). ${SAVE_AS}`,
  binary_xlsb: () => `This is a binary workbook (.xlsb). ${SAVE_AS}`,
  encrypted: ({ archive }) =>
    archive
      ? "The file is in an encrypted archive and cannot be read. Unpack it with the password and try again, or ask the reporting unit to send it without encryption."
      : "The workbook is encrypted and needs a password to open. Open it with the password, remove that, save it as .xlsx and try again: in WPS choose File, Encryption, Password Encryption, in Excel choose File, Info, Protect Workbook, Encrypt with Password, and clear the password.",
  not_text: () =>
    'This is not a CSV text (UTF-8, GB18030 or UTF-16). Please save it as "CSV UTF-8" in Excel or WPS, then try again.',
  csv_quote: ({ row }) =>
    `The double quotes in row ${String(row + 1)} do not match. Please correct them, then try again.`,
  damaged: ({ part, reason }) =>
    `${DAMAGE.get(reason) ?? `The file is damaged (${part === "" ? "" : `${part}: `}${reason})`}. Open it in Excel and save it again, or ask the reporting unit to send it again.`,
  doctype: ({ part }) =>
    `${part} contains a document type declaration, which Excel never writes; the file was refused. Ask the reporting unit to save it in Excel and send it again.`,
  too_large: (one) =>
    `${LIMIT[one.limit]} (${one.part === "" ? "" : `${one.part}, `}limit ${limitText(one)}); the file was refused. Please check where it comes from.`,
  duplicate_entry: ({ part }) =>
    `The file contains two parts named ${part} and was refused. Open it in Excel and save it again.`,
  no_such_sheet: ({ sheet }) =>
    `There is no sheet "${sheet}"; it may have been renamed or deleted. Please run the check again.`,
  rows_bound: ({ sheet, by, range }) =>
    `${rangeName(range)} on sheet "${sheet}" ${BOUND[by]}. Nothing was written.`,
  sheet_name_taken: ({ sheet }) =>
    `There is already a sheet named "${sheet}". Rename or delete it first.`,
};

export const SYNTAX = {
  unexpected: "this is not expected here",
  unclosed_bracket: "the brackets do not match",
  empty: "there is nothing here",
  unknown_function: "there is no such function",
  not_a_relation: "a comparison such as =, <= or >= is missing",
  chained_comparison:
    "a relation may compare only once; split it into two, separated by a semicolon",
  bad_pattern:
    "the pattern cannot be read; it may hold # (digit), @ (letter), ? (any character), * (any number of them), [A-F] (one of these) and {18} (repeated)",
  too_deep: "the brackets are nested too deeply",
  too_long: "the rule is too long",
} as const;

/** What the Chinese words of a scheme's sheets mean; the reader has to type or find the Chinese. */
const MEANING = new Map([
  ["表号", "form number"],
  ["代码", "code"],
  ["指标名称", "indicator name"],
  ["计量单位", "unit of measure"],
  ["目标原文", "target wording"],
  ["年度", "year"],
  ["空白表示", "meaning of a blank cell"],
  ["左右幅度", "band for approximate targets"],
  ["强制性", "hard"],
  ["核实性", "query"],
  ["提示性", "information"],
  ["确保", "firm"],
  ["争取", "soft"],
  ["无", "none"],
  ["部分", "part"],
  ["分项", "part"],
  ["其中", "of which"],
  ["推算", "derived"],
  ["越多越好", "more is better"],
  ["越少越好", "fewer is better"],
  ["时期", "flow"],
  ["时点", "stock"],
  ["比率", "rate"],
  ["求和", "sum"],
  ["不汇总", "not rolled up"],
  ["重算", "computed anew"],
  ["最大值", "maximum"],
]);

function named(word: string): string {
  const meaning = MEANING.get(word);
  return meaning === undefined ? `"${word}"` : `"${word}" (${meaning})`;
}

const nearest = (name: string | null) => (name === null ? "" : ` Did you mean "${name}"?`);

export const faults: SentenceFor<SchemeFault> = {
  no_catalogue: () =>
    'No indicator catalogue was found: a sheet such as "指标目录" is needed with the columns "表号" (form number), "代码" (code), "指标名称" (indicator name), "计量单位" (unit of measure) and "上级代码" (parent code). If data and scheme are kept apart, name the workbook of the scheme with --scheme.',
  no_plan: ({ sheet }) =>
    `The sheet "${sheet}" needs the columns "表号", "代码" and "目标原文" (target wording). Add them, or delete the sheet.`,
  no_year: () =>
    'No year was found: on the sheet "设置" (settings), give the setting "年度" (year) a value such as 2023.',
  bad_setting: ({ at, name, text }) =>
    `${addressText(at)}: the value "${text}" of the setting ${named(name)} cannot be read. Please correct it.`,
  missing_cell: ({ at, caption }) =>
    `${addressText(at)}: ${named(caption)} is not filled in. Please add it.`,
  bad_choice: ({ at, text, choices }) =>
    `${addressText(at)}: ${text === "" ? "nothing is filled in" : `"${text}" is not one of the choices`}. Please enter ${either(choices.map(named))}.`,
  duplicate_indicator: ({ at, key, first }) =>
    `${addressText(at)}: ${key} is already used in ${addressText(first)}. Please use another code.`,
  unknown_parent: (one) =>
    `${addressText(one.at)}: this form has no parent code ${one.text}.${nearest(one.nearest)} Please correct it.`,
  plan_unknown_indicator: (one) =>
    `${addressText(one.at)}: ${one.text} is not in the indicator catalogue.${nearest(one.nearest)} Please correct the code, or add it to the catalogue.`,
  bad_number: ({ at, text }) => `${addressText(at)}: "${text}" is not a number. Please correct it.`,
  bad_tolerance: ({ at, text }) =>
    `${addressText(at)}: the tolerance "${text}" cannot be read. Write 0.5 (absolute), 1% (relative) or "末位1" (one in the last digit that the cell shows).`,
  rule_syntax: ({ at, rule, source, error }) =>
    `${addressText(at)}: the check rule ${rule} cannot be read at character ${String(error.start + 1)}${error.found === "" ? "" : ` ("${error.found}")`}: ${SYNTAX[error.code]}${error.expected === undefined ? "" : `; "${error.expected}" would fit`}. The rule reads "${source.slice(0, 80)}".`,
  rule_unknown_code: (one) =>
    `${addressText(one.at)}: ${one.reference} in the check rule ${one.rule} is not in the indicator catalogue.${nearest(one.nearest)} Please correct it.`,
  rule_unknown_form: (one) =>
    `${addressText(one.at)}: the form ${one.reference} in the check rule ${one.rule} is not in the indicator catalogue.${nearest(one.nearest)} Please correct it.`,
  rule_unknown_column: (one) =>
    `${addressText(one.at)}: the column "${one.reference}" in the check rule ${one.rule} is not known.${nearest(one.nearest)} Use "本年" (this year), "计划" (plan), "上年" (last year), "计划增速" (planned growth), "同比" (growth), "完成率" (completion rate) or the column's number in the letter row, such as [01,3].`,
};

function either(choices: readonly string[]): string {
  const last = choices.at(-1) ?? "";
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(", ")} or ${last}`;
}
