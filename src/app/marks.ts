import { addressText } from "../core/address";
import type { Finding } from "../core/finding";
import type { CellAddress, Edit, MarkFamily } from "../core/workbook";

/** What of a finding decides where and how it is marked. */
export type MarkedFinding = Pick<Finding, "severity" | "at"> & { readonly code: string };

/** Errors are what the form has to answer for; shortfalls are true figures that are low. */
export function markFamily(one: Omit<MarkedFinding, "at">): MarkFamily | null {
  if (one.code === "target") return "shortfall";
  return one.severity === "info" ? null : "error";
}

/** The cells of each family, each cell once, in the order of the findings. */
export function markedCells(
  findings: readonly MarkedFinding[]
): ReadonlyMap<MarkFamily, readonly CellAddress[]> {
  const cells = new Map<MarkFamily, Map<string, CellAddress>>([
    ["error", new Map()],
    ["shortfall", new Map()],
  ]);
  for (const one of findings) {
    const family = markFamily(one);
    if (family && one.at) cells.get(family)?.set(addressText(one.at), one.at);
  }
  return new Map([...cells].map(([family, places]) => [family, [...places.values()]]));
}

/** One edit for each family. */
export function markEdits(
  findings: readonly MarkedFinding[],
  families: readonly MarkFamily[]
): readonly Edit[] {
  const cells = markedCells(findings);
  return families.map((family) => ({ kind: "mark", family, cells: cells.get(family) ?? [] }));
}
