import type {
  Interval,
  MissingMode,
  RuleClause,
  RuleExpression,
  RuleLookup,
  RuleOutcome,
  Tolerance,
} from "./rule";
import { DENIED, holds } from "./rule-compare";
import { gap, highOf, lowOf, type Known, type Quantity } from "./rule-interval";
import { combine, evaluateRequired, NOT_APPLICABLE, uncheckedOutcome } from "./rule-outcome";
import { evaluateFigure } from "./rule-quantity";
import { beginRelation, openSession, takeParts, type RuleSession } from "./rule-session";

/**
 * Judges a clause on the figures `lookup` finds. Units are those of the figures. `missing` says how
 * figures that are not there act; without it a missing figure makes the clause unchecked. Never
 * throws by itself, and no infinite or undefined number comes out.
 */
export function evaluateClause(
  clause: RuleClause,
  lookup: RuleLookup,
  tolerance: Tolerance,
  missing: MissingMode = "non_null"
): RuleOutcome {
  return judge(clause.expression, false, openSession(lookup, tolerance, missing));
}

/** `denied` turns the relation into its opposite, down to its comparisons. */
function judge(expression: RuleExpression, denied: boolean, session: RuleSession): RuleOutcome {
  switch (expression.kind) {
    case "comparison":
      return judgeComparison(expression, denied, session);
    case "membership":
      return judgeMembership(expression, denied, session);
    case "required":
      return evaluateRequired(expression.operands, denied, session);
    case "not":
      return judge(expression.operand, !denied, session);
    case "logic": {
      const all = (expression.operator === "and") !== denied;
      return combine(expression.operands, all, (operand) => judge(operand, denied, session));
    }
    case "condition":
      return judgeCondition(expression, denied, session);
    default:
      return NOT_APPLICABLE;
  }
}

function judgeCondition(
  expression: Extract<RuleExpression, { kind: "condition" }>,
  denied: boolean,
  session: RuleSession
): RuleOutcome {
  const outer = session.condition;
  session.condition = true;
  const condition = judge(expression.condition, false, session);
  session.condition = outer;
  if (condition.kind === "pass") return judge(expression.consequence, denied, session);
  if (condition.kind !== "fail") return condition;
  return expression.alternative ? judge(expression.alternative, denied, session) : NOT_APPLICABLE;
}

function judgeComparison(
  expression: Extract<RuleExpression, { kind: "comparison" }>,
  denied: boolean,
  session: RuleSession
): RuleOutcome {
  beginRelation(session);
  const left = evaluateFigure(expression.left, session);
  const leftParts = takeParts(session);
  const right = evaluateFigure(expression.right, session);
  const rightParts = takeParts(session);
  const between = leftParts.length > 0 && rightParts.length > 0;
  if (isLeftOut(session, between)) return NOT_APPLICABLE;
  if (left === "unchecked" || right === "unchecked") return uncheckedOutcome(session);
  if (left === null || right === null) return NOT_APPLICABLE;
  const comparator = denied
    ? (DENIED.get(expression.comparator) ?? expression.comparator)
    : expression.comparator;
  const tolerance = session.condition ? null : session.tolerance;
  const sides = { left: ends(left), right: ends(right) };
  if (holds(comparator, left, right, tolerance)) return { kind: "pass", ...sides };
  return {
    kind: "fail",
    comparator,
    ...sides,
    difference: gap(left, right),
    leftParts,
    rightParts,
  };
}

/**
 * The relations of which VTL's mode makes no result. A condition is always asked; where figures
 * are compared with a constant, zeros are answers.
 */
function isLeftOut(session: RuleSession, between: boolean): boolean {
  if (session.condition) return false;
  switch (session.mode) {
    case "partial_null":
    case "partial_zero":
      return session.found === 0 && session.gaps > 0;
    case "non_zero":
      return between && session.nonZero === 0 && session.missing.length === 0 && !session.fault;
    default:
      return false;
  }
}

function judgeMembership(
  expression: Extract<RuleExpression, { kind: "membership" }>,
  denied: boolean,
  session: RuleSession
): RuleOutcome {
  beginRelation(session);
  const value = evaluateFigure(expression.operand, session);
  const leftParts = takeParts(session);
  const members = expression.members.map((member) => evaluateFigure(member, session));
  const rightParts = takeParts(session);
  if (isLeftOut(session, false)) return NOT_APPLICABLE;
  if (value === "unchecked" || members.includes("unchecked")) return uncheckedOutcome(session);
  if (value === null) return NOT_APPLICABLE;
  const inside = members.some((member) => isSame(value, member));
  const outside = expression.outside !== denied;
  const left = ends(value);
  if (inside !== outside) return { kind: "pass", left, right: null };
  const comparator = outside ? "<>" : "=";
  return { kind: "fail", comparator, left, right: null, difference: null, leftParts, rightParts };
}

function isSame(value: Known, member: Quantity): boolean {
  return member !== null && member !== "unchecked" && holds("=", value, member, null);
}

function ends(value: Known): Interval {
  return typeof value === "number"
    ? { low: value, high: value }
    : { low: lowOf(value), high: highOf(value) };
}
