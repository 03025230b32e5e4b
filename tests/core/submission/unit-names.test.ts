import { plainText } from "../../../src/app/simplify";
import { loadSimplify } from "../../../src/cli/input-file";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { tellingName } from "../../../src/core/submission/unit-register";
import { matchUnit, unitOfFile } from "../../../src/core/submission/unit-match";
import type { Workbook } from "../../../src/core/workbook";
import { enCommandLine as enUS } from "../../../src/locales/en-us-cli";
import { zhCommandLine as zhCN } from "../../../src/locales/zh-cn-cli";
import {
  form,
  rowsK1,
  rowsK2,
  schemeSheets,
  sheet,
  unitSheets,
  UNITS,
  type Rows,
} from "../../cli/submitted-sample";
import { collected, frameOf, workbookOf, type Sent } from "./settled-collection";

const register = (...names: string[]): Rows =>
  names.map((name, index) => [`U${String(index + 1)}`, name, "K1、K2", null, null]);

it("a register in traditional characters knows its units in both, and calls them as it does", async () => {
  const simplify = await loadSimplify();
  const shown = workbookOf(schemeSheets({ register: register("東湖鎮", "龍橋鄉") }));
  const plain = (value: unknown) =>
    typeof value === "string" ? plainText(value, simplify) : value;
  const read = {
    ...shown,
    sheets: shown.sheets.map((one) => ({
      ...one,
      cells: one.cells.map((cell) => ({ ...cell, value: plain(cell.value) })),
    })),
  } as Workbook;
  const frame = readFrame(read, readScheme(read).scheme, shown);
  const named = (name: string) => matchUnit({ name, code: "" }, "", frame.register);
  expect(frame.register.units.map((one) => one.name)).toEqual(["東湖鎮", "龍橋鄉"]);
  for (const name of ["东湖镇", "東湖鎮"]) expect(named(name).unit).toMatchObject({ code: "U1" });
  expect(named("龙桥县").nearest).toBe("龍橋鄉");
  expect(unitOfFile("附件 龙桥乡.xlsx", frame.register)).toMatchObject({ code: "U2" });
});

it.each([
  ["the longest name counts", "示例区东湖镇科技站.xlsx", "U2"],
  ["else a code", "u3 报表.xlsx", "U3"],
  ["nothing else does", "报表.xlsx", undefined],
])("in the name of a file %s", (_, file, code) => {
  const { register: units } = frameOf({ register: register("东湖镇", "东湖镇科技站", "西塘镇") });
  expect(unitOfFile(file, units)?.code).toBe(code);
});

it("a short name that two units share tells neither by the name of a file", () => {
  const sheets = schemeSheets({ register: register("东湖镇", "西塘镇") }).map((one) =>
    one.name === "单位名录"
      ? {
          ...one,
          cells: [
            ...one.cells.filter((cell) => cell.row === 0),
            { row: 0, column: 5, value: "简称" },
            ...one.cells.filter((cell) => cell.row === 1),
            { row: 1, column: 5, value: "科技站" },
            ...one.cells.filter((cell) => cell.row === 2),
            { row: 2, column: 5, value: "科技站" },
          ],
        }
      : one
  );
  const book = workbookOf(sheets);
  const frame = readFrame(book, readScheme(book).scheme);
  expect(unitOfFile("科技站.xlsx", frame.register)).toBeNull();
});

describe("a file that bears another unit's name", () => {
  const as = (path: string, date: string, k1 = rowsK1(0)): Sent => ({
    path,
    sheets: unitSheets(0, { date }, { k1 }),
  });

  it("is asked about where it would take the place of this one's", () => {
    const told = collected([
      as("东湖镇.xlsx", "2023年11月8日"),
      as(
        "西塘镇.xlsx",
        "2023年11月9日",
        rowsK1(0).map((row) => [...row])
      ),
    ]);
    expect(told.findings("U01")).toEqual(["query FILE.name "]);
    expect(told.unit("U02").verdict).toBe("missing");
  });

  it("is not where it is the unit's only one, or bears its own name too", () => {
    expect(collected([as("西塘镇.xlsx", "2023年11月8日")]).findings("U01")).toEqual([]);
    const both = [as("东湖镇.xlsx", "2023年11月8日"), as("西塘镇转东湖镇.xlsx", "2023年11月9日")];
    expect(collected(both).findings("U01")).toEqual([]);
  });
});

