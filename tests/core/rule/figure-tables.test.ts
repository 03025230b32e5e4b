import { checkFigures, referenceFaults, sidesOf } from "../../../src/core/rule/figure-check";
import { figureFinder } from "../../../src/core/rule/figure-finder";
import { readFigureList } from "../../../src/core/rule/figure-list";
import { readRuleList } from "../../../src/core/rule/rule-list";

type Rows = readonly (readonly string[])[];

const CAPTIONS = ["单位", "代码", "数值", "栏目"];

function listOf(rows: Rows) {
  const { list, faults } = readFigureList([CAPTIONS, ...rows]);
  if (!list) throw new Error(JSON.stringify(faults));
  return list;
}

/** Every outcome of a rule with both sides, one line for each sweep and group. */
function judged(rule: string, rows: Rows, tolerance = ""): readonly string[] {
  const list = listOf(rows);
  const { rules, faults } = readRuleList(
    [
      ["编号", "审核关系", "容差"],
      ["R1", rule, tolerance],
    ],
    "non_null"
  );
  expect(faults).toEqual([]);
  const finder = figureFinder(list);
  return [...checkFigures(rules, finder)].flatMap(({ sweep, outcomes }) =>
    outcomes.map((outcome, at) => {
      const { left, right, imbalance } = sidesOf(outcome);
      const place = sweep.row ?? sweep.column ?? "";
      return [list.groups[at], place, outcome.kind, left, right, imbalance].join(" ");
    })
  );
}

function faultOf(rule: string, rows: Rows) {
  const { rules } = readRuleList(
    [
      ["编号", "规则"],
      ["R1", rule],
    ],
    "non_null"
  );
  return referenceFaults(rules, figureFinder(listOf(rows)));
}

describe("a plain table of figures", () => {
  it.each<[string, readonly string[]]>([
    ["Chinese captions", ["填报单位", "指标代码", "值", "栏"]],
    ["English captions", ["Group", "CODE", "value", "column"]],
    ["spaces", [" 组别 ", "代 码", "数值", "列"]],
  ])("is read under %s", (_, captions) => {
    const { list, faults } = readFigureList([["表头"], captions, [" 甲 ", "01", "5", "上年"]]);
    expect(faults).toEqual([]);
    expect([list?.groups, list?.codes, list?.columns]).toEqual([["甲"], ["01"], ["上年"]]);
  });

  it("may have its columns in any order, and none of column names", () => {
    const { list } = readFigureList([
      ["数值", "代码", "单位"],
      ["5", "01", "甲"],
    ]);
    expect([list?.groups, list?.codes, list?.columns]).toEqual([["甲"], ["01"], [""]]);
  });

  it("is not read without captions, or with captions alone", () => {
    expect(readFigureList([["甲", "01", "5"]])).toEqual({
      list: null,
      faults: [{ code: "no_figure_captions" }],
    });
    expect(readFigureList([CAPTIONS, ["", "", ""]]).faults).toEqual([{ code: "no_figures" }]);
    const deep = [...Array.from({ length: 31 }, () => [""]), CAPTIONS, ["甲", "01", "5"]];
    expect(readFigureList(deep).faults).toEqual([{ code: "no_figure_captions" }]);
  });

  it("says which lines lack a unit or a code, and which stand there twice", () => {
    const { list, faults } = readFigureList([
      CAPTIONS,
      ["甲", "01", "5"],
      ["", "", ""],
      ["", "01", "5"],
      ["甲", "", "5"],
      ["甲 ", "０１", "6"],
      ["甲", "01", "6", "上年"],
      ["甲", "01", "6", "去年"],
      ["乙", "01", "6"],
    ]);
    expect(list).toBeNull();
    expect(faults).toEqual([
      { code: "no_group", row: 3 },
      { code: "no_code", row: 4 },
      { code: "figure_twice", row: 5, first: 1, group: "甲", figure: "０１" },
      { code: "figure_twice", row: 7, first: 6, group: "甲", figure: "01,去年" },
    ]);
  });

  it.each<[string, unknown]>([
    ["5", { kind: "number", low: 5, high: 5 }],
    ["-0.25", { kind: "number", low: -0.25, high: -0.25 }],
    [".5", { kind: "number", low: 0.5, high: 0.5 }],
    ["12.", { kind: "number", low: 12, high: 12 }],
    ["1e3", { kind: "number", low: 1000, high: 1000 }],
    ["+2.5E-1", { kind: "number", low: 0.25, high: 0.25 }],
    ["1,234", { kind: "number", low: 1234, high: 1234 }],
    ["9007199254740991", { kind: "number", low: 9007199254740991, high: 9007199254740991 }],
    ["9007199254740993", { kind: "missing", why: "unreadable" }],
    ["1e400", { kind: "missing", why: "unreadable" }],
    ["", { kind: "missing", why: "null" }],
    ["NULL", { kind: "missing", why: "null" }],
    ["-", { kind: "not_applicable" }],
    ["…", { kind: "missing", why: "unknown" }],
    ["abc", { kind: "missing", why: "unreadable" }],
  ])("holds %j as %j", (text, value) => {
    const list = listOf([["甲", "01", text]]);
    expect([...list.series.values()][0]?.values).toEqual([value]);
  });
});

