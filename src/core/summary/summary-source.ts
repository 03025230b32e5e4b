import type { TargetStatus } from "../attainment";
import type { CheckResult, Verdict } from "../check";
import { groupBy } from "../grouped";
import { indicatorFinder } from "../indicator-finder";
import { indicatorKey, type Indicator, type ReportingUnit, type Scheme } from "../scheme/scheme";
import type { TargetResult } from "../targets";
import { findSubject } from "./summary-subject";

/** The words a summary is filled with; they come from `locales`. */
export interface SummaryWords {
  readonly status: (status: TargetStatus) => string;
  /** A phrase on how far a target is reached; empty where nothing is known. */
  readonly progress: (target: TargetResult) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly period: (year: number, through: number) => string;
  /** Figures in a row, such as 创新基金25项，新产品93项. */
  readonly listed: (
    figures: readonly { readonly name: string; readonly figure: string; readonly unit: string }[]
  ) => string;
  /** Stands where a figure should be that the sheets do not have. */
  readonly missing: string;
}

/** What a block repeats over. */
export type SummaryItem =
  | {
      readonly kind: "indicator";
      readonly key: string;
      readonly indicator: Indicator;
      /** The target that the item is; of an indicator the one that a summary speaks of. */
      readonly target: TargetResult | null;
    }
  | { readonly kind: "form"; readonly key: string; readonly form: string; readonly title: string }
  | { readonly kind: "unit"; readonly key: string; readonly unit: ReportingUnit };

/** The item of a block and those around it. */
export interface Scope {
  readonly item: SummaryItem;
  /** From 1. */
  readonly number: number;
  readonly outer: Scope | null;
}

/** What a summary speaks of. */
export type SummaryFacts = Pick<CheckResult, "verdict" | "period" | "report" | "targets">;

/** What the placeholders of a template are filled from, looked up once for all of them. */
export interface SummarySource {
  readonly scheme: Scheme;
  readonly result: SummaryFacts;
  readonly words: SummaryWords;
  /** By code or by a name that only one carries. */
  readonly find: (subject: string) => Indicator | null;
  readonly targets: ReadonlyMap<Indicator, TargetResult>;
  /** By the key of the indicator above. */
  readonly children: ReadonlyMap<string, readonly Indicator[]>;
  readonly byForm: ReadonlyMap<string, readonly Indicator[]>;
  /** Codes and names a misspelt subject may have meant. */
  readonly known: readonly string[];
}

export function summarySource(
  scheme: Scheme,
  result: SummaryFacts,
  words: SummaryWords
): SummarySource {
  const { indicators } = scheme;
  const find = indicatorFinder(indicators);
  return {
    scheme,
    result,
    words,
    find: (subject) => findSubject(subject, find),
    targets: firstTargets(result.targets),
    children: groupBy(
      indicators.filter((one) => one.parent !== ""),
      (one) => indicatorKey(one.form, one.parent)
    ),
    byForm: groupBy(indicators, (one) => one.form),
    known: indicators.flatMap((one) => [`${one.form}.${one.code}`, one.name]),
  };
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
