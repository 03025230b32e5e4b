import type { PlanQuery } from "../../src/core/plan/plan-check";
import type { PlanRowRefusal } from "../../src/core/plan/plan-rows";
import type { Indicator } from "../../src/core/scheme/scheme";
import { readTarget, type Target } from "../../src/core/target/target";

type OwnQuery = Exclude<PlanQuery, { readonly code: "relation" }>;

/** One of each query but the relations, whose sentence stands among the findings. */
export const planQuerySamples: readonly OwnQuery[] = [
  { code: "parts", targets: [0, 1], left: 23, right: 20 },
  { code: "below_last_year", targets: [0], left: 20, right: 25, through: 12 },
  { code: "below_last_year", targets: [0], left: 20, right: 25, through: 10 },
  { code: "growth_level", targets: [0, 1], left: 20, right: 10.17, base: 118 },
  { code: "twice", targets: [0, 1], left: 20, right: 25 },
  { code: "part_year", targets: [0], base: 118, through: 10 },
];

const indicator = {} as Indicator;

export const planRefusalSamples: readonly PlanRowRefusal[] = [
  { code: "other_words", place: 0, indicator, wording: "25项", there: "30项" },
  { code: "no_wording", place: 0, indicator },
  { code: "no_indicator", place: 0, indicator },
];

const WORDINGS = [
  "20%以上",
  "不超过5%",
  "1%-2%",
  "由13%增长至15%",
  "增长30%左右",
  "超过5%",
  "力争20%",
  "提高1.5个百分点",
];

/** Targets of every shape, in a unit that both languages share. */
export const planTargetSamples: readonly Target[] = WORDINGS.flatMap((wording) => {
  const reading = readTarget(wording);
  return reading.ok ? [reading.target] : [];
});
