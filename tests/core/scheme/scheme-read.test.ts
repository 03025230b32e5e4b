import { addressText } from "../../../src/core/address";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import type { SchemeFault } from "../../../src/core/scheme/scheme";
import { sheetOf, type CellOf } from "../sheet-of";
import { checkSmall, ROWS, schemeSheets, workbookOf, type SmallWorkbook } from "../small-workbook";

const read = (parts: SmallWorkbook = {}) => readScheme(workbookOf(schemeSheets(parts)));
const told = (faults: readonly SchemeFault[]) =>
  faults.map((one) => `${one.code}${"at" in one ? ` ${addressText(one.at)}` : ""}`);

describe("a scheme as Excel keeps it", () => {
  it("takes a tolerance typed as 1% for one per cent, not for 0.01", () => {
    const rules = [["R1", "[01]=[02]+[03]", "强制性", { value: 0.01, format: "0%" }]];
    expect(read({ rules }).scheme.rules[0]?.tolerance).toEqual({ absolute: 0, relative: 0.01 });
  });

  it("takes a base typed as 13% for 13", () => {
    const plan = [["03", "15%", { value: 0.13, format: "0%" }]];
    expect(read({ plan }).scheme.plan[0]?.base).toBe(13);
  });
});

describe("codes that Excel made numbers of", () => {
  it("mean the codes of the catalogue, as parent, in the plan and in rules", () => {
    const { scheme, faults } = read({
      catalogue: [
        ["01", "合计", "项"],
        ["02", "甲类", "项", 1, "部分"],
        [3, "乙类", "项", 1, "部分"],
      ],
      plan: [[2, "10项"]],
      rules: [["R1", "[1]=[02]+[03]", "强制性"]],
    });
    expect(faults).toEqual([]);
    expect(scheme.indicators.map((one) => one.parent)).toEqual(["", "01", "01"]);
    expect(scheme.plan.map((one) => one.code)).toEqual(["02"]);
  });
});

describe("a name in a rule", () => {
  const catalogue = [
    ["01", "合计", "项"],
    ["02", "获资助", "项"],
    ["03", "获资助", "项"],
  ];
  it("that two indicators of the form share finds neither", () => {
    const { faults } = read({ catalogue, rules: [["R1", "[获资助]<=[合计]", "强制性"]] });
    expect(told(faults)).toEqual(["rule_unknown_code 审核关系!B2"]);
  });
});

describe("what a scheme lacks is told at its cell", () => {
  it.each<[string, SmallWorkbook, string]>([
    [
      "a rule without a number",
      { rules: [[null, "[01]=[02]", "强制性"]] },
      "missing_cell 审核关系!A2",
    ],
    [
      "an indicator without a code",
      {
        catalogue: [
          ["03", "乙类", "项"],
          [null, "丙类", "项"],
        ],
      },
      "missing_cell 指标目录!B3",
    ],
    [
      "a parent that is not there",
      { catalogue: [["03", "乙类", "项", "77", "部分"]] },
      "unknown_parent 指标目录!E2",
    ],
  ])("%s", (_, parts, fault) => {
    expect(told(read(parts).faults)).toEqual([fault]);
  });

  it("a list of rules without the column 级别 is not passed over", () => {
    const rules = sheetOf("审核关系", [
      ["编号", "审核关系", "表号"],
      ["R1", "[01]=[02]+[03]", "K1"],
    ]);
    const sheets = schemeSheets().map((sheet) => (sheet.name === "审核关系" ? rules : sheet));
    expect(told(readScheme(workbookOf(sheets)).faults)).toEqual(["bad_choice 审核关系!A2"]);
  });

  it("a workbook without any scheme lacks one thing, not three", () => {
    expect(told(readScheme(workbookOf([])).faults)).toEqual(["no_catalogue"]);
  });

  it("an ordinary survey of units has no targets: no plan, an empty one or an empty sheet is no fault", () => {
    const captions = ["表号", "代码", "目标原文"];
    const withPlan = (...rows: (string | null)[][]) => {
      const others = schemeSheets().filter((sheet) => sheet.name !== "年度计划");
      const plan = rows.length === 0 ? [] : [sheetOf("年度计划", rows)];
      return readScheme(workbookOf([...others, ...plan]));
    };
    for (const rows of [[], [captions], [captions, [null, null, null]], [["年度计划"]]]) {
      const { scheme, faults } = withPlan(...rows);
      expect([faults, scheme.plan, scheme.indicators.length > 0]).toEqual([[], [], true]);
    }
    expect(withPlan(["表号", "代码", "目标"], ["K1", "01", "20项以上"]).faults).toEqual([
      { code: "no_plan", sheet: "年度计划" },
    ]);
  });

  it("without a catalogue no code is called unknown", () => {
    const sheets = schemeSheets({ rules: [["R1", "[01]=[02]", "强制性"]] });
    const without = sheets.filter((sheet) => sheet.name !== "指标目录");
    expect(told(readScheme(workbookOf(without)).faults)).toEqual(["no_catalogue"]);
  });
});

