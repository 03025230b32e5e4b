import { haveSameFigures } from "../explanations";
import type { AskedFinding } from "./asked-finding";
import { findingKey } from "./asked-finding";
import type { NotedFinding } from "./submission";

/** A finding with what it is known again by. */
export interface KnownFinding {
  readonly asked: AskedFinding;
  readonly finding: NotedFinding;
}

/** What became of the findings of a submission in the next one; those that only inform are left out. */
export interface FindingChanges {
  readonly closed: readonly KnownFinding[];
  /** Still there, though its figures may be others. */
  readonly open: readonly FindingPair[];
  /** Still there, and a query that has been explained. */
  readonly explained: readonly FindingPair[];
  readonly fresh: readonly KnownFinding[];
}

export interface FindingPair {
  readonly before: KnownFinding;
  readonly after: KnownFinding;
}

/**
 * Finds the findings of one state again in the next: by rule, form, indicator and column. Of several
 * alike those go together that say the same, the others in their order.
 */
export function findingChanges(
  before: readonly KnownFinding[],
  after: readonly KnownFinding[]
): FindingChanges {
  const older = grouped(before);
  const again: FindingPair[] = [];
  const fresh: KnownFinding[] = [];
  for (const [key, now] of grouped(after)) {
    const left = older.get(key) ?? [];
    const rest: KnownFinding[] = [];
    // First those that say the same, so that one of two alike which was mended is the one closed.
    for (const one of now) {
      const at = left.findIndex((other) => saysSame(other, one));
      const [same] = at < 0 ? [] : left.splice(at, 1);
      if (same) again.push({ before: same, after: one });
      else rest.push(one);
    }
    for (const one of rest) {
      const other = left.shift();
      if (other) again.push({ before: other, after: one });
      else fresh.push(one);
    }
  }
  const isOpen = ({ after: { finding } }: FindingPair) => finding.explanation === null;
  return {
    closed: [...older.values()].flat(),
    open: again.filter(isOpen),
    explained: again.filter((one) => !isOpen(one)),
    fresh,
  };
}

function saysSame(one: KnownFinding, other: KnownFinding): boolean {
  return (
    haveSameFigures(one.finding, other.finding) && one.finding.message === other.finding.message
  );
}

function grouped(all: readonly KnownFinding[]): Map<string, KnownFinding[]> {
  const groups = new Map<string, KnownFinding[]>();
  for (const one of all) {
    if (one.finding.severity === "info") continue;
    const key = findingKey(one.asked);
    const same = groups.get(key);
    if (same) same.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