describe("a plain table of rules", () => {
  const faults = (...lines: Rows) =>
    readRuleList([["id", "rule", "tolerance", "missing"], ...lines], "non_zero").faults;

  it("is read with a tolerance and a mode of its own, or the one that is asked for", () => {
    const { rules } = readRuleList(
      [
        ["规则编号", "审核公式", "容差", "缺数处理"],
        ["R1", "[01]=1；[02]=2", "0.5", "作零"],
        ["", ""],
        ["R2", "[01]=1"],
      ],
      "non_zero"
    );
    expect(
      rules.map(({ id, row, clauses, tolerance, missing }) => [
        id,
        row,
        clauses.length,
        tolerance.absolute,
        missing,
      ])
    ).toEqual([
      ["R1", 1, 2, 0.5, "always_zero"],
      ["R2", 3, 1, 0, "non_zero"],
    ]);
  });

  it("says what is wrong with each line", () => {
    expect(
      faults(
        ["", "[01]=1"],
        ["R1", ""],
        ["R2", "[01]=1"],
        ["R 2", "[01]=2"],
        ["R3", "[01]="],
        ["R4", "[01]=1", "abc"],
        ["R5", "[01]=1", "", "maybe"]
      )
    ).toEqual([
      { code: "no_id", row: 1 },
      { code: "no_rule", row: 2 },
      { code: "rule_twice", row: 4, first: 3, rule: "R 2" },
      {
        code: "rule_syntax",
        row: 5,
        rule: "R3",
        source: "[01]=",
        error: { code: "unexpected", start: 5, end: 5, found: "" },
      },
      { code: "bad_tolerance", row: 6, rule: "R4", text: "abc" },
      { code: "bad_missing", row: 7, rule: "R5", text: "maybe" },
    ]);
  });

  it("holds at least one, under its captions", () => {
    expect(faults()).toEqual([{ code: "no_rules" }]);
    expect(readRuleList([["R1", "[01]=1"]], "non_null").faults).toEqual([
      { code: "no_rule_captions" },
    ]);
  });
});

