import { addressText } from "../../../src/core/address";
import { checkSmall, type SmallWorkbook } from "../small-workbook";

const CATALOGUE = [
  ["01", "合计", "项"],
  ["02", "甲类", "项"],
  ["03", "乙类", "项"],
];

/** The figures of the broken rules: name, column, side, low and high or the text, unit, cell. */
function figures(parts: SmallWorkbook) {
  return checkSmall({ catalogue: CATALOGUE, ...parts }).findings.flatMap((one) =>
    one.code !== "relation"
      ? []
      : one.figures.map(({ name, column, side, value, text, unit, at }) =>
          [
            `${one.rule}:`,
            name,
            column,
            side,
            value ? `${value.low}..${value.high}` : text,
            unit,
            at && addressText(at),
          ].join(" ")
        )
  );
}

/** What rules could not check: reason, and name, why, column and cell of what was missing. */
function missing(parts: SmallWorkbook) {
  return checkSmall({ catalogue: CATALOGUE, ...parts })
    .unchecked.filter((one) => /^R[0-9]/.test(one.rule))
    .map(
      ({ rule, reason, missing: all }) =>
        `${rule} ${reason}: ` +
        all
          .map(({ name, why, column, at }) =>
            [name, why, column, at ? addressText(at) : "-"].join(" ")
          )
          .join(", ")
    );
}

const asked = (...rules: readonly string[]) =>
  rules.map((rule, at) => [`R${String(at + 1)}`, rule, "核实性"]);

describe("a figure of the plan", () => {
  const planned = (wording: string, rule: string) =>
    figures({ plan: [["03", wording]], rules: asked(rule) });

  it.each([
    ["20项", "20..20"],
    ["不超过20项", "20..20"],
    ["20项以上", "20..20"],
    ["15-20项", "15..20"],
    ["由5项增加到20项", "20..20"],
    ["20件", "20..20"],
  ])("worded %s is %s", (wording, value) => {
    expect(planned(wording, "[03,计划]=99")).toEqual([
      `R1: 乙类 plan left ${value} 项 年度计划!C2`,
    ]);
  });

  it("stands in the unit of its indicator", () => {
    const catalogue = [
      ["01", "合计", "万元"],
      ["02", "比重", "%"],
    ];
    const rows = [
      ["合计", "万元", "01", null, 1],
      ["比重", "%", "02", null, 5],
    ];
    const plan = [
      ["01", "20亿元"],
      ["02", "由12%提高到15%"],
    ];
    expect(figures({ catalogue, rows, plan, rules: asked("[01,计划]=1", "[02,计划]=1") })).toEqual([
      "R1: 合计 plan left 200000..200000 万元 年度计划!C2",
      "R2: 比重 plan left 15..15 % 年度计划!C3",
    ]);
  });

  it("is the growth of one line and the level of another", () => {
    const plan = [
      ["03", "增长20%"],
      ["03", "30项"],
    ];
    expect(figures({ plan, rules: asked("[03,计划增速]>30", "[03,计划]>40") })).toEqual([
      "R1: 乙类 planGrowth left 20..20 % 年度计划!C2",
      "R2: 乙类 plan left 30..30 项 年度计划!C3",
    ]);
  });

  it("is missing where the plan states none", () => {
    expect(missing({ plan: [["03", "20项"]], rules: asked("[03,计划增速]>0.1") })).toEqual([
      "R1 missing: 乙类 absent planGrowth -",
    ]);
    expect(missing({ plan: [["03", "看情况"]], rules: asked("[03,计划]>30") })).toEqual([
      "R1 missing: 乙类 blank plan K1!D8",
    ]);
  });
});

describe("a figure of a column", () => {
  it("is found by the number of its letter, and missing where the form has no such column", () => {
    expect(figures({ rules: asked("[03,第2栏]>30") })).toEqual([
      "R1: 乙类 #2 left 20..20 项 K1!E8",
    ]);
    expect(missing({ rules: asked("[03,上年]>30", "[03,同比]>3", "[03,第9栏]>3") })).toEqual([
      "R1 missing: 乙类 blank lastYear K1!F8",
      "R2 missing: K1 no_column yoy -",
      "R3 missing: K1 no_column #9 -",
    ]);
  });
});

describe("what a figure is not", () => {
  const rows = [
    ["合计", "项", "01", null, 0],
    ["甲类", "项", "02", null, 5],
    ["乙类", "项", "03", null, "约7"],
  ];

  it("is told: a divisor of 0 by its cell, a text that is no number by what it is", () => {
    const rules = asked("[02]/[01]=1", "[02]=[03]", "[02]/([01]+[02]-5)=[01]", "[02]/(1-1)=1");
    expect(missing({ rows, rules })).toEqual([
      "R1 division_by_zero: 合计 zero actual K1!E6",
      "R2 missing: 乙类 unreadable actual K1!E8",
      "R3 division_by_zero: 合计 zero actual K1!E6",
      "R4 division_by_zero: ",
    ]);
  });

  it("is shown as a text where a rule asks for its form", () => {
    expect(figures({ rows, rules: asked("[03]符合'#'", "[02]=[01]*[01]+6") })).toEqual([
      "R2: 甲类 actual left 5..5 项 K1!E7",
      "R2: 合计 actual right 0..0 项 K1!E6",
      "R2: 合计 actual right 0..0 项 K1!E6",
      "R1: 乙类 actual left 约7 项 K1!E8",
    ]);
  });
});
