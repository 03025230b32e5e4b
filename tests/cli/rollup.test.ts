import { readFileSync } from "node:fs";
import type { ContentCell } from "../../src/core/sheet-content";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { openZip, readEntry } from "../../src/files/zip";
import { emptyFolder, run } from "./run";
import {
  form,
  rowsK1,
  rowsK2,
  schemeWorkbook,
  unitWorkbook,
  workbook,
  write,
  UNITS,
  type Rows,
} from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

/** The last unit stands above the first; the third gives no second part, the fourth comes back, one sends nothing. */
const REGISTER: Rows = [
  ...UNITS.map(([code, name], at) => [code, name, "K1、K2", "2023-11-10", at === 0 ? "U05" : null]),
  ["U06", "南山乡", "K1、K2", "2023-11-10", null],
];
const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook({ register: REGISTER }));
const without = rowsK1(2).map((row) => (row[2] === "03" ? [...row.slice(0, 3), null, 15] : row));
const wrong = rowsK1(3).map((row) => (row[2] === "01" ? [...row.slice(0, 3), 99, 30] : row));
const args = (...more: string[]) => ["rollup", folder.path("out"), "--scheme", scheme, ...more];

beforeAll(async () => {
  for (const step of [0, 1, 4]) write(folder.path(`in/${String(step)}.xlsx`), unitWorkbook(step));
  write(folder.path("in/2.xlsx"), unitWorkbook(2, {}, { k1: without }));
  write(folder.path("in/3.xlsx"), unitWorkbook(3, {}, { k1: wrong }));
  await run(["collect", folder.path("in"), "--scheme", scheme, "--out", folder.path("out")]);
});

it("a total is traced to the units' cells, and says of each that is not in it why", async () => {
  const { out, err, code } = await run(args("--of", "k1[3]"));
  expect(err).toBe("");
  expect(code).toBe(3);
  expect(out.trim().split("\n")).toEqual([
    "K1[03] 乙类项目　本年　23项　求和　2 个单位有数",
    "  连同退回单位为 42项",
    "  未报 1 个：南山乡",
    "  已退回，未计 1 个：北山乡",
    "  上级单位或本级，不重复计 1 个：区科技服务中心",
    "  U01 东湖镇　10项　计入　in/0.xlsx K1!D10",
    "  U02 西塘镇　13项　计入　in/1.xlsx K1!D10",
    "  U03 南河街道（开发区）　未填数，未计　in/2.xlsx K1!D10",
    "  U04 北山乡　19项　已退回，未计　in/3.xlsx K1!D10",
    "  U05 区科技服务中心　22项　上级单位或本级，不重复计　in/4.xlsx K1!D10",
    "  U06 南山乡　未报",
  ]);
});

it("a rate is traced to the totals it is computed from, a maximum to the unit that has it", async () => {
  const rate = JSON.parse((await run(args("--of", "K1[04]", "--json"))).out) as {
    totals: { indicatorCode: string; rule: string | null; figures: { value: number | null }[] }[];
  };
  expect(rate.totals.map((one) => [one.indicatorCode, one.rule])).toEqual([
    ["04", "R2"],
    ["02", null],
    ["01", null],
  ]);
  expect(rate.totals[1]?.figures.map((one) => one.value)).toEqual([10, 11, 12, 13, 14, null]);
  const maximum = await run(args("--of", "K1[05].上年", "--lang", "en"));
  expect(maximum.out).toContain("K1[05] 单个最大投入  last year  110万元  maximum  3 units");
  expect(maximum.out).toContain("110万元  counted, the largest  in/2.xlsx K1!E12");
});

/** The bureau's forms: blank but for a typed figure, a formula and a word of its own. */
function bureauForms(): Uint8Array {
  const blank = (rows: Rows) => rows.map((row) => [...row.slice(0, 3), null, null]);
  const k1 = form({ unit: "示例区科技局", rows: blank(rowsK1(0)) });
  const cells: readonly ContentCell[] = [
    { row: 7, column: 3, value: null, formula: "D9+D10" },
    { row: 8, column: 3, value: 30 },
    { row: 10, column: 3, value: null, style: { format: "0.00%" } },
  ];
  const k2 = form({ number: "K2", unit: "示例区科技局", rows: blank(rowsK2(0)) });
  return workbook([{ ...k1, cells: [...k1.cells, ...cells] }, k2]);
}

const bureau = write(folder.path("bureau.xlsx"), bureauForms());
const into = (from: string, to: string, ...more: string[]) =>
  run(args("--into", folder.path(from), "--out", folder.path(to), ...more));
