import { addressText, rangeName } from "../core/address";
import type { Problem } from "../core/problem";
import type { SchemeFault } from "../core/scheme/scheme";
import type { SentenceFor } from "./words";
import { hostProblems } from "./zh-cn-host-problems";

const SAVE_AS =
  "请另存为 .xlsx 后再试：在 WPS 中打开，选“文件→另存为→Microsoft Excel 文件（*.xlsx）”；在 Excel 中打开，选“文件→另存为→Excel 工作簿（*.xlsx）”。";
const LOOKS_LIKE = {
  unknown: "不是 Excel 工作簿",
  text: "是文本文件，不是 Excel 工作簿",
  markup: "是网页或 XML 表格，只是用了工作簿的名字",
  pdf: "是 PDF 文件，不是 Excel 工作簿",
  zip: "是压缩包，不是工作簿，要先解压",
  docx: "是 Word 文档，不是 Excel 工作簿",
  ods: "是 OpenDocument 表格",
} as const;

/** What a spreadsheet program opens, and so can save as a workbook. */
const CAN_BE_SAVED = new Set<string>(["ods", "markup"]);

type TooLarge = Extract<Problem, { readonly code: "too_large" }>;

const LIMIT = {
  entries: "文件内的部件过多",
  part_bytes: "单个部件展开后过大",
  total_bytes: "文件展开后过大",
  ratio: "压缩比异常，可能是恶意文件",
  cells: "单元格过多",
  merges: "合并单元格过多",
  sheets: "工作表过多",
  strings: "文本过多",
  text: "文本总量过大",
} as const;

/** What is damaged most often, in words. */
const DAMAGE: ReadonlyMap<string, string> = new Map([
  ["zip_end", "文件不完整，可能没有传完"],
  ["zip_checksum", "文件已损坏，内容校验不符"],
]);

const MEGABYTE = 1 << 20;

/** The limit in what it counts: bytes as megabytes, a ratio as such, anything else as a number. */
function limitText({ limit, allowed }: TooLarge): string {
  if (limit === "part_bytes" || limit === "total_bytes")
    return `${String(Number((allowed / MEGABYTE).toFixed(1)))} MB`;
  const unit = limit === "ratio" ? "倍" : limit === "text" ? "个字符" : "个";
  return `${String(allowed)} ${unit}`;
}

const BOUND = {
  table: "是表格，只能重复或删除其中的数据行，且至少保留一行；请调整重复块",
  array: "是数组公式或模拟运算表，只能整体改动；请改为普通公式或移开",
  pivot: "是数据透视表，所在的行不能重复或删除；请移到别的工作表",
  sheet_end: "重复后超出工作表的最后一行；请减少重复",
} as const;

export const problems: SentenceFor<Problem> = {
  ...hostProblems,
  file_empty: () => "文件是空的（0 字节），请重新取得这个文件。",
  file_unreadable: ({ cause }) =>
    cause === "gone"
      ? "读不到这个文件：它可能已被移动、改名或删除，也可能是文件夹。请重新选择。"
      : "读取这个文件时中途出错。请在 Excel 中打开并另存后再试。",
  not_a_workbook: ({ looksLike }) =>
    `${LOOKS_LIKE[looksLike]}。${CAN_BE_SAVED.has(looksLike) ? SAVE_AS : "请选择 .xlsx 或 .xlsm 工作簿。"}`,
  legacy_xls: () => `是旧版格式（.xls 或 .et）。${SAVE_AS}`,
  binary_xlsb: () => `是二进制工作簿（.xlsb）。${SAVE_AS}`,
  encrypted: ({ archive }) =>
    archive
      ? "在加密的压缩包里，不能读取。请用密码解压后再试，或请报送单位不加密重发。"
      : "设有打开密码，已加密。请用密码打开，去掉密码，另存为 .xlsx 后再试：在 WPS 中选“文件→文档加密→密码加密”，在 Excel 中选“文件→信息→保护工作簿→用密码进行加密”，把密码清空。",
  not_text: () =>
    "不是 CSV 文本（UTF-8、GB18030 或 UTF-16）。请在 Excel 或 WPS 中另存为“CSV UTF-8”后再试。",
  csv_quote: ({ row }) => `第 ${String(row + 1)} 行的双引号没有配对，请改正后再试。`,
  damaged: ({ part, reason }) =>
    `${DAMAGE.get(reason) ?? `文件已损坏（${part === "" ? "" : `${part}：`}${reason}）`}。请在 Excel 中打开并另存，或请报送单位重发。`,
  doctype: ({ part }) =>
    `${part} 含有文档类型声明，不是 Excel 生成的内容，已拒绝读取。请报送单位用 Excel 另存后重发。`,
  too_large: (one) =>
    `${LIMIT[one.limit]}（${one.part === "" ? "" : `${one.part}，`}上限 ${limitText(one)}），已拒绝读取。请核实文件来源。`,
  duplicate_entry: ({ part }) =>
    `文件内有两个同名部件 ${part}，已拒绝读取。请在 Excel 中打开并另存。`,
  no_such_sheet: ({ sheet }) => `没有工作表“${sheet}”，可能已被改名或删除，请重新审核。`,
  rows_bound: ({ sheet, by, range }) =>
    `工作表“${sheet}”的 ${rangeName(range)} ${BOUND[by]}。没有写入任何内容。`,
  sheet_name_taken: ({ sheet }) => `已有名为“${sheet}”的工作表，请先改名或删除。`,
};

