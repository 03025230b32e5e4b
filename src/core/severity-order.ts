import type { Severity } from "./scheme/scheme";

const ORDER: Readonly<Record<Severity, number>> = { hard: 0, query: 1, info: 2 };

/** Hard ones first; a sort keeps the order within a severity. */
export function bySeverity(
  one: { readonly severity: Severity },
  other: { readonly severity: Severity }
): number {
  return ORDER[one.severity] - ORDER[other.severity];
}
