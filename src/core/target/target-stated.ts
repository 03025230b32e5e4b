import type { Comparator } from "./target";
import { asTarget, type Stated } from "./target-comparator";
import type { Mention } from "./target-scan";

/** A target as read, before one is chosen; or what stands where a figure should be. */
export type Statement = Span &
  (
    | ({
        readonly sort: "target";
        readonly unit: string;
        readonly asTarget: Comparator;
        readonly weak: boolean;
      } & Omit<Stated, "lessBetter">)
    | { readonly sort: "masked" | "blank" | "vague" }
  );

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly bracketed: boolean;
}

/** A target with the comparator to judge by. */
export function judgeable(
  span: Span,
  stated: Stated & { readonly unit: string; readonly weak: boolean }
): Statement {
  const { kind, low, high, comparator, unit, weak } = stated;
  return {
    ...span,
    sort: "target",
    kind,
    low,
    high,
    comparator,
    unit,
    weak,
    asTarget: asTarget(stated),
  };
}

export function spanOf(first: Mention, last: Mention): Span {
  return { start: first.start, end: last.end, bracketed: first.bracketed };
}
