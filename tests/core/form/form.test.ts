import { readTables, type FormTable } from "../../../src/core/form/form";
import { sheetOf, type CellOf, type SheetOptions } from "../sheet-of";

const _ = null;

function readOne(rows: readonly (readonly CellOf[])[], options?: SheetOptions): FormTable {
  const tables = readTables(sheetOf("一表", rows, options));
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

const rolesOf = (table: FormTable) => table.columns.map((column) => column.role);

const BUREAU_FORM: readonly (readonly CellOf[])[] = [
  ["科技项目申报情况", _, _, _, _, _, _, _],
  [_, _, _, _, _, _, "表    号：", "KJ101表"],
  [_, _, _, _, _, _, "制定机关：", "区科委"],
  [_, _, _, _, _, _, "文    号：", _],
  ["综合机关名称：青石区科委", _, _, "2022年1—10月", _, _, "有效期至：2023年12月", _],
  ["指 标 名 称", "计量单位", "代码", "年度目标", "本 年", _, "上年同期", "备注"],
  [_, _, _, _, "本月", "1—本月", "1—本月", _],
  ["甲", "乙", "丙", 1, 2, 3, 4, "丁"],
  ["一、项目", "—", "—", _, _, _, _, _],
  ["　各类项目", "项", "01", 130, 5, 197, 180, _],
  ["　　其中：国家级", "项", "02", 20, 1, 25, _, _],
  ["　　　　　市级", "项", "03", _, 2, 93, _, _],
  ["二、企业", "—", "—", _, _, _, _, _],
  ["　换发证", "家", "04", _, _, "262家", "…", "*"],
  ["单位负责人：张三", _, "统计负责人：", _, "填表人：李四", _, "报出日期：2022年11月5日", _],
  ["说明：1. 本表由区科委填报。"],
  ["2. 审核关系：01>=02+03"],
];
const MERGES = ["A1:H1", "A6:A7", "B6:B7", "C6:C7", "D6:D7", "E6:F6", "H6:H7"];

describe("readTables on a bureau's form", () => {
  const table = readOne(BUREAU_FORM, { merges: MERGES });

  it("finds header, letter row and data", () => {
    expect(table.headerRows).toEqual([5, 6]);
    expect(table.letterRow).toBe(7);
    expect([table.firstDataRow, table.lastDataRow]).toEqual([9, 13]);
  });

  it("gives each column its role, year to date before the month", () => {
    expect(rolesOf(table)).toEqual([
      "indicator",
      "unit",
      "code",
      "plan",
      "other",
      "actual",
      "lastYear",
      "remark",
    ]);
    expect(table.columns.map((column) => column.letter).join("")).toBe("甲乙丙1234丁");
    expect(table.columns[5]?.caption).toBe("本 年 1—本月");
  });

  it("reads rows with code, unit, level and parent", () => {
    expect(
      table.rows.map((row) => [row.code, row.name, row.unit, row.level, row.parent, row.kind])
    ).toEqual([
      [null, "项目", null, 0, null, "group"],
      ["01", "各类项目", "项", 1, 0, "indicator"],
      ["02", "国家级", "项", 2, 1, "indicator"],
      ["03", "市级", "项", 2, 1, "indicator"],
      [null, "企业", null, 0, null, "group"],
      ["04", "换发证", "家", 1, 4, "indicator"],
    ]);
    expect(table.rows.map((row) => row.ofWhich)).toEqual([false, false, true, true, false, false]);
    expect(table.rows[2]?.label).toBe("其中：国家级");
  });

  it("reads title, legal marks, period, signatures and notes with their cells", () => {
    expect(table.title).toEqual({ text: "科技项目申报情况", row: 0, column: 0 });
    expect(table.legal).toEqual({
      formNumber: { text: "KJ101表", row: 1, column: 7 },
      issuer: { text: "区科委", row: 2, column: 7 },
      approval: { text: "", row: 3, column: 6 },
      expiry: { text: "2023年12月", row: 4, column: 6 },
      unitName: { text: "青石区科委", row: 4, column: 0 },
      creditCode: null,
      period: { text: "2022年1—10月", row: 4, column: 3 },
    });
    expect(table.signatures.head?.text).toBe("张三");
    expect(table.signatures.statistician).toEqual({ text: "", row: 14, column: 2 });
    expect(table.signatures.date?.text).toBe("2022年11月5日");
    expect(table.signatures.phone).toBeNull();
    expect(table.notes.map((note) => note.text)).toEqual([
      "说明：1. 本表由区科委填报。",
      "2. 审核关系：01>=02+03",
    ]);
  });

  it("says which rows and columns are hidden", () => {
    const hidden = readOne(BUREAU_FORM, { merges: MERGES, hiddenRows: [10], hiddenColumns: [4] });
    expect(hidden.rows.filter((row) => row.hidden).map((row) => row.code)).toEqual(["02"]);
    expect(hidden.columns.filter((column) => column.hidden).map((one) => one.column)).toEqual([4]);
  });
});

describe("readTables on other layouts", () => {
  it("recognises a blank form by its captions and codes", () => {
    const table = readOne([
      ["指标名称", "计量单位", "代码", "本年实际", "上年实际"],
      ["研发经费", "万元", "01"],
      ["研发人员", "人", "02"],
    ]);
    expect(rolesOf(table)).toEqual(["indicator", "unit", "code", "actual", "lastYear"]);
    expect(table.rows.map((row) => row.code)).toEqual(["01", "02"]);
  });

  it("recognises a blank form without units and codes, each row an indicator", () => {
    const table = readOne([["指标", "年初计划", "累计完成"], ["申请量"], ["合同数"], ["制表人："]]);
    expect(table.rows.map((row) => [row.name, row.kind])).toEqual([
      ["申请量", "indicator"],
      ["合同数", "indicator"],
    ]);
    expect(table.signatures.preparer?.text).toBe("");
  });

  it("takes a lone row of units for the row of an empty template", () => {
    const table = readOne([["绩效监测"], [_, "累计值", "完成率", "目标值"], [_, _, "%"]], {
      merges: ["A1:D1"],
    });
    expect(table.headerRows).toEqual([1, 1]);
    expect([table.firstDataRow, table.lastDataRow]).toEqual([2, 2]);
    expect(rolesOf(table)).toEqual(["indicator", "actual", "completion", "plan"]);
  });

  it("keeps a row of units below the captions in the header", () => {
    const table = readOne([
      [_, "同比", "环比"],
      [_, "（%）", "（%）"],
      ["粮食", 0.5, 0.1],
    ]);
    expect(table.headerRows).toEqual([0, 1]);
    expect(table.columns[1]?.unit).toBe("%");
  });

  it("reads two panels side by side as two tables", () => {
    const tables = readTables(
      sheetOf("收支", [
        ["2022年收支决算表"],
        [_, _, _, _, "单位：万元"],
        ["收入", _, _, "支出", _, _],
        ["项目", "预算数", "决算数", "项目", "预算数", "决算数"],
        ["税收", 100, 110, "教育", 50, 49],
        ["合计", 100, 110, "合计", 50, 49],
      ])
    );
    expect(tables.map((table) => table.columns.map((column) => column.column))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(tables.map(rolesOf)).toEqual([
      ["indicator", "plan", "actual"],
      ["indicator", "plan", "actual"],
    ]);
    expect(tables.map((table) => [table.unit, table.headerRows, table.legal.period?.text])).toEqual(
      [
        ["万元", [2, 3], "2022年"],
        ["万元", [2, 3], "2022年"],
      ]
    );
    expect(tables[1]?.rows.map((row) => row.name)).toEqual(["教育", "合计"]);
  });

  it.each<[string, CellOf[]]>([
    ["a note", ["注：快报数。"]],
    ["nothing but a title", [_]],
  ])("reads a second table after %s", (_name, between) => {
    const tables = readTables(
      sheetOf("两表", [
        ["表1 企业"],
        ["指标", "单位", "2022年", "2021年"],
        ["企业数", "家", 10, 9],
        between,
        ["专利情况"],
        ["指标", "单位", "2022年", "2021年"],
        ["申请", "件", 7, 6],
      ])
    );
    expect(tables.map((table) => table.title?.text)).toEqual(["表1 企业", "专利情况"]);
    expect(tables.map((table) => table.rows.map((row) => row.name))).toEqual([
      ["企业数"],
      ["申请"],
    ]);
  });

  it("reads three caption rows with merges", () => {
    const table = readOne(
      [
        ["地区", "经费", _, _, "人员"],
        [_, "合计", "其中", _, _],
        [_, _, "政府", "企业", _],
        ["全区", 9, 4, 5, 3],
      ],
      { merges: ["A1:A3", "B1:D1", "B2:B3", "C2:D2", "E1:E3"] }
    );
    expect(table.headerRows).toEqual([0, 2]);
    expect(table.columns.map((column) => column.caption)).toEqual([
      "地区",
      "经费 合计",
      "经费 其中 政府",
      "经费 其中 企业",
      "人员",
    ]);
  });

  it("carries group captions over columns where an export lost the merges", () => {
    const table = readOne([
      ["指标", "2021年", _, "2022年", _],
      [_, "数量", "增速", "数量", "增速"],
      ["申请", 1, 2, 3, 4],
    ]);
    expect(rolesOf(table)).toEqual(["indicator", "lastYear", "other", "actual", "yoy"]);
    expect(table.columns[2]?.caption).toBe("2021年 增速");
  });

  it("takes the unit from caption, table and label", () => {
    const table = readOne([
      ["项目表（单位：件）"],
      ["项目", "数量（万件）", "增长%"],
      ["出口额（万元）", 5, 1],
    ]);
    expect(table.unit).toBe("件");
    expect(table.columns.map((column) => column.unit)).toEqual([null, "万件", "%"]);
    expect(table.rows[0]).toMatchObject({ unit: "万元", name: "出口额" });
  });

  it("reads codes through their format and in half width", () => {
    const table = readOne([
      ["代码", "指标", "本年"],
      [{ value: 1, format: "00" }, "申请", 3],
      [2, "授权", 2],
      ["０ 3", "转让", 1],
    ]);
    expect(table.rows.map((row) => row.code)).toEqual(["01", "2", "03"]);
  });

  it("does not take a stray cell far below and far right for a part of the table", () => {
    const sheet = sheetOf("远", [
      ["指标", "本年"],
      ["申请", 3],
    ]);
    const far = { row: 1_048_575, column: 16_383, value: 7 };
    const [table] = readTables({ ...sheet, cells: [...sheet.cells, far] });
    expect(table?.columns).toHaveLength(2);
    expect(table?.lastDataRow).toBe(1);
  });
});

describe("readTables on a sheet that is no form", () => {
  it.each<[string, CellOf[][]]>([
    ["an empty sheet", []],
    ["prose", [["2022年总结"], ["今年以来，完成各类项目197项。"], ["一、主要工作"]]],
    [
      "a register of names",
      [
        ["序号", "单位名称", "联系人", "联系电话"],
        [1, "科技局", "张三", "13800000000"],
        [2, "教育局", "李四", "13900000000"],
      ],
    ],
    [
      "a catalogue of indicators",
      [
        ["代码", "指标名称", "计量单位", "口径说明"],
        ["01", "申请", "件", "发明和外观"],
        ["02", "合同", "项", "已登记"],
      ],
    ],
    [
      "a log",
      [
        ["时间", "操作", "用户"],
        ["2022-01-01 08:00", "登录", "张三"],
      ],
    ],
    [
      "numbers without captions",
      [
        ["申请", 5, 4],
        ["合同", 3, 2],
      ],
    ],
  ])("finds no table in %s", (_name, rows) => {
    expect(readTables(sheetOf("其他", rows))).toEqual([]);
  });
});
