import { readFileSync, writeFileSync } from "node:fs";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleBytes } from "../samples/sample-check";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
const form = folder.path("KW301.csv");
const scheme = folder.path("scheme.xlsx");

beforeAll(() => {
  const rows = [
    "科技项目情况,,,,",
    "表号：KW301,,2023年1—12月,,",
    "指标名称,代码,计量单位,本年,上年同期",
    "甲,乙,丙,1,2",
    '合计,01,项,"1,234",900',
    "申报国家级各类项目,02,项,=1+1,7",
  ];
  writeFileSync(form, rows.join("\r\n"));
  writeFileSync(scheme, sampleBytes("scheme.xlsx"));
});
afterAll(() => folder.remove());

it("a CSV file is read as a workbook of one sheet", async () => {
  expect((await run(["read", form])).out).toContain("1. KW301　A1:E6");
  expect((await run(["form", form])).out).toContain("栏次第 4 行，数据第 5—6 行，2 个指标");
});

it("a CSV file is checked, and its marked copy is an .xlsx with the same texts", async () => {
  const out = folder.path("marked.xlsx");
  const { code, out: printed } = await run(["check", form, "--scheme", scheme, "--mark", out]);
  expect(code).toBe(1);
  expect(printed).toContain("KW301!D6");
  const [sheet] = readWorkbook(readFileSync(out), inflateNode).sheets;
  const cell = (row: number, column: number) =>
    sheet?.cells.find((one) => one.row === row && one.column === column);
  expect([cell(4, 1)?.value, cell(4, 3)?.value]).toEqual(["01", "1,234"]);
  expect(cell(5, 3)).toEqual({ row: 5, column: 3, value: "=1+1" });
});

it("a workbook under the name of a CSV file is read as a workbook", async () => {
  const renamed = folder.path("renamed.csv");
  writeFileSync(renamed, sampleBytes("2023.xlsx"));
  expect((await run(["read", renamed])).out).toContain("工作表 12 张");
});

it.each(["marked.csv", "marked.xls", "marked.et"])(
  "a marked copy is never written as %s",
  async (name) => {
    const { code, err } = await run([
      "check",
      form,
      "--scheme",
      scheme,
      "--mark",
      folder.path(name),
    ]);
    expect(code).toBe(2);
    expect(err).toContain("扩展名");
    expect(folder.names()).not.toContain(name);
  }
);
