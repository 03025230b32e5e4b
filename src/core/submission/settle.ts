import type { Verdict } from "../check";
import { bySeverity } from "../severity-order";
import type { CollectFrame } from "./collect-frame";
import { addToCopies, copyFindings, newCopies } from "./copied-forms";
import {
  coverageOf,
  formsBelow,
  partOfForm,
  type CoveragePart,
  type FormCoverage,
} from "./coverage";
import { fileDoubts } from "./file-doubts";
import { marksInForce, type InForce } from "./form-marks-in-force";
import type { Answer } from "./given-explanations";
import type { Noting } from "./noting";
import { replaySubmissions } from "./resubmission";
import { summaryOf, type ResubmissionSummary } from "./resubmission-summary";
import { EMPTY_ROLLUP, rollUp, rollupOfUnit, type Rollup } from "./rollup";
import { settleTotals, type SettledTotal } from "./settled-totals";
import { standing, type SubmissionHead, type Standing, type UnitStanding } from "./standing";
import type { NotedUnchecked, Submission, SubmittedFigure } from "./submission";
import { formsOf } from "./submitted-forms";
import { addToComparison, farFigures, farFindings } from "./unit-comparison";
import {
  formsAtFault,
  ownFindings,
  takenForms,
  unitVerdict,
  type OwnFindings,
  type PlacedFinding,
  type StaleRules,
  type TakenForms,
} from "./unit-review";
import { answerMore, reviewAlone, type Reviewed, type ReviewFrame } from "./unit-state";

export type { Noting, SettledTotal };

/** A collection as it stands: every unit with its verdict, and what they add up to. */
export interface Settlement {
  readonly standing: Standing;
  readonly units: readonly SettledUnit[];
  readonly coverage: readonly FormCoverage[];
  readonly totals: readonly SettledTotal[];
  /** The marks that the forms were held against. */
  readonly inForce: ReadonlyMap<string, InForce>;
}

export interface SettledUnit {
  readonly standing: UnitStanding;
  readonly verdict: Verdict | "missing";
  readonly counts: FindingCounts;
  /** What each of its forms is to the total: only those without hard findings are in it. */
  readonly parts: ReadonlyMap<string, CoveragePart>;
  /** What only its forms together, or all units together, have shown. */
  readonly together: readonly PlacedFinding[];
  readonly openTogether: readonly NotedUnchecked[];
  readonly stale: StaleRules;
  /** By `findingKey`: what explanations of other submissions are to the findings of its own. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Submissions that took the place of earlier ones, the oldest first. */
  readonly resubmissions: readonly ResubmissionSummary[];
}

/** Findings by severity; of the queries those that nobody has explained; what could not be checked. */
export interface FindingCounts {
  readonly hard: number;
  readonly query: number;
  readonly open: number;
  readonly info: number;
  readonly unchecked: number;
}

/** Everything that is found of a unit, the hard findings first; what is its submissions' own is read again. */
export function findingsOf(
  { standing, together, openTogether, stale, answers }: SettledUnit,
  read: (place: number) => Submission
): OwnFindings {
  const own = ownFindings(takenForms(standing, read), stale);
  const answered =
    answers.size === 0 ? own.findings : own.findings.map((one) => withAnswer(one, answers));
  const findings = [...answered, ...together].sort((one, other) =>
    bySeverity(one.finding, other.finding)
  );
  return { findings, unchecked: [...own.unchecked, ...openTogether] };
}

function withAnswer(one: PlacedFinding, answers: SettledUnit["answers"]): PlacedFinding {
  const answer = answers.get(placedKey(one));
  if (!answer || one.finding.explanation !== null) return one;
  const explanation = answer.kind === "holds" ? answer.text : null;
  return { ...one, finding: { ...one.finding, explanation }, answer };
}

function placedKey({ place, finding }: PlacedFinding): string {
  const { rule, code, cell, left, right } = finding;
  return JSON.stringify([place, rule, code, cell, left, right]);
}

/**
 * Joins submissions that were read apart. The result depends on the submissions alone, not on who read
 * them or in which order, so that parts may be read elsewhere and brought together.
 *
 * @param heads of all submissions, in the order of `comparePlaces`
 * @param read gives a submission by its place; asked for one unit at a time, at most twice, but for
 *   units that sent a form again
 */
