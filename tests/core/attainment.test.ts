import { judgeAttainment, readGoal, type GoalContext } from "../../src/core/attainment";
import type { Target } from "../../src/core/target/target";

const CONTEXT: GoalContext = {
  better: "more",
  measure: "flow",
  isPercent: false,
  factor: 1,
  base: null,
  aboutBand: 0.05,
};

function target(part: Partial<Target>): Target {
  return {
    wording: "",
    kind: "level",
    low: null,
    high: null,
    unit: "项",
    comparator: ">=",
    asTarget: ">=",
    firmness: "firm",
    at: { start: 0, end: 0 },
    ...part,
  };
}

function judge(
  part: Partial<Target>,
  actual: number,
  through: number,
  context: Partial<GoalContext> = {}
) {
  const goal = readGoal(target(part), { ...CONTEXT, ...context });
  if (!goal.ok) return goal.missing;
  return judgeAttainment(goal.goal, actual, through);
}

describe("an at-least target", () => {
  it.each([
    [640, 10, "exceeded"],
    [600, 10, "met"],
    [500, 10, "on_schedule"],
    [499, 10, "behind"],
    [599, 12, "missed"],
    [0, 1, "behind"],
  ])("of 600 with %d after %d months is %s", (actual, through, status) => {
    expect(judge({ low: 600 }, actual, through)).toMatchObject({ status });
  });

  it("gives the rate, the shortfall and ten twelfths of the target after ten months", () => {
    expect(judge({ low: 500 }, 640, 10)).toEqual({
      status: "exceeded",
      rate: 1.28,
      shortfall: -140,
      scheduled: 416.666666667,
    });
  });

  it("has no rate where it is 0", () => {
    expect(judge({ low: 0 }, 3, 12)).toMatchObject({ rate: null, status: "exceeded" });
  });
});

describe("other targets", () => {
  it.each<[string, Partial<Target>, number, number, Partial<GoalContext>, string]>([
    [
      "a range is met from its low end",
      { low: 1, high: 2, comparator: "range", asTarget: ">=" },
      1,
      10,
      {},
      "met",
    ],
    [
      "a range is exceeded above its high end",
      { low: 1, high: 2, comparator: "range" },
      3,
      10,
      {},
      "exceeded",
    ],
    [
      "a range is met up to its high end",
      { low: 1, high: 2, comparator: "range" },
      2,
      10,
      {},
      "met",
    ],
    ["at most is missed at once when passed", { high: 10, asTarget: "<=" }, 11, 3, {}, "missed"],
    ["at most is met at the figure", { high: 10, asTarget: "<=" }, 10, 12, {}, "met"],
    ["at most is better than met below it", { high: 10, asTarget: "<=" }, 8, 12, {}, "exceeded"],
    ["under is missed at the figure", { high: 10, asTarget: "<" }, 10, 12, {}, "missed"],
    ["more than is not met at the figure", { low: 10, asTarget: ">" }, 10, 12, {}, "missed"],
    [
      "from–to is judged by its end",
      { kind: "share_from_to", low: 13, high: 15 },
      14.2,
      10,
      { measure: "rate" },
      "pending",
    ],
    ["a stock has no schedule", { low: 2 }, 1, 10, { measure: "stock" }, "pending"],
    [
      "a rank is met from below",
      { kind: "rank", high: 40, asTarget: "<=" },
      38,
      10,
      {},
      "exceeded",
    ],
    [
      "fewer is better turns an exact figure",
      { low: 5, high: 5, asTarget: "=" },
      6,
      2,
      { better: "fewer" },
      "missed",
    ],
    ["about is met within the band", { low: 100, high: 100, asTarget: "≈" }, 95, 12, {}, "met"],
    [
      "about is exceeded above the band",
      { low: 100, high: 100, asTarget: "≈" },
      106,
      12,
      {},
      "exceeded",
    ],
    [
      "about is missed below the band",
      { low: 100, high: 100, asTarget: "≈" },
      94,
      12,
      {},
      "missed",
    ],
    [
      "growth builds on last year",
      { kind: "growth", low: 30, unit: "%" },
      130,
      12,
      { base: 100 },
      "met",
    ],
    [
      "growth of a rate stands for itself",
      { kind: "growth", low: 8, unit: "%" },
      8.5,
      12,
      { isPercent: true, measure: "rate" },
      "exceeded",
    ],
    [
      "a fall is judged from above",
      { kind: "growth", low: -3, high: -3, unit: "%", asTarget: "<=" },
      96,
      5,
      { base: 100 },
      "exceeded",
    ],
  ])("%s", (_title, part, actual, through, context, status) => {
    expect(judge(part, actual, through, context)).toMatchObject({ status });
  });

  it("takes the band of about from the growth, not from the level", () => {
    const growth = { kind: "growth", low: 10, high: 10, unit: "%", asTarget: "≈" } as const;
    expect(judge(growth, 129.3, 12, { base: 118 })).toMatchObject({ status: "met" });
    expect(judge(growth, 128, 12, { base: 118 })).toMatchObject({ status: "missed" });
  });

  it("carries the figure into the unit of the indicator", () => {
    expect(judge({ low: 130, unit: "亿" }, 112, 10, { factor: 1 })).toMatchObject({
      shortfall: 18,
    });
    expect(judge({ low: 1.3, unit: "万亿元" }, 12000, 12, { factor: 10_000 })).toMatchObject({
      shortfall: 1000,
    });
  });

  it("says what is missing: last year for growth, a common unit, a kind that can be judged", () => {
    expect(judge({ kind: "growth", low: 30 }, 130, 12)).toBe("base");
    expect(judge({ low: 30 }, 130, 12, { factor: null })).toBe("unit");
    expect(judge({}, 130, 12)).toBe("kind");
  });
});

describe("where fewer is better", () => {
  const fewer = { better: "fewer" } as const;
  const range = { low: 1, high: 2, comparator: "range" } as const;
  it.each([
    [3, "missed"],
    [2, "met"],
    [1, "met"],
    [0, "exceeded"],
  ])("a range of 1-2 with %d is %s", (actual, status) => {
    expect(judge(range, actual, 10, fewer)).toMatchObject({ status });
  });

  it.each([
    [106, "missed"],
    [105, "met"],
    [95, "met"],
    [94, "exceeded"],
  ])("about 100 with %d is %s", (actual, status) => {
    const about = { low: 100, high: 100, comparator: "≈", asTarget: "≈" } as const;
    expect(judge(about, actual, 10, fewer)).toMatchObject({ status });
  });
});

describe("a rise by an amount", () => {
  const rise = { kind: "delta", low: 20, high: 20, comparator: "=" } as const;
  it("is added to last year's figure where the wording says so", () => {
    const goal = { ...rise, wording: "较上年增加20项" };
    expect(judge(goal, 110, 12, { base: 100 })).toMatchObject({ status: "missed", shortfall: 10 });
    expect(judge(goal, 110, 12)).toBe("base");
  });

  it("is added to last year's figure for what is counted at a point in time", () => {
    const stock = { measure: "stock", base: 100 } as const;
    expect(judge({ ...rise, wording: "新增20个" }, 120, 12, stock)).toMatchObject({
      status: "met",
    });
  });

  it("is the year's own figure for a flow", () => {
    const own = { ...rise, wording: "新增较大项目20项" };
    expect(judge(own, 20, 12, { base: 100 })).toMatchObject({ status: "met" });
  });
});