const actuals = (name: string, sheet = "K1") =>
  readWorkbook(readFileSync(folder.path(name)), inflateNode)
    .sheets.find((one) => one.name === sheet)!
    .cells.filter((one) => one.column === 3 && one.row > 6)
    .map((one) => one.value);

it("totals go into the bureau's forms with their source, never over a formula or a typed figure", async () => {
  const before = readFileSync(bureau);
  const { out, err, code } = await into("bureau.xlsx", "filled.xlsx");
  expect(err).toBe("");
  expect(code).toBe(3);
  expect(out.split("\n").slice(0, 4)).toEqual([
    "填入 5 处，手工填写的数与汇总数不同、未改 1 处，公式未动 1 处，不汇总 1 处",
    "  K1!D8：K1[01] 项目合计：是公式，未动；公式现值 —，汇总数为 72项。",
    "  K1!D9：K1[02] 甲类项目：手工填写的是 30，汇总数为 33项，未改。",
    "请先核对。确认改用汇总数的，加 --overwrite 1（写明处数）再运行。",
  ]);
  // Five of K1, two of K2: its rank is no total.
  expect(out).toContain("上年同期 7 处空着，没有填入");
  expect(actuals("filled.xlsx")).toEqual([null, 30, 23, 0.458333333333, 120]);
  expect(actuals("filled.xlsx", "K2")).toEqual([18, 72]);
  expect(readFileSync(bureau).equals(before)).toBe(true);
  const sources = readWorkbook(readFileSync(folder.path("filled.xlsx")), inflateNode).sheets.at(
    -1
  )!;
  const row = (at: number) => sources.cells.filter((one) => one.row === at).map((one) => one.value);
  expect(sources.name).toBe("汇总来源");
  expect(row(5)).toEqual([
    "K1!D10",
    "K1[03] 乙类项目",
    23,
    "项",
    "求和",
    23,
    2,
    1,
    "南山乡",
    "北山乡",
    "区科技服务中心",
  ]);
  const zip = openZip(readFileSync(folder.path("filled.xlsx")));
  const part = (name: string) => new TextDecoder().decode(readEntry(zip, name, inflateNode)!);
  expect(part("xl/worksheets/_rels/sheet3.xml.rels")).toContain('Target="out/board.xlsx"');
  expect(part("xl/worksheets/sheet3.xml")).toContain(
    `<hyperlink ref="F6" r:id="rId1" location="'过录表'!H3:H8"/>`
  );
  // The sheet of sources is neither a form nor a list of a scheme.
  const check = await run(["check", folder.path("filled.xlsx"), "--scheme", scheme, "--json"]);
  expect(check.out).not.toContain("汇总来源");
});

it("the table of units comes to the totals: who is not in them has no figure there", async () => {
  const ran = await run([
    ...["table", "units", folder.path("out"), "--scheme", scheme, "--form", "k1"],
    ...["--out", folder.path("units.xlsx"), "--date", "2023-11-20"],
  ]);
  expect(ran.err).toBe("");
  expect(ran.code).toBe(3);
  const { cells } = readWorkbook(readFileSync(folder.path("units.xlsx")), inflateNode).sheets[0]!;
  const row = (at: number) => cells.filter((one) => one.row === at).map((one) => one.value);
  expect([0, 2, 4, 5, 6, 7, 9].map(row)).toEqual([
    ["2023年各单位主要指标情况"],
    ["东湖镇", 20, 10, 10, 50, 100],
    ["南河街道（开发区）", 28, 12, "（未填）", 42.86, 120],
    ["北山乡", "退回", "退回", "退回", "退回", "退回"],
    ["南山乡", "未报", "未报", "未报", "未报", "未报"],
    ["合计", 72, 33, 23, 45.8333333333, 120],
    ["K1 未报 1 个：南山乡"],
  ]);
  const formulas = cells.filter((one) => one.row === 7).map((one) => one.formula);
  expect(formulas.slice(3)).toEqual([
    "SUBTOTAL(109,D3:D7)",
    "45.8333333333",
    "SUBTOTAL(104,F3:F7)",
  ]);
});

it("a second run knows its own figures: it changes what has changed, and nothing else", async () => {
  await into("bureau.xlsx", "first.xlsx");
  const again = await into("first.xlsx", "second.xlsx");
  expect(again.out).toContain("与上次相同 5 处");
  const bytes = (name: string) => readFileSync(folder.path(name));
  expect(bytes("second.xlsx").equals(bytes("first.xlsx"))).toBe(true);
  // One unit sends again, and somebody has typed over a total in between.
  const k2 = rowsK2(1).map((row) => (row[2] === "01" ? [...row.slice(0, 3), 16, 5] : row));
  write(folder.path("again/1.xlsx"), unitWorkbook(1, { date: "2023年11月9日" }, { k2 }));
  const collected = ["collect", folder.path("in"), folder.path("again"), "--scheme", scheme];
  await run([...collected, "--out", folder.path("later")]);
  const later = ["rollup", folder.path("later"), "--scheme", scheme, "--into"];
  const third = await run([
    ...later,
    folder.path("second.xlsx"),
    "--out",
    folder.path("third.xlsx"),
  ]);
  expect(third.out).toContain("更新 1 处，与上次相同 4 处");
  expect(actuals("third.xlsx", "K2")).toEqual([28, 72]);
  expect(actuals("third.xlsx")).toEqual(actuals("second.xlsx"));
});

