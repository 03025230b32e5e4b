import type { CellValue } from "../../../src/core/workbook";
import { expectGrowth } from "../../growth";
import { sheetOf } from "../sheet-of";
import type { SmallWorkbook } from "../small-workbook";
import { applied, filledRows, fillSheet } from "./fill-small";

type Rows = readonly (readonly CellValue[])[];

/** 01 = 02 + 03; 03 of its 25 missed, 02 of its 8 exceeded; 04 has no figure. */
const PARTS: SmallWorkbook = {
  catalogue: [
    ["01", "合计", "项"],
    ["02", "甲类", "项", "01", "部分"],
    ["03", "乙类", "项", "01", "部分"],
    ["04", "丙类", "项", "01", "部分"],
  ],
  rows: [
    ["合计", "项", "01", null, 30, null],
    ["甲类", "项", "02", null, 10, null],
    ["乙类", "项", "03", null, 20, 16],
    ["丙类", "项", "04", null, null, null],
  ],
  plan: [
    ["02", "8项"],
    ["03", "25项"],
  ],
  period: "2023年",
};

const fill = (rows: Rows) => filledRows(rows, PARTS);

describe("blocks of a template", () => {
  it("repeat the row of 逐行 for each target, with its number", () => {
    expect(
      fill([
        ["指标", "目标", "完成率"],
        ["{{逐行 年度目标}}{{.序号}}. {{.名称}}", "{.目标原文}", "{.完成率}"],
        ["小计"],
      ])
    ).toEqual([
      ["指标", "目标", "完成率"],
      ["1. 甲类", "8项", 1.25],
      ["2. 乙类", "25项", 0.8],
      ["小计"],
    ]);
  });

  it("repeat over parts, a form, shortfalls, forms and units", () => {
    const names = (collection: string) =>
      fill([[`{{逐行 ${collection}}}{{.名称}}`]]).map(([first]) => first);
    expect(names("K1.01.分项")).toEqual(["甲类", "乙类", "丙类"]);
    expect(names("合计.下级")).toEqual(["甲类", "乙类", "丙类"]);
    expect(names("表 K1")).toEqual(["合计", "甲类", "乙类", "丙类"]);
    expect(names("未完成指标")).toEqual(["乙类"]);
    expect(names("K1.超额完成")).toEqual(["甲类"]);
    expect(names("报表")).toEqual(["项目情况"]);
    expect(names("滞后")).toEqual([]);
    const roster = sheetOf("单位名录", [
      ["单位名称", "单位代码", "应报表号"],
      ["甲镇", "A1", "K1"],
      ["乙镇", "A2", "K1"],
    ]);
    const rows: Rows = [["{{逐行 单位}}{{.代码}}", "{{.名称}}"]];
    expect(filledRows(rows, { ...PARTS, more: [roster] })).toEqual([
      ["A1", "甲镇"],
      ["A2", "乙镇"],
    ]);
  });

  it("repeat several rows, blocks in blocks, without the rows that only steer", () => {
    expect(
      fill([
        ["{{重复 报表}}"],
        ["表 {{.名称}}"],
        ["{{重复 .指标}}", "{{若 .未完成}}"],
        ["{{.名称}}未完成"],
        ["{{若结束}}", "{{重复结束}}"],
        ["{{重复结束}}"],
        ["末行"],
      ])
    ).toEqual([["表 项目情况"], ["乙类未完成"], ["末行"]]);
  });

  it("keep rows with more than directives in the block", () => {
    expect(fill([["{{重复 年度目标}}{{.名称}}"], ["{{.数值}}{{重复结束}}"], ["末行"]])).toEqual([
      ["甲类"],
      [10],
      ["乙类"],
      [20],
      ["末行"],
    ]);
  });

  it("choose rows by a condition, and neither branch where the answer is not known", () => {
    const rows = (condition: string): Rows => [
      [`{{若 ${condition}}}`],
      ["是"],
      ["{{否则}}"],
      ["否"],
      ["{{若结束}}"],
      ["末行"],
    ];
    expect(fill(rows("未完成"))).toEqual([["是"], ["末行"]]);
    expect(fill(rows("K1.02.未完成"))).toEqual([["否"], ["末行"]]);
    expect(fill(rows("K1.04>5"))).toEqual([["末行"]]);
    const { gaps } = fillSheet(sheetOf("年终总结", rows("K1.04>5")), PARTS);
    expect(gaps).toMatchObject([{ text: "{{若 K1.04>5}}", shown: false }]);
  });

  it("lay the last row out too where its block comes to nothing", () => {
    const rows: Rows = [["首行"], ["{{逐行 滞后}}{{.名称}}"]];
    const { edits } = fillSheet(sheetOf("年终总结", rows), PARTS);
    expect(edits).toEqual([
      {
        kind: "arrangeRows",
        sheet: "年终总结",
        pieces: [
          [0, 0],
          [2, 2],
        ],
      },
    ]);
    expect(applied(rows, edits)).toEqual([["首行"]]);
  });

  it("name the cells behind every figure, at its new row", () => {
    const { figures } = fillSheet(
      sheetOf("年终总结", [["{{逐行 年度目标}}{{.名称}}", "{{.数值}}", "{{.完成率}}"]]),
      PARTS
    );
    const cell = (row: number) => ({ sheet: "K1", row, column: 4 });
    const wording = (row: number) => ({ sheet: "年度计划", row, column: 2 });
    expect(figures.map(({ at, sources }) => [at.row, at.column, sources])).toEqual([
      [0, 1, [cell(6)]],
      [0, 2, [cell(6), wording(1)]],
      [1, 1, [cell(7)]],
      [1, 2, [cell(7), wording(2)]],
    ]);
  });

  it("are filled in time that grows with their rows", () => {
    expectGrowth(
      (size) => {
        const codes = Array.from({ length: size }, (_, index) => String(index + 101));
        const template = sheetOf("年终总结", [["{{逐行 K1}}{{.名称}}", "{{.数值}}"]]);
        const parts = {
          catalogue: codes.map((code) => [code, `指标${code}`, "项"]),
          rows: codes.map((code) => [`指标${code}`, "项", code, null, Number(code), null]),
          plan: [["101", "1项"]],
        };
        return () => fillSheet(template, parts);
      },
      { size: 1200, times: 4, most: 8 }
    );
  });
});

