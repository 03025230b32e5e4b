import { lastDigitOf, printedText } from "../../../src/core/rule/printed-figure";
import { parseRule } from "../../../src/core/rule/rule";
import {
  columnNumber,
  isAsked,
  nearestColumn,
  ruleColumn,
} from "../../../src/core/rule/rule-columns";
import { groupLevel, isGroup } from "../../../src/core/rule/rule-tokens";
import { parseTolerance } from "../../../src/core/rule/tolerance-text";
import type { Cell } from "../../../src/core/workbook";

describe("the column of a reference", () => {
  it.each<[string, string]>([
    ["actual", "本年 本期 本年累计 本年实际 累计 实际"],
    ["plan", "计划 目标 年度目标 年度计划"],
    ["lastYear", "上年 去年 上年同期 去年同期"],
    ["planGrowth", "计划增速 目标增速"],
    ["yoy", "同比 增速"],
    ["completion", "完成率"],
    ["#3", "3 03 第3栏 3栏 第3列 ３"],
    ["#12", "12 第12栏"],
  ])("is %s for %s", (role, names) => {
    const columns = names.split(" ").map((column) => ruleColumn({ column }));
    expect(new Set(columns)).toEqual(new Set([role]));
  });

  it("is this year's without a name, and none for a name that no form has", () => {
    expect(ruleColumn({ column: null })).toBe("actual");
    expect(["备注", "第3", "3栏栏", "x3", "1234"].map((column) => ruleColumn({ column }))).toEqual([
      null,
      "#3",
      null,
      null,
      null,
    ]);
  });

  it("is read from the form only where a rule asks for it", () => {
    const asked = (
      ["actual", "plan", "lastYear", "planGrowth", "yoy", "completion", "#3"] as const
    ).filter(isAsked);
    expect(asked).toEqual(["yoy", "completion", "#3"]);
  });

  it("has a likely name", () => {
    expect(nearestColumn("年度目镖")).toBe("年度目标");
    expect(nearestColumn("完全不同的一栏")).toBeNull();
  });

  it.each([
    ["3", "3"],
    ["(3)", "3"],
    ["（3）", "3"],
    ["[03]", "3"],
    ["3=1+2", "3"],
    ["3 = 1 + 2", "3"],
    ["甲", null],
    ["a3", null],
    ["1234", null],
    [null, null],
  ])("has in the letter row %j the number %j", (letter, number) => {
    expect(columnNumber(letter)).toBe(number);
  });
});

