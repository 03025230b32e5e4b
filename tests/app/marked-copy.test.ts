import type { ListedFinding } from "../../src/app/listed-result";
import { markedCopy } from "../../src/app/marked-copy";
import { findSchemeSheets } from "../../src/core/scheme/scheme-sheets";
import { inflateNode } from "../../src/files/inflate-node";
import { deflateNode } from "../../src/files/deflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { zhCN } from "../../src/locales/zh-cn";
import { sheet, workbook } from "../cli/submitted-sample";

const query = (row: number, left: number, explanation: string | null = null): ListedFinding => ({
  ...{ rule: "Q", code: "zero", severity: "query", explanation },
  ...{ at: { sheet: "K1", row, column: 1 }, left, right: 9, difference: left - 9 },
  ...{ sentence: "请核实。", advice: "" },
});

it("a sheet 审核说明 keeps its lines and gets one for each query that has none", () => {
  const bytes = workbook([
    sheet("K1", [
      ["甲", 1],
      ["乙", 2],
    ]),
    sheet("审核说明", [
      ["审核说明"],
      ["规则编号", "单元格", "左值", "右值", "说明"],
      ["Q", "K1!B1", 1, 9, "机构合并"],
      [null, null, null, null, "另见附件"],
    ]),
  ]);
  const findings = [query(0, 1, "机构合并"), query(1, 2), query(2, 3)];
  const period = { year: 2023, through: 10 };
  const result = { verdict: "explain", period, targets: [], findings, unchecked: [] } as const;
  const edits = markedCopy(result, readWorkbook(bytes, inflateNode), zhCN);
  const codec = { inflate: inflateNode, deflate: deflateNode };
  const copy = readWorkbook(patchWorkbook(bytes, edits, codec), inflateNode);
  expect(copy.sheets.map((one) => one.name)).toEqual(["K1", "审核说明", "审核结果"]);
  const rows = [0, 1, 2, 3, 4, 5].map((row) =>
    copy.sheets[1]?.cells.filter((one) => one.row === row).map((one) => one.value)
  );
  expect(rows).toEqual([
    ["审核说明"],
    ["规则编号", "单元格", "左值", "右值", "说明"],
    ["Q", "K1!B1", 1, 9, "机构合并"],
    ["另见附件"],
    ["Q", "K1!B2", 2, 9],
    ["Q", "K1!B3", 3, 9],
  ]);
});

it("a sheet 审核说明 in another layout stays as it is, and one of ours comes beside it", () => {
  const own = [
    ["表号", "代码", "说明"],
    ["K1", "05", "机构合并"],
  ];
  const bytes = workbook([sheet("K1", [["甲", 1]]), sheet("审核说明", own)]);
  const period = { year: 2023, through: 10 };
  const findings = [query(0, 1)];
  const result = { verdict: "explain", period, targets: [], findings, unchecked: [] } as const;
  const edits = markedCopy(result, readWorkbook(bytes, inflateNode), zhCN);
  const codec = { inflate: inflateNode, deflate: deflateNode };
  const copy = readWorkbook(patchWorkbook(bytes, edits, codec), inflateNode);
  expect(copy.sheets.map((one) => one.name)).toEqual(["K1", "审核说明", "审核结果", "审核说明(2)"]);
  expect(findSchemeSheets(copy).explanations?.sheet).toBe("审核说明(2)");
});
