import type { SheetContent } from "../core/sheet-content";
import type { SampleYear } from "./indicators";
import { FOOT, TITLE } from "../core/blank/form-look";

const LINES = {
  blank: [
    "这是一套空白的报表制度：五张报表、年终总结模板，以及指标目录、年度计划、审核关系、单位名录、设置。",
    "制度每年都会变：直接改这些工作表即可，不需要编程。",
    "报表按表头和代码识别，工作表改名、移动、插入行列都不影响审核。",
  ],
  2022: [
    "2022年的数字截至10月（KW303 截至9月），未收集上年同期，各表该栏填“-”。",
    "当年唯一已知的目标是专利申请量500件，由“完成年指标任务128%”推算。",
    "KW305 当年未布置，各项填“-”。",
  ],
  2023: [
    "2023年的目标取自工作计划；上年同期取自2022年报表。",
    "本年累计的数字是为演示而编造的，并非真实统计结果；其中科技小巨人扶持企业有意留空。",
    "这些数字让每一种进度都出现一次：超额完成、完成、序时、滞后、期末考核、未能审核、未下达目标（加 --through 12 时还有未完成）。",
  ],
} as const;

/** The first sheet: what this workbook is and where its figures come from. */
export function noteSheet(year: SampleYear, filled: boolean): SheetContent {
  const lines = filled ? LINES[year] : LINES.blank;
  const title = filled ? `${String(year)}年科技统计报表` : "科技统计报表制度";
  return {
    name: "编制说明",
    cells: [
      { row: 0, column: 0, value: title, style: TITLE },
      ...lines.map((value, index) => ({
        row: 2 + index,
        column: 0,
        value: `${String(index + 1)}. ${value}`,
        style: { ...FOOT, size: 11, wrap: true },
      })),
    ],
    // No wider than a page: a single column is not shrunk to fit.
    widths: [80],
    heights: [[0, 34], ...lines.map((_, index): [number, number] => [2 + index, 34])],
    gridLines: false,
    print: { fitWidth: true },
  };
}
