import { list } from "./zh-cn-lint";
import type { CliWords, CommandLineWords } from "./cli-words";
import { documentFileWords } from "./zh-cn-document";
import { zhOverview } from "./zh-cn-overview";
import { zhCN } from "./zh-cn";
import { planWords } from "./zh-cn-plan";
import { templateWords } from "./zh-cn-template";
import { templateFaultText } from "./template-words";
import { paragraphWords } from "./zh-cn-paragraphs";
import { help } from "./zh-cn-help";
import { verifyWords } from "./zh-cn-verify";
import { collectWords } from "./zh-cn-collect";
import { collectLineWords } from "./zh-cn-collect-lines";
import { rollupWords } from "./zh-cn-rollup";
import { blankWords } from "./zh-cn-blank";
import { newYearWords } from "./zh-cn-new-year";
import { returnWords } from "./zh-cn-return";
import { rescaleWords } from "./zh-cn-rescale";
import { rules } from "./zh-cn-rules";
import { column, table } from "./zh-cn-form";
import { tableWords } from "./zh-cn-table";
import { collectRefused, registerGap, uncounted, partialTotals } from "./zh-cn-collect-cli";
import { tableCommand } from "./zh-cn-table-cli";

const VERDICT = {
  return: "退回：有必须更正的错误",
  explain: "有待说明：有需要核实并说明的问题",
  unchecked: "未能审核：有未能审核的内容",
  pass: "通过",
} as const;

