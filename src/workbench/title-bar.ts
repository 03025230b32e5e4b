import type { WorkbenchWords } from "../locales/workbench-words";
import { make } from "./make";

export interface TitleBarOptions {
  readonly words: WorkbenchWords;
  readonly file: string;
  readonly dark: boolean;
  readonly otherLanguage: () => void;
  readonly darkPane: () => void;
}

/** The uppermost line: what this is, that it is not Excel, and which workbook is open. */
export function drawTitleBar(options: TitleBarOptions): HTMLElement {
  const { words, file, dark, otherLanguage, darkPane } = options;
  return make(
    "header",
    { class: "title-bar" },
    make("h1", {}, words.title),
    make("span", { class: "file", title: file }, file),
    make(
      "p",
      { class: "not-excel", title: words.notExcelMore },
      make("b", {}, words.notExcel),
      words.notExcelMore
    ),
    make(
      "button",
      { type: "button", "aria-pressed": String(dark), click: darkPane },
      words.darkPane
    ),
    make(
      "button",
      { type: "button", class: "language", lang: words.otherLanguageTag, click: otherLanguage },
      words.otherLanguage
    )
  );
}
