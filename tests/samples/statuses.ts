import type { CheckResult } from "../../src/core/check";

/** The statuses that occur among the targets of a check. */
export function judgedStatuses(result: CheckResult): ReadonlySet<string> {
  return new Set(result.targets.map((one) => one.status));
}
