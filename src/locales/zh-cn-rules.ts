import type { RulesWords } from "./cli-words";
import { SYNTAX } from "./zh-cn-problems";

const rowOf = ({ row }: { readonly row: number }) => `第 ${String(row + 1)} 行`;

/** 在数据表上审核时的用语。 */
export const rules: RulesWords = {
  faults: {
    no_figure_captions: () =>
      "没有找到表头：数据表要有“单位、代码、数值”三列（或 group、code、value），可另加“栏目”（column）。请补上表头。",
    no_figures: () => "表头下面没有数据，请检查文件。",
    no_group: (one) => `${rowOf(one)}没有填单位，请补上。`,
    no_code: (one) => `${rowOf(one)}没有填代码，请补上。`,
    figure_twice: (one) =>
      `${rowOf(one)}：“${one.group}”的 ${one.figure} 已在第 ${String(one.first + 1)} 行出现过，请只保留一行。`,
    no_rule_captions: () =>
      "没有找到表头：审核关系表要有“编号、审核关系”两列（或 id、rule），可另加“容差”（tolerance）、“缺数处理”（missing）。请补上表头。",
    no_rules: () => "表头下面没有审核关系，请检查文件。",
    no_id: (one) => `${rowOf(one)}没有填编号，请补上。`,
    no_rule: (one) => `${rowOf(one)}没有填审核关系，请补上。`,
    rule_twice: (one) =>
      `${rowOf(one)}：编号 ${one.rule} 已在第 ${String(one.first + 1)} 行用过，请改用别的编号。`,
    rule_syntax: ({ row, rule, source, error }) =>
      `${rowOf({ row })}：审核关系 ${rule}（${source}）第 ${String(error.start + 1)} 个字起：${SYNTAX[error.code]}${error.found === "" ? "" : `（“${error.found}”）`}${error.expected === undefined ? "" : `，应为“${error.expected}”`}。请改正。`,
    bad_tolerance: (one) =>
      `${rowOf(one)}：审核关系 ${one.rule} 的容差“${one.text}”无法识别，请填 0.5 或 2% 这样的数。`,
    bad_missing: (one) =>
      `${rowOf(one)}：审核关系 ${one.rule} 的缺数处理“${one.text}”无法识别，可用 non_null、non_zero、partial_null、partial_zero、always_null、always_zero。`,
    unknown_code: (one) =>
      `${rowOf(one)}：审核关系 ${one.rule} 中的 ${one.reference} 在数据表中没有任何单位填报。${one.nearest === null ? "" : `您是否要写“${one.nearest}”？`}请改正。`,
    unknown_column: (one) =>
      `${rowOf(one)}：审核关系 ${one.rule} 中的 ${one.reference} 在数据表中没有这一栏目的数。数据表的栏目有：${columnNames(one.columns)}。请改正。`,
    no_children: (one) =>
      `${rowOf(one)}：审核关系 ${one.rule} 用了“下级${one.reference}”，数据表不知道上下级，请把各个代码逐一写出。`,
  },
  moreFaults: (count) => `另有 ${String(count)} 处错误。`,
  captions: {
    rule: "编号",
    relation: "审核关系",
    group: "单位",
    sweep: "行列",
    outcome: "结果",
    left: "左边",
    right: "右边",
    imbalance: "差额",
    reason: "原因",
  },
  outcome: {
    pass: "通过",
    fail: "不通过",
    unchecked: "未能审核",
    not_applicable: "不适用",
  },
  reason: (reason, missing) =>
    ({
      missing: `缺 ${missing.join("、")}`,
      division_by_zero: "除数为 0",
      not_finite: "得不出数",
    })[reason],
  counts: ({ pass, fail, unchecked, not_applicable }) =>
    `通过 ${String(pass)}　不通过 ${String(fail)}　未能审核 ${String(unchecked)}　不适用 ${String(not_applicable)}`,
};

function columnNames(columns: readonly string[]): string {
  return columns.map((column) => (column === "" ? "（不写栏目）" : column)).join("、");
}
