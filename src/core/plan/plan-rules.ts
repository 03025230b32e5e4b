import { catalogueRules } from "../rule/catalogue-rules";
import { isRelative } from "./plan-figure";
import type { PlanQuery } from "./plan-check";
import type { StatedTarget } from "./plan-text";
import { NO_REPORT, type Report } from "../report";
import { checkRules } from "../rule/rule-check";
import { clauseReferences } from "../rule/rule";
import { ruleSource } from "../rule/rule-figures";
import { ruleColumn } from "../rule/rule-columns";
import { indicatorFinder } from "../indicator-finder";
import type { CheckRule, Indicator, PlanLine, Scheme } from "../scheme/scheme";

export interface RuledTargets {
  readonly queries: readonly PlanQuery[];
  /** Indicators whose targets some rule has judged: nothing else is said of them. */
  readonly levels: ReadonlySet<Indicator>;
  /** Those whose growth some rule has judged. */
  readonly growth: ReadonlySet<Indicator>;
}

export const NOT_RULED: RuledTargets = { queries: [], levels: new Set(), growth: new Set() };

/** Judges the scheme's own rules on targets, and the sums that follow from the catalogue. */
export function judgePlanRules(
  targets: readonly StatedTarget[],
  places: readonly number[],
  scheme: Scheme,
  report: Report | null
): RuledTargets {
  const planned: Scheme = { ...scheme, plan: places.flatMap((at) => planLine(targets[at], at)) };
  const source = ruleSource(planned, withoutPlan(report ?? NO_REPORT));
  const find = indicatorFinder(scheme.indicators);
  const queries: PlanQuery[] = [];
  const levels = new Set<Indicator>();
  const growth = new Set<Indicator>();
  const rules = [
    ...scheme.rules.map((rule) => [rule, false] as const),
    ...catalogueRules(planned).map((rule) => [rule, true] as const),
  ];
  for (const [rule, isDerived] of rules) {
    const columns = columnsOf(rule);
    if (columns.has("actual") || ![...columns].some((column) => /^plan/u.test(column))) continue;
    const { findings, checked } = checkRules([rule], source, isDerived);
    if (checked === 0) continue;
    for (const reference of rule.clauses.flatMap((clause) => clauseReferences(clause))) {
      const indicator = find(reference, rule.form);
      if (indicator) (ruleColumn(reference) === "planGrowth" ? growth : levels).add(indicator);
    }
    for (const finding of findings) {
      if (finding.code !== "relation") continue;
      const named = new Set(finding.figures.map((figure) => figure.indicator));
      const wantsGrowth = columns.has("planGrowth");
      queries.push({
        code: "relation",
        finding,
        targets: places.filter((at) => {
          const one = targets[at];
          const isNamed = one?.match.indicator && named.has(one.match.indicator);
          return isNamed && (wantsGrowth || !isRelative(one.target));
        }),
      });
    }
  }
  return { queries, levels, growth };
}

/** The plan column of a form is another plan, not this one. */
function withoutPlan(report: Report): Report {
  const figures = new Map([...report.figures].filter(([, { column }]) => column !== "plan"));
  return { ...report, figures };
}

function columnsOf(rule: CheckRule): ReadonlySet<string> {
  const references = rule.clauses.flatMap((clause) => clauseReferences(clause));
  return new Set(references.map((reference) => ruleColumn(reference) ?? "actual"));
}

/** A target as a line of the plan; its row is its place in the list. */
function planLine(stated: StatedTarget | undefined, row: number): readonly PlanLine[] {
  const indicator = stated?.match.indicator;
  if (!stated || !indicator) return [];
  const { target, text: source } = stated;
  const { form, code } = indicator;
  const { wording, firmness } = target;
  const reading = { ok: true, target, others: [] } as const;
  const at = { sheet: "", row, column: 0 };
  return [{ form, code, wording, reading, base: null, firmness, source, at }];
}
