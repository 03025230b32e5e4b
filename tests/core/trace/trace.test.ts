import { planParagraphs, textLines } from "../../../src/app/plan-paragraphs";
import { addressText } from "../../../src/core/address";
import { checkWorkbook } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { traceCell } from "../../../src/core/trace/trace";
import { sampleWorkbook } from "../../samples/sample-check";
import { sheetOf, type CellOf } from "../sheet-of";

const workbook = sampleWorkbook("2023.xlsx");
const { scheme } = readScheme(workbook);
const result = checkWorkbook(workbook, scheme, { through: null });
const paragraphs = (text: string) => planParagraphs(textLines(text), (one) => one);

/** Every figure of a cell, with the cells that it is traced to. */
function figuresOf(rows: readonly (readonly CellOf[])[], row: number, column: number) {
  const sheet = sheetOf("总结", rows);
  const at = { sheet: "总结", row, column };
  return traceCell(sheet, at, { scheme, result, paragraphs }).figures;
}

const traced = (...asked: Parameters<typeof figuresOf>) =>
  figuresOf(...asked).map(({ shown, indicator, cells }) =>
    `${shown} ${indicator?.name ?? "-"} ${cells.map(addressText).join(" ")}`.trim()
  );

it("traces every figure of a text, computed ones to all their cells", () => {
  const text = "专利申请量420件，比上年同期减少220件，尚差180件。举办龙舟赛3场。";
  expect(traced([[text]], 0, 0)).toEqual([
    "420件 专利申请量 KW303 知识产权情况!E9",
    "220件 专利申请量 KW303 知识产权情况!E9 KW303 知识产权情况!F9",
    "180件 专利申请量 KW303 知识产权情况!E9 年度计划!D26",
    "3场 -",
  ]);
});

const TABLE = [
  ["指标", "年度目标", "本年累计", "上年同期", "完成率", "缺口", "增减"],
  ["申报国家级各类项目（项）", 20, 21, 25, 1.05, -1, -4],
  ["其中：科技型中小企业创新基金", 12, 14, 19, 1.167, -2, -5],
  ["不认识的指标", 1, 2, 3, 4, 5, 6],
] as const;

it.each([
  [1, 1, ["20 申报国家级各类项目 年度计划!D6"]],
  [1, 2, ["21 申报国家级各类项目 KW301 科技项目情况!E12"]],
  [2, 3, ["19 科技型中小企业创新基金 KW301 科技项目情况!F13"]],
  [2, 4, ["1.167 科技型中小企业创新基金 KW301 科技项目情况!E13 年度计划!D7"]],
  [2, 6, ["-5 科技型中小企业创新基金 KW301 科技项目情况!E13 KW301 科技项目情况!F13"]],
  [3, 2, ["2 -"]],
  [9, 9, []],
])(
  "traces the number in row %d, column %d of a table by its row and caption",
  (row, column, expected) => {
    expect(traced(TABLE, row, column)).toEqual(expected);
  }
);

it.each([
  [1, 2, "equal"],
  [1, 3, "equal"],
  [1, 4, "equal"],
  [2, 4, "rounded"],
  [4, 2, "different"],
  [4, 7, "equal"],
  [4, 8, "not_found"],
])("says of the number in row %d, column %d that it is %s", (row, column, outcome) => {
  const changed = ["申报市级各类项目", 80, 71, 93, 0.9, 8, -21, 72, 5];
  expect(figuresOf([...TABLE, changed], row, column)[0]?.outcome).toBe(outcome);
});

it("leads from a figure of a form to its target and last year's", () => {
  const sheet = workbook.sheets.find((one) => one.name.startsWith("KW303"))!;
  const at = { sheet: sheet.name, row: 8, column: 4 };
  const { figures } = traceCell(sheet, at, { scheme, result, paragraphs });
  expect(figures.map((one) => one.cells.map(addressText))).toEqual([
    ["年度计划!D26", "KW303 知识产权情况!F9"],
  ]);
});