export function settle(
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission,
  frame: CollectFrame,
  noting: Noting
): Settlement {
  const stood = standing(heads, frame);
  const inForce = marksInForce(formsOf(frame.bureau), currentForms(heads, stood));
  const review: ReviewFrame = { frame, inForce, noting, heads, read };
  const above = formsBelow(frame);
  const comparison: Parameters<typeof addToComparison>[0] = new Map();
  const copies = newCopies(frame);
  const covered: Parameters<typeof coverageOf>[0][number][] = [];
  const counted: Rollup[] = [];
  const returned: Rollup[] = [];
  const drafts: Draft[] = [];
  for (const unit of stood.units) {
    const { reviewed, resubmissions } = reviewUnit(unit, review);
    const figures = figuresOf(reviewed.taken);
    const { code } = unit.unit;
    const parts = partsOf(
      unit,
      formsAtFault(reviewed.taken, reviewed.findings, frame),
      above,
      frame
    );
    for (const [form, part] of parts) covered.push({ form, unit: code, part });
    counted.push(rollupOf(unit, figures, parts, "counted"));
    returned.push(rollupOf(unit, figures, parts, "returned"));
    if (counted.length >= BATCH) counted.splice(0, BATCH, rollUp(counted));
    if (returned.length >= BATCH) returned.splice(0, BATCH, rollUp(returned));
    const compared = figures.filter(
      ({ form }) => parts.get(form) !== "contained" && !unit.wrongYear.has(form)
    );
    addToComparison(comparison, code, compared, frame);
    addToCopies(copies, code, compared, frame);
    drafts.push({ ...draftOf(unit, reviewed, noting), parts, resubmissions });
  }
  const far = farFigures(comparison, frame);
  const copied = copyFindings(copies, stood.units, read, frame);
  const coverage = coverageOf(covered);
  return {
    standing: stood,
    units: drafts.map((draft) => {
      const { standing: unit } = draft;
      const own = far.get(unit.unit.code);
      const more = [
        ...fileDoubts(unit, heads, frame.register),
        ...(copied.get(unit.unit.code) ?? []),
        ...(own ? farFindings(own, figuresOf(takenForms(unit, read))) : []),
      ];
      return finished(draft, more.length === 0 ? [] : answerMore(unit, more, review));
    }),
    coverage,
    totals: settleTotals(rollUp(counted), rollUp(returned), coverage, frame),
    inForce,
  };
}

/** Roll-ups of single units that are held before they are added up. */
const BATCH = 64;

type Draft = Omit<SettledUnit, "verdict">;

/** Most units send all at once, and nothing has to be held against anything. */
function reviewUnit(unit: UnitStanding, review: ReviewFrame) {
  const resubmissions: ResubmissionSummary[] = [];
  if (unit.order.length < 2) return { reviewed: reviewAlone(unit, review), resubmissions };
  const steps = replaySubmissions(unit, review);
  let step = steps.next();
  for (; !step.done; step = steps.next()) resubmissions.push(summaryOf(step.value));
  const reviewed: Reviewed = step.value;
  return { reviewed, resubmissions };
}

function draftOf(
  standing: UnitStanding,
  { findings, unchecked, openTogether, stale }: Reviewed,
  noting: Noting
): Omit<Draft, "parts" | "resubmissions"> {
  const answers = new Map<string, Answer>();
  for (const one of findings)
    if (one.place !== null && one.answer) answers.set(placedKey(one), one.answer);
  return {
    standing,
    counts: countFindings(findings, unchecked.length + openTogether.length),
    together: findings.flatMap(({ place, finding, answer = null }) =>
      place === null ? [{ place, finding, answer }] : []
    ),
    openTogether: openTogether.map(noting.unchecked),
    ...{ stale, answers },
  };
}

function countFindings(all: readonly PlacedFinding[], unchecked: number): FindingCounts {
  const counts = { hard: 0, query: 0, open: 0, info: 0, unchecked };
  for (const { finding } of all) {
    counts[finding.severity] += 1;
    if (finding.severity === "query" && finding.explanation === null) counts.open += 1;
  }
  return counts;
}

function finished(draft: Draft, more: readonly PlacedFinding[]): SettledUnit {
  const added = countFindings(more, 0);
  const counts: FindingCounts = {
    hard: draft.counts.hard + added.hard,
    query: draft.counts.query + added.query,
    open: draft.counts.open + added.open,
    info: draft.counts.info + added.info,
    unchecked: draft.counts.unchecked,
  };
  const verdict = unitVerdict(draft.standing, verdictOfCounts(counts));
  return { ...draft, counts, verdict, together: [...draft.together, ...more] };
}

/** 退回 before 有待说明 before 未能审核 before 通过. */
function verdictOfCounts({ hard, open, unchecked }: FindingCounts): Verdict {
  if (hard > 0) return "return";
  return open > 0 ? "explain" : unchecked > 0 ? "unchecked" : "pass";
}

function partsOf(
  unit: UnitStanding,
  atFault: ReadonlySet<string>,
  above: ReadonlyMap<string, ReadonlySet<string>>,
  frame: CollectFrame
): ReadonlyMap<string, CoveragePart> {
  const forms = new Set([...unit.unit.forms, ...unit.current.keys()]);
  return new Map(
    [...forms].flatMap((form) => {
      const part = partOfForm(form, unit, atFault, above, frame);
      return part ? [[form, part] as const] : [];
    })
  );
}

/** The figures of the forms that are taken. */
function figuresOf(taken: TakenForms): readonly SubmittedFigure[] {
  return taken.flatMap(([, submission, forms]) =>
    submission.figures.filter((one) => forms.has(one.form))
  );
}

function rollupOf(
  { unit, current }: UnitStanding,
  figures: readonly SubmittedFigure[],
  parts: ReadonlyMap<string, CoveragePart>,
  part: CoveragePart
): Rollup {
  const own = [...current.keys()].filter((form) => parts.get(form) === part);
  if (own.length === 0) return EMPTY_ROLLUP;
  const rolled = figures.filter((one) => parts.get(one.form) === part);
  return rollupOfUnit(unit.code, own, rolled);
}

function* currentForms(heads: readonly SubmissionHead[], { units }: Standing) {
  for (const { current } of units) {
    for (const [form, place] of current) {
      const one = heads[place]?.forms.find((own) => own.form === form);
      if (one) yield one;
    }
  }
}
