import { writeFileSync } from "node:fs";
import type { SheetContent } from "../../src/core/sheet-content";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { drawnSheet } from "../core/drawn-sheet";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
const input = folder.path("forms.xlsx");

const FORM = `
科技项目情况
 | | | 表号：KJ101表
填报单位：青石区科委 | | 2023年1—10月 | 计量单位：项
指标名称 | 代码 | 年度目标 | 本年累计
甲 | 乙 | 1 | 2
各类项目 | '01 | 130 | 197
　其中：国家级 | '02 | 20 | 25
单位负责人：张三 | | 填表人：
注：快报数。`;

const PANELS = `
城市 | 指数（%） | 城市 | 指数（%）
东城 | 101 | 西城 | 102
南城 | 103 | 北城 | 104`;

beforeAll(() => {
  const sheets = [
    contentOf("项目", FORM),
    contentOf("两栏", PANELS),
    contentOf("说明", "一段文字"),
  ];
  writeFileSync(input, createWorkbook(sheets, deflateNode));
});
afterAll(() => folder.remove());

function contentOf(name: string, drawing: string): SheetContent {
  const { cells, merges } = drawnSheet(drawing);
  const content = cells.map(({ row, column, value }) => ({ row, column, value }));
  return { name, cells: content, widths: [], merges };
}

describe("form", () => {
  it("says in Chinese what it recognised, and where it recognised nothing", async () => {
    const { code, out } = await run(["form", input, "--lang", "zh"]);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "工作表“项目”：科技项目情况",
      "  表头第 4 行，栏次第 5 行，数据第 6—7 行，2 个指标",
      "  表号 KJ101表　填报单位 青石区科委　报告期 2023年1—10月　计量单位 项",
      "    A　指标名称　“指标名称”",
      "    B　代码　“代码”",
      "    C　年度目标　“年度目标”",
      "    D　本年　“本年累计”",
      "  单位负责人 张三　填表人 （未填）",
      "  表下说明 1 条",
      "工作表“两栏”，无标题，并列第 1 栏（A—B 列）",
      "  表头第 1 行，数据第 2—3 行，2 个指标",
      "    A　指标名称　“城市”",
      "    B　本年　“指数（%）”　单位 %",
      "工作表“两栏”，无标题，并列第 2 栏（C—D 列）",
      "  表头第 1 行，数据第 2—3 行，2 个指标",
      "    C　指标名称　“城市”",
      "    D　本年　“指数（%）”　单位 %",
      "没有认出报表的工作表：“说明”。",
      "",
    ]);
  });

  it("says it in English", async () => {
    const { out } = await run(["form", input, "--lang", "en"]);
    expect(out.split("\n").slice(0, 9)).toEqual([
      'Sheet "项目": 科技项目情况',
      "  header row 4, column numbers row 5, data rows 6–7, 2 indicators",
      "  form number: KJ101表; reporting unit: 青石区科委; period: 2023年1—10月; unit of measure: 项",
      '    A: indicator, "指标名称"',
      '    B: code, "代码"',
      '    C: annual target, "年度目标"',
      '    D: this year, "本年累计"',
      "  head of the unit: 张三; preparer: not filled in",
      "  1 note below the table",
    ]);
    expect(out).toContain('Sheet "两栏", no title, panel 2 (columns C–D)');
    expect(out).toContain('No form was recognised on sheet "说明".');
  });

  it("gives every column, row and mark as JSON", async () => {
    const { out } = await run(["form", input, "--json"]);
    const [table] = JSON.parse(out) as Record<string, unknown>[];
    expect(table).toMatchObject({
      sheet: "项目",
      period: "2023年1—10月",
      headerRows: [4, 4],
      letterRow: 5,
      columns: { code: "B", indicator: "A", unit: null, plan: "C", actual: "D" },
      unit: "项",
      legal: { formNumber: "KJ101表", unitName: "青石区科委", issuer: null },
      signatures: { head: "张三", preparer: "", date: null },
      notes: ["注：快报数。"],
    });
    expect(table?.allColumns).toContainEqual({
      column: "D",
      role: "actual",
      caption: "本年累计",
      letter: "2",
      hidden: false,
      unit: null,
      year: null,
    });
    expect(table?.rows).toContainEqual({
      row: 7,
      code: "02",
      label: "其中：国家级",
      name: "国家级",
      unit: null,
      level: 1,
      ofWhich: true,
      parent: 6,
      kind: "indicator",
      hidden: false,
    });
  });
});
