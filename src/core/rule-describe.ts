import type { RuleClause, RuleExpression, RuleLookup, RuleReference } from "./rule";

/** A piece of a clause's text. */
export type RulePiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "reference"; readonly reference: RuleReference };

/** The clause's text cut at its references, so that name and figure can stand in their place. */
export function describeClause(clause: RuleClause): readonly RulePiece[] {
  const pieces: RulePiece[] = [];
  let at = clause.start;
  const text = (to: number) => {
    if (to > at) {
      const part = clause.source.slice(at - clause.start, to - clause.start);
      pieces.push({ kind: "text", text: part });
    }
  };
  for (const reference of clause.references) {
    text(reference.start);
    pieces.push({ kind: "reference", reference });
    at = reference.end;
  }
  text(clause.end);
  return pieces;
}

/**
 * Every figure a clause speaks of, each once, in the order of the text. With `lookup` the runs and
 * 下级 are replaced by their members (the row above a 下级 is no member); without it they stand as
 * written: the ends of the run, the row above.
 */
export function clauseReferences(
  clause: RuleClause,
  lookup?: Pick<RuleLookup, "many">
): readonly RuleReference[] {
  if (!lookup) return distinct(clause.references);
  const references: RuleReference[] = [];
  collect(clause.expression, lookup, references);
  return distinct(references);
}

function collect(
  expression: RuleExpression,
  lookup: Pick<RuleLookup, "many">,
  into: RuleReference[]
): void {
  switch (expression.kind) {
    case "reference":
      into.push(expression.reference);
      break;
    case "children":
      for (const one of lookup.many(expression.reference, null, "children")) into.push(one);
      break;
    case "run":
      for (const one of lookup.many(expression.from, expression.to, "run")) into.push(one);
      break;
    default:
      for (const part of partsOf(expression)) collect(part, lookup, into);
  }
}

function partsOf(expression: RuleExpression): readonly RuleExpression[] {
  switch (expression.kind) {
    case "negative":
    case "scaled":
    case "not":
      return [expression.operand];
    case "sum":
      return expression.terms.map((term) => term.expression);
    case "product":
      return expression.factors.map((factor) => factor.expression);
    case "power":
      return [expression.base, expression.exponent];
    case "call":
    case "required":
    case "logic":
      return expression.operands;
    case "comparison":
      return [expression.left, expression.right];
    case "membership":
      return [expression.operand, ...expression.members];
    case "condition": {
      const { condition, consequence, alternative } = expression;
      return alternative ? [condition, consequence, alternative] : [condition, consequence];
    }
    default:
      return [];
  }
}

/** Equal figures once; names come from files, so a `Map` of them, never an object. */
export function distinct(references: readonly RuleReference[]): readonly RuleReference[] {
  const seen = new Map<string, RuleReference>();
  for (const reference of references) {
    const { form, row, column } = reference;
    const key = JSON.stringify([form, row, column]);
    if (!seen.has(key)) seen.set(key, reference);
  }
  return [...seen.values()];
}
