import type { TargetStatus } from "../attainment";
import type { CheckResult, Verdict } from "../check";
import { nearestCode } from "../nearest";
import { findPlaceholders, type Placeholder } from "./placeholder";
import { figureKey, type Figure } from "../report";
import type { Indicator, Scheme } from "../scheme/scheme";
import { indicatorFinder, type IndicatorFinder } from "../indicator-finder";
import type { TargetResult } from "../targets";
import { percentText } from "../percent-text";
import { tidyNumber } from "../units";
import type { CellAddress, Edit, Sheet } from "../workbook";

/** The words a summary is filled with; they come from `locales`. */
export interface SummaryWords {
  readonly status: (status: TargetStatus) => string;
  /** A phrase on how far a target is reached; empty where nothing is known. */
  readonly progress: (target: TargetResult) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly period: (year: number, through: number) => string;
  /** Stands where a figure should be that the sheets do not have. */
  readonly missing: string;
}

export interface SummaryFill {
  readonly edits: readonly Edit[];
  /** Figures the template names, each as it was put in. */
  readonly figures: readonly {
    readonly at: CellAddress;
    readonly source: CellAddress;
    readonly value: number;
  }[];
  /** Placeholders whose figure the sheets do not have. */
  readonly gaps: readonly { readonly at: CellAddress; readonly text: string }[];
  readonly unknown: readonly {
    readonly at: CellAddress;
    readonly text: string;
    readonly nearest: string | null;
  }[];
}

type Filled =
  /** As it stands in its cell. */
  | { readonly kind: "number"; readonly value: number; readonly source: CellAddress | null }
  | { readonly kind: "computed"; readonly value: number; readonly source: CellAddress | null }
  | { readonly kind: "rate"; readonly value: number; readonly source: CellAddress | null }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "gap" }
  | { readonly kind: "unknown"; readonly nearest: string | null };

interface Source {
  readonly result: CheckResult;
  readonly find: IndicatorFinder;
  readonly known: readonly string[];
  readonly targets: ReadonlyMap<Indicator, TargetResult>;
  readonly words: SummaryWords;
}

/**
 * Fills a summary template: each placeholder by its figure. A cell that is one placeholder gets a
 * number and keeps its number format; in running text numbers are written without separators, rates
 * with at most one decimal.
 *
 * @returns writes for the cells with placeholders, and what could not be filled; with `unknown`
 *   placeholders the edits are not to be used
 */
export function fillSummary(
  template: Sheet,
  scheme: Scheme,
  result: CheckResult,
  words: SummaryWords
): SummaryFill {
  const source: Source = {
    result,
    find: indicatorFinder(scheme.indicators),
    known: scheme.indicators.flatMap((one) => [`${one.form}.${one.code}`, one.name]),
    targets: firstTargets(result.targets),
    words,
  };
  const edits: Edit[] = [];
  const figures: SummaryFill["figures"][number][] = [];
  const gaps: SummaryFill["gaps"][number][] = [];
  const unknown: SummaryFill["unknown"][number][] = [];
  for (const cell of template.cells) {
    if (typeof cell.value !== "string" || !cell.value.includes("{{")) continue;
    const at = { sheet: template.name, row: cell.row, column: cell.column };
    const places = findPlaceholders(cell.value).map((one) => ({
      one,
      filled: fillOne(one, source),
    }));
    for (const { one, filled } of places) {
      const text = cell.value.slice(one.start, one.end);
      if (filled.kind === "unknown") unknown.push({ at, text, nearest: filled.nearest });
      else if (filled.kind === "gap") gaps.push({ at, text });
      else if ("value" in filled && filled.source)
        figures.push({ at, source: filled.source, value: filled.value });
    }
    edits.push({ kind: "write", at, value: cellValue(cell.value, places, words) });
  }
  return { edits, figures, gaps, unknown };
}

/** The target that a summary speaks of: the level, where a growth rate stands beside it. */
function firstTargets(targets: readonly TargetResult[]): ReadonlyMap<Indicator, TargetResult> {
  const first = new Map<Indicator, TargetResult>();
  for (const one of targets) {
    const known = first.get(one.indicator);
    if (!known || (known.target?.kind === "growth" && one.target?.kind !== "growth"))
      first.set(one.indicator, one);
  }
  return first;
}

