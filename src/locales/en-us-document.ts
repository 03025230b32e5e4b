import type { DocumentFileWords, DocumentPaneWords } from "./document-file-words";
import { counted } from "./en-us-grammar";
import type { DocumentWords } from "../core/summary/document-words";

export const documentWords: DocumentWords = {
  tableCaption: (number, caption) => `Table ${String(number)}  ${caption}`.trim(),
  chartCaption: (number, isCut) =>
    `Figure ${String(number)}  Attainment of the annual targets${isCut ? " (bars end at 200%)" : ""}`,
  chart: {
    reached: "Target met",
    open: "Target not met",
    target: "Target 100%",
    indicator: "Indicator",
    description: (bars, reached) =>
      `Bar chart of attainment: ${String(bars)} indicators, ${String(reached)} of them have met their target; the vertical line is the target (100%).`,
  },
  sources: {
    heading: "Appendix: sources of the figures",
    note: "Every figure of the text with the cell it was taken from; Ctrl+click on a figure leads here. This page can be deleted, the text stays as it is.",
    number: "No.",
    figure: "Figure",
    indicator: "Indicator",
    cell: "Cell",
  },
  notCalculated: "(not calculated)",
};

export const documentFileWords: DocumentFileWords = {
  kind: (file) =>
    `${file} is not the name of a Word document; --docx takes a .docx, for example: --docx summary.docx`,
  written: (file, figures) =>
    `The Word document was written: ${file} (${counted(figures, "figure")}, their cells listed at its end)`,
};

export const documentPaneWords: DocumentPaneWords = {
  exported: (file, unshown) =>
    `The Word document "${file}" was made; look for it among your downloads. ` +
    (unshown > 0
      ? `${counted(unshown, "figure")} in it were changed by hand and stand as they were changed. `
      : "") +
    "If no download appears, this version of Excel lets no task pane save a file: export in Excel on the web, or run npx heshu summarize WORKBOOK --docx summary.docx.",
  refused:
    "This version of Excel lets no task pane save a file; nothing was exported. Export in Excel on the web, or run npx heshu summarize WORKBOOK --docx summary.docx.",
};
