import { bareRule } from "../explanations";
import { indicatorFinder } from "../indicator-finder";
import { NO_REPORT } from "../report";
import { catalogueRules } from "../rule/catalogue-rules";
import { clauseReferences, EVERY_ROW, type RuleLookup } from "../rule/rule";
import { ruleColumn, type RuleColumn } from "../rule/rule-columns";
import { ruleSource } from "../rule/rule-figures";
import type { CheckRule, Scheme } from "../scheme/scheme";

/** The figure that a finding is about. */
export interface FigureSubject {
  readonly form: string;
  readonly code: string;
  readonly column: RuleColumn;
}

interface Rules {
  readonly byId: ReadonlyMap<string, readonly CheckRule[]>;
  /** Looks up members alone: there are no figures. */
  readonly lookup: (form: string | null) => RuleLookup;
}

/** Once for each scheme. */
const RULES = new WeakMap<Scheme, Rules>();

function rulesOf(scheme: Scheme): Rules {
  const known = RULES.get(scheme);
  if (known) return known;
  const byId = new Map<string, CheckRule[]>();
  for (const rule of [...scheme.rules, ...catalogueRules(scheme)])
    byId.set(bareRule(rule.id), [...(byId.get(bareRule(rule.id)) ?? []), rule]);
  const rules = { byId, lookup: ruleSource({ ...scheme, plan: [] }, NO_REPORT).lookup };
  RULES.set(scheme, rules);
  return rules;
}

/**
 * The figures that a rule reads where it is broken at a figure: of a rule of whole rows those in the
 * column of the figure, of one of whole columns those in its row.
 *
 * @returns nothing for what is no rule of the scheme
 */
export function figuresRead(
  rule: string,
  subject: FigureSubject | null,
  scheme: Scheme
): readonly FigureSubject[] {
  const { byId, lookup } = rulesOf(scheme);
  const find = indicatorFinder(scheme.indicators);
  const clauses = (byId.get(bareRule(rule)) ?? []).flatMap((one) =>
    one.clauses.map((clause) =>
      clauseReferences(clause, lookup(one.form)).flatMap((reference): readonly FigureSubject[] => {
        const column =
          clause.sweep === "columns" && reference.column === null && subject
            ? subject.column
            : (ruleColumn(reference) ?? "actual");
        if (reference.row === EVERY_ROW) return subject ? [{ ...subject, column }] : [];
        const indicator = find(reference, one.form);
        return indicator ? [{ form: indicator.form, code: indicator.code, column }] : [];
      })
    )
  );
  const about = clauses.filter((figures) =>
    figures.some((one) => one.form === subject?.form && one.code === subject.code)
  );
  return (about.length > 0 ? about : clauses).flat();
}
