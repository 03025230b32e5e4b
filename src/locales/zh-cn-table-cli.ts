import type { TableCommandWords } from "./table-cli-words";

export const tableCommand: TableCommandWords = {
  noKind: (kinds) =>
    `请写明表的种类（${kinds.join("、")}）和工作簿，例如：npx heshu table plan 报表.xlsx --out 汇总.xlsx`,
  badKind: (text, kinds) =>
    `没有“${text}”这种表，可用 ${kinds.join("、")}，例如：npx heshu table plan 报表.xlsx --out 汇总.xlsx`,
  noOut: "请用 --out 写明输出文件，例如：--out 汇总.xlsx",
  badPlace: (text) =>
    `--at 应写明工作表和单元格，例如：--at '汇总!B3'；“${text}”看不懂。不写 --at 则放在一张新工作表上。`,
  badDate: (text) => `--date 应是日期，例如：--date 2023-11-08；“${text}”看不懂。`,
  noSheet: (sheet, sheets) =>
    `工作簿里没有工作表“${sheet}”，现有${sheets.map((one) => `“${one}”`).join("、")}。不写 --at 则放在一张新工作表上。`,
  noForm: (form, forms) => `工作簿里没有报表 ${form}，现有 ${forms.join("、")}。`,
  noChart: (kind, kinds) => `${kind} 没有完成率，不能附图；--chart 只用于 ${kinds.join("、")}。`,
  occupied: (place, by) =>
    `${place} ${{ cells: "已有内容", merge: "是合并单元格", table: "已有一张表格" }[by]}，没有插入。请用 --at 另选一处空白位置，或不写 --at，放在一张新工作表上。`,
  protectedSheet: (sheet) =>
    `工作表“${sheet}”受保护，没有插入。请先撤销工作表保护，或不写 --at，放在一张新工作表上。`,
  noRoom: (cell) => `从 ${cell} 起放不下，已到工作表的边缘。请用 --at 另选一处位置。`,
  noRows: (kind) =>
    ({
      plan: "没有下达目标的指标",
      shortfalls: "没有未完成或滞后的目标",
      growth: "没有填了上年同期的指标",
      levels: "没有分级的指标",
      chart: "没有能画入图的完成率",
    })[kind] + "，没有插入，也没有写出文件。",
  written: (file, place, rows) => `已在副本 ${file} 的 ${place} 插入表格，共 ${String(rows)} 行。`,
};
