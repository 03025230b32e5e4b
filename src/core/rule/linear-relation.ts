import type { Comparator, RuleClause, RuleExpression, RuleLookup, RuleReference } from "./rule";
import { ruleColumn, type RuleColumn } from "./rule-columns";
import type { IndicatorFinder } from "../indicator-finder";
import { indicatorKey, type Indicator } from "../scheme/scheme";

/** A relation as a sum of figures against a number: `[01]=[02]+[03]` is 1·[01] − 1·[02] − 1·[03] = 0. */
export interface LinearRelation {
  /** By `key`, in the order of the text; none has the coefficient 0. */
  readonly terms: ReadonlyMap<string, LinearTerm>;
  readonly comparator: Comparator;
  readonly constant: number;
}

export interface LinearTerm {
  readonly indicator: Indicator;
  readonly column: RuleColumn;
  readonly reference: RuleReference;
  readonly coefficient: number;
}

/** How the figures of a rule are told from one another, and what its runs and 下级 stand for. */
export interface LinearSource {
  readonly find: IndicatorFinder;
  readonly form: string | null;
  readonly many: RuleLookup["many"];
}

interface Sum {
  readonly terms: Map<string, LinearTerm>;
  constant: number;
}

/**
 * The clause as a linear relation, everything brought to its left side; `null` for one that is none:
 * a condition, a product of figures, a function, or a name that is in no catalogue.
 */
export function linearRelation(clause: RuleClause, source: LinearSource): LinearRelation | null {
  const { expression } = clause;
  if (expression.kind !== "comparison") return null;
  const sum: Sum = { terms: new Map(), constant: 0 };
  if (!add(expression.left, 1, sum, source) || !add(expression.right, -1, sum, source)) return null;
  const terms = new Map([...sum.terms].filter(([, one]) => Math.abs(one.coefficient) > NOTHING));
  if (!Number.isFinite(sum.constant)) return null;
  // 0 − 0 is no −0.
  return { terms, comparator: expression.comparator, constant: 0 - sum.constant };
}

/** What binary fractions leave of a figure that has been taken away again. */
const NOTHING = 1e-9;

/** Adds an expression `factor` times; false where it is not linear. */
function add(expression: RuleExpression, factor: number, sum: Sum, source: LinearSource): boolean {
  const all = (operands: readonly RuleExpression[]) =>
    operands.every((one) => add(one, factor, sum, source));
  switch (expression.kind) {
    case "number":
      sum.constant += factor * expression.value;
      return true;
    case "reference":
      return addFigure(expression.reference, factor, sum, source);
    case "run":
      return addFigures(source.many(expression.from, expression.to, "run"), factor, sum, source);
    case "children":
    case "group":
      return addFigures(
        source.many(expression.reference, null, expression.kind),
        factor,
        sum,
        source
      );
    case "negative":
      return add(expression.operand, -factor, sum, source);
    case "scaled":
      return add(expression.operand, factor / expression.divisor, sum, source);
    case "sum":
      return expression.terms.every((term) =>
        add(term.expression, term.subtract ? -factor : factor, sum, source)
      );
    case "product":
      return addProduct(expression, factor, sum, source);
    case "call":
      return expression.name === "sum" && all(expression.operands);
    default:
      return false;
  }
}

function addFigure(
  reference: RuleReference,
  factor: number,
  sum: Sum,
  source: LinearSource
): boolean {
  const indicator = source.find(reference, source.form);
  const column = ruleColumn(reference);
  if (!indicator || !column) return false;
  const key = `${indicatorKey(indicator.form, indicator.code)}.${column}`;
  addTerm(key, { indicator, column, reference, coefficient: 1 }, factor, sum);
  return true;
}

function addFigures(
  references: readonly RuleReference[],
  factor: number,
  sum: Sum,
  source: LinearSource
): boolean {
  // Of nothing no sum is known.
  return references.length > 0 && references.every((one) => addFigure(one, factor, sum, source));
}

/** A product is linear where at most one of its factors, and no divisor, holds a figure. */
function addProduct(
  product: Extract<RuleExpression, { kind: "product" }>,
  factor: number,
  sum: Sum,
  source: LinearSource
): boolean {
  let scale = factor;
  let figures: Sum | null = null;
  for (const { divide, expression } of product.factors) {
    const inner: Sum = { terms: new Map(), constant: 0 };
    if (!add(expression, 1, inner, source)) return false;
    if (inner.terms.size === 0) scale *= divide ? 1 / inner.constant : inner.constant;
    else if (figures || divide) return false;
    else figures = inner;
  }
  if (!Number.isFinite(scale)) return false;
  sum.constant += scale * (figures?.constant ?? 1);
  for (const [key, term] of figures?.terms ?? []) addTerm(key, term, scale, sum);
  return true;
}

function addTerm(key: string, term: LinearTerm, factor: number, { terms }: Sum): void {
  const coefficient = (terms.get(key)?.coefficient ?? 0) + factor * term.coefficient;
  terms.set(key, { ...term, coefficient });
}
