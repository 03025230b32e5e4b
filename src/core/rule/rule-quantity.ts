import type { RuleExpression, RuleFactor, RuleReference, RuleTerm } from "./rule";
import {
  absolute,
  divide,
  highOf,
  interval,
  lowOf,
  mapEnds,
  multiply,
  negate,
  raise,
  roundTo,
  settle,
  type Arithmetic,
  type Known,
  type Quantity,
} from "./rule-interval";
import { readFigure, readState, settled, type RuleSession } from "./rule-session";

/** What an expression comes to. Every figure in it is read, so that all that is missing is known. */
export function evaluateFigure(expression: RuleExpression, session: RuleSession): Quantity {
  switch (expression.kind) {
    case "number":
      return settled(session, interval(expression.value, expression.value));
    case "reference":
      return readFigure(session, expression.reference);
    case "sum":
      return evaluateSum(expression.terms, session);
    case "product":
      return evaluateProduct(expression.factors, session);
    case "negative":
      return only(evaluateFigure(expression.operand, session), session, negate);
    case "scaled": {
      const { operand, divisor } = expression;
      return only(evaluateFigure(operand, session), session, (value) => divide(value, divisor));
    }
    case "power": {
      const base = evaluateFigure(expression.base, session);
      const exponent = evaluateFigure(expression.exponent, session);
      return both(base, exponent, session, raise);
    }
    case "call":
      return evaluateCall(expression.name, expression.operands, session);
    case "growth":
      return evaluateGrowth(expression, session);
    default:
      // No figure is a relation, nor a run or a group outside a sum; the parser lets none stand here.
      return "unchecked";
  }
}

/**
 * A "-" counts as nothing, and so does a run or 下级 of them; a sum of nothing else is not
 * applicable itself, whatever constants stand beside.
 */
function evaluateSum(terms: readonly RuleTerm[], session: RuleSession): Quantity {
  let low = 0;
  let high = 0;
  let largest = 0;
  let figures = false;
  let skipped = false;
  let unchecked = false;
  for (const { subtract, expression } of terms) {
    for (const value of valuesOf(expression, session)) {
      if (value === "unchecked") unchecked = true;
      else if (value === null) skipped = true;
      else {
        figures ||= expression.kind !== "number";
        low += subtract ? -highOf(value) : lowOf(value);
        high += subtract ? -lowOf(value) : highOf(value);
        largest = Math.max(largest, Math.abs(lowOf(value)), Math.abs(highOf(value)));
      }
    }
  }
  if (unchecked) return "unchecked";
  if (skipped && !figures) return null;
  return settled(session, interval(settle(low, largest), settle(high, largest)));
}

/** This year's figure above or below last year's, as a fraction of it; of a 0 no growth is known. */
function evaluateGrowth(
  expression: Extract<RuleExpression, { kind: "growth" }>,
  session: RuleSession
): Quantity {
  const now = readFigure(session, expression.reference);
  const before = readFigure(session, expression.base);
  return both(now, before, session, (actual, base) => {
    const change = interval(lowOf(actual) - highOf(base), highOf(actual) - lowOf(base));
    return typeof change === "string" ? change : divide(change, absolute(base));
  });
}

/** The figures an operand stands for: those of its members, or the one it comes to. */
function valuesOf(expression: RuleExpression, session: RuleSession): readonly Quantity[] {
  const members = membersOf(expression, session);
  if (members === null) return [evaluateFigure(expression, session)];
  if (members === "unchecked") return [members];
  if (members.length === 0) return NOTHING;
  return members.map((reference) => readFigure(session, reference));
}

const NOTHING: readonly Quantity[] = [null];

/**
 * The members of a run, a group or a 下级; `null` for any other expression. A run or a group without
 * members names what is not there: it is missing. A row without 下级 has nothing to add.
 */
export function membersOf(
  expression: RuleExpression,
  session: RuleSession
): readonly RuleReference[] | null | "unchecked" {
  if (expression.kind === "children") {
    return session.lookup.many(expression.reference, null, "children");
  }
  if (expression.kind === "group") {
    const members = session.lookup.many(expression.reference, null, "group");
    if (members.length > 0) return members;
    session.missing.push(expression.reference);
    return "unchecked";
  }
  if (expression.kind !== "run") return null;
  const members = session.lookup.many(expression.from, expression.to, "run");
  if (members.length > 0) return members;
  session.missing.push(expression.from, expression.to);
  return "unchecked";
}

