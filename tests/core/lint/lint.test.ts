import { addressText } from "../../../src/core/address";
import { lintScheme } from "../../../src/core/lint/lint";
import { lintSheets } from "../../../src/core/lint/lint-sheets";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { sampleWorkbook } from "../../samples/sample-check";
import { PLAIN, rules, targets, told } from "./lint-told";
import { sheetOf, type CellOf } from "../sheet-of";
import { schemeSheets, workbookOf, type SmallWorkbook } from "../small-workbook";

describe("the catalogue", () => {
  it.each<[string, readonly (readonly CellOf[])[], readonly string[]]>([
    [
      "a circle of parents",
      [
        ["01", "甲", "项", "02", "其中"],
        ["02", "乙", "项", "01", "其中"],
      ],
      ["! parent_cycle K1[01] K1[02]"],
    ],
    ["its own parent", [["01", "甲", "项", "01", "其中"]], ["! parent_cycle K1[01]"]],
    [
      "a parent without 加总方式",
      [
        ["01", "甲", "项"],
        ["02", "乙", "项", "01"],
      ],
      ["half_parent K1[02] adds"],
    ],
    [
      "加总方式 without a parent",
      [["01", "甲", "项", null, "部分"]],
      ["half_parent K1[01] parent"],
    ],
    [
      "one part only",
      [
        ["01", "甲", "项"],
        ["02", "乙", "项", "01", "部分"],
      ],
      ["few_parts K1[01] 1"],
    ],
    ["a total without parts", [["01", "项目合计", "项"]], ["few_parts K1[01] 0"]],
    [
      "a part in an unlike unit",
      [
        ["01", "甲", "项"],
        ["02", "乙", "元", "01", "其中"],
      ],
      ["part_units K1[02] 元 项"],
    ],
    [
      "a derived indicator that no rule computes",
      [
        ["01", "甲", "项"],
        ["02", "乙", "%", "01", "推算"],
      ],
      ["derived_alone K1[02]"],
    ],
    [
      "one name twice",
      [
        ["01", "甲", "项"],
        ["02", "甲", "项"],
      ],
      ["name_twice 甲 K1[01] K1[02]"],
    ],
  ])("%s", (_, catalogue, notes) => {
    const codes = catalogue.map(([code]) => String(code));
    const wordings = catalogue.map(([code, , unit]) => [code, `达到10${String(unit)}`]);
    const plans =
      codes.includes("02") && catalogue[1]?.[4] === "推算" ? [["01", "10项"]] : wordings;
    expect(told({ catalogue, plan: plans }).filter((one) => !one.startsWith("unused"))).toEqual(
      notes
    );
  });

  it("an indicator in no rule and no target is unused", () => {
    expect(told({ plan: targets(["01", "02", "03", "04", "05", "06"]) })).toEqual([
      "unused K1[07] K1[08]",
    ]);
    expect(told({ plan: targets(["01"]), rules: [["R1", "[01]=[02]+…+[08]", "强制性"]] })).toEqual(
      []
    );
  });
});

describe("the plan", () => {
  const catalogue = [
    ["01", "合计", "项"],
    ["02", "甲类", "项", "01", "部分"],
    ["03", "乙类", "件", "01", "部分"],
  ];
  const lines = (...all: readonly (readonly CellOf[])[]) =>
    told({ catalogue, plan: all }).filter((one) => !one.startsWith("rule_units"));

  it("targets that do not add up", () => {
    const wordings = [
      ["01", "30项"],
      ["02", "10项"],
      ["03", "15件"],
    ];
    expect(lines(...wordings)).toEqual(["plan_sum PLANSUM.K1[01] 30 25"]);
  });

  it("two levels for one indicator; a level and a rate are one target", () => {
    expect(lines(["01", "30项"], ["01", "不少于40项"])).toEqual([
      "plan_twice K1[01] 30项 不少于40项",
    ]);
    expect(lines(["01", "30项"], ["01", "增长10%"])).toEqual([]);
  });

  it.each([
    ["积极推进", "plan_unread K1[03] 积极推进"],
    ["20项", "plan_units K1[03] counts 项 件"],
    ["20万元", "plan_units K1[03] unlike 万元 件"],
  ])("%s", (wording, note) => {
    expect(lines(["03", wording])).toEqual([note]);
  });

  it("a target for what is computed from another", () => {
    const derived = [
      ["01", "甲", "件"],
      ["02", "完成率", "%", "01", "推算", null, "比率"],
    ];
    const judged = [["R1", "[02]=[01]/[01,计划]*100", "强制性"]];
    const both = [
      ["01", "100件"],
      ["02", "90%"],
    ];
    expect(told({ catalogue: derived, plan: both, rules: judged })).toEqual([
      "plan_derived K1[02]",
    ]);
  });
});

