import type {
  Comparator,
  MissingMode,
  RuleClause,
  RuleExpression,
  RuleLookup,
  RuleOperand,
  RuleOutcome,
  Tolerance,
} from "./rule";
import { DENIED, holds } from "./rule-compare";
import { distinct } from "./rule-describe";
import { endsOf, gap } from "./rule-interval";
import { judgeMembership, judgePattern } from "./rule-membership";
import {
  combine,
  evaluateRequired,
  evaluateUnique,
  isLeftOut,
  NOT_APPLICABLE,
  uncheckedOutcome,
} from "./rule-outcome";
import { evaluateFigure } from "./rule-quantity";
import { lastDigitsAllowed, withAllowance } from "./rule-tolerance";
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

type Comparison = Extract<RuleExpression, { kind: "comparison" }>;

/** `denied` turns the relation into its opposite, down to its comparisons. */
function judge(expression: RuleExpression, denied: boolean, session: RuleSession): RuleOutcome {
  switch (expression.kind) {
    case "comparison":
      return judgeComparison(expression, denied, session);
    case "membership":
      return judgeMembership(expression, denied, session);
    case "required":
      return evaluateRequired(expression.operands, denied, session);
    case "unique":
      return evaluateUnique(expression.operands, denied, session);
    case "pattern":
      return judgePattern(expression, denied, session);
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
  expression: Comparison,
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
  const comparator = denied
    ? (DENIED.get(expression.comparator) ?? expression.comparator)
    : expression.comparator;
  if (left === null || right === null) {
    if (session.condition || left === right) return NOT_APPLICABLE;
    const [dashed, other] = left === null ? [leftParts, rightParts] : [rightParts, leftParts];
    return owesFigure(comparator, left === null) ? dashOutcome(dashed, other) : NOT_APPLICABLE;
  }
  const allowed = session.condition
    ? null
    : lastDigitsAllowed(expression, leftParts, rightParts, session);
  const tolerance = session.condition ? null : withAllowance(session.tolerance, allowed);
  const sides = { left: endsOf(left), right: endsOf(right) };
  if (holds(comparator, left, right, tolerance)) return { kind: "pass", ...sides };
  return {
    kind: "fail",
    comparator,
    ...sides,
    difference: gap(left, right),
    ...(allowed === null ? {} : { allowed }),
    leftParts,
    rightParts,
  };
}

/**
 * Whether a "-" on one side contradicts figures on the other: both sides of `=`, and the one that
 * has to be the larger. A part that is "-" below a total is none, and so is 获资助 below 申报.
 */
function owesFigure(comparator: Comparator, left: boolean): boolean {
  if (comparator === "=") return true;
  return left
    ? comparator === ">" || comparator === ">="
    : comparator === "<" || comparator === "<=";
}

/** A total that is "-" though its parts have figures cannot be checked, and the "-" is named. */
function dashOutcome(dashed: readonly RuleOperand[], other: readonly RuleOperand[]): RuleOutcome {
  const dashes = dashed.filter((part) => part.value.kind === "not_applicable");
  const figures = other.some((part) => part.value.kind === "number");
  if (dashes.length === 0 || !figures) return NOT_APPLICABLE;
  const missing = distinct(dashes.map((part) => part.reference));
  return { kind: "unchecked", missing, reason: "missing" };
}
