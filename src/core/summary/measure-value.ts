import { addressText } from "../address";
import { nearestCode } from "../nearest";
import { figureKey, type Figure } from "../report";
import type { Indicator } from "../scheme/scheme";
import type { TargetResult } from "../targets";
import { tidyNumber } from "../units";
import type { CellAddress } from "../workbook";
import { partItems } from "./collection";
import {
  isEmptyValue,
  isNumber,
  labelText,
  plainText,
  shownValue,
  type FilledNumber,
  type FilledValue,
} from "./filled-value";
import { MEASURES, type ListMeasure, type Measure } from "./measure";
import { splitPath } from "./placeholder";
import type { Scope, SummarySource } from "./summary-source";
import type { TemplateFault } from "./template-finding";

export type Resolved =
  | { readonly ok: true; readonly filled: FilledValue }
  | { readonly ok: false; readonly fault: TemplateFault };

/** Subjects of placeholders that are no indicators. */
const OWN_SUBJECTS: ReadonlyMap<string, (source: SummarySource) => string> = new Map([
  ["年度", ({ result }) => String(result.period.year)],
  ["上年度", ({ result }) => String(result.period.year - 1)],
  ["下年度", ({ result }) => String(result.period.year + 1)],
  ["期间", ({ result, words }) => words.period(result.period.year, result.period.through)],
  ["审核结论", ({ result, words }) => words.verdict(result.verdict)],
]);

/**
 * What the path of a placeholder stands for: `KW303.01.完成率`, `专利申请量`, `.名称` of the block's item.
 *
 * @param text the placeholder as it stands in the cell, for what is wrong with it
 */
export function resolvePath(
  path: string,
  text: string,
  scope: Scope | null,
  source: SummarySource
): Resolved {
  const own = OWN_SUBJECTS.get(path);
  if (own) return filledAs(plainText(own(source)));
  if (path.startsWith(".")) return resolveMember(path.slice(1), text, scope, source);
  const { owner, member } = splitPath(path);
  const measure = MEASURES.get(member);
  const subject = measure ? owner : path;
  const indicator = source.find(subject);
  if (indicator) {
    const target = source.targets.get(indicator) ?? null;
    return filledAs(measureValue(measure ?? "value", indicator, target, source));
  }
  const isMisspelt = !measure && member !== "" && source.find(owner) !== null;
  if (isMisspelt) {
    const near = nearestCode(member, [...MEASURES.keys()]);
    return wrong({ code: "unknown_measure", text, nearest: near && `${owner}.${near}` });
  }
  const near = nearestCode(subject, [...source.known, ...OWN_SUBJECTS.keys()]);
  const nearest = near !== null && measure ? `${near}.${member}` : near;
  return wrong({ code: "unknown", text, nearest });
}

function filledAs(filled: FilledValue): Resolved {
  return { ok: true, filled };
}

function wrong(fault: TemplateFault): Resolved {
  return { ok: false, fault };
}

function resolveMember(
  member: string,
  text: string,
  scope: Scope | null,
  source: SummarySource
): Resolved {
  if (!scope) return wrong({ code: "member_outside", text });
  const { item, number } = scope;
  const measure = member === "" ? null : (MEASURES.get(member) ?? undefined);
  if (measure === undefined) {
    const near = nearestCode(member, [...MEASURES.keys()]);
    return wrong({ code: "unknown_measure", text, nearest: near && `.${near}` });
  }
  if (measure === "number") return filledAs(counted(number));
  if (item.kind === "indicator")
    return filledAs(measureValue(measure ?? "value", item.indicator, item.target, source));
  if (item.kind === "form") {
    if (measure === null || measure === "name") return filledAs(labelText(item.title));
    if (measure === "form" || measure === "code") return filledAs(labelText(item.form));
  } else {
    if (measure === null || measure === "name") return filledAs(labelText(item.unit.name));
    if (measure === "code") return filledAs(labelText(item.unit.code));
  }
  return wrong({ code: "no_such_member", text });
}

function counted(value: number): FilledValue {
  return { kind: "number", value, unit: "", sources: [], isLabel: true };
}

/** One measure of an indicator, judged by a target. */
export function measureValue(
  measure: Measure,
  indicator: Indicator,
  target: TargetResult | null,
  source: SummarySource
): FilledValue {
  const { figures } = source.result.report;
  const figure = (column: Figure["column"]): FilledValue => {
    const found = figures.get(figureKey(indicator, column));
    if (found?.value != null)
      return { kind: "number", value: found.value, unit: indicator.unit, sources: [found.at] };
    return found?.reading.kind === "not_applicable"
      ? plainText("-")
      : { kind: "gap", unit: indicator.unit };
  };
  switch (measure) {
    case "value":
      return figure("actual");
    case "lastYear":
      return figure("lastYear");
    case "name":
      return labelText(indicator.name);
    case "code":
      return labelText(indicator.code);
    case "form":
      return labelText(indicator.form);
    case "unit":
      return labelText(indicator.unit);
    case "source": {
      const at = figures.get(figureKey(indicator, "actual"))?.at;
      return at ? { kind: "text", text: addressText(at), sources: [at] } : { kind: "gap" };
    }
    case "change":
    case "growth":
      return compared(measure, indicator, source);
    case "parts":
    case "subsets":
    case "children":
      return listed(measure, indicator, source);
    case "number":
      return { kind: "nothing" };
    default:
      return targetValue(measure, indicator, target, source);
  }
}

