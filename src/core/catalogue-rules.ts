import { clauseReferences, parseRule } from "./rule";
import { indicatorFinder, ruleColumn } from "./scheme-rules";
import { indicatorKey, type CheckRule, type Indicator, type PlanLine, type Scheme } from "./scheme";

/**
 * The rules that follow from the catalogue itself: parts add up to their total, what is contained in
 * a figure is not larger than it, and a target agrees with the targets of its parts. Only where no
 * rule of the scheme already relates the two; a scheme's own rule is always the one that speaks.
 */
export function catalogueRules(scheme: Scheme): readonly CheckRule[] {
  const related = relatedFigures(scheme);
  const planned = plannedIndicators(scheme.plan);
  const rules: CheckRule[] = [];
  for (const parent of scheme.indicators) {
    const below = scheme.indicators.filter(
      (one) => one.form === parent.form && one.parent === parent.code
    );
    const parts = below.filter((one) => one.adds === "part");
    const isFree = (column: string) =>
      parts.length > 0 && !parts.some((part) => related.has(pairKey(parent, part, column)));
    const sum = (column: string) => parts.map((part) => `[${part.code}${column}]`).join("+");
    if (isFree("actual"))
      rules.push(derivedRule("SUM", parent, `[${parent.code}]=${sum("")}`, "hard"));
    const allPlanned = [parent, ...parts].every((one) =>
      planned.has(indicatorKey(one.form, one.code))
    );
    if (isFree("plan") && allPlanned) {
      rules.push(derivedRule("PLANSUM", parent, `[${parent.code},计划]=${sum(",计划")}`, "query"));
    }
    for (const one of below) {
      if (one.adds !== "subset" || related.has(pairKey(parent, one, "actual"))) continue;
      rules.push(derivedRule("SUBSET", one, `[${one.code}]<=[${parent.code}]`, "hard"));
    }
  }
  return rules;
}

function derivedRule(
  kind: string,
  subject: Indicator,
  source: string,
  severity: CheckRule["severity"]
): CheckRule {
  const parsed = parseRule(source);
  return {
    id: `${kind}.${indicatorKey(subject.form, subject.code)}`,
    form: subject.form,
    source,
    clauses: parsed.ok ? parsed.clauses : [],
    severity,
    tolerance: { absolute: 0, relative: 0 },
    explanation: "",
    at: subject.at,
  };
}

function pairKey(one: Indicator, other: Indicator, column: string): string {
  return `${indicatorKey(one.form, one.code)} ${indicatorKey(other.form, other.code)} ${column}`;
}

/** Pairs of figures that some clause of the scheme's own rules relates, in both orders. */
function relatedFigures(scheme: Scheme): ReadonlySet<string> {
  const find = indicatorFinder(scheme.indicators);
  const related = new Set<string>();
  for (const rule of scheme.rules) {
    for (const clause of rule.clauses) {
      const named = clauseReferences(clause).flatMap((reference) => {
        const indicator = find(reference, rule.form);
        return indicator ? [{ indicator, column: ruleColumn(reference) ?? "actual" }] : [];
      });
      for (const one of named) {
        for (const other of named) {
          if (one.column === other.column)
            related.add(pairKey(one.indicator, other.indicator, one.column));
        }
      }
      // 下级[02] names only the parent, and means all its parts.
      if (/下级/u.test(clause.source)) {
        for (const { indicator, column } of named) {
          for (const part of scheme.indicators) {
            if (part.form === indicator.form && part.parent === indicator.code)
              related.add(pairKey(indicator, part, column));
          }
        }
      }
    }
  }
  return related;
}

function plannedIndicators(plan: readonly PlanLine[]): ReadonlySet<string> {
  return new Set(
    plan
      .filter((line) => line.reading.ok && line.reading.target.kind !== "growth")
      .map((line) => indicatorKey(line.form, line.code))
  );
}
