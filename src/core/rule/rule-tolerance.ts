import type { RuleExpression, RuleOperand, Tolerance } from "./rule";
import type { RuleSession } from "./rule-session";

/**
 * What a tolerance in last digits (末位) comes to, in the figures' unit; `null` where the rule has
 * none. A figure that stands alone on its side is the one that was rounded: its cell decides. Where
 * both stand alone, or neither, it is the cell that shows the fewest digits.
 */
export function lastDigitsAllowed(
  relation: Extract<RuleExpression, { kind: "comparison" }>,
  left: readonly RuleOperand[],
  right: readonly RuleOperand[],
  session: RuleSession
): number | null {
  const { lastDigits } = session.tolerance;
  if (lastDigits === undefined) return null;
  const isAlone = (side: RuleExpression) => side.kind === "reference";
  const rounded =
    isAlone(relation.left) === isAlone(relation.right)
      ? [...left, ...right]
      : isAlone(relation.left)
        ? left
        : right;
  const digits = rounded.map((part) => session.lookup.lastDigit?.(part.reference) ?? 0);
  const allowed = lastDigits * digits.reduce((most, one) => Math.max(most, one), 0);
  return Number.isFinite(allowed) ? allowed : 0;
}

export function withAllowance(tolerance: Tolerance, allowed: number | null): Tolerance {
  return allowed !== null && allowed > tolerance.absolute
    ? { ...tolerance, absolute: allowed }
    : tolerance;
}
