import type { TargetStatus } from "../core/attainment";
import type { TargetResult } from "../core/targets";

/** What asks for attention comes first. */
const ORDER: readonly TargetStatus[] = [
  "missed",
  "behind",
  "unchecked",
  "pending",
  "on_schedule",
  "met",
  "exceeded",
  "no_target",
];

/** The statuses that occur, those that ask for attention first, with how often. */
export function countStatuses(
  targets: readonly TargetResult[]
): readonly (readonly [TargetStatus, number])[] {
  return ORDER.flatMap((status) => {
    const count = targets.filter((one) => one.status === status).length;
    return count > 0 ? [[status, count] as const] : [];
  });
}

/** Targets in the order of their status; of equal ones the lowest rate first. */
export function sortTargets(targets: readonly TargetResult[]): readonly TargetResult[] {
  return [...targets].sort(
    (one, other) =>
      ORDER.indexOf(one.status) - ORDER.indexOf(other.status) || urgency(one) - urgency(other)
  );
}

/** For an at-most target a high rate is the bad one. */
function urgency(one: TargetResult): number {
  const rate = one.rate ?? 0;
  return one.goal?.atMost === true ? -rate : rate;
}
