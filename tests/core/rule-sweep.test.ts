import { addressText } from "../../src/core/address";
import { checkWorkbook, type CheckResult } from "../../src/core/check";
import { readScheme } from "../../src/core/scheme-read";
import { sheetOf, type CellOf } from "./sheet-of";
import { checkSmall, schemeSheets, workbookOf, type SmallWorkbook } from "./small-workbook";

const broken = (result: CheckResult) =>
  result.findings
    .filter((one) => one.code === "relation")
    .map((one) => `${one.rule} ${one.at ? addressText(one.at) : ""} ${one.left} ${one.right}`);
const open = (result: CheckResult) =>
  result.unchecked
    .filter((one) => one.rule === "R1")
    .map(
      (one) =>
        `${one.reason}: ${one.missing.map(({ name, why, column }) => `${name} ${column ?? ""} ${why}`).join(", ")}`
    );

/** 指标名称, 代码, 年度目标, 本年累计, 上年同期 */
function withRows(rows: readonly (readonly CellOf[])[], rule: string, more: SmallWorkbook = {}) {
  return checkSmall({
    plan: [["01", "力争1项以上"]],
    rows: rows.map(([name, code, plan, actual, before]) => [
      name,
      "项",
      code,
      plan,
      actual,
      before,
    ]),
    rules: [["R1", rule, "强制性"]],
    ...more,
  });
}

describe("a rule of whole rows", () => {
  const rule = "1行=(2+3)行";
  it("is judged in this year's column and in last year's", () => {
    const rows = [
      ["合计", "01", null, 30, 21],
      ["甲类", "02", null, 10, 10],
      ["乙类", "03", null, 20, 10],
    ];
    expect(broken(withRows(rows, rule))).toEqual(["R1 K1!F6 21 20"]);
  });

  it("says what is lacking of last year where some of it is filled in, and in which column", () => {
    const rows = [
      ["合计", "01", null, 30, 21],
      ["甲类", "02", null, 10, 10],
      ["乙类", "03", null, 20, null],
    ];
    const result = withRows(rows, rule);
    expect([broken(result), open(result)]).toEqual([[], ["missing: 乙类 lastYear blank"]]);
  });

  it("does not ask for a plan of rows that have no target, and judges one where all have", () => {
    const rows = (plans: readonly CellOf[]) => [
      ["合计", "01", plans[0], 30, null],
      ["甲类", "02", plans[1], 10, null],
      ["乙类", "03", plans[2], 20, null],
    ];
    const plan = [["03", "20项"]];
    const some = withRows(rows([40, null, null]), rule, { plan });
    expect([broken(some), open(some)]).toEqual([[], []]);
    const all = withRows(rows([40, 10, 20]), rule, { plan });
    expect(broken(all)).toEqual(["R1 K1!D6 40 30"]);
  });

  it("takes the place of what follows from the catalogue", () => {
    const rows = [
      ["合计", "01", null, 31, null],
      ["甲类", "02", null, 10, null],
      ["乙类", "03", null, 20, null],
    ];
    expect(broken(withRows(rows, "1行=(2+…+3)行"))).toEqual(["R1 K1!E6 31 30"]);
  });
});

/** A form K1 with columns of its own behind the name and the code. */
function withColumns(
  captions: readonly string[],
  letters: readonly string[],
  rows: readonly (readonly CellOf[])[],
  rules: readonly (readonly CellOf[])[]
): CheckResult {
  const catalogue = rows.map(([name, code]) => [code, name, "项"]);
  const form = sheetOf("K1", [
    ["项目情况"],
    [null, null, "表号：", "K1表"],
    ["填报单位：甲局", "2023年1—10月"],
    ["指标名称", "代码", ...captions],
    ...(letters.length > 0 ? [["甲", "乙", ...letters]] : []),
    ...rows,
    ["单位负责人：周敏", "填表人：林晓"],
  ]);
  const workbook = workbookOf([...schemeSheets({ catalogue, plan: [["01", "1项"]], rules }), form]);
  const { scheme, faults } = readScheme(workbook);
  expect(faults).toEqual([]);
  return checkWorkbook(workbook, scheme, { through: null });
}

