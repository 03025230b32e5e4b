import { indicatorFinder } from "../../../src/core/indicator-finder";
import { catalogueRules } from "../../../src/core/rule/catalogue-rules";
import { linearRelation } from "../../../src/core/rule/linear-relation";
import { memberFinder } from "../../../src/core/rule/rule-members";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { smallWorkbook, type SmallWorkbook } from "../small-workbook";
import { clauseOf } from "./rule-lookup";

function schemeOf(parts: SmallWorkbook) {
  const { scheme, faults } = readScheme(smallWorkbook(parts));
  expect(faults).toEqual([]);
  return scheme;
}

describe("what follows from the catalogue", () => {
  const derived = (parts: SmallWorkbook) =>
    catalogueRules(schemeOf({ plan: [["01", "1项"]], ...parts })).map(
      (one) => `${one.id} ${one.severity}: ${one.source}`
    );
  const CATALOGUE = [
    ["01", "合计", "项"],
    ["02", "甲类", "项", "01", "部分"],
    ["03", "乙类", "项", "01", "部分"],
    ["04", "重点", "项", "02", "其中"],
  ];
  const SUM = "SUM.K1[01] hard: [01]=[02]+[03]";
  const SUBSET = "SUBSET.K1[04] hard: [04]<=[02]";

  it("is that parts add up and that what is contained is not larger", () => {
    expect(derived({ catalogue: CATALOGUE })).toEqual([SUM, SUBSET]);
  });

  it("is brought to one unit, and is nothing between units unlike", () => {
    const catalogue = [
      ["01", "合计", "万元"],
      ["02", "甲类", "元", "01", "部分"],
      ["03", "乙类", "亿元", "01", "部分"],
      ["04", "重点", "元", "02", "其中"],
      ["05", "项目", "项", "02", "其中"],
      ["06", "其他", "万元"],
      ["07", "项目", "项", "06", "部分"],
    ];
    expect(derived({ catalogue })).toEqual([
      "SUM.K1[01] hard: [01]=[02]/10000+[03]*10000",
      "SUBSET.K1[04] hard: [04]<=[02]",
    ]);
  });

  it("is nothing of a rate within a rate, such as that of a branch of industry; a share is one", () => {
    const catalogue = [
      ["01", "产能利用率", "%", null, null, null, "比率"],
      ["02", "采矿业产能利用率", "%", "01", "其中", null, "比率"],
      ["03", "高技术产业占比", "%", null, null, null, "比率"],
      ["04", "医药制造业占比", "%", "03", "其中", null, "比率"],
    ];
    expect(derived({ catalogue })).toEqual(["SUBSET.K1[04] hard: [04]<=[03]"]);
  });

  it.each([
    ["[01]=[02]+[03]", [SUBSET]],
    ["[01]>=[02]", [SUBSET]],
    ["[02]>=[04]", [SUM]],
    ["[02]>=[03]", [SUM, SUBSET]],
    ["[01]=合计(下级[01])", [SUBSET]],
    ["[01]=合计([02]:[03])", [SUBSET]],
    ["[01]=合计([第2级])", [SUBSET]],
    ["1行=(2+3)行", [SUBSET]],
    ["[01,上年]=[02,上年]+[03,上年]", [SUM, SUBSET]],
    ["[01]=[02,上年]", [SUM, SUBSET]],
    ["必填([01],[02],[03],[04])", [SUM, SUBSET]],
    ["唯一([01],[02],[04])", [SUM, SUBSET]],
    ["[01]属于([02],[03])", [SUM, SUBSET]],
    ["[02]符合'##'", [SUM, SUBSET]],
  ])("gives way to a rule of the scheme: %s", (rule, rest) => {
    const rules = [["R1", rule, "强制性"]];
    expect(derived({ catalogue: CATALOGUE, rules })).toEqual(rest);
    const off = [["R1", rule, "强制性", null, "否"]];
    expect(derived({ catalogue: CATALOGUE, rules: off })).toEqual(rest);
  });

  const PLANNED = [
    ["01", "30项"],
    ["02", "10项"],
    ["03", "20项"],
  ];
  const PLANSUM = "PLANSUM.K1[01] query: [01,计划]=[02,计划]+[03,计划]";

  it("is that targets agree, where the plan states a level for all of them", () => {
    expect(derived({ catalogue: CATALOGUE, plan: PLANNED })).toEqual([SUM, PLANSUM, SUBSET]);
  });

  it.each<[string, SmallWorkbook]>([
    ["one is not planned", { plan: PLANNED.slice(1) }],
    ["one states growth alone", { plan: [...PLANNED.slice(1), ["01", "增长20%"]] }],
    ["one is not understood", { plan: [...PLANNED.slice(1), ["01", "按计划完成"]] }],
    [
      "a rule relates their plans",
      { plan: PLANNED, rules: [["R1", "[01,计划]>[02,计划]", "核实性"]] },
    ],
  ])("is nothing of targets where %s", (_, parts) => {
    expect(derived({ catalogue: CATALOGUE, ...parts })).toEqual([SUM, SUBSET]);
  });

  it("is neither where a relation of whole rows holds in both columns", () => {
    const rules = [["R1", "1行=(2+3)行", "强制性"]];
    expect(derived({ catalogue: CATALOGUE, plan: PLANNED, rules })).toEqual([SUBSET]);
  });
});

