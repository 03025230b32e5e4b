import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import ExcelJS from "exceljs";
import { JSDOM } from "jsdom";
import { parseCellName } from "../../src/core/address";
import { figureKey } from "../../src/core/report";
import type { Edit } from "../../src/core/workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleIndicators } from "../../src/samples/indicators";
import { checkOwn, sampleBytes, sampleWorkbook } from "../samples/sample-check";
import { emptyFolder, run, type Run } from "./run";

const folder = emptyFolder();
const input = folder.path("2023.xlsx");
const output = folder.path("tables.xlsx");
beforeAll(() => writeFileSync(input, sampleBytes("2023.xlsx")));
afterAll(() => folder.remove());

const insert = (...args: readonly string[]): Promise<Run> =>
  run(["table", ...args, "--out", output, "--date", "2023-11-08", "--force"]);

/** A copy of the sample with some edits, for what may stand in the way. */
function changed(name: string, ...edits: readonly Edit[]): string {
  const path = folder.path(name);
  const codec = { inflate: inflateNode, deflate: deflateNode };
  writeFileSync(path, patchWorkbook(sampleBytes("2023.xlsx"), edits, codec));
  return path;
}

type Value = string | number | null;

/** The values of a sheet as another library reads them: a formula by its cached value. */
async function readSheet(name: string): Promise<{
  readonly sheet: ExcelJS.Worksheet;
  readonly value: (cell: string) => Value;
  readonly rows: (from: number, to: number) => readonly (readonly Value[])[];
}> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(output)).buffer);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const plain = (cell: ExcelJS.Cell): Value =>
    (cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value) as Value;
  return {
    sheet,
    value: (cell) => plain(sheet.getCell(cell)),
    rows: (from, to) =>
      Array.from({ length: to - from + 1 }, (_, index) =>
        Array.from({ length: sheet.columnCount }, (__, column) =>
          plain(sheet.getCell(from + index, column + 1))
        )
      ),
  };
}

const result = checkOwn(sampleWorkbook("2023.xlsx"));
const targets = result.targets.filter((one) => one.status !== "no_target");

describe("heshu table", () => {
  it("writes plan against actual onto a new sheet, every figure equal to the report's", async () => {
    const { code, out } = await insert("plan", input);
    expect(code).toBe(3);
    expect(out).toContain("计划完成情况（2023）!A1:H43 插入表格，共 39 行");
    const { value, rows, sheet } = await readSheet("计划完成情况（2023）");
    expect(rows(2, 2)[0]).toEqual(
      "指标 计量单位 目标原文 年度目标 本年累计 完成率 缺口 进度".split(" ")
    );
    expect(rows(3, 41).map((row) => [row[0], row[2], row[4], row[5], row[6]])).toEqual(
      targets.map((one) => [
        one.indicator.name,
        one.wording,
        one.actual ?? "（未填）",
        one.rate,
        one.shortfall,
      ])
    );
    expect(sheet.getCell("H42")).toMatchObject({
      formula: "SUBTOTAL(103,H3:H41)",
      result: 39,
    });
    expect(value("A43")).toBe(
      "资料来源：本单位统计报表，KW301 2023年1—10月，KW303 2023年1—9月，KW304 2023年1—10月，KW305 2023年1—10月。制表日期：2023年11月8日。"
    );
  });

  it("shows no figure with fewer digits than it has, and nothing short of 100% as 100%", async () => {
    await insert("plan", input);
    const { sheet } = await readSheet("计划完成情况（2023）");
    const formats = (name: string) => {
      const row = targets.findIndex(({ indicator }) => indicator.name === name) + 3;
      return ["D", "E", "F", "G"].map((column) => sheet.getCell(`${column}${row}`).numFmt);
    };
    expect(formats("各类科技培训")).toEqual(["#,##0", "#,##0", "0.0%", "#,##0"]);
    expect(formats("高新技术产业产值")[1]).toBe("#,##0.00");
    expect(sheet.getCell("D4").value).toBe(129.8);
    expect(sheet.getCell("D4").numFmt).toBe("#,##0.0");
  });

  it("makes a native table that another library reads, with its totals row", async () => {
    await insert("shortfalls", input);
    const { sheet } = await readSheet("未完成情况（2023）");
    const [table] = sheet.getTables() as unknown as [{ table: ExcelJS.TableProperties }];
    expect(table.table).toMatchObject({ tableRef: "A2:I12", totalsRow: true });
    const short = targets.filter(({ status }) => status === "behind" || status === "missed");
    expect(short).toHaveLength(9);
    expect(sheet.getCell("A12").value).toBe("合计");
    expect(sheet.getCell("A14").value).toBe("另有 1 项目标未能审核，没有列入。");
  });

  it("writes year on year with change and growth", async () => {
    await insert("growth", input);
    const { rows } = await readSheet("同比（2023）");
    const body = rows(3, 46);
    expect(body).toHaveLength(44);
    for (const [name, , now, before, change, growth] of body) {
      const one = sampleIndicators(2023).find((each) => each.name === name)!;
      const actual = one.figures.get(2023)!;
      const last = one.lastYear ?? one.figures.get(2022)!;
      expect([now, before]).toEqual([actual, last]);
      expect(change).toBeCloseTo(actual - last, 9);
      if (one.unit === "%") expect(growth).toBe("-");
      else expect(growth).toBeCloseTo(actual / last - 1, 9);
    }
  });

  it("writes the levels of one form with their shares", async () => {
    await insert("levels", input, "--form", "kw305");
    const { rows } = await readSheet("分级（2023）");
    expect(rows(3, 5)).toEqual([
      ["市级专业科普博物馆", "家", 2, "-"],
      ["　化妆品博物馆", "家", 1, 0.5],
      ["　食用菌博物馆", "家", 1, 0.5],
    ]);
  });

  it("puts the table at a cell and leaves every other cell as it was", async () => {
    const { code } = await insert("plan", input, "--at", "'编制说明'!C9");
    expect(code).toBe(3);
    const before = readWorkbook(sampleBytes("2023.xlsx"), inflateNode).sheets;
    const after = readWorkbook(readFileSync(output), inflateNode).sheets;
    const outside = after.map(({ name, cells }) =>
      cells.filter(({ row, column }) => name !== "编制说明" || row < 8 || column < 2)
    );
    expect(outside).toEqual(before.map(({ cells }) => cells));
  });

  it("speaks English where asked to", async () => {
    const { out } = await insert("plan", input, "--lang", "en");
    expect(out).toContain("A table of 39 rows stands at Plan and results (2023)!A1:H43");
  });
});

