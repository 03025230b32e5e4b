import type { RuleExpression, RuleOutcome, RuleReference } from "./rule";
import { holds } from "./rule-compare";
import { endsOf, type Known, type Quantity } from "./rule-interval";
import { isLeftOut, NOT_APPLICABLE, uncheckedOutcome } from "./rule-outcome";
import { fitsPattern } from "./rule-pattern";
import { evaluateFigure } from "./rule-quantity";
import { beginRelation, takeParts, type RuleSession } from "./rule-session";
import { bareText } from "../text";

type Membership = Extract<RuleExpression, { kind: "membership" }>;

/** 属于: a figure is one of the members; one of a cell that holds a text may be a text in quotes. */
export function judgeMembership(
  expression: Membership,
  denied: boolean,
  session: RuleSession
): RuleOutcome {
  const outside = expression.outside !== denied;
  const texts = expression.members.flatMap((one) => (one.kind === "text" ? [one.text] : []));
  if (texts.length > 0 && expression.operand.kind === "reference") {
    const { reference } = expression.operand;
    const shown = shownIn(reference, session);
    if (typeof shown !== "string") return shown;
    const listed = texts.some((text) => bareText(text) === bareText(shown));
    if (listed) return textOutcome(reference, true, outside, session);
    const value = session.lookup.one(reference);
    if (value.kind !== "number") return textOutcome(reference, false, outside, session);
  }
  return judgeFigure(expression, outside, session);
}

/** 符合: what a cell shows has the form of a pattern. */
export function judgePattern(
  expression: Extract<RuleExpression, { kind: "pattern" }>,
  denied: boolean,
  session: RuleSession
): RuleOutcome {
  const { reference, pattern } = expression;
  const shown = shownIn(reference, session);
  if (typeof shown !== "string") return shown;
  const fits = fitsPattern(pattern, shown);
  return textOutcome(reference, fits, expression.outside !== denied, session);
}

/** What a cell shows; where that is nothing, or "-", the outcome that follows. */
function shownIn(reference: RuleReference, session: RuleSession): string | RuleOutcome {
  beginRelation(session);
  const value = session.lookup.one(reference);
  session.parts.push({ reference, value });
  if (value.kind === "not_applicable") return NOT_APPLICABLE;
  const shown = session.lookup.text?.(reference) ?? "";
  if (shown !== "" && !(value.kind === "missing" && value.why === "not_calculated")) return shown;
  session.missing.push(reference);
  return uncheckedOutcome(session);
}

function textOutcome(
  reference: RuleReference,
  inside: boolean,
  outside: boolean,
  session: RuleSession
): RuleOutcome {
  const value = session.lookup.one(reference);
  const left = value.kind === "number" ? { low: value.low, high: value.high } : null;
  if (inside !== outside) return { kind: "pass", left, right: null };
  const parts = { leftParts: takeParts(session), rightParts: [] };
  const comparator = outside ? "<>" : "=";
  return { kind: "fail", comparator, left, right: null, difference: null, ...parts };
}

function judgeFigure(expression: Membership, outside: boolean, session: RuleSession): RuleOutcome {
  beginRelation(session);
  const value = evaluateFigure(expression.operand, session);
  const leftParts = takeParts(session);
  const members = expression.members
    .filter((member) => member.kind !== "text")
    .map((member) => evaluateFigure(member, session));
  const rightParts = takeParts(session);
  if (isLeftOut(session, false)) return NOT_APPLICABLE;
  if (value === "unchecked" || members.includes("unchecked")) return uncheckedOutcome(session);
  if (value === null) return NOT_APPLICABLE;
  const inside = members.some((member) => isSame(value, member));
  const left = endsOf(value);
  if (inside !== outside) return { kind: "pass", left, right: null };
  const comparator = outside ? "<>" : "=";
  return { kind: "fail", comparator, left, right: null, difference: null, leftParts, rightParts };
}

function isSame(value: Known, member: Quantity): boolean {
  return member !== null && member !== "unchecked" && holds("=", value, member, null);
}
