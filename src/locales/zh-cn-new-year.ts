import { figureText } from "./figures";
import type { NewYearWords } from "./new-year-words";

const percent = (rate: number) => `${String(Number((rate * 100).toFixed(1)))}%`;

export const newYearWords: NewYearWords = {
  items: {
    plan_line: ({ key, name, wording, actual, rate }) =>
      `${key} ${name}：上年目标“${wording}”，${actual === null ? "没有完成数" : `完成 ${figureText(actual)}`}${rate === null ? "" : `，完成率 ${percent(rate)}`}。请改成新年度的目标，在“确认”栏填“是”；不再考核的填“否”。确认以前不作审核。`,
    plan_dated: ({ key, text }) => `${key} 的“${text}”写明了年份或日期，请核对。`,
    plan_base: ({ key, base }) =>
      `${key} 的基数 ${figureText(base)} 是上一轮的，请改为本年实际数，或清空后取报表的上年同期。`,
    expiry: ({ form, text, period }) =>
      `${form} 的有效期至“${text}”，早于新的报告期末 ${period}。有效期由批准机关确定，没有改动：请办理继续使用的批准或备案，再按批文填写。`,
    expiry_unread: ({ form, text }) => `${form} 的有效期“${text}”无法识别，请核对是否仍然有效。`,
    approval: ({ form, text }) =>
      `${form}：“${text}”是原年度的文号，没有改动，请按新年度的批文填写。`,
    rule_ended: ({ rule, to }) =>
      `${rule} 到 ${String(to)} 年为止，新年度不再审核。仍要用的，请改终止年。`,
    rule_begins: ({ rule, from }) => `${rule} 自 ${String(from)} 年起审核，请核对。`,
    rule_dated: ({ rule, text }) => `${rule} 写明了年份或日期：“${text}”，请核对是否仍然适用。`,
    rule_constant: ({ rule, numbers }) =>
      `${rule} 里有定数 ${numbers.map(figureText).join("、")}，请核对新年度是否仍然适用。`,
    rule_off: ({ rule }) => `${rule} 已停用，请核对新年度是否恢复。`,
    deadline_weekend: ({ unit, day }) => `${unit} 的报送期限顺延到 ${day}，是周末，请核对。`,
    deadline_unread: ({ unit, text }) =>
      `${unit} 的报送期限“${text}”读不出日期，没有顺延，请填写。`,
    text_dated: ({ text }) => `“${text}”写明了年份或日期，没有改动，请核对。`,
    formula_kept: () => "公式保留，原来的结果已清除。各项还空着时合计会是 0，请留意。",
    formula_bound: ({ form, label }) =>
      `${form}“${label}”的上年栏与别的单元格共用一个数组公式或模拟运算表，Excel 不许单独改动：公式保留，原来的结果已清除，本年数没有填入。请改为普通公式或数值。`,
    period_unmoved: ({ sheet }) => `工作表“${sheet}”没有报告期，请填写。`,
    actual_unread: ({ label }) => `“${label}”的本年数读不出数字，上年栏没有填入，请补填。`,
    no_last_year: ({ label }) => `表里没有上年栏，“${label}”的本年数已清空，没有移入。`,
    list_missing: () =>
      "没有各单位的上年数：请先用 collect 收齐，再用 --results 写明结果文件夹，否则空白表里的上年数要由单位自己填。",
    unit_left_out: ({ form, units }) =>
      `${form}：${String(units.length)} 个单位没有计入汇总（未报、退回或与下级重复），上年数没有列入：${units.slice(0, 10).join("、")}${units.length > 10 ? "等" : ""}。`,
    sheet_left: ({ sheet }) => `工作表“${sheet}”是原年度的，没有改动；不再需要的请自行删除。`,
    year_set: () => "年度已改。",
    text_moved: () => "年份已顺延。",
    deadline_moved: ({ unit }) => `${unit} 的报送期限已顺延一年。`,
    last_year_filled: ({ form, label }) => `${form}“${label}”的上年栏已填入本年数。`,
    formula_replaced: ({ form, formula }) => `${form}：上年栏原是公式 =${formula}，已改为数值。`,
    actual_moved: ({ form, label }) => `${form}“${label}”的本年数已移入上年栏，本栏清空。`,
    emptied: ({ form, label }) => `${form}“${label}”：原年度的内容已清空。`,
    list_replaced: ({ sheet, lines }) =>
      `工作表“${sheet}”的 ${String(lines)} 行是更早一年的上年数，已移除；原工作簿里仍有。`,
    list_written: ({ sheet, lines }) =>
      `工作表“${sheet}”已写入各单位的上年数，共 ${String(lines)} 行。`,
  },
  fault: (sentence) => `新年度的制度还不能用：${sentence}`,
  sheet: "新年度核对",
  title: (year) => `${String(year)}年度工作簿核对表`,
  note: "由核数生成。“待办”要由人决定，办妥后在“办理情况”填写；“已改”逐处列出改动前后的内容。原年度的工作簿没有改动。",
  captions: ["序号", "类别", "单元格", "事项", "原内容", "现内容", "办理情况"],
  kind: { open: "待办", done: "已改" },
  listSheet: "上年数",
  header: (file, from, to) => `${file}　${String(from)}年 → ${String(to)}年`,
  counts: (open, done) => `待办 ${String(open)} 项，已改 ${String(done)} 处`,
  more: (count) => `……另有 ${String(count)} 项，见“新年度核对”表`,
  written: (file) => `已写出 ${file}`,
  refused: (what, text) =>
    ({
      bad_year: `--year 应为年份，如 2024，不能是“${text}”。`,
      other_year: `--year 只能是制度年度的下一年 ${text}：上年栏要填的是本年数。`,
      no_out: "请用 --out 写明新工作簿，例如：--out 2024.xlsx",
      no_results: `${text} 里没有 submissions.ndjson；--results 应写 collect 的结果文件夹。`,
      other_scheme: `${text} 不是按这份制度审核的结果，请用收表时的制度工作簿。`,
      not_results: `${text} 不是 collect 写出的，或已损坏。`,
    })[what],
};