function cellValue(
  text: string,
  places: readonly { readonly one: Placeholder; readonly filled: Filled }[],
  words: SummaryWords
): number | string {
  const only = places[0];
  if (places.length === 1 && only && text.trim() === text.slice(only.one.start, only.one.end)) {
    if ("value" in only.filled) return only.filled.value;
  }
  let out = "";
  let from = 0;
  for (const { one, filled } of places) {
    const shown = shownAs(filled, words);
    out += text.slice(from, one.start) + (shown === "" ? "" : one.lead + shown);
    from = one.end;
  }
  return out + text.slice(from);
}

function shownAs(filled: Filled, words: SummaryWords): string {
  switch (filled.kind) {
    case "number":
      return String(tidyNumber(filled.value));
    case "computed":
      return String(tidyNumber(Math.round(filled.value * 100) / 100));
    case "rate":
      return percentText(filled.value);
    case "text":
      return filled.text;
    default:
      return words.missing;
  }
}

function fillOne(one: Placeholder, source: Source): Filled {
  const { result, words } = source;
  if (one.subject === "年度") return { kind: "text", text: String(result.period.year) };
  if (one.subject === "下年度") return { kind: "text", text: String(result.period.year + 1) };
  if (one.subject === "期间") {
    return { kind: "text", text: words.period(result.period.year, result.period.through) };
  }
  if (one.subject === "审核结论") return { kind: "text", text: words.verdict(result.verdict) };
  const indicator = findSubject(one.subject, source.find);
  if (!indicator) return { kind: "unknown", nearest: nearestCode(one.subject, source.known) };
  return fillMeasure(one, indicator, source);
}

/** Subjects of placeholders that are no indicators. */
export const OWN_SUBJECTS: ReadonlySet<string> = new Set(["年度", "下年度", "期间", "审核结论"]);

/** `KW303.01`, `KW303[01]` or a name that only one indicator carries. */
export function findSubject(subject: string, find: IndicatorFinder): Indicator | null {
  const coded = /^([A-Za-z]+[0-9-]*)(?:\.(.+)|\[(.+)\])$/u.exec(subject);
  const reference = {
    form: coded?.[1] ?? null,
    row: coded?.[2] ?? coded?.[3] ?? subject,
    column: null,
    start: 0,
    end: 0,
  };
  return find(reference, null);
}

function fillMeasure(one: Placeholder, indicator: Indicator, source: Source): Filled {
  const figure = (column: Figure["column"]): Filled => {
    const found = source.result.report.figures.get(figureKey(indicator, column));
    if (found?.value != null) return { kind: "number", value: found.value, source: found.at };
    return found?.reading.kind === "not_applicable" ? { kind: "text", text: "-" } : { kind: "gap" };
  };
  const target = source.targets.get(indicator);
  const judged = (kind: "computed" | "rate", value: number | null | undefined): Filled =>
    value == null ? { kind: "gap" } : { kind, value, source: target?.at ?? null };
  switch (one.measure) {
    case "value":
      return figure("actual");
    case "lastYear":
      return figure("lastYear");
    case "unit":
      return { kind: "text", text: indicator.unit };
    case "target":
      if (target?.goal && target.target?.comparator === "range") {
        const { figure: low, stretch } = target.goal;
        return { kind: "text", text: `${String(low)}-${String(stretch)}` };
      }
      return target?.goal
        ? { kind: "computed", value: target.goal.figure, source: target.wordingAt }
        : { kind: "gap" };
    case "wording":
      return target?.wording ? { kind: "text", text: target.wording } : { kind: "gap" };
    case "rate":
      return judged("rate", target?.rate);
    case "shortfall":
      return judged("computed", target?.shortfall);
    case "scheduled":
      return target?.goal && !target.goal.hasSchedule
        ? { kind: "text", text: "-" }
        : judged("computed", target?.scheduled);
    case "status":
      return { kind: "text", text: source.words.status(target?.status ?? "no_target") };
    case "progress":
      return { kind: "text", text: target ? source.words.progress(target) : "" };
    default:
      return compared(one.measure, indicator, source);
  }
}

function compared(measure: "change" | "growth", indicator: Indicator, source: Source): Filled {
  const { figures } = source.result.report;
  const now = figures.get(figureKey(indicator, "actual"));
  const before = figures.get(figureKey(indicator, "lastYear"));
  if (now?.value == null || before?.value == null) return { kind: "gap" };
  const change = tidyNumber(now.value - before.value);
  if (measure === "change") return { kind: "computed", value: change, source: now.at };
  return before.value === 0
    ? { kind: "gap" }
    : { kind: "rate", value: change / before.value, source: now.at };
}
