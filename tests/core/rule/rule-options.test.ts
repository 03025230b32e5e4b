import { open, withRows } from "./rule-findings";
import type { CellOf } from "../sheet-of";
import type { SmallWorkbook } from "../small-workbook";

describe("missing figures", () => {
  const rows = [
    ["合计", "01", null, 10, null],
    ["甲类", "02", null, 10, null],
    ["乙类", "03", null, null, null],
  ];
  const rule = "[01]=[02]+[03]";
  const kind = (mode: CellOf, settings: SmallWorkbook["settings"] = []) => {
    const rules = [["R1", rule, "强制性", null, null, mode]];
    return open(withRows(rows, rule, { rules, settings })).length > 0 ? "unchecked" : "pass";
  };

  it.each([
    [null, "unchecked"],
    ["未能审核", "unchecked"],
    ["作零", "pass"],
    ["作零，全缺不审", "pass"],
    ["作零;全零不审", "pass"],
    ["全缺不审", "unchecked"],
    ["一律未能审核", "unchecked"],
    ["always_zero", "pass"],
    ["PARTIAL_NULL", "unchecked"],
  ])("by %j: %s", (mode, expected) => {
    expect(kind(mode)).toBe(expected);
  });

  it("act as the scheme's settings say where the rule does not", () => {
    expect(kind(null, [["缺数处理", "作零"]])).toBe("pass");
    expect(kind("未能审核", [["缺数处理", "作零"]])).toBe("unchecked");
  });

  it("act so in what follows from the catalogue too", () => {
    const parts = { rules: [], settings: [["缺数处理", "作零"]] };
    expect(withRows(rows, rule, parts).unchecked.map((one) => one.rule)).toEqual(["READ.figure"]);
  });
});

describe("a total that is a dash", () => {
  it("is not passed over where its parts have figures", () => {
    const rows = [
      ["合计", "01", null, "-", null],
      ["甲类", "02", null, 10, null],
      ["乙类", "03", null, "-", null],
    ];
    const result = withRows(rows, "[01]=[02]+[03]");
    expect(open(result)).toEqual(["missing: 合计 actual not_applicable"]);
    expect(result.verdict).toBe("unchecked");
  });
});

describe("texts that a rule asks for", () => {
  const rows = (answer: CellOf) => [
    ["合计", "01", null, 10, null],
    ["甲类", "02", null, 10, null],
    ["行业代码", "03", null, answer, null],
  ];
  const catalogue = [
    ["01", "合计", "项"],
    ["02", "甲类", "项"],
    ["03", "行业代码", "项"],
  ];
  const told = (answer: CellOf, rule: string) =>
    withRows(rows(answer), rule, { catalogue }).findings.map((one) => one.code);

  it.each([
    ["C26", "[03]属于('C26','C27')", []],
    ["C28", "[03]属于('C26','C27')", ["relation"]],
    ["C28", "[03]符合'@##'", []],
    ["28", "[03]符合'@##'", ["assumed", "relation"]],
    ["C28", "[01]=[02]", ["unreadable"]],
    [{ value: 12.5, format: "0.00" }, "[03]符合'##.##'", []],
  ])("%j under %s: %j", (answer, rule, codes) => {
    expect(told(answer, rule).sort()).toEqual(codes);
  });
});

describe("a tolerance in the last digit of the cell", () => {
  const rows = (total: CellOf, part: CellOf) => [
    ["合计", "01", null, total, null],
    ["甲类", "02", null, part, null],
    ["乙类", "03", null, 20.31, null],
  ];
  const judged = (total: CellOf, part: CellOf, tolerance: CellOf) => {
    const rules = [["R1", "[01]=[02]+[03]", "强制性", tolerance]];
    return withRows(rows(total, part), "", { rules }).findings.map(
      (one) => one.code === "relation" && one.tolerance
    );
  };
  it.each([
    [30.5, 10.28, "末位", []],
    [30.5, 10.28, "末位1", []],
    [30.5, 10.33, "末位1", [0.1]],
    [30.5, 10.33, "末位2", []],
    [{ value: 30.5, format: "0.00" }, 10.28, "末位1", [0.01]],
    ["30.5", 10.28, "末位1", [false]],
    [30.5, 10.28, "末位1；0.05", []],
    [30.5, 10.28, null, [0]],
  ])("%j against %j with %j", (total, part, tolerance, tolerances) => {
    const found = judged(total, part, tolerance).filter((one) => one !== false);
    expect(found).toEqual(tolerances.filter((one) => one !== false));
  });
});