it("typed figures give way only to a user who says how many there are", async () => {
  const refused = await into("bureau.xlsx", "none.xlsx", "--overwrite", "2");
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("有 1 处");
  expect(refused.err).toContain("K1!D9：K1[02] 甲类项目：手工填写的是 30，汇总数为 33项");
  expect(folder.names()).not.toContain("none.xlsx");
  await into("bureau.xlsx", "overwritten.xlsx", "--overwrite", "1");
  expect(actuals("overwritten.xlsx")).toEqual([null, 33, 23, 0.458333333333, 120]);
  const again = await into("overwritten.xlsx", "overwritten-2.xlsx");
  expect(again.out).toContain("与上次完全相同");
});

it("a total that has no row in the bureau's form is told, and nothing typed is no figure to overwrite", async () => {
  const register: Rows = [["U01", "东湖镇", "K1、K2", "2023-11-10", null]];
  const small = write(folder.path("small.xlsx"), schemeWorkbook({ register }));
  write(folder.path("one/0.xlsx"), unitWorkbook(0));
  const blank = rowsK1(0).map((row) => [...row.slice(0, 3), null, null]);
  const whole = write(folder.path("whole.xlsx"), workbook([form({ rows: blank })]));
  const short = write(folder.path("short.xlsx"), workbook([form({ rows: blank.slice(0, 4) })]));
  const results = folder.path("one-out");
  await run(["collect", folder.path("one"), "--scheme", small, "--out", results]);
  const filled = (bureauForm: string, to: string, ...more: string[]) =>
    run([
      ...["rollup", results, "--scheme", small, "--into", bureauForm],
      ...["--out", folder.path(to), ...more],
    ]);
  const first = await filled(whole, "whole-filled.xlsx");
  expect(first.code).toBe(0);
  expect(first.out).toContain("这本工作簿里没有这些表，汇总数没有填入：K2");
  const lacking = await filled(short, "short-filled.xlsx");
  expect(lacking.code).toBe(3);
  expect(lacking.out).toContain("表中没有这些指标的行，汇总数无处可填：K1[05] 单个最大投入");
  const none = await filled(whole, "none.xlsx", "--overwrite", "2");
  expect([none.code, none.err.trim()]).toEqual([
    2,
    "没有与汇总数不同的手工填写的数，无须改写。没有写入任何文件。请去掉 --overwrite 再运行。",
  ]);
});

it.each([
  ["no results", ["rollup", "--scheme", scheme]],
  ["results that are not there", ["rollup", folder.path("away"), "--scheme", scheme]],
  ["a workbook as results", ["rollup", scheme, "--scheme", scheme]],
  ["no such indicator", args("--of", "K1[77]")],
  ["no column of a total", args("--of", "K1[01].同比")],
  ["no indicator at all", args("--of", "K1")],
  ["no filled copy", args("--into", bureau)],
  ["a copy of nothing", args("--out", folder.path("none.xlsx"))],
  [
    "no count of typed figures",
    args("--into", bureau, "--out", folder.path("none.xlsx"), "--overwrite", "all"),
  ],
  [
    "a table of a form that is not there",
    [
      "table",
      "units",
      folder.path("out"),
      "--scheme",
      scheme,
      "--form",
      "K9",
      "--out",
      folder.path("none.xlsx"),
    ],
  ],
  [
    "a table of units at a cell",
    [
      "table",
      "units",
      folder.path("out"),
      "--scheme",
      scheme,
      "--at",
      "A!B1",
      "--out",
      folder.path("none.xlsx"),
    ],
  ],
  ["the workbook as its own copy", args("--into", bureau, "--out", bureau, "--force")],
  ["a workbook without forms", args("--into", scheme, "--out", folder.path("none.xlsx"))],
])("%s is told in one sentence, and nothing is written", async (_, asked) => {
  for (const language of ["zh", "en"]) {
    const ran = await run([...asked, "--lang", language]);
    expect(ran.code).toBe(2);
    expect(ran.out).toBe("");
    expect(ran.err.trim().split("\n")).toHaveLength(1);
  }
  expect(folder.names()).not.toContain("none.xlsx");
});
