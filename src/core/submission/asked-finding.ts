import { addressText } from "../address";
import type { Scheme } from "../scheme/scheme";
import { figuresRead, type FigureSubject } from "./figures-read";
import type { NotedFinding } from "./submission";
import type { AnyFinding } from "./submission-finding";
import { answerOf, type UnitFigures } from "./unit-figures";
import type { PlacedFinding, TakenForms } from "./unit-review";

/** A finding as it is known again in another submission: by what it says of which figure. */
export interface AskedFinding extends Pick<
  NotedFinding,
  "rule" | "code" | "severity" | "form" | "indicator" | "cell" | "left" | "right" | "explanation"
> {
  readonly place: number | null;
  /** The figure it is about: form, indicator and column, wherever its row has moved to. */
  readonly subject: FigureSubject | null;
}

/** The same for a finding that was written down. */
export function askedOf({ place, finding }: PlacedFinding, figures: UnitFigures): AskedFinding {
  return { ...finding, place, subject: subjectOf(finding, place, figures) };
}

/** The same for one that was found of several submissions together. */
export function askedTogether(one: AnyFinding, figures: UnitFigures): AskedFinding {
  const { rule, code, severity, form, left, right, explanation } = one;
  const cell = one.at && addressText(one.at);
  const own = { rule, code, severity, form, left, right, explanation, cell };
  const indicator = one.indicator?.code ?? null;
  return {
    ...own,
    indicator,
    place: null,
    subject: subjectOf({ ...own, indicator }, null, figures),
  };
}

function subjectOf(
  { form, indicator, cell }: Pick<NotedFinding, "form" | "indicator" | "cell">,
  place: number | null,
  figures: UnitFigures
): FigureSubject | null {
  const figure = cell === null ? undefined : figures.at(place, cell);
  if (figure) return { form: figure.form, code: figure.code, column: figure.column };
  return form === null || indicator === null ? null : { form, code: indicator, column: "actual" };
}

/** What a finding is known by again: neither its cell nor its wording. */
export function findingKey({ rule, code, form, indicator, subject }: AskedFinding): string {
  const about = subject ? [subject.form, subject.code, subject.column] : [form, indicator];
  return JSON.stringify([rule, code, ...about]);
}

/**
 * Everything that a finding was judged by: what its rule reads, of the law's marks those of its form,
 * of anything else the figure itself. Equal texts for equal answers.
 */
export function readBy(
  { rule, subject, form }: Pick<AskedFinding, "rule" | "subject" | "form">,
  figures: UnitFigures,
  taken: TakenForms,
  scheme: Scheme
): string {
  if (rule.startsWith("LAW.")) {
    const own = taken.flatMap(([, submission, forms]) =>
      submission.forms.filter((one) => one.form === form && forms.has(one.form))
    );
    return JSON.stringify(own.map((one) => [one.year, one.from, one.through, one.marks]));
  }
  const read = figuresRead(rule, subject, scheme);
  const all = read.length > 0 || !subject ? read : [subject];
  return all.map(({ form: of, code, column }) => answerOf(figures.of(of, code, column))).join("\n");
}
