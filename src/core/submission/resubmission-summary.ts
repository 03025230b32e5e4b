import type { Resubmission } from "./resubmission";
import type { Newer } from "./submission-age";

/** How much a submission changed of what stood before it; what it is, is told when it is asked for. */
export interface ResubmissionSummary {
  readonly place: number;
  readonly before: Resubmission["before"];
  readonly newer: Newer;
  /** Figures that say something else. */
  readonly changed: number;
  /** Findings that are gone, still there and new, those that only inform left out. */
  readonly closed: number;
  readonly open: number;
  readonly fresh: number;
  /** Explanations given before that hold, and such as were given for other figures. */
  readonly carried: number;
  readonly again: number;
}

export function summaryOf({
  place,
  before,
  newer,
  changes,
  findings,
  answered,
}: Resubmission): ResubmissionSummary {
  const carried = answered.filter((one) => one.answer.kind === "holds").length;
  return {
    ...{ place, before, newer, changed: changes.length },
    ...{ closed: findings.closed.length, open: findings.open.length, fresh: findings.fresh.length },
    ...{ carried, again: answered.length - carried },
  };
}