/** A part of the written file as another XML parser reads it. */
function readPart(name: string): Document {
  const part = unzipSync(readFileSync(output))[name];
  if (!part) throw new Error(`no part ${name}`);
  return new JSDOM(new TextDecoder().decode(part), { contentType: "text/xml" }).window.document;
}

it("each figure of a table leads to the cell that it was read from, which holds it", async () => {
  await insert("growth", input);
  const links = Array.from(readPart("xl/worksheets/sheet13.xml").querySelectorAll("hyperlink"));
  expect(links).toHaveLength(2 * 44);
  const { value } = await readSheet("同比（2023）");
  const sheets = sampleWorkbook("2023.xlsx").sheets;
  for (const link of links) {
    const [, name, cell] = /^'(.*)'!([A-Z]+\d+)$/.exec(link.getAttribute("location") ?? "") ?? [];
    const { row, column } = parseCellName(cell ?? "")!;
    const source = sheets
      .find((one) => one.name === name)!
      .cells.find((one) => one.row === row && one.column === column)!;
    expect(value(link.getAttribute("ref")!)).toBe(source.value);
  }
});

describe("the chart", () => {
  const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  /** Series of the chart as another XML parser reads them: how they are drawn, their cells, their caches. */
  function readChart() {
    const all = (of: Element | Document, name: string) =>
      Array.from(of.getElementsByTagNameNS(CHART, name));
    const data = (of: Element | undefined) => ({
      cells: of ? all(of, "f")[0]?.textContent : undefined,
      points: (of ? all(of, "pt") : []).map((one) => one.textContent),
    });
    return all(readPart("xl/charts/chart1.xml"), "ser").map((one) => ({
      drawn: one.parentElement?.localName,
      light: all(one, "dPt").map((point) => Number(all(point, "idx")[0]?.getAttribute("val"))),
      categories: data(all(one, "cat")[0]),
      values: data(all(one, "val")[0]),
    }));
  }

  it.each(["plan", "chart"])("of %s shows what stands in the cells of its table", async (kind) => {
    await insert(kind, input, "--chart");
    const name = kind === "plan" ? "计划完成情况（2023）" : "完成率图（2023）";
    const { rows, sheet } = await readSheet(name);
    const judged = targets.filter(({ rate }) => rate !== null);
    const [bars, line] = readChart();
    const column = (reference: string | null | undefined) => {
      const [, letters = "", first = "", last = ""] =
        /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(reference ?? "") ?? [];
      expect(reference).toContain(`'${name}'!`);
      const index = sheet.getColumn(letters).number - 1;
      return rows(Number(first), Number(last)).map((row) => row[index]);
    };
    expect([bars?.drawn, line?.drawn]).toEqual(["barChart", "lineChart"]);
    expect(column(bars?.values.cells)).toEqual(judged.map(({ rate }) => rate));
    expect(bars?.values.points.map(Number)).toEqual(judged.map(({ rate }) => rate));
    expect(bars?.categories.points).toEqual(judged.map(({ indicator }) => indicator.name));
    expect(column(bars?.categories.cells)).toEqual(bars?.categories.points);
    expect(column(line?.values.cells)).toEqual(judged.map(() => 1));
    const reached = new Set(["met", "exceeded"]);
    expect(bars?.light).toEqual(
      judged.flatMap(({ status }, index) => (reached.has(status) ? [] : [index]))
    );
  });

  it("leaves what has no rate below, and says so", async () => {
    await insert("plan", input, "--chart");
    const { value } = await readSheet("计划完成情况（2023）");
    const [open] = targets.filter(({ rate }) => rate === null);
    expect(value("A41")).toBe(open?.indicator.name);
    expect(result.report.figures.get(figureKey(open!.indicator, "actual"))?.value).toBeNull();
    expect(value("A44")).toBe("有 1 项没有画入图：属于控制指标，或未能审核。");
  });
});