/** A "-" among the factors makes the product not applicable. */
function evaluateProduct(factors: readonly RuleFactor[], session: RuleSession): Quantity {
  let product: Quantity = 1;
  for (const factor of factors) {
    const value = evaluateFigure(factor.expression, session);
    product = both(product, value, session, factor.divide ? divide : multiply);
  }
  return product;
}

function evaluateCall(
  name: Extract<RuleExpression, { kind: "call" }>["name"],
  operands: readonly RuleExpression[],
  session: RuleSession
): Quantity {
  switch (name) {
    case "sum":
      return evaluateSum(
        operands.map((expression) => ({ subtract: false, expression })),
        session
      );
    case "count":
      return countFilled(operands, session);
    case "maximum":
    case "minimum":
      return evaluateExtreme(name, operands, session);
    default:
      return evaluateSingle(name, operands, session);
  }
}

function evaluateSingle(
  name: "absolute" | "round" | "integer",
  operands: readonly RuleExpression[],
  session: RuleSession
): Quantity {
  const [first, second] = operands;
  if (!first) return "unchecked";
  const value = evaluateFigure(first, session);
  if (name === "absolute") return only(value, session, absolute);
  if (name === "integer") return only(value, session, (known) => mapEnds(known, Math.floor));
  const places = second ? evaluateFigure(second, session) : 0;
  return both(value, places, session, (known, digits) =>
    mapEnds(known, (end) => roundTo(end, lowOf(digits)))
  );
}

function evaluateExtreme(
  name: "maximum" | "minimum",
  operands: readonly RuleExpression[],
  session: RuleSession
): Quantity {
  const pick = name === "maximum" ? Math.max : Math.min;
  let best: Known | null = null;
  let figures = false;
  let unchecked = false;
  let skipped = false;
  for (const operand of operands) {
    for (const value of valuesOf(operand, session)) {
      if (value === "unchecked") unchecked = true;
      else if (value === null) skipped = true;
      else {
        figures ||= operand.kind !== "number";
        best = best === null ? value : extreme(best, value, pick);
      }
    }
  }
  if (unchecked) return "unchecked";
  return skipped && !figures ? null : best;
}

function extreme(left: Known, right: Known, pick: (...ends: number[]) => number): Known {
  if (typeof left === "number" && typeof right === "number") return pick(left, right);
  return { low: pick(lowOf(left), lowOf(right)), high: pick(highOf(left), highOf(right)) };
}

/**
 * How many figures are filled in: like Excel's COUNT it passes over blanks, in every mode, and "-"
 * is none. What stands there but cannot be read leaves the count open.
 */
function countFilled(operands: readonly RuleExpression[], session: RuleSession): Quantity {
  let count = 0;
  let skipped = false;
  let blank = false;
  let unchecked = false;
  for (const operand of operands) {
    const members =
      operand.kind === "reference" ? [operand.reference] : membersOf(operand, session);
    if (members === "unchecked") unchecked = true;
    else if (members === null) {
      const value = evaluateFigure(operand, session);
      if (value === "unchecked") unchecked = true;
      else if (value === null) skipped = true;
      else count++;
    } else {
      for (const reference of members) {
        const state = readState(session, reference);
        if (state === "unchecked") unchecked = true;
        else if (state === "not_applicable") skipped = true;
        else if (state === "blank") blank = true;
        else count++;
      }
    }
  }
  if (unchecked) return "unchecked";
  return count === 0 && skipped && !blank ? null : count;
}

/** A function of one value. */
function only(
  value: Quantity,
  session: RuleSession,
  apply: (value: Known) => Arithmetic
): Quantity {
  return value === null || value === "unchecked" ? value : settled(session, apply(value));
}

/** A function of two values: what cannot be told comes before "-". */
function both(
  left: Quantity,
  right: Quantity,
  session: RuleSession,
  apply: (left: Known, right: Known) => Arithmetic
): Quantity {
  if (left === "unchecked" || right === "unchecked") return "unchecked";
  return left === null || right === null ? null : settled(session, apply(left, right));
}