describe("a rule of whole columns", () => {
  const captions = ["本年累计", "上年同期", "其中：重点", "占比（%）"];
  const letters = ["1", "2", "(3)", "4=3/1"];
  const rows = [
    ["甲类", "01", 10, 8, 5, 50],
    ["乙类", "02", 20, 10, 5, 30],
    ["丙类", "03", 0, 1, 0, "-"],
  ];

  it("is judged in every row, its columns found by their number in the letter row", () => {
    const result = withColumns(captions, letters, rows.slice(0, 2), [
      ["R1", "4栏=3栏/1栏*100", "强制性"],
    ]);
    expect(broken(result)).toEqual(["R1 K1!F7 30 25"]);
  });

  it("names the divisor that is 0 and goes on with the other rows", () => {
    const result = withColumns(captions, letters, rows, [["R1", "4栏=3栏/1栏*100", "强制性"]]);
    expect(broken(result)).toEqual(["R1 K1!F7 30 25"]);
    expect(open(result)).toEqual(["division_by_zero: 丙类 #1 zero"]);
  });

  it.each([
    ["[*]>=[*,上年]", ["R1 K1!C8 0 1"]],
    ["[*,3]<=[*]", []],
    ["[02,3]=[02,第4栏]", ["R1 K1!E7 5 30"]],
    ["[*] 同比 ±30%", ["R1 K1!C7 1 0.3", "R1 K1!C8 -1 -0.3"]],
    ["[*,2]<=合计([*,2])/2", ["R1 K1!D7 10 9.5"]],
    ["2行3栏=1行3栏+1", ["R1 K1!E7 5 6"]],
  ])("%s: %j", (rule, findings) => {
    expect(broken(withColumns(captions, letters, rows, [["R1", rule, "核实性"]]))).toEqual(
      findings
    );
  });

  it.each([
    ["of a form whose letter row has no such number", letters],
    ["of a form without a letter row", []],
  ])("%s cannot be checked, and it is said", (_, own) => {
    const result = withColumns(captions, own, rows.slice(0, 2), [["R1", "9栏>=[*]", "强制性"]]);
    expect(open(result)).toEqual(["missing: 甲类 #9 no_column, 乙类 #9 no_column"]);
    expect(result.verdict).toBe("unchecked");
  });

  it("of a form that is not in the workbook cannot be checked", () => {
    const sheets = schemeSheets({ rules: [["R1", "3栏>=0", "强制性"]] });
    const workbook = workbookOf(sheets);
    const result = checkWorkbook(workbook, readScheme(workbook).scheme, { through: null });
    expect(open(result)).toEqual(["missing: K1  absent"]);
  });

  it("唯一 asks for all rows of the column at once", () => {
    const result = withColumns(captions, letters, rows, [["R1", "唯一(3栏)", "核实性"]]);
    expect(broken(result)).toEqual(["R1 K1!E6 null null"]);
  });
});

describe("a group of rows", () => {
  const rows = [
    ["合计", "01", null, 60, null],
    ["甲类", "02", null, 10, null],
    ["甲类获资助", "03", null, 4, null],
    ["乙类", "04", null, 20, null],
    ["乙类获资助", "05", null, 26, null],
  ];
  const catalogue = [
    ["01", "合计", "项"],
    ["02", "甲类", "项", "01", "部分"],
    ["03", "甲类获资助", "项", "02", "其中"],
    ["04", "乙类", "项", "01", "部分"],
    ["05", "乙类获资助", "项", "04"],
  ];
  it.each([
    ["[01]=合计([*])", 120, 5],
    ["[01]=合计(K1[第2级])", 30, 2],
    ["[01]=合计([第二级])", 30, 2],
    ["[01]=合计([第3级])", 30, 2],
    ["[01]=合计([*获资助])", 30, 2],
    ["[01]=合计([乙*])", 46, 2],
    ["[01]=合计(下级[01])", 30, 2],
  ])("%s adds up to %d of %d rows", (rule, right, count) => {
    const [found] = withRows(rows, rule, { catalogue }).findings.filter((one) => one.rule === "R1");
    expect(found).toMatchObject({ left: 60, right });
    const parts = found?.code === "relation" ? found.figures : [];
    expect(parts.filter((one) => one.side === "right")).toHaveLength(count);
  });
});

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
