import type { DocumentFileWords, DocumentPaneWords } from "./document-file-words";
import type { DocumentWords } from "../core/summary/document-words";

export const documentWords: DocumentWords = {
  tableCaption: (number, caption) => `表${String(number)}　${caption}`.trim(),
  chartCaption: (number, isCut) =>
    `图${String(number)}　年度目标完成率${isCut ? "（超过200%的画到200%为止）" : ""}`,
  chart: {
    reached: "已达目标",
    open: "未达目标",
    target: "目标100%",
    indicator: "指标",
    description: (bars, reached) =>
      `年度目标完成率条形图：${String(bars)}个指标，其中${String(reached)}个已达目标；竖线为目标（100%）。`,
  },
  sources: {
    heading: "附：数据来源",
    note: "文中数字逐个列出取自哪个单元格；按住 Ctrl 点文中数字可跳到本表。本页可以删去，不影响正文。",
    number: "序号",
    figure: "文中数字",
    indicator: "指标",
    cell: "单元格",
  },
  notCalculated: "（未计算）",
};

export const documentFileWords: DocumentFileWords = {
  kind: (file) => `${file} 不是 Word 文档的文件名，--docx 的输出请用 .docx，例如：--docx 总结.docx`,
  written: (file, figures) =>
    `已写出 Word 文档：${file}（${String(figures)} 个数，来源单元格列在文末）`,
};

export const documentPaneWords: DocumentPaneWords = {
  exported: (file, unshown) =>
    `Word 文档“${file}”已生成，请到下载文件夹查看。` +
    (unshown > 0 ? `其中 ${String(unshown)} 个数经手工改写，写入的是改写后的内容。` : "") +
    "如果没有出现下载，说明这个版本的 Excel 不允许任务窗格保存文件：请在网页版 Excel 中导出，或运行 npx heshu summarize 工作簿 --docx 总结.docx。",
  refused:
    "这个版本的 Excel 不允许任务窗格保存文件，没有导出。请在网页版 Excel 中导出，或运行 npx heshu summarize 工作簿 --docx 总结.docx。",
};
