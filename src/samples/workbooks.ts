import type { SheetContent } from "../core/sheet-content";
import { formSheet, FORMS } from "./form-sheet";
import type { SampleYear } from "./indicators";
import { noteSheet } from "./note-sheet";
import { schemeSheets } from "./scheme-sheets";
import { summaryTemplate } from "./summary-template";

export interface SampleWorkbook {
  readonly file: string;
  readonly title: string;
  readonly sheets: readonly SheetContent[];
}

/** The blank scheme, and a workbook of each sample year that holds scheme and data together. */
export function sampleWorkbooks(): readonly SampleWorkbook[] {
  return [
    workbook("scheme.xlsx", "科技统计报表制度（空白）", 2023, false),
    workbook("2022.xlsx", "2022年科技统计报表", 2022, true),
    workbook("2023.xlsx", "2023年科技统计报表（示例数据）", 2023, true),
  ];
}

function workbook(file: string, title: string, year: SampleYear, filled: boolean): SampleWorkbook {
  const forms = FORMS.map((form) => formSheet(form, { year, filled }));
  return {
    file,
    title,
    sheets: [noteSheet(year, filled), ...forms, summaryTemplate(year), ...schemeSheets(year)],
  };
}
