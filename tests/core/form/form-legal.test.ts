import { readTables, type FormTable } from "../../../src/core/form/form";
import { sheetOf, type CellOf, type SheetOptions } from "../sheet-of";

const _ = null;
const TABLE: CellOf[][] = [
  ["指标名称", "代码", "本年"],
  ["申请", "01", 5],
];

function read(front: CellOf[][], back: CellOf[][] = [], options?: SheetOptions): FormTable {
  return readTables(sheetOf("表", [...front, ...TABLE, ...back], options))[0] as FormTable;
}

describe("legal marks", () => {
  it.each<[keyof FormTable["legal"], CellOf[], string]>([
    ["formNumber", ["表    号：KJ101表"], "KJ101表"],
    ["formNumber", ["表号", "KJ101表"], "KJ101表"],
    ["formNumber", ["表 號:KJ101表"], "KJ101表"],
    ["issuer", [_, "制定机关：", "统计局"], "统计局"],
    ["approval", ["批准文号：国统制〔2022〕1号"], "国统制〔2022〕1号"],
    ["approval", ["文  号："], ""],
    ["expiry", ["有效期至：2023年6月"], "2023年6月"],
    ["unitName", ["填报单位（盖章）：东街道"], "东街道"],
    ["unitName", ["单位详细名称：", "某某所"], "某某所"],
    ["unitName", ["单位详细名称：", "2023年1—10月"], ""],
    ["period", ["报告期：", "2023年1—10月"], "2023年1—10月"],
    ["creditCode", ["统一社会信用代码：91310000"], "91310000"],
    ["period", ["报告期：2022年1—10月"], "2022年1—10月"],
    ["period", ["报告期："], ""],
    ["period", ["（2022年1—10月）"], "2022年1—10月"],
    ["period", ["2022年1—10月  计量单位：项"], "2022年1—10月"],
    ["period", ["统计时间：", "____"], ""],
  ])("reads %s from %j", (name, row, text) => {
    expect(read([row]).legal[name]?.text).toBe(text);
  });

  it("says nothing of a mark whose caption is absent", () => {
    expect(Object.values(read([]).legal)).toEqual([null, null, null, null, null, null, null]);
  });

  it("reads several marks in one cell", () => {
    const { legal } = read([["表号：KJ1\n制定机关：科委\n文号：\n有效期至：2023年12月"]]);
    expect([
      legal.formNumber?.text,
      legal.issuer?.text,
      legal.approval?.text,
      legal.expiry?.text,
    ]).toEqual(["KJ1", "科委", "", "2023年12月"]);
  });

  it("tells the unit of measure from the unit that reports", () => {
    expect(read([["单位：万元"]])).toMatchObject({ unit: "万元", legal: { unitName: null } });
    expect(read([["单位：科技局"]])).toMatchObject({
      unit: null,
      legal: { unitName: { text: "科技局" } },
    });
    expect(read([["计量单位：亿元、%"]]).unit).toBe("亿元、%");
  });

  it("reads the period from the title where it has no place of its own", () => {
    const table = read([["2022年1—10月科技项目情况"]]);
    expect(table.title?.text).toBe("2022年1—10月科技项目情况");
    expect(table.legal.period).toEqual({ text: "2022年1—10月", row: 0, column: 0 });
  });

  it("prefers a merged title to a text beside it", () => {
    const table = read([["附件1"], ["内部资料"], ["科技项目情况", _, _]], [], {
      merges: ["A3:C3"],
    });
    expect(table.title?.text).toBe("科技项目情况");
  });
});

describe("signatures and notes", () => {
  it("reads all signatures out of one merged cell", () => {
    const line =
      "单位负责人：张三　统计负责人：　填 表 人：李四　联系电话：5551234　报出日期：2022年11月5日";
    const { signatures, lastDataRow } = read([], [[line]], { merges: ["A3:C3"] });
    expect(Object.values(signatures).map((one) => one?.text)).toEqual([
      "张三",
      "",
      "李四",
      "5551234",
      "2022年11月5日",
    ]);
    expect(lastDataRow).toBe(1);
  });

  it("reads signatures in cells of their own", () => {
    const { signatures } = read([], [["填表人：", "李四", _, "报出日期：", _]]);
    expect(signatures.preparer).toEqual({ text: "李四", row: 2, column: 1 });
    expect(signatures.date).toEqual({ text: "", row: 2, column: 3 });
    expect(signatures.head).toBeNull();
  });

  it.each(["说明：快报数。", "注：1.快报数。", "备注：快报数", "资料来源：统计局", "* 快报数"])(
    "ends the table at %s",
    (note) => {
      const table = read([], [[note], ["第 1 页"]]);
      expect(table.lastDataRow).toBe(1);
      expect(table.notes.map((one) => one.text)).toEqual([note]);
    }
  );
});