describe("a template that cannot be filled", () => {
  const codes = (rows: Rows, merges: readonly string[] = []) =>
    fillSheet(sheetOf("年终总结", rows, { merges }), PARTS).findings.map(
      ({ at, code }) => `${String(at.row)},${String(at.column)} ${code}`
    );

  it("is told all its faults at once, and nothing is filled", () => {
    const rows: Rows = [
      ["{{K1.99}}", "{{K1.01.完成录}}"],
      ["{{.名称}}", "{{共"],
      ["{{逐行 未完}}{{.名称}}", "{{K1.01|亿元}}"],
      ["{{若 K1.01≥≥1}}{{若结束}}"],
    ];
    expect(codes(rows)).toEqual([
      "0,0 unknown",
      "0,1 unknown_measure",
      "1,0 member_outside",
      "1,1 unclosed_braces",
      "2,0 unknown_collection",
      "2,1 bad_format",
      "3,0 bad_condition",
    ]);
    expect(fillSheet(sheetOf("年终总结", rows), PARTS).edits).toEqual([]);
  });

  it.each<[string, Rows, readonly string[]]>([
    ["a block without an end", [["{{重复 未完成}}"], ["{{.名称}}"]], ["0,0 unclosed_block"]],
    ["an end without a block", [["甲"], ["{{若结束}}"]], ["1,0 end_without_start"]],
    [
      "a second 否则",
      [["{{若 未完成}}"], ["{{否则}}"], ["{{否则}}"], ["{{若结束}}"]],
      ["2,0 end_without_start"],
    ],
    [
      "blocks that cross",
      [["{{重复 未完成}}"], ["{{若 未完成}}"], ["{{重复结束}}"], ["{{若结束}}"]],
      ["0,0 unclosed_block", "2,0 blocks_cross"],
    ],
    [
      "blocks that share a row",
      [["{{若 未完成}}甲"], ["乙{{若结束}}", "{{若 滞后}}丙"], ["丁{{若结束}}"]],
      ["1,1 blocks_cross"],
    ],
    [
      "a block in itself",
      [["{{重复 未完成}}"], ["{{逐行 未完成}}{{.名称}}"], ["{{重复结束}}"]],
      ["1,0 contains_itself"],
    ],
    ["a member that a form does not have", [["{{逐行 报表}}{{.完成率}}"]], ["0,0 no_such_member"]],
    ["what no item of today shows", [["{{逐行 滞后}}{{.完成录}}"]], ["0,0 unknown_measure"]],
    ["a condition in a condition", [["{{若 {{若 未完成}}甲{{若结束}}}}"]], ["0,0 bad_condition"]],
  ])("for %s", (_, rows, expected) => {
    expect(codes(rows)).toEqual(expected);
  });

  it("for a placeholder that a merge hides, and a merge cut by a block", () => {
    expect(codes([["标题", "{{K1.01}}"]], ["A1:C1"])).toEqual(["0,1 covered"]);
    const rows: Rows = [["甲"], ["{{逐行 未完成}}{{.名称}}"]];
    expect(codes(rows, ["B1:B2"])).toEqual(["1,0 merge_cut"]);
    expect(codes(rows, ["B2:C2"])).toEqual([]);
  });

  it("for a placeholder in the result of a formula", () => {
    const cell = { value: "共{{K1.01}}", formula: "A1&B1" };
    const { findings } = fillSheet(sheetOf("年终总结", [[cell, "{{K1.02}}"]]), PARTS);
    expect(findings).toMatchObject([{ code: "in_formula", at: { row: 0, column: 0 } }]);
  });

  it("for more rows than anybody prints", () => {
    const rows: Rows = [["{{重复 指标}}"], ["{{逐行 K1}}{{.名称}}"], ["{{重复结束}}"]];
    const catalogue = Array.from({ length: 150 }, (_, at) => [
      String(at + 101),
      `甲${String(at)}`,
      "项",
    ]);
    const { findings } = fillSheet(sheetOf("年终总结", rows), {
      catalogue,
      plan: [["101", "1项"]],
    });
    expect(findings).toMatchObject([{ code: "too_many_rows", allowed: 20_000 }]);
  });

  it("names what was probably meant", () => {
    const nearest = (text: string) =>
      fillSheet(sheetOf("年终总结", [[text]]), PARTS).findings.map((one) =>
        "nearest" in one ? one.nearest : one.code
      );
    expect(nearest("{{K1.10.完成率}}")).toEqual(["K1.01.完成率"]);
    expect(nearest("{{甲累}}")).toEqual(["甲类"]);
    expect(nearest("{{K1.01.完成卒}}")).toEqual(["K1.01.完成率"]);
    expect(nearest("{{逐行 未完}}甲")).toEqual(["未完成"]);
    expect(nearest("{{逐行 K1.01.分像}}甲")).toEqual(["K1.01.分项"]);
    expect(nearest("{{K1.01|1為}}")).toEqual(["1位"]);
  });
});
