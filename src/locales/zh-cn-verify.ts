import type { VerifyWords } from "./verify-words";

const outcome: VerifyWords["outcome"] = {
  equal: "一致",
  rounded: "四舍五入后一致",
  holds: "说法成立",
  different: "不一致",
  not_found: "未对上指标",
  unchecked: "表中无此数",
  offered: "可据表填写",
  mask_differs: "与表中数字矛盾",
  mask_unknown: "无从填写",
};

export const verifyWords: VerifyWords = {
  outcome,
  measure: {
    actual: "本年累计",
    lastYear: "上年同期",
    target: "年度目标",
    rate: "完成率",
    shortfall: "缺口",
    growth: "同比",
    difference: "增减",
    excess: "超出目标",
    added: "新增",
    growthTarget: "计划增速",
    ratio: "相当于上年同期",
    points: "增减百分点",
    schedule: "与序时进度之差",
    rank: "位次",
  },
  summary: (total, counts, contradictions) =>
    `共 ${String(total)} 个数字：${counts
      .map((one) => `${outcome[one.outcome]} ${String(one.count)}`)
      .join("，")}${contradictions > 0 ? `；文中自相矛盾 ${String(contradictions)} 处` : ""}`,
  compared: (indicator, measure, value) => `${indicator}·${measure} ${value}`,
  source: (cell) => (cell === "" ? "（计算得出）" : `（${cell}）`),
  unsure: (indicator) =>
    indicator === null ? "没有对得上的指标" : `不能确定指标，可能是 ${indicator}，没有核对`,
  noFigure: (indicator, measure) => `${indicator}·${measure}：表中没有可比的数字`,
  rules: (ids) => `涉及未通过的审核关系 ${ids.join("、")}，请一并核实`,
  sum: (whole, parts, stated, sum) =>
    `第 ${String(whole)} 个数字 ${stated} 与其各分项（第 ${parts.join("、")} 个）之和 ${sum} 不符。`,
  twice: (figures, values) =>
    `同一指标前后不一：${figures.map((one, at) => `第 ${String(one)} 个为 ${values[at] ?? ""}`).join("，")}。`,
  pane: {
    close: "关闭",
    text: "文稿",
    hint: "把文稿粘贴到这里；留空则核对所选单元格起往下的文字",
    verify: "与报表核对",
    onlyOpen: "只看不一致和未核对的",
    list: "文稿中的数字",
    contradictions: "文中自相矛盾之处",
    computed: "计算得出",
    none: "没有读到数字，请检查文稿。",
  },
  empty: (file) => `${file}：没有读到任何数字，请检查文件。`,
  noSheet: (file, sheet, sheets) =>
    `${file}：没有工作表“${sheet}”，现有${sheets.map((one) => `“${one}”`).join("、")}。请用 --sheet 写明其中一个。`,
  noText: (file) => `${file}：只有报表和制度，没有找到文字。请用 --sheet 写明文字所在的工作表。`,
  kind: (file) =>
    `${file}：不能作为文稿读取。请用 .txt、.docx 或 .xlsx；其他格式请另存为其中一种。`,
};