describe("rules on a plain table", () => {
  const rows = [
    ["甲", "01", "30"],
    ["甲", "02", "10"],
    ["甲", "03", "20.1"],
    ["乙", "01", "5"],
    ["乙", "02", "5"],
    ["乙", "10", "1"],
  ];

  it.each([
    ["[01]=[02]+[03]", ["甲  fail 30 30.1 -0.1", "乙  unchecked   "]],
    ["[1]>=[2]", ["甲  pass 30 10 20", "乙  pass 5 5 0"]],
    ["[０１]>[02]", ["甲  pass 30 10 20", "乙  fail 5 5 0"]],
    ["合计([2]:[10])>100", ["甲  unchecked   ", "乙  unchecked   "]],
    [
      "[01]=[02]/3",
      [
        "甲  fail 30 3.33333333333333 26.6666666666667",
        "乙  fail 5 1.66666666666667 3.33333333333333",
      ],
    ],
    ["最大([0*])>30", ["甲  fail 30 30 0", "乙  unchecked   "]],
    ["若[01]>20则[02]>20", ["甲  fail 10 20 -10", "乙  not_applicable   "]],
    ["必填([01])", ["甲  pass   ", "乙  pass   "]],
  ])("%s: %j", (rule, outcomes) => {
    expect(judged(rule, rows)).toEqual(outcomes);
  });

  it("allow what their tolerance says", () => {
    expect(judged("[01]=[02]+[03]", rows, "0.1")[0]).toBe("甲  pass 30 30.1 -0.1");
  });

  const columns = [
    ["甲", "01", "30", "本年"],
    ["甲", "02", "10", "本年"],
    ["甲", "01", "20", "上年"],
    ["甲", "02", "21", "上年"],
    ["甲", "01", "7", "其中"],
  ];
  it.each([
    ["1行>=2行", ["甲 本年 pass 30 10 20", "甲 上年 fail 20 21 -1", "甲 其中 unchecked   "]],
    ["[*]>=[*,上年]", ["甲 01 pass 30 20 10", "甲 02 fail 10 21 -11"]],
    ["[*,其中]<=[*]", ["甲 01 pass 7 30 -23"]],
    ["[01,去年]=[01.其中]+13", []],
    ["[01,去年]=[01,其中]+13", ["甲  pass 20 20 0"]],
    ["[01]同比<=[02]", ["甲  pass 0.5 10 -9.5"]],
  ])("of whole rows or columns, %s: %j", (rule, outcomes) => {
    const faults = faultOf(rule, columns);
    expect(faults.length > 0 ? [] : judged(rule, columns)).toEqual(outcomes);
  });

  it("find a code with the form before it, in either case", () => {
    const withForm = [
      ["甲", "kw301[07]", "5"],
      ["甲", "KW302[合计]", "4"],
    ];
    expect(judged("KW301[07]>KW302[合计]", withForm)).toEqual(["甲  pass 5 4 1"]);
  });

  it("take the only column of a table where they name none", () => {
    expect(judged("[01]>4", [["甲", "01", "5", "上年"]])).toEqual(["甲  pass 5 4 1"]);
  });

  it.each([
    ["[04]=1", { code: "unknown_code", reference: "[04]", nearest: null }],
    ["[专利申请]=1", { code: "unknown_code", reference: "[专利申请]", nearest: "专利申请量" }],
    ["K1[01]=1", { code: "unknown_code", reference: "K1[01]" }],
    ["[01,备注]=1", { code: "unknown_column", reference: "[01,备注]", columns: ["", "上年"] }],
    ["[*,备注]=1", { code: "unknown_column", reference: "[*,备注]", columns: ["", "上年"] }],
    ["[01]=合计(下级[01])", { code: "no_children", reference: "[01]" }],
  ])("name what the table does not have: %s", (rule, fault) => {
    const table = [
      ["甲", "01", "5"],
      ["甲", "01", "5", "上年"],
      ["甲", "专利申请量", "5"],
    ];
    expect(faultOf(rule, table)).toMatchObject([{ ...fault, row: 1, rule: "R1" }]);
  });

  it("mean no code by 1 where 01 and 001 are both there", () => {
    const both = [
      ["甲", "01", "5"],
      ["甲", "001", "6"],
    ];
    expect(faultOf("[1]=5", both)).toMatchObject([{ code: "unknown_code" }]);
    expect(judged("[001]=6", both)).toEqual(["甲  pass 6 6 0"]);
  });

  it("run over codes by number, or by their order where they are words", () => {
    const numbers = ["10", "2", "1", "11"].map((code) => ["甲", code, code]);
    expect(judged("合计([1]:[10])=13", numbers)).toEqual(["甲  pass 13 13 0"]);
    const words = ["乙类", "甲类", "丙类", "丁类"].map((code, at) => ["甲", code, String(at + 1)]);
    expect(judged("合计([乙类]:[丙类])=6", words)).toEqual(["甲  pass 6 6 0"]);
  });
});