describe("lines of the list of rules", () => {
  /** 编号, 审核关系, 起始年, 终止年, 启用; the year is 2023. */
  const listed = (...lines: readonly (readonly CellOf[])[]) => {
    const list = sheetOf("审核关系", [
      ["编号", "审核关系", "起始年", "终止年", "启用", "级别", "表号"],
      ...lines.map((line) => [...line, ...Array<null>(5 - line.length).fill(null), "强制性", "K1"]),
    ]);
    const sheets = schemeSheets({ catalogue: PLAIN, plan: targets() }).map((sheet) =>
      sheet.name === "审核关系" ? list : sheet
    );
    const workbook = workbookOf(sheets);
    return lintScheme(workbook, readScheme(workbook)).map(({ code, at }) =>
      [code, at ? addressText(at) : ""].join(" ")
    );
  };

  it.each<[string, readonly (readonly CellOf[])[], readonly string[]]>([
    ["ended", [["R1", "[01]=[02]", 2020, 2022]], ["rule_ended 审核关系!D2"]],
    [
      "ended and followed",
      [
        ["R1", "[01]=[02]", null, 2022],
        ["R1", "[01]=[03]", 2023],
      ],
      [],
    ],
    ["not yet begun", [["R1", "[01]=[02]", 2024]], []],
    ["years turned round", [["R1", "[01]=[02]", 2024, 2023]], ["rule_years 审核关系!D2"]],
    [
      "an id twice",
      [
        ["R1", "[01]=[02]"],
        ["R1", "[01]=[03]"],
      ],
      ["rule_id_twice 审核关系!B3"],
    ],
    ["off", [["R1", "[01]=[02]", null, null, "否"]], ["rule_off 审核关系!B2"]],
    [
      "off and replaced",
      [
        ["R1", "[01]<=[02]", null, null, "否"],
        ["R2", "[01]=[02]"],
      ],
      [],
    ],
    [
      "off, its id goes on",
      [
        ["R1", "[01]=[02]", null, null, "否"],
        ["R1", "[01]=[03]"],
      ],
      [],
    ],
  ])("%s", (_, lines, notes) => {
    expect(listed(...lines)).toEqual(notes);
  });
});

it("a scheme with faults is looked over all the same, and faults come first", () => {
  expect(rules("[01]=[02]", "[01]=（[02]", "[02]=[01]", "[77]=[01]")).toEqual([
    "! fault rule_syntax",
    "! fault rule_unknown_code",
    "rule_repeats R3 R1",
  ]);
});

describe("what stands beside catalogue, plan and rules", () => {
  const sheets = [
    sheetOf("单位名录", [
      ["单位名称", "单位代码", "应报表号"],
      ["甲镇", "A1", "K1、K9"],
      ["乙镇", "A1", "k1表"],
      ["甲镇", "A2", "K1"],
    ]),
    sheetOf("年终总结", [["全年 {{K1.01}} 项、{{K1.77}} 项，{{年度}}"]]),
  ];
  const noted = (parts: SmallWorkbook, more: typeof sheets) => {
    const workbook = workbookOf([...schemeSheets(parts), ...more]);
    return lintSheets(workbook, readScheme(workbook).scheme, null).map(
      (one) => `${one.code} ${one.at ? addressText(one.at) : ""}`
    );
  };

  it("units and forms of the register, placeholders of the template", () => {
    expect(noted({}, sheets)).toEqual([
      "unit_twice 单位名录!A2",
      "form_unknown 单位名录!C2",
      "unit_left_out 单位名录!A3",
      "template 年终总结!A1",
    ]);
  });

  it.each([
    [
      "a line for each form of a unit, which asks for all of them",
      ["甲镇", "A1", "K1"],
      "a 1",
      "K1",
    ],
    ["a unit without forms, which has to report all", ["乙镇", "A2", null], "A1", null],
  ])("not %s", (_, first, code, forms) => {
    const lines = [first, ["甲镇", code, forms]];
    const register = sheetOf("单位名录", [["单位名称", "单位代码", "应报表号"], ...lines]);
    expect(noted({}, [register])).toEqual([]);
  });

  it("settings that nobody knows or that stand twice", () => {
    const settings = [
      ["左右幅度", "5%"],
      ["左右幅度", "6%"],
      ["左右幅", "7%"],
    ];
    expect(noted({ settings }, [])).toEqual(["setting 设置!A3", "setting 设置!A5"]);
  });

  it("forms that nobody has to report", () => {
    const roster = sheetOf("单位名录", [
      ["单位名称", "单位代码", "应报表号"],
      ["甲镇", "A1", "—"],
    ]);
    expect(noted({}, [roster])).toContain("form_unasked 指标目录!B2");
  });
});

describe("the samples", () => {
  it.each([
    ["2022.xlsx", ["unused", "rule_units"]],
    ["2023.xlsx", ["unused", "plan_sum", "plan_units", "rule_units"]],
    ["scheme.xlsx", ["unused", "plan_sum", "plan_units", "rule_units"]],
  ])("%s has no faults, and these notes", (file, codes) => {
    const workbook = sampleWorkbook(file);
    const notes = lintScheme(workbook, readScheme(workbook));
    expect(notes.map((one) => [one.weight, one.code])).toEqual(codes.map((code) => ["note", code]));
    expect(notes.filter((one) => one.code === "rule_units")).toMatchObject([{ how: "counts" }]);
  });
});