describe("a form with another unit's figures", () => {
  /** A unit that says it is another one, under its own name. */
  const copyOf = (step: number, of: number): Sent => ({
    path: `${String(step)}.xlsx`,
    sheets: [
      form({ unit: UNITS[step]![1], rows: large(of) }),
      form({ unit: UNITS[step]![1], number: "K2", rows: rowsK2(step) }),
    ],
  });
  const large = (step: number): Rows => [
    ["项目合计", "项", "01", 7421 + step, 7421],
    ["　甲类项目", "项", "02", 3138 + step, 3138],
    ["　乙类项目", "项", "03", 4283, 4283],
    ["甲类占比", "%", "04", null, null],
    ["单个最大投入", "万元", "05", 1207.4, 1207.4],
  ];
  const copied = (told: ReturnType<typeof collected>, unit: string) =>
    told.findings(unit).filter((one) => one.includes("FILE.copy"));

  it("is asked of both, at its first figure", () => {
    const told = collected([copyOf(0, 0), copyOf(1, 0), copyOf(2, 2)]);
    expect(copied(told, "U01")).toEqual(["query FILE.copy K1!D8"]);
    expect(copied(told, "U02")).toEqual(["query FILE.copy K1!D8"]);
    expect(copied(told, "U03")).toEqual([]);
  });

  it("is asked of the one that copied, where last year's figures tell which", () => {
    const known = sheet("上年数", [
      ["单位代码", "表号", "代码", "上年数"],
      ["U01", "K1", "01", 7421],
      ["U02", "K1", "01", 6000],
    ]);
    const told = collected([copyOf(0, 0), copyOf(1, 0)], { more: [known] });
    expect(copied(told, "U01")).toEqual([]);
    expect(copied(told, "U02")).toEqual(["query FILE.copy K1!D8"]);
  });

  const history = [7421, 3138, 4283, null, 1207.4];
  const none = [null, null, null, null, null];

  it.each([
    ["a new unit is not, whose last year's figures the other has too", history, history, []],
    ["nor where both state none, or 0 for a total of none", none, [0, ...none.slice(1)], []],
    ["it is, where it has others", [7422, ...history.slice(1)], history, ["query FILE.copy K1!D8"]],
  ])(
    "is asked of the one that did not report what it says of last year: %s",
    (_, own, of, asked) => {
      const known = sheet("上年数", [
        ["单位代码", "表号", "代码", "上年数"],
        ["U02", "K1", "01", 6000],
      ]);
      const sent = (step: number, before: readonly (number | null)[]): Sent => {
        const rows = large(0).map((row, at) => [...row.slice(0, 4), before[at]] as Rows[number]);
        return {
          path: `${String(step)}.xlsx`,
          sheets: [
            form({ unit: UNITS[step]![1], rows }),
            form({ unit: UNITS[step]![1], number: "K2", rows: rowsK2(step) }),
          ],
        };
      };
      const told = collected([sent(0, own), sent(1, of)], { more: [known] });
      expect(copied(told, "U01")).toEqual(asked);
      expect(copied(told, "U02")).toEqual(["query FILE.copy K1!D8"]);
    }
  );

  it("is asked of a new unit that states the last year of one whose it is", () => {
    const known = sheet("上年数", [
      ["单位代码", "表号", "代码", "上年数"],
      ["U01", "K1", "01", 7421],
    ]);
    const told = collected([copyOf(0, 0), copyOf(1, 0)], { more: [known] });
    expect(copied(told, "U01")).toEqual([]);
    expect(copied(told, "U02")).toEqual(["query FILE.copy K1!D8"]);
  });

  it("is not where one stands above the other", () => {
    const above: Rows = UNITS.map(([code, name]) => [
      ...[code, name, "K1、K2", null],
      code === "U01" ? "U02" : null,
    ]);
    expect(copied(collected([copyOf(0, 0), copyOf(1, 0)], { register: above }), "U01")).toEqual([]);
  });

  it("is not where the figures are so few that chance may have made them", () => {
    const few = (step: number): Sent => ({
      path: `${String(step)}.xlsx`,
      sheets: [
        form({ unit: UNITS[step]![1], number: "K2", rows: [["企业数", "家", "01", 5, 4 + step]] }),
      ],
    });
    expect(copied(collected([few(0), few(1)]), "U01")).toEqual([]);
  });

  it("is not where one figure differs", () => {
    expect(copied(collected([copyOf(0, 0), copyOf(1, 1)]), "U01")).toEqual([]);
  });
});

it.each([
  [zhCN, ["西塘镇（U1）", "东湖镇", "西塘 镇（U3）", "U9"]],
  [enUS, ["西塘镇 (U1)", "东湖镇", "西塘 镇 (U3)", "U9"]],
])("a list without codes tells two units of one name apart, in $language", (words, names) => {
  const { register: units } = frameOf({ register: register("西塘镇", "东湖镇", "西塘 镇") });
  const { noted } = words.collect;
  expect(["U1", "U2", "U3", "U9"].map((code) => tellingName(code, units, noted))).toEqual(names);
});
