import fc from "fast-check";
import { findSchemeSheets } from "../../../src/core/scheme/scheme-sheets";
import { findOwnSheets } from "../../../src/core/submission/own-sheets";
import type { Sheet } from "../../../src/core/workbook";

type Rows = readonly (readonly (string | number | null)[])[];

const sheetOf = (name: string, rows: Rows): Sheet => ({
  ...{ name, kind: "worksheet", visibility: "visible", merges: [], hiddenRows: [] },
  hiddenColumns: [],
  cells: rows.flatMap((row, at) =>
    row.flatMap((value, column) => (value === null ? [] : [{ row: at, column, value }]))
  ),
});

const workbookOf = (...sheets: readonly Rows[]) => ({
  sheets: sheets.map((rows, at) => sheetOf(`S${String(at)}`, rows)),
  names: [],
  date1904: false,
});

const FORM: Rows = [
  ["科技项目情况", "表号：K1表"],
  ["指标名称", "计量单位", "代码", "本年"],
  ["项目合计", "项", "01", 30],
];

test.each<[what: string, rows: Rows, found: boolean]>([
  ["a form alone", FORM, false],
  ["explanations", [["规则编号", "单元格", "说明"]], true],
  ["explanations in English", [["Rule", "Cell", "Explanation"]], true],
  ["a caption with spaces in it", [["编 号", "审核　关系"]], true],
  ["captions in two rows", [["编号"], ["审核关系"]], false],
  ["the record of a summary", [["填写到", "行", "模板", "模板行"]], true],
  ["a template", [["项目{{KW303.01}}项"]], true],
  ["a sheet that Heshu wrote", [["由 核数 写于"]], true],
  ["words about it", [["这张表由核数写"]], false],
])("finds the sheets of a scheme among forms: %s", (_, rows, found) => {
  const own = findOwnSheets(workbookOf(FORM, rows));
  expect(own.names.size > 0).toBe(found);
  expect(own).toEqual(findSchemeSheets(workbookOf(FORM, rows)));
});

test("finds the same as a search of all sheets", () => {
  const word = fc.constantFrom(
    ...["规则编号", "编号", "审核关系", "单元格", "说明", "表号", "代码", "目标原文", "指标名称"],
    ...["单位", "上级代码", "单位名称", "单位代码", "应报表号", "设置项", "取值", "总结模板"],
    ...["{{K1.01}}", "{名称}", "由核数生成", "由核数：生成", "其他", "填表人：林晓", "编号："],
    ...["填表人：{{K1.01}}", "单位名称：东湖镇"]
  );
  const rows = fc.array(fc.array(fc.option(word), { maxLength: 6 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 3 }), (sheets) => {
      expect(findOwnSheets(workbookOf(...sheets))).toEqual(findSchemeSheets(workbookOf(...sheets)));
    })
  );
});
