import type { Work, WorkbookPort } from "../core/port";
import { fillSummary, type SummaryFill } from "../core/summary/summary";
import type { Sheet, Workbook } from "../core/workbook";
import { templateFaultText, type TemplateWords } from "../locales/template-words";
import { templateWords as inEnglish } from "../locales/en-us-template";
import { templateWords as inChinese } from "../locales/zh-cn-template";
import type { Words } from "../locales/words";
import type { AppStore, Notice, Refusal } from "./state";
import { summaryEdits } from "./summary-sheet";

interface SummaryContext {
  readonly port: WorkbookPort;
  readonly store: AppStore;
  readonly words: Words;
}

type Outcome = { readonly notice: Notice } | { readonly refusal: Refusal };

/** Both languages: they are small beside the fill, which is fetched once. */
function templateWords(language: Words["language"]): TemplateWords {
  return language === "en-US" ? inEnglish : inChinese;
}

/** Fills the summaries of the open workbook from the check that is in the store. */
export async function fillSummarySheet(
  { port, store, words }: SummaryContext,
  work: Work
): Promise<Outcome> {
  const read = fillTemplates(store, words);
  if ("refusal" in read) return read;
  const { workbook, year, filled } = read;
  const sheets = filled.map(({ template, fill }) =>
    summaryEdits(workbook, template, fill, year, words)
  );
  await port.apply(
    sheets.flatMap((one) => one.edits),
    {},
    work
  );
  const count = (of: (fill: SummaryFill) => number) =>
    filled.reduce((sum, { fill }) => sum + of(fill), 0);
  return {
    notice: {
      code: "filled",
      sheet: sheets.map((one) => one.sheet).join("、"),
      figures: count((one) => one.figures.length),
      gaps: count((one) => one.gaps.length),
    },
  };
}

/** The templates of a workbook, each with its fill. */
export interface FilledTemplates {
  readonly workbook: Workbook;
  readonly year: number;
  readonly filled: readonly { readonly template: Sheet; readonly fill: SummaryFill }[];
}

/** Fills the templates of the check that is in the store, or says why not. Nothing is written. */
export function fillTemplates(
  store: AppStore,
  words: Words
): FilledTemplates | { readonly refusal: Refusal } {
  const { workbook, scheme, result } = store.getState();
  const templates = workbook?.sheets.filter((one) => scheme?.templates.includes(one.name)) ?? [];
  if (!workbook || !scheme || !result || templates.length === 0)
    return { refusal: { kind: "no_template" } };
  const filled = templates.map((template) => ({
    template,
    fill: fillSummary(template, scheme, result, words.summary),
  }));
  const findings = filled.flatMap(({ fill }) => fill.findings);
  if (findings.length === 0) return { workbook, year: result.period.year, filled };
  const sentences = templateWords(words.language);
  const faults = findings.map((one) => ({ at: one.at, text: templateFaultText(one, sentences) }));
  return { refusal: { kind: "template", faults } };
}
