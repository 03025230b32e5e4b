import { CODES, rules, told } from "./lint-told";

describe("relations that repeat one another", () => {
  it.each([
    ["[01]=[02]+[03]", "[01]=[02]+[03]"],
    ["[01]=[02]+[03]", "[03]+[02]=[01]"],
    ["[01]=[02]+[03]", "[01]-[03]=[02]"],
    ["[01]=[02]+[03]", "2*[01]-2*[02]=[03]*2"],
    ["[01]=[02]+[03]", "[01]=合计([02]:[03])"],
    ["[05]<=[04]", "[04]>=[05]"],
    ["[05]<=[04]+3", "[05]-[04]<=3"],
    ["[01]=[02]", "[1]=[指标02]"],
    ["若[06]<>0则[05]<=[06]", "若 [06]≠0，则 [05]≤[06]"],
    ["[01]<>[02]", "[02]<>[01]"],
  ])("%s and %s", (one, other) => {
    expect(rules(one, other)).toEqual(["rule_repeats R2 R1"]);
  });

  it.each([
    ["[01]=[02]+[03]", "[01]=[02]-[03]"],
    ["[01]=[02]", "[01,上年]=[02,上年]"],
    ["[05]<=[04]", "[04]<=[05]"],
    ["[01]<>[02]", "[01]<>[02]+1"],
    ["若[06]<>0则[05]<=[06]", "若[06]<>0则[05]<[06]"],
  ])("not %s and %s", (one, other) => {
    expect(rules(one, other)).toEqual([]);
  });
});

describe("relations that say less than another", () => {
  it.each([
    ["[01]>=[02]+[03]", "[01]=[02]+[03]"],
    ["[05]<=10", "[05]<=8"],
    ["[05]<=10", "[05]<10"],
  ])("%s beside %s", (less, more) => {
    expect(rules(more, less)).toEqual(["rule_weaker R2 R1"]);
    expect(rules(less, more)).toEqual(["rule_weaker R1 R2"]);
  });

  it("but a loose hard rule beside a strict query is meant", () => {
    const both = [
      ["R1", "[01]=[02]+[03]", "强制性", 5],
      ["R2", "[01]=[02]+[03]", "核实性", 0],
    ];
    expect(told({ rules: both })).toEqual([]);
  });
});

describe("relations that cannot hold together", () => {
  it.each([
    ["an equation and an inequality", ["[01]=[02]+[03]", "[01]>[02]+[03]"], "R1 R2"],
    ["two bounds", ["[05]<=10", "[05]>=20"], "R1 R2"],
    ["a bound and one that shuts it out", ["[05]<10", "[05]>=10"], "R1 R2"],
    ["a circle of inequalities", ["[01]>=[02]", "[02]>=[03]", "[03]>[01]"], "R1 R2 R3"],
    ["a part above its total", ["[01]=[02]+[03]", "[02]>[01]"], "R1 R2"],
    ["a constant that no parts make up", ["[01]=[02]+[03]", "[02]>=5", "[01]=4"], "R1 R2 R3"],
  ])("%s", (_, sources, named) => {
    expect(rules(...sources)).toEqual([`! rules_contradict ${named}`]);
  });

  it("names no rule that has nothing to do with it", () => {
    const sources = ["[01]<=[02]", "[05]<=10", "[02]=[05]", "[05]>=20"];
    expect(rules(...sources)).toEqual(["! rules_contradict R2 R4"]);
  });

  it.each([
    ["a tolerance lets both hold", ["[01]=[02]", 1], ["[01]>=[02]+1", 0]],
    ["a tolerance that grows with the figures may", ["[01]=[02]", "1%"], ["[01]>[02]", 0]],
  ])("unless %s", (_, one, other) => {
    const both = [one, other].map(([source, tolerance], index) => [
      `R${String(index)}`,
      source,
      "强制性",
      tolerance,
    ]);
    expect(told({ rules: both })).toEqual([]);
  });

  it("is worth a look where one of them is a query, which an explanation answers", () => {
    const both = [
      ["R1", "[05]<=10", "强制性"],
      ["R2", "[05]>=20", "核实性"],
    ];
    expect(told({ rules: both })).toEqual(["rules_contradict R2 R1"]);
  });
});

describe("rules that check nothing", () => {
  it.each([
    ["[01]=[01]", "rule_empty R1 true"],
    ["[01]>=[01]-1", "rule_empty R1 true"],
    ["[01]>[01]", "! rule_empty R1 false"],
    ["[01]<>[01]", "! rule_empty R1 false"],
    ["[01]=合计(下级[02])", "rule_no_parts R1 K1[02]"],
  ])("%s", (source, note) => {
    expect(rules(source)).toEqual([note]);
  });
});

describe("figures that rules compute from one another", () => {
  it("in a circle", () => {
    expect(rules("[01]=[02]+[03]", "[02]=[04]+[05]", "[04]=[01]-[06]")).toEqual([
      "rule_cycle R1 R2 R3 K1[01] K1[02] K1[04]",
    ]);
  });

  it.each([
    ["a tree", ["[01]=[02]+[03]", "[02]=[04]+[05]", "[03]=[06]+[07]"]],
    ["figures that are to agree", ["[01]=[02]", "[02]=[03]", "[01]<=[03]+5"]],
  ])("not in %s", (_, sources) => {
    expect(rules(...sources)).toEqual([]);
  });
});

describe("units that stand together in a rule", () => {
  const units = (...all: readonly string[]) =>
    told({
      catalogue: all.map((unit, index) => [CODES[index], `指标${String(index)}`, unit]),
      plan: [["01", "达到10"]],
      rules: [["R1", "[01]=[02]+[03]", "强制性"]],
    });

  it.each([
    ["项", "项", "元", "rule_units R1 unlike 项 元"],
    ["万元", "万元", "元", "rule_units R1 scaled 万元 元"],
    ["项", "家", "人", "rule_units R1 counts 项 家 人"],
  ])("%s, %s and %s", (one, two, three, note) => {
    expect(units(one, two, three)).toEqual([note]);
  });

  it("a figure with a factor has been carried over", () => {
    const catalogue = [
      ["01", "合计", "万元"],
      ["02", "明细", "元"],
    ];
    const carried = [["R1", "[01]=[02]/10000", "强制性"]];
    expect(told({ catalogue, plan: [["01", "10万元"]], rules: carried })).toEqual([]);
  });
});

describe("flows and stocks in a sum", () => {
  const sum = (one: string, two: string, three: string, rule: string) =>
    told({
      catalogue: [one, two, three].map((measure, index) => [
        CODES[index],
        `指标${String(index)}`,
        "项",
        null,
        null,
        null,
        measure,
      ]),
      plan: [["01", "10项"]],
      rules: [["R1", rule, "强制性"]],
    });

  it("do not add up", () => {
    expect(sum("时期", "时点", "时期", "[01]=[02]+[03]")).toEqual([
      "rule_measures R1 K1[01] K1[02] K1[03]",
    ]);
  });

  it("but a stock grows by a flow", () => {
    expect(sum("时点", "时期", "时点", "[01]=[03]+[02]")).toEqual([]);
    expect(sum("时点", "时期", "时期", "[01]=[01,上年]+[02]-[03]")).toEqual([]);
  });
});
