import { readTables, type ColumnRole, type FormTable } from "../../../src/core/form/form";
import { sheetOf, type CellOf } from "../sheet-of";

const SHORT: Readonly<Record<string, ColumnRole>> = {
  c: "code",
  i: "indicator",
  u: "unit",
  p: "plan",
  a: "actual",
  l: "lastYear",
  y: "yoy",
  r: "completion",
  m: "remark",
  o: "other",
};

function tableOf(captions: readonly CellOf[], row: readonly CellOf[], above: CellOf[][] = []) {
  const tables = readTables(sheetOf("表", [...above, captions, row, row.map((one) => one)]));
  expect(tables).toHaveLength(1);
  return tables[0] as FormTable;
}

/** Captions with names, units and codes get such contents; all others a figure. */
function rowFor(captions: readonly CellOf[], roles: string): CellOf[] {
  return captions.map(
    (_, at) => ({ i: "申请量", u: "件", c: "01", m: "注" })[roles[at] ?? ""] ?? 5
  );
}

describe("column roles", () => {
  it.each<[string, string]>([
    [
      "指标名称|计量单位|代码|年度目标|本年累计|上年同期|同比增长（%）|完成率（%）|备注",
      "iucpalyrm",
    ],
    ["序号|指标|单位|全年目标任务|1-10月完成数|完成年度目标(%)|完成进度说明", "ciuparm"],
    ["代码|指标|单位|本年|上年", "ciual"],
    ["指 标 名 称|单 位|编 码|本  期|去年同期|增 减（％）", "iucaly"],
    ["指標名稱|計量單位|代碼|年度計劃|本年實際|上年同期|備註", "iucpalm"],
    ["指標(biāo)名稱(chēng)|計(jì)量單位|實(shí)際完成數(shù)", "iua"],
    ["项目|年初预算数|调整预算数|决算数|决算数为调整预算数的%|决算数为上年决算数的%", "ipoaro"],
    ["地区|2021年|2022年|增量|增速", "ilaoy"],
    ["地区|2022年|2021年|2020年", "ialo"],
    ["项目|2020|2021|2022", "iola"],
    ["产品名称|计量单位|本月|本月止累计|上年同期|上年同期累计|累计增减%", "iuoaoly"],
    ["产品|1月|2月|3月|累计", "ioooa"],
    ["产品|1月|2月|3月", "iooo"],
    ["商品名称|单位|本期价格（元）|比上期价格涨跌（元）|涨跌幅（%）", "iuaoo"],
    ["产业|增加值（亿元）|现价增速（%）|构成（%）", "iayo"],
    ["指标|产能利用率（%）|比上年同期增减（百分点）", "iao"],
    ["指标|比上年增长（亿元）|比上年增长（%）", "ioy"],
    ["项目|行次|本期金额|上期金额", "ical"],
    ["指标|绝对量（元）|比上年增长（%）（括号内为实际增速）", "iay"],
    ["城市|环比 上月=100|同比 上年同月=100", "ioo"],
    ["指标|单位|2022年完成|2023年目标", "iuao"],
    ["指标|单位|2022年目标|2022年完成|2021年完成", "iupal"],
    ["指标|年计划完成率|年度目标值|与目标差距|年累计值", "irpoa"],
    ["Item|Unit|2022|2021", "iual"],
  ])("reads %s as %s", (captions, roles) => {
    const cells = captions.split("|");
    const table = tableOf(cells, rowFor(cells, roles));
    expect(table.columns.map((column) => column.role)).toEqual([...roles].map((one) => SHORT[one]));
  });

  it("knows 单位 above names of organisations for a column of names", () => {
    const table = tableOf(["单位", "申请（件）", "合同（项）"], ["东街道", 3, 4]);
    expect(table.columns[0]?.role).toBe("indicator");
  });

  it("recognises a column of units and a column of codes without a caption", () => {
    const table = readTables(
      sheetOf("表", [
        ["指标名称", _, _, "本年"],
        ["甲", "乙", "丙", 1],
        ["申请", "件", "01", 5],
        ["合同", "项", "02", 6],
      ])
    )[0];
    expect(table?.columns.map((column) => column.role)).toEqual([
      "indicator",
      "unit",
      "code",
      "actual",
    ]);
  });

  it("leaves an empty newest year the actual, since its figures are not answered yet", () => {
    const table = tableOf(["指标", "单位", "2021年", "2022年"], ["人数", "人", 3, _]);
    expect(table.columns.map((column) => column.role).slice(2)).toEqual(["lastYear", "actual"]);
  });

  it("takes the year of the form's own period where the newest column is still empty", () => {
    const captions = ["指标", "单位", "2021年", "2022年", "2023年"];
    const table = tableOf(captions, ["人数", "人", 3, 4, _], [["报告期：2022年"]]);
    expect(table.columns.map((column) => column.role).slice(2)).toEqual([
      "lastYear",
      "actual",
      "other",
    ]);
  });

  it("keeps one column of each role where several measures stand side by side", () => {
    const table = readTables(
      sheetOf(
        "表",
        [
          ["行业", "收入", _, "利润", _],
          [_, "金额", "增长%", "金额", "增长%"],
          ["总计", 9, 1, 2, 3],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:E1"] }
      )
    )[0];
    expect(table?.columns.map((column) => column.role)).toEqual([
      "indicator",
      "actual",
      "yoy",
      "other",
      "other",
    ]);
  });

  it.each([
    ["differences for no growth", [20, -10], "ialo"],
    ["rates for growth", [10, -9.1], "ialy"],
  ])("takes %s under 增减 without a unit", (_name, [more, less], roles) => {
    const table = readTables(
      sheetOf("表", [
        ["指标", "本年", "上年", "比上年增减"],
        ["申请", 220, 200, more],
        ["合同", 100, 110, less],
      ])
    )[0];
    expect(table?.columns.map((column) => column.role)).toEqual(
      [...roles].map((one) => SHORT[one])
    );
  });

  it("chooses the finest column of names beside merged groups", () => {
    const table = readTables(
      sheetOf(
        "表",
        [
          ["年度", "月份", "增速（%）"],
          ["2023年", "11月", 0.5],
          [_, "12月", 0.4],
          ["2024年", "1月", 0.3],
          [_, "2月", 0.2],
        ],
        { merges: ["A2:A3", "A4:A5"] }
      )
    )[0];
    expect(table?.columns.map((column) => column.role)).toEqual(["other", "indicator", "yoy"]);
    expect(table?.rows.map((row) => row.name)).toEqual(["11月", "12月", "1月", "2月"]);
  });
});

const _ = null;
