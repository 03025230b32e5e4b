import { templateScript } from "../../../src/core/summary/template-script";
import { sampleWorkbook } from "../../samples/sample-check";
import { sheetOf } from "../sheet-of";

it.each([
  ["han", ["　　申报各类科技项目{{KW301.01}}项。"]],
  ["han", ["R&D经费{{经费}}万元，PCT专利申请{{PCT.plan}}件，完成年度目标"]],
  ["latin", ["In all {{国家级项目}} projects were approved; {{国家级项目.进度}}."]],
  ["latin", ["Projects at the national level (国家级项目): {{KW301.01}} of {{KW301.01.目标}}"]],
  [null, ["{{国家级项目}}", "2023 / {{期间}}", null, 12]],
  [null, []],
])("a template is of the script %s: %j", (script, row) => {
  expect(templateScript(sheetOf("模板", [row]))).toBe(script);
});

it("the template of the samples is Chinese", () => {
  const sheet = sampleWorkbook("2023.xlsx").sheets.find(({ name }) => name === "年终总结");
  expect(sheet && templateScript(sheet)).toBe("han");
});