export const SYNTAX = {
  unexpected: "写法有误",
  unclosed_bracket: "括号没有配对",
  empty: "没有内容",
  unknown_function: "没有这个函数",
  not_a_relation: "缺少 =、<=、>= 之类的比较",
  chained_comparison: "一条关系里只能比较一次，请拆成两条，用分号隔开",
  bad_pattern:
    "格式写法有误，可用：# 数字、@ 字母、? 任一字符、* 任意多个字符、[A-F] 其中之一、{18} 重复次数",
  too_deep: "括号层数过多",
  too_long: "审核关系过长",
} as const;

const nearest = (name: string | null) => (name === null ? "" : `您是否要写“${name}”？`);

export const faults: SentenceFor<SchemeFault> = {
  no_catalogue: () =>
    "没有找到指标目录：需要一张含“表号、代码、指标名称、计量单位、上级代码”各列的工作表。数据与制度分开存放时，请用 --scheme 指定制度工作簿。",
  no_plan: ({ sheet }) =>
    `工作表“${sheet}”缺“表号、代码、目标原文”中的栏目，请补上；没有目标的，请删去此表。`,
  no_year: () => "没有找到年度：请在“设置”表填写设置项“年度”，如 2023。",
  bad_setting: ({ at, name, text }) =>
    `${addressText(at)}：设置项“${name}”的取值“${text}”无法识别，请改正。`,
  missing_cell: ({ at, caption }) => `${addressText(at)}：“${caption}”未填，请补上。`,
  bad_choice: ({ at, text, choices }) =>
    `${addressText(at)}：${text === "" ? "没有填写" : `“${text}”不在可选范围内`}，请填${choices.map((choice) => `“${choice}”`).join("、")}之一。`,
  duplicate_indicator: ({ at, key, first }) =>
    `${addressText(at)}：${key} 已在 ${addressText(first)} 出现过，请改用别的代码。`,
  unknown_parent: (one) =>
    `${addressText(one.at)}：本表没有上级代码 ${one.text}。${nearest(one.nearest)}请改正。`,
  plan_unknown_indicator: (one) =>
    `${addressText(one.at)}：指标目录中没有 ${one.text}。${nearest(one.nearest)}请改正代码，或在指标目录补上。`,
  bad_number: ({ at, text }) => `${addressText(at)}：“${text}”不是数字，请改正。`,
  bad_tolerance: ({ at, text }) =>
    `${addressText(at)}：容差“${text}”无法识别，可写 0.5（绝对数）、1%（相对数）或 末位1（单元格所示的最末一位）。`,
  rule_syntax: ({ at, rule, source, error }) =>
    `${addressText(at)}：审核关系 ${rule}（${source.slice(0, 80)}）第 ${String(error.start + 1)} 个字起：${SYNTAX[error.code]}${error.found === "" ? "" : `（“${error.found}”）`}${error.expected === undefined ? "" : `，应为“${error.expected}”`}。请改正。`,
  rule_unknown_code: (one) =>
    `${addressText(one.at)}：审核关系 ${one.rule} 中的 ${one.reference} 不在指标目录中。${nearest(one.nearest)}请改正。`,
  rule_unknown_form: (one) =>
    `${addressText(one.at)}：审核关系 ${one.rule} 中的表 ${one.reference} 不在指标目录中。${nearest(one.nearest)}请改正。`,
  rule_unknown_column: (one) =>
    `${addressText(one.at)}：审核关系 ${one.rule} 中的栏目“${one.reference}”无法识别。${nearest(one.nearest)}可用：本年、计划、上年、计划增速、同比、完成率，或栏次的序号，如 [01,3]。`,
};
