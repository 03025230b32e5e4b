import { addressText } from "../../src/core/address";
import { checkWorkbook, figureOf, verdictOf, type CheckResult } from "../../src/core/check";
import type { Finding, Unchecked } from "../../src/core/finding";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { checkSmall, ROWS, smallWorkbook, type SmallWorkbook } from "./small-workbook";

/** Three indicators that nothing relates. */
const FLAT = [
  ["01", "合计", "项"],
  ["02", "甲类", "项"],
  ["03", "乙类", "项"],
];

/** Severity, code, rule and cell of each finding, in order. */
const told = ({ findings }: CheckResult) =>
  findings.map((one) =>
    [one.severity, one.code, one.rule, one.at ? addressText(one.at) : ""].join(" ")
  );

describe("the verdict", () => {
  const finding = (severity: Finding["severity"], explanation: string | null = null) =>
    ({ severity, explanation }) as unknown as Finding;
  const open = [{}] as unknown as readonly Unchecked[];

  it.each([
    ["return", [finding("info"), finding("query"), finding("hard")], open],
    ["return", [finding("hard", "已核实")], []],
    ["explain", [finding("info"), finding("query")], open],
    ["unchecked", [finding("query", "已核实"), finding("info")], open],
    ["pass", [finding("query", "已核实"), finding("info")], []],
    ["pass", [], []],
  ] as const)("is %s", (verdict, findings, unchecked) => {
    expect(verdictOf(findings, unchecked)).toBe(verdict);
  });
});

describe("the period", () => {
  it("is that of the forms", () => {
    const result = checkSmall();
    expect([result.period, result.overridden]).toEqual([{ year: 2023, through: 10 }, false]);
  });

  it("is the one asked for where one is, and it is said", () => {
    const workbook = smallWorkbook();
    const result = checkWorkbook(workbook, readScheme(workbook).scheme, { through: 11 });
    expect([result.period.through, result.overridden]).toEqual([11, true]);
  });
});

describe("findings", () => {
  it("stand in the order of severity, then of the sheets, then of the cells", () => {
    const result = checkSmall({
      plan: [
        ["03", "20项"],
        ["01", "40项"],
      ],
      rows: [
        ["合计", "项", "01", null, 31],
        ["甲类", "项", "02", null, "约7"],
        ["乙类", "项", "03", null, 20, 10],
        ["丁类", "项", "10", null, 1],
      ],
      rules: [
        ["R1", "[03]>[03,上年]+50", "提示性"],
        ["R2", "[03,上年]>50", "提示性"],
        ["R3", "[01]=[03]", "强制性"],
        ["R4", "[03]>50", "提示性"],
        ["R5", "[01]<[01]", "核实性"],
      ],
    });
    expect(told(result)).toEqual([
      "hard relation R3 K1!E6",
      "hard unreadable READ.figure K1!E7",
      "query relation R5 K1!E6",
      "info target PLAN.K1[01] K1!E6",
      "info relation R1 K1!E8",
      "info relation R4 K1!E8",
      "info relation R2 K1!F8",
      "info row_unplaced READ.row K1!E9",
    ]);
  });

  it("of a rule name both sides, what is allowed and every cell once", () => {
    const { findings } = checkSmall({
      catalogue: FLAT,
      rows: [
        ["合计", "项", "01", null, 30, 10],
        ["甲类", "项", "02", null, 10],
        ["乙类", "项", "03", null, 20],
      ],
      rules: [
        ["R1", "[01]同比±30%", "核实性"],
        ["R2", "[02]+1>=[01]", "核实性", "1%"],
        ["R3", "[01]<[02]+[03]-0.5", "核实性", 0.1],
        ["R4", "[01]<[01]且[03]>0", "核实性"],
        ["R5", "[01]同比<=[02]/100", "核实性"],
      ],
    });
    const sides = findings.flatMap((one) =>
      one.code === "relation"
        ? [[one.rule, one.left, one.right, one.difference, one.tolerance, one.rate, one.derived]]
        : []
    );
    expect(sides).toEqual([
      ["R1", 2, 0.3, 1.7, 0, true, false],
      ["R3", 30, 29.5, 0.5, 0.1, false, false],
      ["R4", 30, 30, 0, 0, false, false],
      ["R5", 2, 0.1, 1.9, 0, true, false],
      ["R2", 11, 30, -19, 0.3, false, false],
    ]);
    expect(
      findings.map((one) => [one.indicator?.code, ...one.related.map((at) => addressText(at))])
    ).toEqual([
      ["01", "K1!F6"],
      ["01", "K1!E7", "K1!E8"],
      ["01", "K1!E8"],
      ["01", "K1!F6", "K1!E7"],
      ["02", "K1!E6"],
    ]);
  });

  it("of a rule tell what each figure was to it", () => {
    const rules = [["R1", "若[03]>0则[01]=[02]+1", "核实性"]];
    const [one] = checkSmall({ catalogue: FLAT, rules }).findings;
    const figures = one?.code === "relation" ? one.figures : [];
    expect(figures.map(({ name, side, value, unit }) => [name, side, value?.low, unit])).toEqual([
      ["合计", "left", 30, "项"],
      ["甲类", "right", 10, "项"],
      ["乙类", null, 20, "项"],
    ]);
  });

  it("of the catalogue are marked as such", () => {
    const rows = ROWS.map((row) => row.map((cell) => (cell === 30 ? 31 : cell)));
    expect(checkSmall({ rows }).findings).toMatchObject([
      { rule: "SUM.K1[01]", severity: "hard", derived: true, left: 31, right: 30, tolerance: 0 },
    ]);
  });

  it("say where 项 and 件 are added, if the rule holds", () => {
    const catalogue = [
      ["01", "合计", "项"],
      ["02", "甲类", "件"],
      ["03", "乙类", "项"],
    ];
    const rows = ROWS.map((row) =>
      row.map((cell, at) => (row[2] === "02" && at === 1 ? "件" : cell))
    );
    const result = checkSmall({ catalogue, rows, rules: [["R1", "[01]=[02]+[03]", "强制性"]] });
    expect(told(result)).toEqual(["info mixed_units R1 K1!E6"]);
    expect(result.findings).toMatchObject([
      { units: ["项", "件"], related: [{ row: 6 }, { row: 7 }] },
    ]);
  });

  it.each([
    ["若[01]>0则[02]>0", []],
    ["[01]>0且[02]>0", []],
    ["[03]/[02]<=[01]/[02]", []],
    ["若[01]>0则[01]>=[02]", [6]],
    ["[03]<=[01]且[02]<=[03]", [7]],
    ["最大([02],[01])>0", [5]],
    ["-[02]<[01]", [5]],
    ["([01]+[02])/[03]>0", [6]],
  ] as const)("of two sides of %s only those are told that meet", (rule, related) => {
    const catalogue = [
      ["01", "合计", "项"],
      ["02", "甲类", "件"],
      ["03", "乙类", "项"],
    ];
    const rows = ROWS.map((row) =>
      row.map((cell, at) => (row[2] === "02" && at === 1 ? "件" : cell))
    );
    const { findings } = checkSmall({ catalogue, rows, rules: [["R1", rule, "强制性"]] });
    const told = findings.filter((one) => one.code === "mixed_units");
    expect(told.map((one) => one.related.map((cell) => cell.row))).toEqual(
      related.length === 0 ? [] : [related]
    );
  });
});

