import { bareCell, bareRule, haveSameFigures, type Explanation } from "../explanations";
import { groupBy } from "../grouped";
import { askedOf, readBy, type AskedFinding } from "./asked-finding";
import type { CollectFrame } from "./collect-frame";
import type { RecordedExplanation } from "./given-explanations";
import type { Submission, SubmittedFigure } from "./submission";
import { unitFigures, type UnitFigures } from "./unit-figures";
import type { TakenForms } from "./unit-review";

/** Adds the explanations of a submission, each with what was reported when it was given. */
export function recordExplanations(
  record: Map<string, RecordedExplanation[]>,
  place: number,
  submission: Submission,
  taken: TakenForms,
  frame: CollectFrame
): void {
  if (submission.explanations.length === 0) return;
  const figures = unitFigures(taken);
  const explained = groupBy(
    submission.findings
      .filter((finding) => finding.explanation !== null)
      .map((finding) => askedOf({ place, finding }, figures)),
    ({ rule, explanation }) => `${bareRule(rule)} ${explanation ?? ""}`
  );
  for (const line of submission.explanations) {
    const { rule, cell, text, left, right, open } = line;
    if (open) continue;
    const own = explained.get(`${rule} ${text}`) ?? [];
    const subject = subjectOf(line, place, own, taken, figures);
    const form = subject?.form ?? formOf(cell, submission);
    const entry = {
      ...{ text, from: place, left, right, cell, subject },
      readBy: readBy({ rule, subject, form }, figures, taken, frame.scheme),
    };
    const same = record.get(rule);
    if (same) same.push(entry);
    else record.set(rule, [entry]);
  }
}

/** The figure that a line is about: of the finding that it was taken for, else the one in its cell. */
function subjectOf(
  line: Explanation,
  place: number,
  explained: readonly AskedFinding[],
  taken: TakenForms,
  figures: UnitFigures
): AskedFinding["subject"] {
  const fitting = explained.filter((one) => haveSameFigures(one, line));
  const figure = figureAt(line.cell, place, taken, figures);
  const isThere = fitting.some(
    ({ subject }) => subject?.form === figure?.form && subject?.code === figure?.code
  );
  const [first] = fitting;
  if (first && !isThere) return first.subject;
  return figure ? { form: figure.form, code: figure.code, column: figure.column } : null;
}

/** In its own file, or in the one file of the unit that has such a cell. */
function figureAt(
  cell: string,
  place: number,
  taken: TakenForms,
  figures: UnitFigures
): SubmittedFigure | undefined {
  const own = figures.at(place, cell) ?? figures.at(null, cell);
  if (own) return own;
  const others = taken.flatMap(([other]) => figures.at(other, cell) ?? []);
  return others.length === 1 ? others[0] : undefined;
}

function formOf(cell: string, { forms }: Submission): string | null {
  const sheet = cell.slice(0, cell.lastIndexOf("!"));
  return forms.find((one) => bareCell(one.sheet) === sheet)?.form ?? null;
}
