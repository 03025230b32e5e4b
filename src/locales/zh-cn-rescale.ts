import type { RescaleWords } from "./rescale-words";

export const rescaleWords: RescaleWords = {
  heading: (unit, decimals) =>
    `舍位平衡：以${unit}表示，${decimals === 0 ? "取整数" : `保留 ${String(decimals)} 位小数`}`,
  amount: ({ name, shown, original, cell, rounded }) =>
    shown === null
      ? `${name}　（空着，${cell}）`
      : `${name}　${shown}（原数 ${original}，${cell}）` +
        (rounded === null ? "" : `　四舍五入为 ${rounded}，为与合计一致作了调整`),
  summary: (total, adjusted) =>
    `共 ${String(total)} 个金额，${adjusted === 0 ? "四舍五入后即与合计一致，没有调整" : `调整 ${String(adjusted)} 个`}。`,
  unbalanced: ({ reason, name, cell, total, sum, difference, blank }) =>
    `未能平衡　${name}（${cell}）：` +
    (reason === "apart"
      ? `合计 ${total}，各部分之和 ${sum}，原数相差 ${difference}` +
        (blank.length > 0 ? `；${blank.join("、")} 空着` : "") +
        "。各部分只作四舍五入，请先核对原数。"
      : `合计 ${total} 与各部分之和 ${sum} 在容差之内，但要凑平就须把某一部分改动一个末位以上。各部分只作四舍五入，请多保留一位小数。`),
  written: (file, sheet) => `已写出副本：${file}，见工作表“${sheet}”；报送的数字没有改动。`,
  noAmounts: (file, unit) =>
    `${file}：指标目录中没有可以用“${unit}”表示的指标，请换一个单位，例如 --to 万元`,
  sheet: "舍位平衡",
  captions: {
    form: "表号",
    code: "代码",
    indicator: "指标名称",
    column: "栏目",
    original: "原数",
    unit: "原单位",
    cell: "单元格",
    shown: "表示为",
    adjusted: "调整",
  },
  adjusted: (rounded) => `四舍五入为 ${rounded}`,
  rule: "合计按四舍五入；各部分先取整到末位，余下的末位依余数从大到小各加一，使各部分之和等于合计。只改变表示，不改变报送的数字。",
};
