import type { LintNote } from "../core/lint/lint-note";
import type { SchemeFault } from "../core/scheme/scheme";
import { figureText } from "./figures";
import type { SentenceFor } from "./words";
import { faults } from "./zh-cn-problems";

/** The first of a long list, and how many more there are. */
export const list = (all: readonly string[]) =>
  all.length > 8 ? `${all.slice(0, 8).join("、")} 等 ${String(all.length)} 个` : all.join("、");
const quoted = (all: readonly string[]) => all.map((one) => `“${one}”`).join("");

export const lint: SentenceFor<LintNote> = {
  fault: ({ fault }) => (faults[fault.code] as (one: SchemeFault) => string)(fault),
  rule_repeats: ({ rule, other }) =>
    rule === other
      ? `${rule} 里同一条关系写了两次，请删去一次。`
      : `${rule} 与 ${other} 是同一条关系，请删去一条。`,
  rule_weaker: ({ rule, other }) =>
    `${other} 成立时 ${rule} 必然成立，${rule} 是多余的，请核对是否写错，或删去。`,
  rules_contradict: ({ rules }) =>
    `${list(rules)} 的关系互相矛盾，填什么数都不能同时成立，请改正。`,
  rule_empty: ({ rule, holds }) =>
    `${rule} 两边的数相互抵消，关系永远${holds ? "成立，什么也没有审核" : "不成立"}，请改正。`,
  rule_id_twice: ({ rule }) =>
    `编号 ${rule} 在同一年用于几条关系，审核结果分不清是哪一条，请改用不同的编号。`,
  rule_ended: ({ rule, to }) =>
    `${rule} 用到 ${String(to)} 年为止，以后没有关系接替。仍需审核的，请改终止年或另写一条。`,
  rule_years: ({ rule, from, to }) =>
    `${rule} 的起始年 ${String(from)} 晚于终止年 ${String(to)}，哪一年都不起作用，请改正。`,
  rule_off: ({ rule }) => `${rule} 已停用，没有别的关系代替，涉及的数没有审核，请确认。`,
  rule_cycle: ({ rules, keys }) =>
    `${list(keys)} 在 ${list(rules)} 里互为计算依据，绕成一圈，请核对哪一条写错了。`,
  rule_units: ({ rules, how, units }) =>
    ({
      unlike: `${list(rules)} 把单位不同类的数（${list(units)}）相加或相比，请核对代码和计量单位。`,
      scaled: `${list(rules)} 把单位大小不同的数（${list(units)}）直接相加或相比，请在关系中换算。`,
      counts: `${list(rules)} 把不同的计数单位（${list(units)}）放在一起，都按个数计算，请确认。`,
    })[how],
  rule_measures: ({ rule, keys }) =>
    `${rule} 把时期数、时点数或比率加在一起（${list(keys)}），请核对“时期时点”一栏。`,
  rule_no_parts: ({ rule, key }) =>
    `${rule} 要加总 ${key} 的下级，但它没有“部分”，这条关系不起作用，请核对指标目录。`,
  parent_cycle: ({ keys }) =>
    keys.length === 1
      ? `${list(keys)} 以自己为上级，请改正上级代码。`
      : `${list(keys)} 互为上级，绕成一圈，请改正上级代码。`,
  part_units: ({ key, units }) =>
    `${key} 与上级的单位不同类（${list(units)}），不能相加或相比，因此没有审核，请核对。`,
  half_parent: ({ key, lacks }) =>
    lacks === "adds"
      ? `${key} 有上级代码，没有加总方式，与上级的关系没有审核，请填“部分”“其中”或“推算”。`
      : `${key} 有加总方式，没有上级代码，请补上代码，或清空加总方式。`,
  few_parts: ({ key, parts }) =>
    parts === 0
      ? `${key} 名为合计，没有分项，也没有审核关系，请补上。`
      : `${key} 只有一个分项，请核对是否漏了别的。`,
  derived_alone: ({ key }) => `${key} 是推算的，没有审核关系写明怎样推算，请补一条。`,
  name_twice: ({ name, keys }) => `${list(keys)} 都叫“${name}”，没有代码的报表分不清它们，请改名。`,
  unused: ({ keys }) =>
    `${list(keys)} 没有目标，也不在任何审核关系和总结里，填的数无从审核，请确认。`,
  plan_sum: ({ rule, left, right }) =>
    `按计划的目标，${rule} 已不成立：左边 ${figureText(left)}，右边 ${figureText(right)}。请核对目标原文。`,
  plan_twice: ({ key, wordings }) =>
    `${key} 有几个同类目标：${quoted(wordings)}，会分别考核，请核对是否只留一个。`,
  plan_derived: ({ key }) => `${key} 由别的指标推算，又下达了目标，请确认目标是否应下达给原指标。`,
  plan_unconfirmed: ({ key, wording }) =>
    `${key} 的目标“${wording}”沿用上年，尚未确认，不作审核。请改好目标原文，再在“确认”栏填“是”；不再考核的填“否”。`,
  plan_unread: ({ key, wording }) =>
    `${key} 的目标原文“${wording}”没有读懂，不能考核，请换一种写法。`,
  plan_units: ({ key, how, units }) =>
    how === "counts"
      ? `${key} 的目标与指标单位不同（${list(units)}），都按个数比较，请确认。`
      : `${key} 的目标与指标单位不同类（${list(units)}），不能考核，请改正。`,
};
