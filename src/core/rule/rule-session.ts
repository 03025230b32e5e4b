import type { MissingMode, RuleLookup, RuleOperand, RuleReference, Tolerance } from "./rule";
import type { Arithmetic, Quantity } from "./rule-interval";

/** One judging of one clause: what it reads by, and what the relation at hand has met so far. */
export interface RuleSession {
  readonly lookup: RuleLookup;
  readonly tolerance: Tolerance;
  readonly mode: MissingMode;
  /** Blank counts as 0. */
  readonly zero: boolean;
  /** Inside the condition of a 若: it is taken as it stands, without tolerance. */
  condition: boolean;
  parts: RuleOperand[];
  missing: RuleReference[];
  fault: "division_by_zero" | "not_finite" | null;
  /** VTL's data points found, those of them that are not 0, and those missing. */
  found: number;
  nonZero: number;
  gaps: number;
}

export function openSession(
  lookup: RuleLookup,
  tolerance: Tolerance,
  mode: MissingMode
): RuleSession {
  const zero = mode === "non_zero" || mode === "partial_zero" || mode === "always_zero";
  return {
    lookup,
    tolerance,
    mode,
    zero,
    condition: false,
    parts: [],
    missing: [],
    fault: null,
    found: 0,
    nonZero: 0,
    gaps: 0,
  };
}

/** Forgets the relation before. */
export function beginRelation(session: RuleSession): void {
  session.parts = [];
  session.missing = [];
  session.fault = null;
  session.found = 0;
  session.nonZero = 0;
  session.gaps = 0;
}

/** The operands met since the last call. */
export function takeParts(session: RuleSession): readonly RuleOperand[] {
  const parts = session.parts;
  session.parts = [];
  return parts;
}

/** Looks a figure up and keeps account of it. */
export function readFigure(session: RuleSession, reference: RuleReference): Quantity {
  const value = session.lookup.one(reference);
  session.parts.push({ reference, value });
  if (value.kind === "missing") {
    const blank = value.why === "blank" || value.why === "absent";
    if (blank) session.gaps++;
    else session.found++;
    if (blank && session.zero) return 0;
    session.missing.push(reference);
    return "unchecked";
  }
  session.found++;
  if (value.kind === "not_applicable") return null;
  const { low, high } = value;
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    session.fault ??= "not_finite";
    return "unchecked";
  }
  if (low !== 0 || high !== 0) session.nonZero++;
  if (low === high) return low;
  return low < high ? value : { low: high, high: low };
}

/** Whether a cell is filled in. A row that is not there at all cannot be counted as blank. */
export function readState(
  session: RuleSession,
  reference: RuleReference
): "filled" | "blank" | "not_applicable" | "unchecked" {
  const value = session.lookup.one(reference);
  session.parts.push({ reference, value });
  if (value.kind === "missing" && value.why === "blank") return "blank";
  session.found++;
  if (value.kind === "number") {
    session.nonZero++;
    return "filled";
  }
  if (value.kind === "not_applicable") return "not_applicable";
  if (value.why === "null") return "blank";
  session.missing.push(reference);
  return "unchecked";
}

/** A result of arithmetic; a fault leaves its reason. */
export function settled(session: RuleSession, result: Arithmetic): Quantity {
  if (result !== "division_by_zero" && result !== "not_finite") return result;
  session.fault ??= result;
  return "unchecked";
}