const cli: CliWords = {
  help,
  usage: (what, text) =>
    ({
      no_command:
        "请写明要做什么：check、summarize、lint、plan、verify、blank、collect、return、merge、rollup、new-year、table、paragraphs、rescale、rules、read、form 或 target。用 --help 查看说明。",
      unknown_command: `没有命令“${text}”，可用 check、summarize、lint、plan、verify、blank、collect、return、merge、rollup、new-year、table、paragraphs、rescale、rules、read、form、target。`,
      no_workbook: "请写明工作簿文件，例如：npx heshu check 报表.xlsx",
      too_many: `一次只处理一个工作簿，多出了“${text}”。文件名里有空格的，请加引号。`,
      no_out: "请用 --out 或 --docx 写明输出文件，例如：--out 总结.xlsx",
      no_text: '请写明目标原文，例如：npx heshu target "不少于20项"',
      no_plan_file: "请写明计划文件，例如：npx heshu plan 工作计划.docx",
      no_verify_files: "请写明文稿和工作簿，例如：npx heshu verify 年终总结.docx 报表.xlsx",
      no_unit: "请用 --to 写明单位，例如：npx heshu rescale 报表.xlsx --to 万元",
      bad_decimals: `--decimals 应为 0 到 8 的整数，不能是“${text}”。`,
      accept_needs:
        "--accept、--out 和 --scheme 须一起写明，例如：--scheme 制度.xlsx --accept sure --out 新制度.xlsx",
      bad_option: `选项有误：${text}。用 --help 查看说明。`,
      bad_language: `--lang 可用 zh 或 en，不能是“${text}”。`,
      no_tables: "请写明数据表和审核关系表，例如：npx heshu rules 数据.csv 审核关系.csv",
      too_many_tables: `只用数据表和审核关系表两个文件，多出了“${text}”。文件名里有空格的，请加引号。`,
    })[what],
  sideParts: (side, parts, more) => {
    const listed = parts.map(
      ({ name, column, figure, cell }) =>
        `${name}${column === "" ? "" : `·${column}`} ${figure}${cell === "" ? "" : `（${cell}）`}`
    );
    const rest = more > 0 ? `，另有 ${String(more)} 项` : "";
    return `${side === "left" ? "左边" : "右边"}：${listed.join("，")}${rest}`;
  },
  badMonth: (text) => `--through 应为 1 到 12 的月份，不能是“${text}”。`,
  badMissing: (text, modes) => `--missing 可用 ${modes.join("、")}，不能是“${text}”。`,
  rules,
  otherFormat: (file) =>
    `${file} 是另一版本的核数写出的，本版本不能使用。请按原来的文件夹和 --out 重新运行 heshu collect，报送的文件会重新读取。`,
  cannotRead: (file, reason) =>
    ({
      missing: `找不到文件 ${file}，请检查路径。`,
      folder: `${file} 是文件夹，请指定一个工作簿。`,
      denied: `没有权限读取 ${file}。`,
      other: `无法读取 ${file}。`,
    })[reason],
  cannotWrite: (file, reason) =>
    ({
      exists: `${file} 已存在，没有写入；要覆盖请加 --force。`,
      is_input: `${file} 是正在读取的文件，绝不改写；请换一个输出文件名。`,
      not_a_file: `${file} 是文件夹或设备，不是文件；请写明输出文件名，例如：副本.xlsx`,
      kind: `${file} 的扩展名与原文件不符，Excel 将打不开；原文件是 .xlsm、.xltx、.xltm 的，输出用同样的扩展名，其余用 .xlsx。`,
      no_folder: `${file} 所在的文件夹不存在，请先建好。`,
      denied: `没有权限写入 ${file}，请换一个位置。`,
      other: `无法写入 ${file}，请检查磁盘空间，或换一个位置。`,
    })[reason],
  atCell: (cell, sentence) => `${cell}：${sentence}`,
  inFile: (file, sentence) => `${file}：${sentence}`,
  noForm: (file) =>
    `${file}：没有识别到任何报表。报表应有“指标名称”“代码”“本年累计”之类的表头，请检查文件或用 --scheme 指定制度。`,
  noTemplate: (file) =>
    `${file}：没有找到总结模板（含 {{指标}} 占位符的工作表），请在报表制度中加上。`,
  header: (file, scheme, year) =>
    scheme === null
      ? `${file}　制度年度 ${String(year)}`
      : `${file}　制度 ${scheme}，年度 ${String(year)}`,
  periods: (forms, overridden) =>
    (overridden ? "按指定月份计算进度：" : "报告期：") +
    forms.map(({ form, through }) => `${form} 至 ${String(through)} 月`).join("，"),
  verdict: (one) => `审核结论　${VERDICT[one]}`,
  counts: (hard, query, info, checked, unchecked, explained) =>
    `强制性 ${String(hard)}　核实性 ${String(query)}${explained > 0 ? `（已说明 ${String(explained)}）` : ""}　提示性 ${String(info)}　已审核 ${String(checked)} 项　未能审核 ${String(unchecked)} 项`,
  targetLine: (actual, goal, rate, gap, status) =>
    `实际 ${actual}　目标 ${goal}　完成率 ${rate}　缺口 ${gap}　${status}`,
  noTargets: "没有下达年度目标，没有审核目标完成情况。",
  withoutTarget: (count) => `另有 ${String(count)} 个指标未下达目标。`,
  moreInfo: (count) => `另有 ${String(count)} 条提示，加 --json 可看全部。`,
  marked: (file) => `已写出作了标记的副本：${file}`,
  filled: (file, figures) => `已填好年终总结：${file}（填入 ${String(figures)} 个数）`,
  document: documentFileWords,
  gaps: (count, cells) => `有 ${String(count)} 处没有数可填，已标明：${cells}`,
  lint: {
    not_on_form: ({ form, keys }) =>
      `${form} 的表上没有 ${list(keys)} 这些行，请在表上补上，或从指标目录删去。`,
    form_expired: ({ form, text }) =>
      `${form} 的有效期“${text}”在报告期末之前已过，请换用有效的表式。`,
    unit_twice: ({ text }) => `“${text}”在单位名录里出现了几次，请删去重复的。`,
    named_otherwise: ({ form, rows }) =>
      `${form} 的表上有 ${String(rows.length)} 行的名称与指标目录不同，按代码对应：${rows.map((one) => `${one.code} ${one.label}`).join("、")}。是同一指标的，可写进指标目录的“其他名称”栏；不是的，请改正。`,
    not_counted: ({ found }) => uncounted(found),
    unit_left_out: ({ gap }) => registerGap(gap),
    form_unknown: ({ form }) => `应报表号 ${form} 不在指标目录中，请改正。`,
    form_unasked: ({ form }) => `单位名录里没有单位应报 ${form}，请核对。`,
    setting: ({ name, why }) =>
      why === "twice"
        ? `设置项“${name}”填了几次，以最后一次为准，请只留一处。`
        : `没有设置项“${name}”，填的值不起作用，请核对名称。`,
    template: ({ finding }) => templateFaultText(finding, templateWords),
  },
  lintCounts: (faults, notes) =>
    faults + notes === 0
      ? "报表制度没有发现问题。"
      : `须改正 ${String(faults)} 处　值得核对 ${String(notes)} 处`,
  lintGroup: { fault: "须改正，否则制度不能使用", note: "值得核对" },
  lintCells: "相关单元格",
  noTable: (file) => `${file}：没有识别到任何报表。`,
  table,
  column,
  targetNotRead: (wording, reason) =>
    ({
      no_figure: `“${wording}”里没有数字。`,
      masked: `“${wording}”里的数字被遮盖，不能当作数字读。`,
      blank: `“${wording}”里的数字是空着的，请填上后再读。`,
      not_understood: `没有读懂“${wording}”，请换一种写法。`,
    })[reason],
  targetRead: ({ kind, low, high, unit, comparator, firm }) =>
    `类型 ${kind}　下限 ${low}　上限 ${high}　单位 ${unit === "" ? "—" : unit}　判断 ${comparator}　${firm ? "确保" : "争取"}`,
  overview: zhOverview,
  planKind: (file) =>
    `${file} 不是能读的计划文件。请用文本文件（.txt）、Word 文档（.docx）或 Excel 工作簿（.xlsx）；旧版文件请先另存。`,
  planEmpty: (file) => `${file}：没有读到任何带数字的目标，请检查文件。`,
  planWithoutScheme: (file) => `${file}　没有指定制度，只列读法；加 --scheme 可对上指标`,
  planTarget: (wording, reading) => `${wording}　读作：${reading}`,
  planIndicator: (indicator, confidence, others) =>
    (indicator === null ? `指标　${confidence}` : `指标　${indicator}（${confidence}）`) +
    (others.length > 0 ? `　还可能是：${others.join("；")}` : ""),
  planUnread: (shown, reason, sentence) => `“${shown}”　${reason}　${sentence}`,
  planQuery: (sentence, numbers) =>
    sentence + (numbers.length > 0 ? `（第 ${numbers.join("、")} 条）` : ""),
  planSummary: (counts, hasScheme) =>
    [
      `读出目标 ${String(counts.targets)} 条` +
        (hasScheme
          ? `：确定 ${String(counts.sure)}，较可能 ${String(counts.likely)}，不清楚 ${String(counts.unclear)}，没有对应指标 ${String(counts.none)}`
          : ""),
      `已完成数 ${String(counts.actuals)} 条`,
      `没有读出 ${String(counts.unread)} 处`,
      `须核对 ${String(counts.queries)} 条`,
    ].join("；") + "。",
  planAccept: (what, text) =>
    ({
      bad_item: `--accept 里的“${text}”看不懂，请写 sure、序号（如 3 或 3-5），或带指标的序号（如 7=KW301[02]）。`,
      no_such_number: `--accept 里的“${text}”不在清单的序号之内，请对照清单。`,
      unclear: `第 ${text} 条没有可以直接采用的指标，请写明，例如：--accept ${text}=KW301[02]`,
      no_indicator: `--accept 里的“${text}”：指标目录中没有这个指标，请对照指标目录。`,
    })[what],
  planNumber: (number) => `第 ${String(number)} 条：`,
  planAlready: (numbers) => `第 ${numbers.join("、")} 条已在年度计划中，没有重复写入。`,
  planNothing: "没有要写入的目标，没有写出文件。",
  planWritten: (file, rows, cell) =>
    `已在副本 ${file} 的年度计划中加入 ${String(rows)} 条目标，自 ${cell} 起。`,
  insert: tableCommand,
  collectRefused,
  registerGap,
  uncounted,
  partialTotals,
  skippedComments: (cells) => `以下单元格已有会话批注，批注内容只写在“审核结果”表：${cells}`,
  signatureBroken: "原文件带有数字签名，副本中签名将失效。",
  internal: "程序内部出错，没有写入任何文件。请把这条信息连同所用命令告诉我们：",
};

export const zhCommandLine: CommandLineWords = {
  ...zhCN,
  cli,
  plan: planWords,
  template: templateWords,
  verify: verifyWords,
  collect: { ...collectWords, ...collectLineWords },
  rollup: rollupWords,
  returning: returnWords,
  rescale: rescaleWords,
  blank: blankWords,
  newYear: newYearWords,
  paragraphs: paragraphWords,
  inserted: tableWords,
};
