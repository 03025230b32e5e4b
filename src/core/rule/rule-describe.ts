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

/** A call of a lookup's `many`. */
export interface MemberCall {
  readonly reference: RuleReference;
  readonly to: RuleReference | null;
  readonly how: Parameters<RuleLookup["many"]>[2];
}

/** Every 下级, run and group of a clause, as written. */
export function memberCalls(clause: RuleClause): readonly MemberCall[] {
  const calls: MemberCall[] = [];
  const walk = (expression: RuleExpression) => {
    const { kind } = expression;
    if (kind === "run") calls.push({ reference: expression.from, to: expression.to, how: kind });
    else if (kind === "children" || kind === "group")
      calls.push({ reference: expression.reference, to: null, how: kind });
    else partsOf(expression).forEach(walk);
  };
  walk(clause.expression);
  return calls;
}

/** Whether some part of a clause is of a kind. */
export function hasPart(clause: RuleClause, kind: RuleExpression["kind"]): boolean {
  return everyPart(clause).some((part) => part.kind === kind);
}

/** The comparisons of a clause. */
export function comparisons(
  clause: RuleClause
): readonly Extract<RuleExpression, { kind: "comparison" }>[] {
  return everyPart(clause).flatMap((part) => (part.kind === "comparison" ? [part] : []));
}

/**
 * The figures that are added up or compared with one another, a group for each such place. What is
 * multiplied or divided is a quantity of its own, and so is each side of 则 and 且.
 */
export function figuresTogether(clause: RuleClause): readonly (readonly RuleReference[])[] {
  const groups: (readonly RuleReference[])[] = [];
  const added = (part: RuleExpression): readonly RuleReference[] => {
    const { kind } = part;
    if (kind === "run") return [part.from, part.to];
    if (kind === "reference" || kind === "children" || kind === "group") return [part.reference];
    const inner = partsOf(part).map(added);
    if (kind === "sum" || kind === "negative" || kind === "call") return inner.flat();
    if (kind === "comparison" || kind === "membership" || kind === "unique")
      groups.push(inner.flat());
    else groups.push(...inner);
    return [];
  };
  added(clause.expression);
  return groups;
}

/** Every figure that something is divided by: a 0 among them explains why nothing can be said. */
export function divisorReferences(
  clause: RuleClause,
  lookup: Pick<RuleLookup, "many">
): readonly RuleReference[] {
  const references: RuleReference[] = [];
  for (const part of everyPart(clause)) {
    if (part.kind === "growth") references.push(part.base);
    if (part.kind !== "product") continue;
    for (const { divide, expression } of part.factors)
      if (divide) collect(expression, lookup, references);
  }
  return distinct(references);
}

/** Once for each clause: it is judged on a thousand workbooks. */
const PARTS = new WeakMap<RuleClause, readonly RuleExpression[]>();

function everyPart(clause: RuleClause): readonly RuleExpression[] {
  const known = PARTS.get(clause);
  if (known) return known;
  const parts: RuleExpression[] = [clause.expression];
  PARTS.set(clause, parts);
  for (let at = 0; at < parts.length; at++) parts.push(...partsOf(parts[at] as RuleExpression));
  return parts;
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
    case "pattern":
      into.push(expression.reference);
      break;
    case "growth":
      into.push(expression.reference, expression.base);
      break;
    case "group":
      for (const one of lookup.many(expression.reference, null, "group")) into.push(one);
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
    case "unique":
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