describe("heshu table refuses, and writes nothing,", () => {
  const lock: Edit = { kind: "protectSheet", sheet: "编制说明" };
  const range = { top: 30, left: 3, bottom: 31, right: 4 };
  const merge: Edit = { kind: "merge", sheet: "编制说明", range };
  const other: Edit = {
    kind: "addTable",
    ...{ sheet: "编制说明", range, name: "别的表", columns: ["甲", "乙"] },
  };

  it.each<readonly [string, readonly string[], RegExp]>([
    [
      "cells that hold something",
      ["plan", input, "--at", "KW305 科学普及与科技培训情况!A16"],
      /!A16 已有内容，没有插入/,
    ],
    [
      "a sheet that is not there",
      ["plan", input, "--at", "汇总!A1"],
      /没有工作表“汇总”，现有“编制说明”/,
    ],
    [
      "a place that is none",
      ["plan", input, "--at", "B3"],
      /--at 应写明工作表和单元格.*“B3”看不懂/,
    ],
    ["a place at the end of the sheet", ["plan", input, "--at", "编制说明!A1048570"], /放不下/],
    ["a table of another kind", ["pivot", input], /没有“pivot”这种表，可用 plan、shortfalls/],
    ["no workbook", ["plan"], /请写明表的种类/],
    ["a chart of what has no rates", ["levels", input, "--chart"], /levels 没有完成率，不能附图/],
    [
      "a form that is not there",
      ["plan", input, "--form", "KW999"],
      /没有报表 KW999，现有 KW301、KW302/,
    ],
    ["a day that is none", ["plan", input, "--date", "2023-02-30"], /--date 应是日期/],
  ])("%s", async (_, args, sentence) => {
    const out = folder.path("refused.xlsx");
    const { code, err } = await run(["table", ...args, "--out", out]);
    expect([code, err]).toEqual([2, expect.stringMatching(sentence)]);
    expect(folder.names()).not.toContain("refused.xlsx");
  });

  it.each<readonly [string, Edit, RegExp]>([
    ["a protected sheet", lock, /工作表“编制说明”受保护，没有插入/],
    ["merged cells", merge, /编制说明!D31:E32 是合并单元格/],
    ["a table", other, /编制说明!D31 已有内容/],
  ])("%s", async (_, edit, sentence) => {
    const path = changed("changed.xlsx", edit);
    const { code, err } = await insert("plan", path, "--at", "编制说明!A8");
    expect([code, err]).toEqual([2, expect.stringMatching(sentence)]);
  });

  it("an empty list, and says that there is none", async () => {
    const whole = folder.path("2022.xlsx");
    writeFileSync(whole, sampleBytes("2022.xlsx"));
    const out = folder.path("none.xlsx");
    const { code, out: said } = await run(["table", "shortfalls", whole, "--out", out]);
    expect(code).toBe(3);
    expect(said).toContain("没有未完成或滞后的目标，没有插入，也没有写出文件。");
    expect(folder.names()).not.toContain("none.xlsx");
  });
});