describe("a group of rows", () => {
  it.each([
    ["第1级", 1],
    ["第9级", 9],
    ["第一级", 1],
    ["第二级", 2],
    ["第九级", 9],
    ["第10级", null],
    ["第十级", null],
    ["甲第1级", null],
    ["第1级甲", null],
    ["甲*", null],
  ])("%s is of level %j", (row, level) => {
    expect(groupLevel(row)).toBe(level);
  });

  it("is what holds a * or a level", () => {
    expect(["甲*", "*", "第2级", "甲", "第级"].map(isGroup)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("a tolerance", () => {
  const NONE = { absolute: 0, relative: 0 };
  it.each([
    ["", NONE],
    ["0", NONE],
    ["0.5", { absolute: 0.5, relative: 0 }],
    ["±0.5", { absolute: 0.5, relative: 0 }],
    ["1%", { absolute: 0, relative: 0.01 }],
    ["0.5；1%", { absolute: 0.5, relative: 0.01 }],
    ["末位", { ...NONE, lastDigits: 1 }],
    ["末位2", { ...NONE, lastDigits: 2 }],
    ["末位2个单位", { ...NONE, lastDigits: 2 }],
    ["末位1；0.05", { absolute: 0.05, relative: 0, lastDigits: 1 }],
  ])("%j is %j", (text, tolerance) => {
    expect(parseTolerance(text)).toEqual(tolerance);
  });

  it.each(["-1", "末位-1", "-1%", "abc", "末位abc", "%", "0.5末位", "0.5±", "1".repeat(400)])(
    "%j is none",
    (text) => {
      expect(parseTolerance(text)).toBeNull();
    }
  );
});

describe("a relation over several lines", () => {
  const clauses = (source: string) => {
    const parse = parseRule(source);
    return parse.ok ? parse.clauses.map((one) => one.source) : parse.error;
  };

  it.each([
    "[01]=[02]+\n[03]",
    "[01]=[02]\n+[03]",
    "[01]=[02]-\n[03]",
    "[01]=[02]\n-[03]",
    "[01]=[02]*\n[03]",
    "[01]=[02]\n*[03]",
    "[01]=[02]/\n[03]",
    "[01]=[02]\n/[03]",
    "[01]=[02]^\n2",
    "[01]=[02]\n^2",
    "[01]=[02]+\n…\n+[09]",
    "[01]=\n[02]",
    "[01]\n=[02]",
    "[01]>0且\n[02]>0",
    "[01]>0\n且[02]>0",
    "[01]>0\n或[02]>0",
    "[01]\n属于(1,2)",
    "[01]\n不属于(1,2)",
    "若\n[01]>0则[02]>0",
    "若[01]>0，\n则[02]>0",
  ])("stays one: %j", (source) => {
    expect(clauses(source)).toEqual([source]);
  });

  it.each([
    ["[01]>0\n非[02]>0", ["[01]>0", "非[02]>0"]],
    ["[01]>0\n若[02]>0则[03]>0", ["[01]>0", "若[02]>0则[03]>0"]],
    ["[01]=合计(下级[02])\n[03]>0", ["[01]=合计(下级[02])", "[03]>0"]],
  ])("begins anew: %j", (source, expected) => {
    expect(clauses(source)).toEqual(expected);
  });

  it.each([
    ["1、[01]>0", "[01]>0"],
    ["2,合计([01],[02])>0", "合计([01],[02])>0"],
    ["(3)[01]>0", "[01]>0"],
    ["（4）合计([01],[02])>0", "合计([01],[02])>0"],
    ["(5)若[01]>0则[02]>0", "若[01]>0则[02]>0"],
    ["(6)非[01]>0", "非[01]>0"],
    ["(7)+[01]>0", "(7)+[01]>0"],
    ["(8)>[01]", "(8)>[01]"],
    ["([01])>0", "([01])>0"],
  ])("loses the number of its list: %j", (source, clause) => {
    expect(clauses(source)).toEqual([clause]);
  });
});

describe("a name of a column", () => {
  it.each(["如期数", "当期", "及时率", "至今", "非税", "若干"])("may hold a word: %s", (column) => {
    const parse = parseRule(`[01].${column}>0`);
    expect(parse.ok && parse.clauses[0]?.references).toMatchObject([{ row: "01", column }]);
  });
});

describe("what a cell prints", () => {
  const cell = (value: Cell["value"], format?: string, more: Partial<Cell> = {}): Cell => ({
    row: 0,
    column: 0,
    value,
    ...(format === undefined ? {} : { format }),
    ...more,
  });

  it.each([
    [cell(12.3, "#,##0.00"), "12.30"],
    [cell(1234.5, "#,##0"), "1235"],
    [cell(12.3), "12.3"],
    [cell(0.125, "0.0%"), "12.5%"],
    [cell(1, "00"), "01"],
    [cell(" 甲 "), "甲"],
    [cell(null), ""],
    [cell(12.3, "0.00", { text: "12.3元" }), "12.3元"],
    [undefined, ""],
  ])("%j is %s", (one, text) => {
    expect(printedText(one)).toBe(text);
  });

  const digit = (one: Cell | undefined, value: number | null) =>
    lastDigitOf({ cell: one, reading: { kind: "number", value: value ?? 0 } as never, value });
  it.each([
    [cell(12.3), 12.3, 0.1],
    [cell(12), 12, 1],
    [cell(12.3, "0.00"), 12.3, 0.01],
    [cell("1,234.5"), 1234.5, 0.1],
    [cell("１２．５"), 12.5, 0.1],
    [cell("12.3万"), 123000, 1000],
    [cell(123000), 12.3, 0.0001],
    [cell(0.125, "0.0%"), 12.5, 0.1],
    [cell(0, "0.00"), 0, 0.01],
    [cell(0), 0, null],
    [cell("无"), 0, null],
    [cell(12.3), null, null],
    [undefined, 12.3, null],
  ])("shows in %j of the figure %j one last digit of %j", (one, value, expected) => {
    expect(digit(one, value)).toBe(expected);
  });
});
