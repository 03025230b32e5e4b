import { bareCell, bareRule, explainFindings } from "../explanations";
import { NO_REPORT } from "../report";
import { askedOf, askedTogether, readBy, type AskedFinding } from "./asked-finding";
import type { CollectFrame } from "./collect-frame";
import { recordExplanations } from "./explanation-record";
import type { InForce } from "./form-marks-in-force";
import {
  answerQuestions,
  type Answer,
  type ExplanationRecord,
  type RecordedExplanation,
} from "./given-explanations";
import type { Noting } from "./noting";
import { placeLines, unplaced } from "./own-explanations";
import type { SubmissionHead, UnitStanding } from "./standing";
import type { Submission } from "./submission";
import type { AnyFinding } from "./submission-finding";
import { unitFigures } from "./unit-figures";
import {
  judgeForms,
  takenForms,
  type JudgedForms,
  type PlacedFinding,
  type TakenForms,
} from "./unit-review";

/** What submissions are judged by once all have been read. */
export interface ReviewFrame {
  readonly frame: CollectFrame;
  readonly inForce: ReadonlyMap<string, InForce>;
  readonly noting: Noting;
  readonly heads: readonly SubmissionHead[];
  readonly read: (place: number) => Submission;
}

/** What a unit's forms come to, with the explanations that hold of it. */
export interface Reviewed<F extends PlacedFinding = PlacedFinding> extends Omit<
  JudgedForms,
  "own" | "together"
> {
  readonly taken: TakenForms;
  readonly findings: readonly F[];
  readonly unchecked: JudgedForms["own"]["unchecked"];
}

/** A finding that was held against the explanations of all submissions. */
export interface AnsweredFinding extends PlacedFinding {
  readonly asked: AskedFinding;
  readonly answer: Answer | null;
}

/** The submissions that forms are taken from, in the order of their places. */
export function takenBy(
  current: ReadonlyMap<string, number>,
  kept: TakenForms,
  read: (place: number) => Submission
): TakenForms {
  const known = new Map(kept.map(([place, submission]) => [place, submission]));
  const forms = new Map<number, Set<string>>();
  for (const [form, place] of current)
    forms.set(place, (forms.get(place) ?? new Set<string>()).add(form));
  return [...forms]
    .sort(([one], [other]) => one - other)
    .map(([place, own]) => [place, known.get(place) ?? read(place), own] as const);
}

/** Judges the forms of a unit as they stand, and holds its queries against what it has explained. */
export function reviewState(
  taken: TakenForms,
  record: ExplanationRecord,
  { frame, inForce, noting }: ReviewFrame
): Reviewed<AnsweredFinding> {
  const { own, together, stale, openTogether } = judgeForms(taken, inForce, frame);
  const figures = unitFigures(taken);
  const asked = [
    ...own.findings.map((one) => askedOf(one, figures)),
    ...together.map((one) => askedTogether(one, figures)),
  ];
  const answers = answerQuestions(
    asked.map((one) => ({ asked: one, readBy: readBy(one, figures, taken, frame.scheme) })),
    record
  );
  const findings = asked.map((one, index): AnsweredFinding => {
    const answer = one.explanation === null ? (answers[index] ?? null) : null;
    const explanation = answer?.kind === "holds" ? answer.text : one.explanation;
    const placed = own.findings[index];
    const found = together[index - own.findings.length];
    if (placed)
      return { ...placed, finding: { ...placed.finding, explanation }, asked: one, answer };
    if (!found) throw new RangeError("A question without a finding.");
    return { place: null, finding: noting.finding({ ...found, explanation }), asked: one, answer };
  });
  return { taken, findings, stale, openTogether, unchecked: own.unchecked };
}

/** The same for a unit with one submission, whose own queries were held against it when it was read. */
export function reviewAlone(
  unit: Pick<UnitStanding, "files" | "current">,
  { frame, inForce, noting, read }: ReviewFrame
): Reviewed {
  const taken = takenForms(unit, read);
  const { own, together, stale, openTogether } = judgeForms(taken, inForce, frame);
  const explained = explainFindings(
    together,
    taken.flatMap(([, submission]) => submission.explanations)
  );
  const findings = [
    ...own.findings.map((one) => withOwnLine(one, taken)),
    ...explained.map((one) => ({ place: null, finding: noting.finding(one) })),
  ];
  return { taken, findings, stale, openTogether, unchecked: own.unchecked };
}

/** A query with the line that its own file has for it, though not for its figures: it is asked again. */
function withOwnLine(one: PlacedFinding, taken: TakenForms): PlacedFinding {
  const { rule, severity, cell, explanation } = one.finding;
  if (severity !== "query" || explanation !== null || cell === null) return one;
  const given = taken.find(([from]) => from === one.place)?.[1].explanations ?? [];
  if (given.length === 0) return one;
  const [id, at] = [bareRule(rule), bareCell(cell)];
  const line = given.filter((own) => own.cell === at && own.rule === id).at(-1);
  if (!line || one.place === null) return one;
  const { text, left, right } = line;
  return { ...one, answer: { kind: "again", text, from: one.place, left, right } };
}

/** What only all units together show of a unit that has explained nothing. */
export function askMore(
  unit: Pick<UnitStanding, "current">,
  more: readonly AnyFinding[],
  noting: Noting
): readonly PlacedFinding[] {
  return more.map((one) => placeMore(unit, one, null, noting));
}

function placeMore(
  { current }: Pick<UnitStanding, "current">,
  one: AnyFinding,
  answer: Answer | null,
  noting: Noting
): PlacedFinding {
  const explanation = answer?.kind === "holds" ? answer.text : one.explanation;
  const place = current.get(one.form ?? "") ?? null;
  return { place, finding: noting.finding({ ...one, explanation }), answer };
}

/**
 * What only all units together show of a unit, held against everything that it has explained.
 *
 * @param isAll whether nothing else is found of it that a line of its own may be about: then it is told
 *   of each that is about nothing
 */
export function answerMore(
  unit: Pick<UnitStanding, "files" | "current" | "order">,
  more: readonly AnyFinding[],
  isAll: boolean,
  { frame, noting, read }: ReviewFrame
): readonly PlacedFinding[] {
  const record = new Map<string, RecordedExplanation[]>();
  const taken = takenForms(unit, read);
  for (const place of unit.order) {
    const submission = read(place);
    const forms = new Set(submission.forms.map((one) => one.form));
    const explained: TakenForms = forms.size === 0 ? taken : [[place, submission, forms]];
    recordExplanations(record, place, submission, explained, frame);
  }
  const lines = taken.map(([, submission]) => placeLines(submission.explanations, more, NO_REPORT));
  const explained = explainFindings(
    more,
    lines.flatMap((one) => one.explanations)
  );
  const figures = unitFigures(taken);
  const asked = more.map((one) => askedTogether(one, figures));
  const answers = answerQuestions(
    asked.map((one) => ({ asked: one, readBy: readBy(one, figures, taken, frame.scheme) })),
    record
  );
  const hints = lines.flatMap((one, index) => {
    const open = isAll ? one.open.flatMap((line) => line.open ?? []) : [];
    const all = [...one.hints, ...open.map((line) => unplaced(line, "none"))];
    const place = taken[index]?.[0] ?? null;
    return all.map((hint) => ({ place, finding: noting.finding(hint) }));
  });
  const placed = explained.map((one, index) =>
    placeMore(unit, one, answers[index] ?? null, noting)
  );
  return [...placed, ...hints];
}
