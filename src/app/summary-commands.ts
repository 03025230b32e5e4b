import type { Work, WorkbookPort } from "../core/port";
import type { Replace } from "../core/summary/refill";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import { planSummaries, type SummaryPlan } from "../core/summary/summary-plan";
import { templateWords as inEnglish } from "../locales/en-us-template";
import { handEditText } from "../locales/hand-edit-text";
import { templateFaultText, type TemplateWords } from "../locales/template-words";
import type { Words } from "../locales/words";
import { templateWords as inChinese } from "../locales/zh-cn-template";
import type { AppStore, Notice, Refusal } from "./state";
import { wordsOfTemplates } from "./template-language";

interface SummaryContext {
  readonly port: WorkbookPort;
  readonly store: AppStore;
  readonly words: Words;
  readonly loadWords: (language: Words["language"]) => Promise<Words>;
}

type Outcome = { readonly notice: Notice } | { readonly refusal: Refusal };

/** Both languages: they are small beside the fill, which is fetched once. */
function templateWords(language: Words["language"]): TemplateWords {
  return language === "en-US" ? inEnglish : inChinese;
}

/**
 * Fills the summaries of the open workbook from the check that is in the store, or fills them again, as
 * one step that can be taken back.
 *
 * @param replace the hand edits that give way to what the sheets say
 */
export async function fillSummarySheets(
  { port, store, words, loadWords }: SummaryContext,
  replace: Replace,
  work: Work
): Promise<Outcome> {
  const planned = await summariesOf({ store, words, loadWords }, replace);
  if ("refusal" in planned) return planned;
  if (planned.edits.length > 0) await port.apply(planned.edits, {}, work);
  return { notice: noticeOf(planned, templateWords(words.language)) };
}

/** What filling the summaries comes to, by the check in the store; or why it does not. Nothing is written. */
export async function summariesOf(
  { store, words, loadWords }: Omit<SummaryContext, "port">,
  replace: Replace
): Promise<SummaryPlan | { readonly refusal: Refusal }> {
  const { workbook, scheme, result } = store.getState();
  if (!workbook || !scheme || !result || scheme.templates.length === 0)
    return { refusal: { kind: "no_template" } };
  const said = templateWords(words.language);
  const { templates } = findSchemeSheets(workbook);
  const wordsIn = await wordsOfTemplates(templates, words, loadWords);
  const plan = planSummaries({
    ...{ workbook, scheme, result, replace },
    words: (script) => {
      const { language, summary, pane } = wordsIn(script);
      const nameOf = (template: string) => pane.summarySheet(template, result.period.year);
      return { summary, record: templateWords(language).record, nameOf };
    },
    // Excel's user could not take it back.
    canRemove: false,
  });
  if (plan.findings.length === 0) return plan;
  const faults = plan.findings.map((one) => ({ at: one.at, text: templateFaultText(one, said) }));
  return { refusal: { kind: "template", faults } };
}

function noticeOf({ sheets, edits }: SummaryPlan, said: TemplateWords): Notice {
  const all = <T>(of: (sheet: SummaryPlan["sheets"][number]) => readonly T[]) => sheets.flatMap(of);
  return {
    code: "filled",
    sheets: sheets.map((one) => one.name),
    figures: all((one) => one.figures).length,
    gaps: all((one) => one.gaps).length,
    isSame: edits.length === 0,
    kept: all((one) => one.handEdits).map((one) => ({
      at: one.at,
      text: handEditText(one, said),
    })),
  };
}
