import type { Work, WorkbookPort } from "../core/port";
import { fillSummary, type SummaryFill } from "../core/summary/summary";
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
  const { workbook, scheme, result } = store.getState();
  const templates = workbook?.sheets.filter((one) => scheme?.templates.includes(one.name)) ?? [];
  if (!workbook || !scheme || !result || templates.length === 0)
    return { refusal: { kind: "no_template" } };
  const fills = templates.map((one) => fillSummary(one, scheme, result, words.summary));
  const findings = fills.flatMap((one) => one.findings);
  if (findings.length > 0) {
    const sentences = templateWords(words.language);
    const faults = findings.map((one) => ({ at: one.at, text: templateFaultText(one, sentences) }));
    return { refusal: { kind: "template", faults } };
  }
  const sheets = templates.flatMap((template, index) => {
    const fill = fills[index];
    return fill ? summaryEdits(workbook, template, fill, result.period.year, words) : [];
  });
  await port.apply(
    sheets.flatMap((one) => one.edits),
    {},
    work
  );
  const count = (of: (fill: SummaryFill) => number) => fills.reduce((sum, one) => sum + of(one), 0);
  return {
    notice: {
      code: "filled",
      sheet: sheets.map((one) => one.sheet).join("、"),
      figures: count((one) => one.figures.length),
      gaps: count((one) => one.gaps.length),
    },
  };
}
