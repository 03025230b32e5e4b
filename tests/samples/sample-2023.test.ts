import { judgedStatuses } from "./statuses";
import { sampleIndicators, GROWTH_TARGETS } from "../../src/samples/indicators";
import { checkOwn, rulesInForce, rulesOf, sampleWorkbook } from "./sample-check";

const workbook = sampleWorkbook("2023.xlsx");
const result = checkOwn(workbook);

describe("the sample of 2023", () => {
  it("has rules R10 to R16 and R18 in force", () => {
    expect(rulesInForce(workbook)).toEqual(
      expect.arrayContaining(["R10", "R11", "R12", "R13", "R14", "R15", "R16", "R18"])
    );
  });

  it("asks for an explanation of R11 alone, with both sides", () => {
    expect(rulesOf(result, "hard")).toEqual([]);
    expect(rulesOf(result, "query")).toEqual(["R11"]);
    expect(
      result.findings.find((one) => one.rule === "R11" && one.severity === "query")
    ).toMatchObject({
      left: 130,
      right: 100,
      difference: 30,
    });
    expect(result.verdict).toBe("explain");
  });

  it("says that the base of a growth target is part of a year", () => {
    expect(result.findings.filter((one) => one.code === "part_year_base")).toMatchObject([
      { rule: "PLAN.KW301[36]", severity: "info", base: 118, through: 10 },
    ]);
  });

  it("could not judge the one figure that is blank", () => {
    expect(result.unchecked.map((one) => one.rule)).toEqual(["PLAN.KW304[08]"]);
  });

  it("brings out every status", () => {
    expect(judgedStatuses(result)).toEqual(
      new Set(["exceeded", "met", "on_schedule", "behind", "pending", "unchecked", "no_target"])
    );
    expect(judgedStatuses(checkOwn(workbook, 12)).has("missed")).toBe(true);
  });

  it("never returns a workbook for a missed target", () => {
    const year = checkOwn(workbook, 12);
    expect(rulesOf(year, "hard")).toEqual([]);
    const missed = year.findings.filter((one) => one.code === "target");
    expect(missed.filter((one) => one.severity === "query").length).toBeGreaterThan(0);
    expect(missed.filter((one) => one.severity === "info").length).toBeGreaterThan(0);
    expect(year.verdict).toBe("explain");
  });

  it("says that the months were given from outside", () => {
    const year = checkOwn(workbook, 12);
    expect(year.overridden).toBe(true);
    expect(year.findings.filter((one) => one.code === "period_overridden")).toHaveLength(5);
  });
});

describe("each target of 2023", () => {
  const scheduled = new Map(
    result.targets.map((one) => [
      `${one.indicator.form}[${one.indicator.code}] ${one.wording ?? ""}`,
      one,
    ])
  );

  it.each(
    sampleIndicators(2023).flatMap((one) =>
      one.plan ? [[`${one.form}[${one.code}]`, one.plan.wording] as const] : []
    )
  )("%s %s is read from its wording", (key, wording) => {
    expect(scheduled.get(`${key} ${wording}`)?.target).not.toBeNull();
  });

  it.each([
    ["KW301[36]", "130项以上", "level", 130, null, "项", ">=", ">=", "firm"],
    ["KW301[36]", "递增10%左右", "growth", 10, 10, "%", "≈", "≈", "firm"],
    ["KW301[02]", "不少于20项", "level", 20, null, "项", ">=", ">=", "firm"],
    ["KW301[03]", "12项", "level", 12, 12, "项", "=", ">=", "firm"],
    ["KW301[31]", "1-2家", "level", 1, 2, "家", "range", ">=", "firm"],
    ["KW304[06]", "达130亿", "level", 130, null, "亿", ">=", ">=", "soft"],
    ["KW304[06]", "增长30%", "growth", 30, 30, "%", "=", ">=", "soft"],
    ["KW304[07]", "由13%增长至15%", "share_from_to", 13, 15, "%", "=", ">=", "soft"],
    ["KW304[09]", "1个以上", "level", 1, null, "个", ">=", ">=", "soft"],
    ["KW304[10]", "1-2个", "level", 1, 2, "个", "range", ">=", "soft"],
    ["KW305[06]", "不少于2000人次", "level", 2000, null, "人次", ">=", ">=", "firm"],
  ])(
    "%s %s reads as the plan means it",
    (key, wording, kind, low, high, unit, comparator, asTarget, firmness) => {
      const one = scheduled.get(`${key} ${wording}`);
      expect(one?.target).toMatchObject({ kind, low, high, unit, comparator, asTarget });
      expect(one?.firmness).toBe(firmness);
    }
  );

  it("is due at ten twelfths after ten months, at nine twelfths where the form stands at September", () => {
    expect(scheduled.get("KW301[07] 不少于80项")?.scheduled).toBeCloseTo((80 * 10) / 12, 9);
    expect(scheduled.get("KW303[01] 不少于600项")?.scheduled).toBe(450);
  });

  it("stands beside last year's figure where the plan builds on it", () => {
    expect(
      GROWTH_TARGETS.map((one) => scheduled.get(`${one.form}[${one.code}] ${one.wording}`)?.base)
    ).toEqual([118, 100]);
  });
});
