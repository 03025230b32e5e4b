import { checkWorkbook, type CheckResult } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { broken, open, withRows } from "./rule-findings";
import { sheetOf, type CellOf } from "../sheet-of";
import { schemeSheets, workbookOf } from "../small-workbook";

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
    expect(open(result)).toEqual(["missing: K1 #9 no_column"]);
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

it("the number of the plan's column asks for the target, as worded in the plan", () => {
  const rows = [
    ["合计", "01", "1-2", 30, null],
    ["甲类", "02", "1-2", 10, null],
    ["乙类", "03", null, 20, null],
  ];
  const result = withRows(rows, "[01,1]=[02,1]+[02,2]", { plan: [["02", "1-2项"]] });
  expect(broken(result)).toEqual([]);
  expect(open(result)).toEqual(["missing: 合计 #1 unreadable"]);
  const planned = [
    ["01", "5项"],
    ["02", "1-2项"],
  ];
  expect(broken(withRows(rows, "[01,1]=[02,1]+[02,2]", { plan: planned }))).toEqual([
    "R1 年度计划!C2 5 11",
  ]);
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
