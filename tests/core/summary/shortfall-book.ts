import type { CellValue, Workbook } from "../../../src/core/workbook";
import { sheetOf } from "../sheet-of";
import { smallWorkbook } from "../small-workbook";

export const TEMPLATE: readonly (readonly CellValue[])[] = [
  ["{{年度}}年总结"],
  ["合计{{K1.01}}项{{，甲类{K1.02}项}}。"],
  ["指标", "目标", "本年"],
  ["{{逐行 未完成}}{{.名称}}", "{{.目标原文}}", "{{.数值}}"],
  ["小计", null, "{{K1.01}}"],
  ["{{若 K1.02.未完成}}"],
  ["甲类还没有完成年度目标，需要在下一年继续抓紧，并且说明原因。"],
  ["{{否则}}"],
  ["甲类已经完成年度目标，达到目标的{{K1.02.完成率}}，请各单位继续保持。"],
  ["{{若结束}}"],
  ["填表人："],
];

export const FILLED = "年终总结（2023）";

/** A workbook of one year with these figures of 甲, 乙, 丙; each has a target of 20. */
export function book(figures: readonly [number, number, number], template = TEMPLATE): Workbook {
  const [one, two, three] = figures;
  return smallWorkbook({
    catalogue: [
      ["01", "合计", "项"],
      ["02", "甲类", "项", "01", "部分"],
      ["03", "乙类", "项", "01", "部分"],
      ["04", "丙类", "项", "01", "部分"],
    ],
    rows: [
      ["合计", "项", "01", null, one + two + three, null],
      ["甲类", "项", "02", null, one, null],
      ["乙类", "项", "03", null, two, null],
      ["丙类", "项", "04", null, three, null],
    ],
    plan: ["02", "03", "04"].map((code) => [code, "20项"]),
    period: "2023年",
    more: [sheetOf("年终总结", template)],
  });
}

/** The same workbook with other figures in its form. */
export function withFigures(
  workbook: Workbook,
  figures: readonly [number, number, number]
): Workbook {
  const form = book(figures).sheets.find(({ name }) => name === "K1")!;
  return { ...workbook, sheets: workbook.sheets.map((one) => (one.name === "K1" ? form : one)) };
}

/** What is filled from 10, 8 and 12. */
export const ALL = [
  ["2023年总结"],
  ["合计30项，甲类10项。"],
  ["指标", "目标", "本年"],
  ["甲类", "20项", 10],
  ["乙类", "20项", 8],
  ["丙类", "20项", 12],
  ["小计", null, 30],
  ["甲类还没有完成年度目标，需要在下一年继续抓紧，并且说明原因。"],
  ["填表人："],
];
