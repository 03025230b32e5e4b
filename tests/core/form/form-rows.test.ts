import { readTables, type FormRow } from "../../../src/core/form/form";
import { drawnSheet } from "../drawn-sheet";
import { sheetOf, type CellOf } from "../sheet-of";

const _ = null;

/** Rows of a form with a figure each, by their labels. */
function rowsOf(labels: readonly string[]): readonly FormRow[] {
  const rows = labels.map((label, index): CellOf[] => [label, index + 5]);
  return readTables(sheetOf("表", [["指标", "本年"], ...rows]))[0]?.rows ?? [];
}

/** Each row as `level name`, with `~` before what is 其中. */
const treeOf = (rows: readonly FormRow[]) =>
  rows.map((row) => `${row.level} ${row.ofWhich ? "~" : ""}${row.name}`);

describe("row names", () => {
  it.each([
    ["一、科技项目", "科技项目"],
    ["（二）企业", "企业"],
    ["1.国家级", "国家级"],
    ["1．国家级", "国家级"],
    ["(3) 市级", "市级"],
    ["①区级", "区级"],
    ["其中：获资助", "获资助"],
    ["其 中: 获资助", "获资助"],
    ["#第一产业", "第一产业"],
    ["1.其中：二等奖", "二等奖"],
    ["粮    食", "粮食"],
    ["畜 肉 类", "畜肉类"],
    ["R&D 经费", "R&D经费"],
    ["专利 GDP per capita", "专利GDP per capita"],
    ["申请量*", "申请量"],
    ["装潢材料类 注", "装潢材料类"],
    ["汽车类（注1）", "汽车类"],
    ["出口额（万元）", "出口额"],
    ["按地区分：", "按地区分"],
    ["16-20岁", "16-20岁"],
    ["5G基站数", "5G基站数"],
    ["1.5升以下汽车", "1.5升以下汽车"],
    ["铝锭（A00）", "铝锭（A00）"],
  ])("takes %s for %s", (label, name) => {
    expect(rowsOf([label, "末行"])[0]).toMatchObject({ label, name });
  });
});

describe("row levels", () => {
  it("follows the indent, in half-width and full-width spaces", () => {
    expect(treeOf(rowsOf(["合计", "  国家级", "　　创新基金", "  市级", "企业"]))).toEqual([
      "0 合计",
      "1 国家级",
      "2 创新基金",
      "1 市级",
      "0 企业",
    ]);
  });

  it("follows the numbering where nothing is indented", () => {
    const rows = rowsOf(["一、项目", "（一）国家级", "1.创新", "2.火炬", "（二）市级", "二、企业"]);
    expect(rows.map((row) => row.level)).toEqual([0, 1, 2, 2, 1, 0]);
    expect(rows.map((row) => row.parent)).toEqual([null, 0, 1, 1, 0, null]);
  });

  it("puts an unindented 其中 under the row above, and ends it with its own row", () => {
    expect(treeOf(rowsOf(["总额", "其中：汽车", "其中：网上", "餐饮", "其中：限额以上"]))).toEqual([
      "0 总额",
      "1 ~汽车",
      "1 ~网上",
      "0 餐饮",
      "1 ~限额以上",
    ]);
  });

  it("continues an indented 其中 at its indent and under its name", () => {
    const rows = rowsOf(["总指数", "    其中：城市", "          农村", "    县城", "食品"]);
    expect(treeOf(rows)).toEqual(["0 总指数", "1 ~城市", "1 ~农村", "1 ~县城", "0 食品"]);
    expect(rows.map((row) => row.parent)).toEqual([null, 0, 0, 0, null]);
  });

  it("nests 其中 under an indented row", () => {
    expect(
      treeOf(rowsOf(["食品", "    肉类", "      其中：猪肉", "            牛肉", "    蛋类"]))
    ).toEqual(["0 食品", "1 肉类", "2 ~猪肉", "2 ~牛肉", "1 蛋类"]);
  });

  it("keeps a total at the end out of the last group", () => {
    expect(treeOf(rowsOf(["一、东区", "甲街道", "合 计"]))).toEqual([
      "0 东区",
      "1 甲街道",
      "0 合计",
    ]);
  });
});

describe("group rows", () => {
  it("are those with a dash for unit and code", () => {
    const table = readTables(
      sheetOf("表", [
        ["指标", "单位", "代码", "本年"],
        ["一、项目", "—", "-", _],
        ["申请", "件", "01", _],
        ["合同", "项", "02", "-"],
      ])
    )[0];
    expect(table?.rows.map((row) => row.kind)).toEqual(["group", "indicator", "indicator"]);
    expect(table?.rows.map((row) => row.parent)).toEqual([null, 0, 0]);
  });

  it("show by wording, merge or indent in a table without units and codes", () => {
    const table = readTables(
      sheetOf(
        "表",
        [
          ["指标", "2022年", "2021年"],
          ["总额", 9, 8],
          ["按经营地分", _, _],
          ["城镇", 5, 4],
          ["分产业", _, _],
          ["第一产业", 5, 4],
          ["东部地区及其他", _, _],
          ["甲市", 1, 1],
          ["行业", _, _],
          ["  采矿", 1, 1],
        ],
        { merges: ["A7:C7"] }
      )
    )[0];
    expect(table?.rows.filter((row) => row.kind === "group").map((row) => row.name)).toEqual([
      "按经营地分",
      "分产业",
      "东部地区及其他",
      "行业",
    ]);
  });

  it("are not indicators that nobody has answered", () => {
    const table = readTables(
      sheetOf("表", [
        ["指标", "单位", "2022年"],
        ["申请", "件", 5],
        ["授权", "件", _],
        ["转让", "件", 3],
      ])
    )[0];
    expect(table?.rows.map((row) => row.kind)).toEqual(["indicator", "indicator", "indicator"]);
  });

  it("take a name merged over several rows for each of them", () => {
    const table = readTables(
      sheetOf(
        "表",
        [
          ["项目名称", "本年"],
          ["申请", 1],
          [_, 2],
          ["授权", 3],
        ],
        { merges: ["A2:A3"] }
      )
    )[0];
    expect(table?.rows.map((row) => row.name)).toEqual(["申请", "申请", "授权"]);
  });

  it("take the finer of two names under one merged caption, and 其中 from the column beside", () => {
    const table = readTables(
      drawnSheet(`
指标名称 | < | 计量单位 | 数量
专利申请数 | < | 件 | 32
其中 | 发明专利 | 件 | 12
^ | 国外专利 | 件 | 1
发表论文 | < | 篇 | 88`)
    )[0];
    expect(treeOf(table?.rows ?? [])).toEqual([
      "0 专利申请数",
      "1 ~发明专利",
      "1 ~国外专利",
      "0 发表论文",
    ]);
  });
});
