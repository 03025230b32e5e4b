import type { PaneWords } from "./pane-words";

export const pane: PaneWords = {
  summarySheet: (template, year) => `${template}（${String(year)}）`,
  tableSource: (year, through) =>
    through >= 12
      ? `资料来源：本工作簿各表，${String(year)}年。`
      : `资料来源：本工作簿各表，截至${String(year)}年${String(through)}月。`,
};
