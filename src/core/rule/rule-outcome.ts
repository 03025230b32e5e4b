import type { RuleExpression, RuleOperand, RuleOutcome, RuleReference, RuleValue } from "./rule";
import { distinct } from "./rule-describe";
import { membersOf } from "./rule-quantity";
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
    else if (why === "absent" || why === "no_column" || why === "not_calculated")
      session.missing.push(reference);
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
  if (operand.kind === "reference") return [operand.reference];
  const members = membersOf(operand, session);
  return members === null || members === "unchecked" ? [] : members;
}

/**
 * 唯一: no two of the figures are the same, as numbers or as texts that stand in their cells. Blank
 * and "-" are like nothing. Fails with `<>` and the figures that are the same as left parts; denied,
 * with `=` and all of them.
 */
export function evaluateUnique(
  operands: readonly RuleExpression[],
  denied: boolean,
  session: RuleSession
): RuleOutcome {
  beginRelation(session);
  const seen = new Map<string, RuleOperand[]>();
  const references = operands.flatMap((operand) => named(operand, session));
  for (const reference of references) {
    const value = session.lookup.one(reference);
    const key = identity(value, session.lookup.text?.(reference) ?? "");
    if (key === "missing") session.missing.push(reference);
    if (key === "missing" || key === null) continue;
    const same = seen.get(key);
    if (same) same.push({ reference, value });
    else seen.set(key, [{ reference, value }]);
  }
  const repeated = [...seen.values()].filter((same) => same.length > 1).flat();
  const none = { left: null, right: null };
  if (denied === repeated.length > 0) {
    if (session.missing.length > 0) return uncheckedOutcome(session);
    return seen.size > 0 ? { kind: "pass", ...none } : NOT_APPLICABLE;
  }
  if (denied && session.missing.length > 0) return uncheckedOutcome(session);
  const leftParts = denied ? [...seen.values()].flat() : repeated;
  const comparator = denied ? "=" : "<>";
  return { kind: "fail", comparator, ...none, difference: null, leftParts, rightParts: [] };
}

/** What makes two figures the same; `null` for what is like nothing else. */
function identity(value: RuleValue, text: string): string | "missing" | null {
  if (value.kind === "number") return `${String(value.low)} ${String(value.high)}`;
  if (value.kind === "not_applicable" || value.why === "blank") return null;
  return value.why === "unreadable" && text !== "" ? `text ${text}` : "missing";
}

/**
 * The relations of which VTL's mode makes no result. A condition is always asked; where figures
 * are compared with a constant, zeros are answers.
 */
export function isLeftOut(session: RuleSession, between: boolean): boolean {
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
