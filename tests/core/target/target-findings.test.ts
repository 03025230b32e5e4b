import { addressText } from "../../../src/core/address";
import type { Finding } from "../../../src/core/finding";
import type { CellOf } from "../sheet-of";
import { checkSmall, type SmallWorkbook } from "../small-workbook";

/** The findings of one indicator 合计 with its target, and the form's 年度目标, 本年累计, 上年同期. */
function found(
  wording: string,
  [plan, actual, before]: readonly CellOf[],
  more: SmallWorkbook & { readonly unit?: string; readonly measure?: string } = {}
): readonly Finding[] {
  const unit = more.unit ?? "项";
  return checkSmall({
    catalogue: [["01", "合计", unit, null, null, null, more.measure]],
    plan: [["01", wording]],
    rows: [["合计", unit, "01", plan, actual, before]],
    period: "2023年1—12月",
    ...more,
  }).findings;
}

describe("a target that is not met", () => {
  it("is asked about, with the cell of the figure and that of the wording", () => {
    const findings = found("30项", [null, 20]);
    expect(findings).toMatchObject([
      {
        rule: "PLAN.K1[01]",
        severity: "query",
        form: "K1",
        code: "target",
        status: "missed",
        wording: "30项",
        firmness: "firm",
        rate: 0.666666666667,
        scheduled: 30,
        through: 12,
        unit: "项",
        atMost: false,
        left: 20,
        right: 30,
        difference: -10,
      },
    ]);
    const [one] = findings;
    expect([one?.at, ...(one?.related ?? [])].map((at) => at && addressText(at))).toEqual([
      "K1!E6",
      "年度计划!C2",
    ]);
  });

  it("informs where it was soft", () => {
    expect(found("力争30项", [null, 20])).toMatchObject([{ severity: "info", status: "missed" }]);
  });

  it("informs where it is behind schedule, against what was due by then", () => {
    expect(found("30项", [null, 20], { period: "2023年1—10月" })).toMatchObject([
      { severity: "info", status: "behind", left: 20, right: 25, difference: -5, through: 10 },
    ]);
  });

  it("is nothing to speak of where it is met, exceeded or on schedule", () => {
    expect(found("30项", [null, 30])).toEqual([]);
    expect(found("30项", [null, 31])).toEqual([]);
    expect(found("30项", [null, 25], { period: "2023年1—10月" })).toEqual([]);
  });

  it("is a limit that was passed", () => {
    expect(found("不超过5项", [null, 8])).toMatchObject([
      { status: "missed", atMost: true, left: 8, right: 5, difference: 3 },
    ]);
  });
});

describe("a target in another word for a count", () => {
  it("is compared and said, at its wording", () => {
    const [one, ...others] = found("30件", [null, 30]);
    expect(one).toMatchObject({
      severity: "info",
      code: "target_unit",
      targetUnit: "件",
      unit: "项",
      wording: "30件",
      related: [],
      left: null,
      right: null,
      difference: null,
    });
    expect(one?.at && addressText(one.at)).toBe("年度计划!C2");
    expect(others).toEqual([]);
  });

  it.each(["30项", "30", "增长20%"])("is none: %s", (wording) => {
    const codes = found(wording, [null, 30, 10]).map((one) => one.code);
    expect(codes).not.toContain("target_unit");
  });
});

describe("growth on a base of some months", () => {
  it("is said, since the target looks easier than it is", () => {
    const findings = found("增长20%", [null, 30, 10], { period: "2023年1—10月" });
    expect(findings).toMatchObject([
      { severity: "info", code: "part_year_base", wording: "增长20%", through: 10, base: 10 },
    ]);
  });

  it.each<[string, string, SmallWorkbook & { readonly measure?: string }]>([
    ["of a whole year", "增长20%", { period: "2023年1—12月" }],
    [
      "that the plan states itself",
      "增长20%",
      { plan: [["01", "增长20%", 10]], period: "2023年1—10月" },
    ],
    ["of a stock", "增长20%", { measure: "时点", period: "2023年1—10月" }],
    ["of a target that is no growth", "30项", { period: "2023年1—10月" }],
  ])("is none where it is one %s", (_, wording, more) => {
    const codes = found(wording, [null, 30, 10], more).map((one) => one.code);
    expect(codes).not.toContain("part_year_base");
  });
});

describe("the plan column of a form", () => {
  it("is asked about where it differs from the plan", () => {
    const findings = found("30项", [25, 30]);
    expect(findings).toMatchObject([
      {
        severity: "query",
        code: "plan_column",
        wording: "30项",
        shown: 25,
        left: 25,
        right: 30,
        difference: -5,
      },
    ]);
    expect(findings[0]?.at && addressText(findings[0].at)).toBe("K1!D6");
  });

  it.each([
    ["30项", 30],
    ["1-2项", 1],
    ["1-2项", 2],
    ["0.3项", 0.1 + 0.2],
    ["增长20%", 25],
    ["30项", null],
  ])("agrees: %s and %s", (wording, shown) => {
    const codes = found(wording, [shown, 30, 10]).map((one) => one.code);
    expect(codes).not.toContain("plan_column");
  });

  it.each([
    ["1-2项", 3],
    ["1000000项", 1000001],
  ])("differs: %s and %s", (wording, shown) => {
    const codes = found(wording, [shown, 1_000_000, 10]).map((one) => one.code);
    expect(codes).toContain("plan_column");
  });
});