describe("what could not be checked", () => {
  const missing = ({ unchecked }: CheckResult) =>
    unchecked.map(
      ({ rule, form, reason, missing: all }) =>
        `${rule} ${String(form)} ${reason}: ` +
        all.map((one) => `${one.name} ${one.why} ${one.at ? addressText(one.at) : "-"}`).join(", ")
    );
  const with02 = (value: NonNullable<SmallWorkbook["rows"]>[number][number]) =>
    ROWS.map((row) => (row[2] === "02" ? ["甲类", "项", "02", null, value] : row));

  it("names a row of no known indicator", () => {
    const rows = [...ROWS, ["丁类", "项", "09", null, 7]];
    expect(missing(checkSmall({ rows }))).toEqual(["READ.row K1 missing: 丁类 absent K1!E9"]);
  });

  it.each([
    [null, "blank"],
    [{ value: null, formula: "1+1" }, "not_calculated"],
    ["…", "unknown"],
  ])("names a figure that no rule asks for: %j", (value, why) => {
    const result = checkSmall({ catalogue: FLAT, rows: with02(value) });
    expect(missing(result)).toEqual([`READ.figure K1 missing: 甲类 ${why} K1!E7`]);
  });

  it("names a figure once, with the rule that asked for it", () => {
    expect(missing(checkSmall({ rows: with02(null) }))).toEqual([
      "SUM.K1[01] K1 missing: 甲类 blank K1!E7",
    ]);
  });

  it("names an indicator without a row once", () => {
    const rows = ROWS.filter((row) => row[2] !== "02");
    expect(missing(checkSmall({ rows }))).toEqual(["SUM.K1[01] K1 missing: 甲类 absent -"]);
    expect(missing(checkSmall({ catalogue: FLAT, rows }))).toEqual([
      "READ.rows K1 missing: 甲类 absent -",
    ]);
  });

  it("counts a target that builds on a figure of last year that is not there", () => {
    const result = checkSmall({ plan: [["03", "翻一番"]] });
    expect(missing(result)).toEqual(["PLAN.K1[03] K1 no_base: 乙类 blank K1!F8"]);
    expect([result.verdict, result.checked]).toEqual(["unchecked", 1]);
  });

  it("is said of a rule that asks for a blank figure, and the rule is not counted", () => {
    const rules = [["R1", "[02]>0", "强制性"]];
    const result = checkSmall({ catalogue: FLAT, rows: with02(null), rules });
    expect(missing(result)).toEqual(["R1 K1 missing: 甲类 blank K1!E7"]);
    expect(result.checked).toBe(1);
  });

  it("is nothing where a rule does not apply", () => {
    const rules = [["R1", "若[02]>50则[01]=0", "强制性"]];
    const result = checkSmall({ catalogue: FLAT, rules });
    expect([missing(result), result.checked, result.verdict]).toEqual([[], 1, "pass"]);
  });
});

describe("the figure of an indicator", () => {
  it("is found by form, code and column", () => {
    const { report } = checkSmall();
    expect(figureOf(report, "K1", "02", "actual")?.value).toBe(10);
    expect(figureOf(report, "K1", "09", "actual")).toBeNull();
    expect(figureOf(report, "K2", "02", "actual")).toBeNull();
  });
});