describe("a clause as a sum of figures against a number", () => {
  const catalogue = [
    ["01", "合计", "项"],
    ["02", "甲类", "项", "01", "部分"],
    ["03", "乙类", "项", "01", "部分"],
  ];
  const { indicators } = schemeOf({ catalogue, plan: [["01", "1项"]] });
  const find = indicatorFinder(indicators);
  const members = memberFinder(indicators, find);
  const shown = (source: string) => {
    const relation = linearRelation(clauseOf(source), {
      find,
      form: "K1",
      many: (reference, to, how) =>
        members(reference, to, how, "K1").map((one) => ({ ...reference, row: one.code })),
    });
    if (!relation) return null;
    const terms = [...relation.terms.values()].map(
      ({ coefficient, indicator, column }) =>
        `${coefficient}·${indicator.code}${column === "actual" ? "" : `.${column}`}`
    );
    return `${terms.join(" ")} ${relation.comparator} ${relation.constant}`;
  };

  it.each([
    ["[01]=[02]+[03]", "1·01 -1·02 -1·03 = 0"],
    ["[01]-[02]+5>=2*[03]", "1·01 -1·02 -2·03 >= -5"],
    ["-[01]<[02]%", "-1·01 -0.01·02 < 0"],
    ["[01]=-([02]-[03])", "1·01 1·02 -1·03 = 0"],
    ["[01]=合计([02]:[03])", "1·01 -1·02 -1·03 = 0"],
    ["[01]=[02]+…+[03]", "1·01 -1·02 -1·03 = 0"],
    ["[01]=合计(下级[01])", "1·01 -1·02 -1·03 = 0"],
    ["[01]*2=合计([*])", "1·01 -1·02 -1·03 = 0"],
    ["[01]=[02]+[03]-[03]", "1·01 -1·02 = 0"],
    ["[01]=([02]+1)*2", "1·01 -2·02 = 2"],
    ["[01]=2*3*[02]/4", "1·01 -1.5·02 = 0"],
    ["[01]<>[01,上年]", "1·01 -1·01.lastYear <> 0"],
    ["[01]=[02]*0.1+[03]*0.1-[02]*0.1", "1·01 -0.1·03 = 0"],
    ["[01]=2*3", "1·01 = 6"],
    ["[01]=[02]*[03]", null],
    ["[01]=([02]-[02])*[03]", null],
    ["[01]=4/[02]", null],
    ["[01]=[02]/0", null],
    ["[01]=1/0", null],
    ["[01]=最大([02],[03])", null],
    ["[01]=合计([02],[02]*[03])", null],
    ["[01]=[02]^2", null],
    ["[01]=合计(下级[02])", null],
    ["[01]=[99]", null],
    ["[01]=[02,备注]", null],
    ["[01]=[02]且[01]=[03]", null],
    ["必填([01])", null],
  ])("%s is %s", (source, relation) => {
    expect(shown(source)).toBe(relation);
  });
});

describe("a rule that names what the catalogue does not have", () => {
  const faults = (rule: string) =>
    readScheme(smallWorkbook({ rules: [["R1", rule, "强制性"]] })).faults;

  it.each([
    ["KW1[01]=1", "rule_unknown_form", "KW1", "K1"],
    ["专利表[01]=1", "rule_unknown_form", "专利表", null],
    ["[04]=1", "rule_unknown_code", "K1[04]", null],
    ["[甲累别]=1", "rule_unknown_code", "K1[甲累别]", null],
    ["[012]=1", "rule_unknown_code", "K1[012]", "01"],
    ["k1[甲类别]=1", "rule_unknown_code", "k1[甲类别]", "甲类"],
    ["[01]=合计([丙*])", "rule_unknown_code", "K1[丙*]", null],
    ["[01]=合计([第5级])", "rule_unknown_code", "K1[第5级]", null],
    ["[01]=[02]+[04]", "rule_unknown_code", "K1[04]", null],
    ["[01]=[02,备注]", "rule_unknown_column", "备注", null],
    ["[01]=[02,本年累记]", "rule_unknown_column", "本年累记", "本年累计"],
  ])("%s: %s of %s, perhaps %s", (rule, code, reference, nearest) => {
    expect(faults(rule)[0]).toMatchObject({ code, reference, nearest });
  });

  it.each([
    "[01]=合计([*])",
    "[*]>=0",
    "5栏>=4栏",
    "[01]=合计([甲*])",
    "[合计]=1",
    "K1[01,第3栏]=1",
  ])("is no fault in %s", (rule) => {
    expect(faults(rule)).toEqual([]);
  });
});
