import { coveragePart } from "./zh-cn-collect";
import type { FillOutcome } from "../core/submission/fill-totals";
import type { RollupWords } from "./rollup-words";
import { chineseDate, periodsText } from "./zh-cn-table";

const part: RollupWords["part"] = {
  ...coveragePart,
  largest: "计入，取此数",
  without: "未填数，未计",
  listed: "不汇总",
};

const COUNTED: readonly (readonly [FillOutcome, (count: number) => string])[] = [
  ["filled", (count) => `填入 ${String(count)} 处`],
  ["renewed", (count) => `更新 ${String(count)} 处`],
  ["cleared", (count) => `清空 ${String(count)} 处`],
  ["overwritten", (count) => `改写手工填写的数 ${String(count)} 处`],
  ["same", (count) => `与上次相同 ${String(count)} 处`],
  ["equal", (count) => `原有数与汇总数一致 ${String(count)} 处`],
  ["differs", (count) => `手工填写的数与汇总数不同、未改 ${String(count)} 处`],
  ["formula", (count) => `公式未动 ${String(count)} 处`],
  ["not_rolled", (count) => `不汇总 ${String(count)} 处`],
  ["no_total", (count) => `没有汇总数 ${String(count)} 处`],
  ["unlike_unit", (count) => `计量单位不能换算 ${String(count)} 处`],
];

export const rollupWords: RollupWords = {
  part,
  heading: ({ indicator, column, value, how, units }) =>
    `${indicator}　${column}　${value}　${how}　${String(units)} 个单位有数`,
  rule: (id, text) => `按审核关系 ${id} 由下列汇总数重算：${text}`,
  bureau: (value, cell, difference) => `本级上报数 ${value}（${cell}），差额 ${difference}`,
  withReturned: (value) => `连同退回单位为 ${value}`,
  named: (one, count, names) => `${part[one]} ${String(count)} 个：${names}`,
  unit: ({ code, name, part: one, value, shown, file, cell }) => {
    const figure = value === null ? "" : `　${value}`;
    const raw = shown === null ? "" : `（表中为“${shown}”）`;
    const where = file === null ? "" : `　${file}${cell === null ? "" : ` ${cell}`}`;
    return `${code} ${name}${figure}${raw}　${part[one]}${where}`;
  },
  filled: (counts) => {
    const parts = COUNTED.filter(([one]) => counts[one] > 0).map(([one, say]) => say(counts[one]));
    return parts.length === 0 ? "没有可填的汇总数" : parts.join("，");
  },
  outcome: (outcome, { before, total, unit }) => {
    switch (outcome) {
      case "differs":
        return `手工填写的是 ${before}，汇总数为 ${total}，未改。`;
      case "overwritten":
        return `手工填写的 ${before} 已改为汇总数 ${total}。`;
      case "formula":
        return `是公式，未动；公式现值 ${before}，汇总数为 ${total}。`;
      case "cleared":
        return `没有可计入的数，或无法重算，上次填入的 ${before} 已清空。`;
      case "no_total":
        return "没有可计入的数，或无法重算，未填。";
      case "unlike_unit":
        return `汇总数为 ${total}，计量单位“${unit}”与表中的不能换算，未填。请核对表中的计量单位。`;
      case "not_rolled":
        return "不汇总，未动。";
      case "equal":
        return "原有数与汇总数一致，未动。";
      default:
        return total;
    }
  },
  ofIndicator: (indicator, sentence) => `${indicator}：${sentence}`,
  noRow: (indicators) => `表中没有这些指标的行，汇总数无处可填：${indicators}`,
  lastYearLeft: (count) =>
    `上年同期 ${String(count)} 处空着，没有填入：只填本年数。请填本级上年的正式数；各单位上年数的合计见结果的“汇总”表。`,
  otherForms: (forms) => `这本工作簿里没有这些表，汇总数没有填入：${forms.join("、")}`,
  overwriteHint: (count) =>
    `请先核对。确认改用汇总数的，加 --overwrite ${String(count)}（写明处数）再运行。`,
  written: (file, sheet) => `已写入 ${file}；每个数的来源见工作表“${sheet}”`,
  nothingNew: (file) => `已写入 ${file}；与上次完全相同`,
  noBoard: (folder) => `${folder} 中没有 board.xlsx，汇总来源不带链接`,
  unitTable: "分单位汇总表",
  unitSource: (periods, date) =>
    `资料来源：各单位报送的统计报表，${periodsText(periods)}。制表日期：${chineseDate(date)}。`,
  unitsWritten: (file, units) => `已写入 ${file}：分单位汇总表，${String(units)} 个单位`,
  noForm: (form, forms) => `制度里没有报表 ${form}，现有 ${forms.join("、")}。`,
  noUnits: "没有单位应报这些报表，没有写出文件。请核对单位名录的“应报表号”。",
  sheet: "汇总来源",
  title: (year) => `${String(year)}年汇总数来源`,
  writtenBy: (board) =>
    `由核数填写汇总数时写下，用来说明来源并辨认手工填写的数，请勿改动。${board === null ? "" : `过录表：${board}；点击汇总数可跳到各单位的数。`}`,
  caption: {
    cell: "填写单元格",
    indicator: "汇总指标",
    value: "填入数",
    measure: "汇总计量单位",
    how: "汇总方法",
    total: "汇总数",
    units: "有数的单位数",
    without: "未填数的单位数",
    missing: "未报的单位",
    returned: "退回、未计入的单位",
    contained: "上级单位、不重复计",
    note: "处理",
  },
  refused: (what, text) =>
    ({
      no_results:
        "请写明 collect 或 merge 写出的结果文件夹，例如：npx heshu rollup 结果 --scheme 制度.xlsx",
      no_such_total: `没有 ${text} 的汇总数。请核对表号、代码和栏目。`,
      bad_reference: `--of 应写成 K1[03] 或 K1[03].上年，不能是“${text}”。`,
      no_out: "请用 --out 写明填好的副本，例如：--out 汇总.xlsx。原工作簿不会改动。",
      no_into: "--out、--overwrite 要与 --into 同用：--into 写明本级的工作簿。",
      no_form: `${text}：没有找到这份制度的报表。请核对工作簿。`,
      bad_overwrite: `--overwrite 应写明改写几处，如 --overwrite 3，不能是“${text}”。`,
      none_typed:
        "没有与汇总数不同的手工填写的数，无须改写。没有写入任何文件。请去掉 --overwrite 再运行。",
      other_count: `与汇总数不同的手工填写的数有 ${text} 处，与 --overwrite 写明的处数不符。没有写入任何文件。请核对后写明处数：`,
    })[what],
};