type TargetMeasure = Extract<
  Measure,
  | "target"
  | "wording"
  | "rate"
  | "shortfall"
  | "surplus"
  | "scheduled"
  | "pace"
  | "status"
  | "progress"
>;

function targetValue(
  measure: TargetMeasure,
  indicator: Indicator,
  target: TargetResult | null,
  { words }: SummarySource
): FilledValue {
  const sources = [target?.at, target?.wordingAt].filter((at): at is CellAddress => at != null);
  const { unit } = indicator;
  const judged = (kind: FilledNumber["kind"], value: number | null | undefined): FilledValue =>
    value == null
      ? { kind: "gap", ...(kind === "computed" ? { unit } : {}) }
      : { kind, value, unit: kind === "computed" ? unit : "", sources };
  switch (measure) {
    case "target":
      return target?.goal ? goalValue(target, unit) : { kind: "gap" };
    case "wording": {
      const at = target?.wordingAt;
      return target?.wording
        ? { kind: "text", text: target.wording, sources: at ? [at] : [] }
        : { kind: "gap" };
    }
    case "rate":
      return judged("rate", target?.rate);
    case "shortfall":
      return judged("computed", target?.shortfall);
    case "surplus":
      return judged("computed", target?.shortfall == null ? null : -target.shortfall);
    case "scheduled":
      return target?.goal && !target.goal.hasSchedule
        ? plainText("-")
        : judged("computed", target?.scheduled);
    case "pace":
      return target?.goal && !target.goal.hasSchedule
        ? plainText("-")
        : judged("points", pace(target));
    case "status":
      return { ...statusText(words.status(target?.status ?? "no_target")), sources };
    default: {
      const text = target ? words.progress(target) : "";
      return text === "" ? { kind: "nothing" } : { kind: "text", text, sources };
    }
  }
}

function statusText(text: string) {
  return { kind: "text", text } as const;
}

function goalValue(target: TargetResult, unit: string): FilledValue {
  const { goal } = target;
  const sources = target.wordingAt ? [target.wordingAt] : [];
  if (!goal) return { kind: "gap" };
  return target.target?.comparator === "range"
    ? { kind: "text", text: `${String(goal.figure)}-${String(goal.stretch)}`, sources }
    : { kind: "computed", value: goal.figure, unit, sources };
}

/** Percentage points of the target before (positive) or behind the schedule. */
function pace(target: TargetResult | null): number | null {
  if (target?.rate == null || target.scheduled === null || !target.goal?.figure) return null;
  return tidyNumber((target.rate - target.scheduled / target.goal.figure) * 100);
}

function compared(
  measure: "change" | "growth",
  indicator: Indicator,
  source: SummarySource
): FilledValue {
  const { figures } = source.result.report;
  const now = figures.get(figureKey(indicator, "actual"));
  const before = figures.get(figureKey(indicator, "lastYear"));
  if (now?.value == null || before?.value == null) return { kind: "gap" };
  const change = tidyNumber(now.value - before.value);
  const sources = [now.at, before.at];
  if (measure === "change") {
    return indicator.unit === "%"
      ? { kind: "points", value: change, unit: "", sources }
      : { kind: "computed", value: change, unit: indicator.unit, sources };
  }
  return before.value === 0
    ? { kind: "gap" }
    : { kind: "rate", value: change / before.value, unit: "", sources };
}

/** The parts that have a figure, in a row; those without one, and those of none, are passed over. */
function listed(list: ListMeasure, indicator: Indicator, source: SummarySource): FilledValue {
  const sources: CellAddress[] = [];
  let lacking = 0;
  const members = partItems(indicator, list, source).flatMap((item) => {
    if (item.kind !== "indicator") return [];
    const filled = measureValue("value", item.indicator, null, source);
    if (filled.kind === "gap") lacking += 1;
    if (!isNumber(filled) || isEmptyValue(filled)) return [];
    sources.push(...filled.sources);
    const { name, unit } = item.indicator;
    return [{ name, figure: shownValue(filled, ""), unit }];
  });
  if (members.length === 0) return lacking > 0 ? { kind: "gap" } : { kind: "nothing" };
  return { kind: "text", text: source.words.listed(members), sources, lacking };
}
