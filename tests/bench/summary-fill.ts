import { checkWorkbook } from "../../src/core/check";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { planSummaries } from "../../src/core/summary/summary-plan";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { zhCN } from "../../src/locales/zh-cn";
import { templateWords } from "../../src/locales/zh-cn-template";
import { sheetOf } from "../core/sheet-of";
import { smallWorkbook } from "../core/small-workbook";

/** A line of eight members, and a total. */
const TEMPLATE = [
  ["{{年度}}年目标完成情况"],
  ["代码", "指标", "单位", "目标", "本年", "缺口", "状态", "完成率"],
  [
    "{{逐行 年度目标}}{.代码}",
    ...["{.名称}", "{.单位}", "{.年度目标}", "{.本年累计}", "{.缺口}", "{.状态}", "{.完成率}"],
  ],
  ["合计"],
];

/**
 * The whole fill of a template whose one line is repeated for every target of a scheme: from the check
 * to the bytes of the workbook with the filled copy and the record of what was filled.
 *
 * @param count targets, each of its own indicator
 */
export function wholeFill(count: number): () => Uint8Array {
  const codes = Array.from({ length: count }, (_, index) => String(index + 10_001));
  const drawn = smallWorkbook({
    catalogue: codes.map((code) => [code, `第${code}项指标`, "件"]),
    plan: codes.map((code, index) => [code, `${String(100 + index)}件`]),
    rows: codes.map((code, index) => [`第${code}项指标`, "件", code, null, 90 + index, null]),
    more: [sheetOf("年终总结", TEMPLATE)],
  });
  const contents = drawn.sheets.map(({ name, cells }) => ({ name, cells, widths: [] }));
  const bytes = createWorkbook(contents, deflateNode);
  const workbook = readWorkbook(bytes, inflateNode);
  const { scheme } = readScheme(workbook);
  const result = checkWorkbook(workbook, scheme, { through: null });
  return () => {
    const plan = planSummaries({
      ...{ workbook, scheme, result, replace: () => false, canRemove: true },
      words: () => ({
        ...{ summary: zhCN.summary, record: templateWords.record },
        nameOf: (template) => `${template}（2023）`,
      }),
    });
    return patchWorkbook(bytes, plan.edits, { inflate: inflateNode, deflate: deflateNode });
  };
}
