import { documentRows, tableSources, workbookSources } from "../../src/app/plan-tables";
import { sheetOf } from "../core/sheet-of";

const workbook = (...sheets: readonly ReturnType<typeof sheetOf>[]) => ({
  sheets,
  names: [],
  date1904: false,
});
const texts = (sources: readonly { readonly text: string }[]) => sources.map((one) => one.text);

it("a plan table gives name and wording, with the unit where the wording is a bare number", () => {
  const rows = documentRows([
    ["2023年主要目标"],
    ["序号", "指标名称", "单位", "2023年目标"],
    ["1", "专利申请量", "件", "600"],
    ["2", "科普基地", "个", "不少于2个"],
    ["", "", "", ""],
  ]);
  expect(texts(tableSources(rows))).toEqual([
    "2023年主要目标",
    "专利申请量：600件",
    "科普基地：不少于2个",
  ]);
});

it("any other table gives the texts of its rows", () => {
  expect(
    texts(
      tableSources(
        documentRows([
          ["甲", "", "乙"],
          ["丙\n丁", "", ""],
        ])
      )
    )
  ).toEqual(["甲　乙", "丙", "丁"]);
});

describe("a workbook", () => {
  const plan = sheetOf("计划", [
    ["表号", "代码", "指标名称", "目标原文"],
    ["k1", "1", "专利", "600件"],
  ]);
  const form = sheetOf("表", [
    ["指标名称", "年度目标"],
    ["专利", 700],
  ]);
  const note = sheetOf("说明", [
    ["争取培训2000人次。", 5],
    [null, "新建基地2个。"],
  ]);

  it("with a sheet 年度计划 gives that, with its codes and cells", () => {
    expect(workbookSources(workbook(note, form, plan))).toEqual([
      {
        text: "专利：600件",
        at: { sheet: "计划", row: 1, column: 3 },
        key: { form: "K1", code: "1" },
      },
    ]);
  });

  it("else its plan tables, else its texts", () => {
    expect(texts(workbookSources(workbook(note, form)))).toEqual(["专利：700"]);
    expect(texts(workbookSources(workbook(note)))).toEqual(["争取培训2000人次。", "新建基地2个。"]);
  });

  it("is not read where it is hidden", () => {
    expect(workbookSources(workbook({ ...note, visibility: "hidden" }))).toEqual([]);
  });
});
