import type { RuleExpression, RuleOperand, RuleOutcome, RuleReference } from "./rule";
import { distinct } from "./rule-describe";
import { beginRelation, type RuleSession } from "./rule-session";

export const NOT_APPLICABLE: RuleOutcome = { kind: "not_applicable" };

type Unchecked = Extract<RuleOutcome, { kind: "unchecked" }>;

/** Why the relation at hand could not be judged: what is missing comes before faults of arithmetic. */
export function uncheckedOutcome(session: RuleSession): Unchecked {
  const missing = distinct(session.missing);
  const reason = missing.length > 0 ? "missing" : (session.fault ?? "not_finite");
  return { kind: "unchecked", missing, reason };
}

/**
 * Relations joined by 且 (`all`) or 或. What is not applicable is passed over. Of 且 one failing is
 * enough, of 或 one that holds; otherwise one unchecked leaves it open. A failing 或 reports its
 * first failing relation.
 */
export function combine(
  operands: readonly RuleExpression[],
  all: boolean,
  judge: (operand: RuleExpression) => RuleOutcome
): RuleOutcome {
  const decisive = all ? "fail" : "pass";
  let first: RuleOutcome | null = null;
  let open: Unchecked | null = null;
  for (const operand of operands) {
    const outcome = judge(operand);
    if (outcome.kind === decisive) return outcome;
    if (outcome.kind === "unchecked") open = open ? merge(open, outcome) : outcome;
    else if (outcome.kind !== "not_applicable") first ??= outcome;
  }
  return open ?? first ?? NOT_APPLICABLE;
}

function merge(left: Unchecked, right: Unchecked): Unchecked {
  const missing = distinct([...left.missing, ...right.missing]);
  return { kind: "unchecked", missing, reason: missing.length > 0 ? "missing" : left.reason };
}

/**
 * 必填: every figure has an answer. 0, "-" and even an unreadable text are answers; a blank is
 * none; a formula without a value, or a row that is not there, tells nothing. Fails with `<>`
 * (asked: other than blank) and the blank figures as left parts; denied, with `=` and the answers.
 */
export function evaluateRequired(
  operands: readonly RuleExpression[],
  denied: boolean,
  session: RuleSession
): RuleOutcome {
  beginRelation(session);
  const blank: RuleOperand[] = [];
  const answered: RuleOperand[] = [];
  for (const reference of operands.flatMap((operand) => named(operand, session))) {
    const value = session.lookup.one(reference);
    const why = value.kind === "missing" ? value.why : null;
    if (why === "blank" || why === "null") blank.push({ reference, value });
    else if (why === "absent" || why === "not_calculated") session.missing.push(reference);
    else answered.push({ reference, value });
  }
  const leftParts = denied ? answered : blank;
  const none = { left: null, right: null };
  if (leftParts.length > 0) {
    const comparator = denied ? "=" : "<>";
    return { kind: "fail", comparator, ...none, difference: null, leftParts, rightParts: [] };
  }
  if (session.missing.length > 0) return uncheckedOutcome(session);
  return blank.length + answered.length > 0 ? { kind: "pass", ...none } : NOT_APPLICABLE;
}

function named(operand: RuleExpression, session: RuleSession): readonly RuleReference[] {
  switch (operand.kind) {
    case "reference":
      return [operand.reference];
    case "children":
      return session.lookup.many(operand.reference, null, "children");
    case "run": {
      const members = session.lookup.many(operand.from, operand.to, "run");
      return members.length > 0 ? members : [operand.from, operand.to];
    }
    default:
      return [];
  }
}
