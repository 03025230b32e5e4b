import type { TargetStatus } from "../attainment";
import { nearestCode } from "../nearest";
import { indicatorKey, type Indicator } from "../scheme/scheme";
import type { TargetResult } from "../targets";
import { LIST_MEASURES, type ListMeasure } from "./measure";
import { splitPath } from "./placeholder";
import type { Scope, SummaryItem, SummarySource } from "./summary-source";

/** Targets in one of these states; 未完成 is what the marks call a shortfall. */
const STATES: ReadonlyMap<string, readonly TargetStatus[]> = new Map([
  ["未完成", ["missed", "behind"]],
  ["滞后", ["behind"]],
  ["完成", ["met", "exceeded"]],
  ["超额完成", ["exceeded"]],
  ["序时", ["on_schedule"]],
  ["期末考核", ["pending"]],
  ["未能审核", ["unchecked"]],
]);

const ALL = {
  targets: new Set(["目标", "年度目标"]),
  indicators: new Set(["指标", "全部指标"]),
  forms: new Set(["表", "报表"]),
  units: new Set(["单位", "下级单位", "填报单位"]),
};

/** The states that a word such as 未完成, 未完成指标 names; `null` for any other word. */
export function statesOf(word: string): readonly TargetStatus[] | null {
  return STATES.get(word) ?? STATES.get(word.replace(/(?:的?指标|的?目标)$/u, "")) ?? null;
}

/**
 * The items that a block repeats over: 未完成, 年度目标, 指标, 表, 单位, a form (`KW301`), the parts of an
 * indicator (`KW301.02.分项`, of the block's item `.分项`), or those of them in a state
 * (`KW301.未完成`). `null` where the name means none; without a scope what begins with a dot is none.
 */
export function findCollection(
  name: string,
  scope: Scope | null,
  source: SummarySource
): readonly SummaryItem[] | null {
  const states = statesOf(name);
  if (states) return inStates(targetItems(source.result.targets), states);
  if (ALL.targets.has(name)) return targetItems(source.result.targets);
  if (ALL.indicators.has(name)) return indicatorItems(source.scheme.indicators, source);
  if (ALL.forms.has(name)) return formItems(source);
  if (ALL.units.has(name)) {
    return source.scheme.roster.map((unit) => ({ kind: "unit", key: unit.code, unit }));
  }
  const form = formNamed(name, source);
  if (form !== null) return indicatorItems(source.byForm.get(form) ?? [], source);
  return memberItems(name, scope, source);
}

function memberItems(
  name: string,
  scope: Scope | null,
  source: SummarySource
): readonly SummaryItem[] | null {
  const { owner, member } = splitPath(name);
  if (member === "") return null;
  const states = statesOf(member);
  const list = LIST_MEASURES.get(member);
  if (owner === "") {
    const item = scope?.item;
    if (item?.kind === "indicator" && list) return partItems(item.indicator, list, source);
    if (item?.kind !== "form") return null;
    const ofForm = source.byForm.get(item.form) ?? [];
    if (ALL.indicators.has(member)) return indicatorItems(ofForm, source);
    return states || ALL.targets.has(member) ? ofFormTargets(item.form, states, source) : null;
  }
  if (list) {
    const indicator = source.find(owner);
    return indicator && partItems(indicator, list, source);
  }
  const form = formNamed(owner, source);
  if (form !== null && (states || ALL.targets.has(member)))
    return ofFormTargets(form, states, source);
  const items = states && findCollection(owner, scope, source);
  return items && inStates(items, states);
}

function ofFormTargets(
  form: string,
  states: readonly TargetStatus[] | null,
  { result }: SummarySource
): readonly SummaryItem[] {
  const items = targetItems(result.targets.filter((one) => one.indicator.form === form));
  return states ? inStates(items, states) : items;
}

/** 表KW301, KW301表 and KW301 are the same form. */
function formNamed(name: string, source: SummarySource): string | null {
  const bare = name.replace(/^表|表$/gu, "").toUpperCase();
  return source.byForm.has(bare) ? bare : null;
}

function inStates(
  items: readonly SummaryItem[],
  states: readonly TargetStatus[]
): readonly SummaryItem[] {
  return items.filter(
    (one) => one.kind === "indicator" && one.target && states.includes(one.target.status)
  );
}

function targetItems(targets: readonly TargetResult[]): readonly SummaryItem[] {
  const counts = new Map<Indicator, number>();
  return targets.flatMap((target): readonly SummaryItem[] => {
    if (target.status === "no_target") return [];
    const { indicator } = target;
    const count = (counts.get(indicator) ?? 0) + 1;
    counts.set(indicator, count);
    const key = indicatorKey(indicator.form, indicator.code);
    return [
      { kind: "indicator", key: count === 1 ? key : `${key}#${String(count)}`, indicator, target },
    ];
  });
}

function indicatorItems(
  indicators: readonly Indicator[],
  { targets }: SummarySource
): readonly SummaryItem[] {
  return indicators.map((indicator) => ({
    kind: "indicator",
    key: indicatorKey(indicator.form, indicator.code),
    indicator,
    target: targets.get(indicator) ?? null,
  }));
}

/** The members below an indicator that a list measure names. */
export function partItems(
  indicator: Indicator,
  list: ListMeasure,
  source: SummarySource
): readonly SummaryItem[] {
  const below = source.children.get(indicatorKey(indicator.form, indicator.code)) ?? [];
  const isMeant = (one: Indicator) =>
    list === "children" || (list === "parts" ? one.adds === "part" : one.adds === "subset");
  return indicatorItems(below.filter(isMeant), source);
}

function formItems({ byForm, result }: SummarySource): readonly SummaryItem[] {
  const titles = new Map(result.report.forms.map((one) => [one.form, one.table.title?.text ?? ""]));
  return [...byForm.keys()].map((form) => ({
    kind: "form",
    key: form,
    form,
    title: titles.get(form) || form,
  }));
}

/** An item such as a collection has, to look its block over where it has none now. */
export function probeItem(name: string, source: SummarySource): SummaryItem | null {
  if (ALL.units.has(name)) {
    return { kind: "unit", key: "", unit: { name: "", code: "", forms: [], deadline: "" } };
  }
  const items = ALL.forms.has(name)
    ? formItems(source)
    : indicatorItems(source.scheme.indicators.slice(0, 1), source);
  return items[0] ?? null;
}

/** What a misspelt name of a collection may have meant. */
export function nearestCollection(name: string, source: SummarySource): string | null {
  const { owner, member } = splitPath(name);
  const words = [...LIST_MEASURES.keys(), ...STATES.keys()];
  if (member !== "" && (owner === "" || source.find(owner))) {
    const near = nearestCode(member, words);
    return near === null ? null : `${owner}.${near}`;
  }
  const known = [...STATES.keys(), ...Object.values(ALL).flatMap((all) => [...all])];
  const near = nearestCode(name, [...known, ...source.byForm.keys()]);
  if (near !== null) return near;
  const indicator = source.find(name);
  return indicator ? `${name}.分项` : null;
}