describe("a rule that names what is not there", () => {
  const nearestOf = (rule: string) =>
    read({ rules: [["R1", rule, "强制性"]] }).faults.map((one) => [
      one.code,
      "nearest" in one ? one.nearest : "error" in one ? one.error.expected : null,
    ]);
  it.each([
    ["[04]=[02]", "rule_unknown_code", null],
    ["[甲累]>0", "rule_unknown_code", "甲类"],
    ["K11[01]>0", "rule_unknown_form", "K1"],
    ["[01,上年年]>0", "rule_unknown_column", "上年"],
    ["[01,去年同朝]>0", "rule_unknown_column", "去年同期"],
    ["[01,乙]>0", "rule_unknown_column", null],
    ["[01]=合记([02],[03])", "rule_syntax", "合计"],
    ["[01]=合计([5*])", "rule_unknown_code", null],
    ["[01]=合计([第3级])", "rule_unknown_code", null],
    ["[甲*]>0", "rule_unknown_code", null],
    ["[__proto__]>0", "rule_unknown_code", null],
    ["constructor[01]>0", "rule_unknown_form", null],
  ])("%s: %s, perhaps %s", (rule, code, nearest) => {
    expect(nearestOf(rule)).toEqual([[code, nearest]]);
  });

  it.each([
    "[01,3]>0",
    "3栏>0",
    "[*,第2栏]>0",
    "[01]=合计([*类])",
    "[01]=合计([第2级])",
    "[01].同比>0",
  ])("%s has no fault", (rule) => {
    expect(nearestOf(rule)).toEqual([]);
  });
});

describe("the options of a rule", () => {
  const rule = (tolerance: CellOf, missing: CellOf = null) => [
    ["R1", "[01]=[02]", "强制性", tolerance, null, missing],
  ];
  it.each([
    ["末位", { absolute: 0, relative: 0, lastDigits: 1 }],
    ["末位2", { absolute: 0, relative: 0, lastDigits: 2 }],
    ["±0.5", { absolute: 0.5, relative: 0 }],
    ["0.5；1%；末位1", { absolute: 0.5, relative: 0.01, lastDigits: 1 }],
  ])("容差 %s", (tolerance, expected) => {
    expect(read({ rules: rule(tolerance) }).scheme.rules[0]?.tolerance).toEqual(expected);
  });

  it.each([
    ["半个", null, "bad_tolerance 审核关系!D2"],
    ["-1", null, "bad_tolerance 审核关系!D2"],
    ["1e999", null, "bad_tolerance 审核关系!D2"],
    ["末位一点", null, "bad_tolerance 审核关系!D2"],
    [null, "随便", "bad_choice 审核关系!F2"],
  ])("容差 %s with 缺数处理 %s is %s", (tolerance, missing, fault) => {
    expect(told(read({ rules: rule(tolerance, missing) }).faults)).toEqual([fault]);
  });

  it("缺数处理 in the settings is checked as well", () => {
    const { scheme, faults } = read({ settings: [["缺数处理", "随便"]] });
    expect(told(faults)).toEqual(["bad_setting 设置!B3"]);
    expect(scheme.settings.missing).toBe("non_null");
  });
});

describe("lines that are no indicators", () => {
  it.each([
    ["a group row", ["—", "一、国家级", "—"]],
    ["a heading", [null, "一、国家级", null]],
    ["a note", [null, null, null]],
  ])("%s is passed over", (_, line) => {
    const { scheme, faults } = read({ catalogue: [["03", "乙类", "项"], line] });
    expect(faults).toEqual([]);
    expect(scheme.indicators.map((one) => one.code)).toEqual(["03"]);
  });

  it("a code may hold hyphens, points and Chinese characters", () => {
    const codes = ["01-1", "1.2", "甲1", "03"];
    const { scheme } = read({ catalogue: codes.map((code) => [code, `第${code}项`, "项"]) });
    expect(scheme.indicators.map((one) => one.code)).toEqual(codes);
  });
});

describe("a rule that is switched off", () => {
  const wrong = ROWS.map((row, index) => (index === 0 ? ["合计", "项", "01", null, 31] : row));
  const rule = (on: string) => [["R1", "[01]=[02]+[03]", "核实性", null, on]];

  it("is not replaced by the one that follows from the catalogue", () => {
    expect(checkSmall({ rows: wrong, rules: rule("否") }).findings).toEqual([]);
    expect(checkSmall({ rows: wrong, rules: rule("是") }).findings).toMatchObject([{ rule: "R1" }]);
    expect(checkSmall({ rows: wrong }).findings).toMatchObject([{ rule: "SUM.K1[01]" }]);
  });
});
