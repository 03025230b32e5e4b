import type { CheckResult } from "../check";
import type { Scheme } from "../scheme/scheme";
import { paragraphSource, type ParagraphSource } from "./paragraphs-clauses";
import { formParagraphs } from "./paragraphs-items";
import { nextParagraphs } from "./paragraphs-next";
import { PART_ORDER, partOf } from "./paragraphs-parts";
import type { Section, SummaryText } from "./paragraphs";
import { shortfallParagraphs } from "./paragraphs-shortfalls";

export interface ParagraphOptions {
  /** The scheme of next year: its plan is the last part. */
  readonly next?: Scheme | null;
  /** Figures not to be compared with last year's: `remarksAgainst`. */
  readonly remarks?: ParagraphSource["remarks"];
}

/**
 * The text of a year-end summary as data: a section for each form (the bureau's five parts in their
 * order, then other forms), one for the shortfalls with their reasons and one for next year's
 * targets. Words are in `locales`; every figure carries its cells. A figure that is not known is not
 * mentioned but listed in `left`, with whatever else could not be said.
 *
 * @param result the check of the workbook under the scheme
 */
export function summaryParagraphs(
  scheme: Scheme,
  result: CheckResult,
  { next = null, remarks = new Map() }: ParagraphOptions = {}
): SummaryText {
  const source = paragraphSource(scheme, result, remarks);
  const { year } = result.period;
  const forms = [...new Set(scheme.indicators.map((one) => one.form))];
  const sections = forms.flatMap((form) => formSection(source, form) ?? []);
  const place = ({ part }: Section) => {
    const at = PART_ORDER.findIndex((one) => one === part);
    return at < 0 ? PART_ORDER.length : at;
  };
  sections.sort((one, other) => place(one) - place(other));
  const ending = { form: null, title: "" } as const;
  const short = shortfallParagraphs(source);
  const coming = next ? nextParagraphs(next) : [];
  if (!next || coming.length === 0) source.left.push({ code: "no_next" });
  const all: readonly Section[] = [
    ...sections,
    { part: "shortfalls", ...ending, year, paragraphs: short },
    { part: "next", ...ending, year: next?.settings.year ?? year + 1, paragraphs: coming },
  ];
  return { sections: all.filter((one) => one.paragraphs.length > 0), left: source.left };
}

function formSection(source: ParagraphSource, form: string): Section | null {
  const reported = source.result.report.forms.find((one) => one.form === form);
  if (!reported) {
    source.left.push({ code: "no_form", form });
    return null;
  }
  const title = reported.table.title?.text ?? "";
  const paragraphs = formParagraphs(source, form);
  if (paragraphs.length === 0) source.left.push({ code: "empty_form", form });
  return { part: partOf(title), form, title, year: source.result.period.year, paragraphs };
}
