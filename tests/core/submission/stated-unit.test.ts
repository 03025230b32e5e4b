import { codeCaptions } from "../../../src/core/submission/stated-unit";
import { sheetOf } from "../sheet-of";

test.each<[text: string, code: string | null]>([
  ["单位代码：319900001", "319900001"],
  ["填报单位代码:A（1）", "A(1)"],
  ["单 位 代 码：319900001", "319900001"],
  ["综合机关代码", ""],
  ["单位代码：", ""],
  ["统一社会信用代码：91319900Y5PPB1LAE6", null],
  ["单位名称：单位代码：3", null],
  ["填表人：林晓", null],
])("of %s the code of the unit is %s", (text, code) => {
  const found = codeCaptions(sheetOf("K1", [[text]]), 1);
  expect(found.map(({ value }) => value)).toEqual(code === null ? [] : [code]);
});
