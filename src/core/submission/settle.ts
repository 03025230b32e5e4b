import type { Verdict } from "../check";
import { orNone } from "../none";
import { bySeverity } from "../severity-order";
import type { CollectFrame } from "./collect-frame";
import { addToCopies, copyFindings, newCopies } from "./copied-forms";
import {
  coverageOf,
  formsBelow,
  partOfForm,
  type CoveragePart,
  type CoveredForm,
  type FormCoverage,
} from "./coverage";
import { farFigures, farFindings } from "./far-figures";
import { dayFindings, trustDays } from "./doubted-days";
import { fileDoubts } from "./file-doubts";
import { marksInForce, type InForce } from "./form-marks-in-force";
import { joinQueries, openQueries, unitsByQuery, type OpenQueries } from "./open-queries";
import type { Answer } from "./given-explanations";
import type { Noting } from "./noting";
import { replaySubmissions } from "./resubmission";
import { summaryOf, type ResubmissionSummary } from "./resubmission-summary";
import { newRollingUp, rolledUp, rollUpUnit } from "./rolled-units";
import { settleTotals, type SettledTotal } from "./settled-totals";
import { standing, type SubmissionHead, type Standing, type UnitStanding } from "./standing";
import type { NotedUnchecked, Submission } from "./submission";
import type { SubmissionReader } from "./submission-reader";
import { currentForms, formsOf } from "./submitted-forms";
import { takenFigures, takenRuns } from "./taken-figures";
import { addToComparison, newComparison } from "./unit-comparison";
import {
  formsAtFault,
  formsMisplaced,
  ownFindings,
  takenForms,
  unitVerdict,
  verdictOfCounts,
  type OwnFindings,
  type PlacedFinding,
  type StaleRules,
} from "./unit-review";
import { answerMore, askMore, reviewAlone, type Reviewed, type ReviewFrame } from "./unit-state";

export type { Noting, SettledTotal };

/** A collection as it stands: every unit with its verdict, and what they add up to. */
export interface Settlement {
  readonly standing: Standing;
  readonly units: readonly SettledUnit[];
  readonly coverage: readonly FormCoverage[];
  readonly totals: readonly SettledTotal[];
  /** The submissions as they were put in order: with the days that can be trusted. */
  readonly heads: readonly SubmissionHead[];
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
  /** What of it waits for an explanation. */
  readonly open: OpenQueries;
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
  { standing, counts, together, openTogether, stale, answers }: SettledUnit,
  read: (place: number) => Submission
): OwnFindings {
  const { hard, query, info } = counts;
  // Where its submissions have none of their own they are not read for them.
  if (hard + query + info === together.length && counts.unchecked === openTogether.length)
    return { findings: sorted(together), unchecked: openTogether };
  const own = ownFindings(takenForms(standing, read), stale);
  const answered =
    answers.size === 0 ? own.findings : own.findings.map((one) => withAnswer(one, answers));
  const unchecked = [...own.unchecked, ...openTogether];
  return { findings: sorted([...answered, ...together]), unchecked };
}

function sorted(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return [...findings].sort((one, other) => bySeverity(one.finding, other.finding));
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
 * @param all heads of the submissions, in the order of `comparePlaces`
 * @param read gives a submission by its place; asked for one unit at a time, and whole only where
 *   something is found that needs it
 * @param on the day of the collection; `null` where it is not said
 */
export function settle(
  all: readonly SubmissionHead[],
  read: SubmissionReader,
  frame: CollectFrame,
  noting: Noting,
  on: string | null
): Settlement {
  const trusted = trustDays(all, frame, on);
  const { heads } = trusted;
  const stood = standing(heads, frame);
  const inForce = marksInForce(formsOf(frame.bureau), currentForms(heads, stood));
  const review: ReviewFrame = { frame, inForce, noting, heads, read: read.whole };
  const above = formsBelow(frame);
  const comparison = newComparison();
  const copies = newCopies(frame);
  const rolling = newRollingUp(frame.scheme);
  const drafts: Draft[] = [];
  const explaining = new Set<string>();
  const misplaced = new Map<string, ReadonlySet<string>>();
  const alike = new Map<string, SettledUnit["parts"]>();
  for (const unit of stood.units) {
    const { reviewed, resubmissions } = reviewUnit(unit, review, read.bare);
    const runs = takenRuns(unit, read);
    if (unit.order.length > 1 || reviewed.taken.some(([, one]) => one.explanations.length > 0))
      explaining.add(unit.unit.code);
    const { code } = unit.unit;
    const own = partsOf(unit, formsAtFault(reviewed.taken, reviewed.findings, frame), above, frame);
    // Of most units all forms count: what is alike is kept once.
    let key = "";
    for (const [form, part] of own) key += `${form}\n${part}\n`;
    const parts = alike.get(key) ?? own;
    alike.set(key, parts);
    rollUpUnit(rolling, unit, runs, parts);
    const strange = formsMisplaced(reviewed.findings);
    if (strange.size > 0) misplaced.set(code, strange);
    const compared = runs.filter(
      ({ layout: { form } }) => parts.get(form) !== "contained" && !unit.wrongYear.has(form)
    );
    addToComparison(comparison, code, compared, frame);
    addToCopies(copies, code, compared, frame);
    drafts.push({
      ...draftOf(unit, reviewed, noting),
      open: openQueries(reviewed.findings, runs),
      parts,
      resubmissions: orNone(resubmissions),
    });
  }
  const far = farFigures(comparison, frame);
  const copied = copyFindings(copies, stood.units, read, frame);
  const units = drafts.map((draft) => {
    const { standing: unit } = draft;
    const own = far.get(unit.unit.code);
    const more = [
      ...fileDoubts(unit, heads, frame.register),
      ...dayFindings(unit, trusted, read.bare),
      ...(copied.get(unit.unit.code) ?? []),
      ...(own ? farFindings(own, takenFigures(unit, read)) : []),
    ].filter(({ form }) => !misplaced.get(unit.unit.code)?.has(form ?? ""));
    const isAnswered = explaining.has(unit.unit.code);
    if (more.length === 0 && !isAnswered) return finished(draft, []);
    const isAll = draft.together.length === 0;
    const placed = isAnswered ? answerMore(unit, more, isAll, review) : askMore(unit, more, noting);
    const open = joinQueries(draft.open, openQueries(placed, takenRuns(unit, read)));
    return finished({ ...draft, open }, placed);
  });
  const coverage = coverageOf(partsIn(units));
  return {
    ...{ standing: stood, heads, units, coverage, inForce },
    totals: settleTotals(rolledUp(rolling), unitsByQuery(units), frame),
  };
}

type Draft = Omit<SettledUnit, "verdict">;

/** Most units send all at once: nothing has to be held against anything, and no figure is looked at. */
function reviewUnit(unit: UnitStanding, review: ReviewFrame, bare: SubmissionReader["bare"]) {
  const resubmissions: ResubmissionSummary[] = [];
  if (unit.order.length < 2)
    return { reviewed: reviewAlone(unit, { ...review, read: bare }), resubmissions };
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
): Omit<Draft, "parts" | "open" | "resubmissions"> {
  const answered = findings.flatMap((one) =>
    one.place !== null && one.answer ? [[placedKey(one), one.answer] as const] : []
  );
  return {
    standing,
    counts: countFindings(findings, unchecked.length + openTogether.length),
    together: orNone(
      findings.flatMap(({ place, finding, answer = null }) =>
        place === null ? [{ place, finding, answer }] : []
      )
    ),
    openTogether: orNone(openTogether.map(noting.unchecked)),
    stale,
    answers: answered.length === 0 ? NONE : new Map(answered),
  };
}

/** One for all units that have none. */
const NONE: SettledUnit["answers"] = new Map();

function countFindings(all: readonly PlacedFinding[], unchecked: number): FindingCounts {
  if (all.length === 0 && unchecked === 0) return NO_FINDINGS;
  const counts = { hard: 0, query: 0, open: 0, info: 0, unchecked };
  for (const { finding } of all) {
    counts[finding.severity] += 1;
    if (finding.severity === "query" && finding.explanation === null) counts.open += 1;
  }
  return counts;
}

const NO_FINDINGS: FindingCounts = { hard: 0, query: 0, open: 0, info: 0, unchecked: 0 };

function finished(draft: Draft, more: readonly PlacedFinding[]): SettledUnit {
  if (more.length === 0)
    return { ...draft, verdict: unitVerdict(draft.standing, verdictOfCounts(draft.counts)) };
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

/** What the forms of all units are to the totals. */
function* partsIn(units: readonly SettledUnit[]): Generator<CoveredForm> {
  for (const { standing, parts, open } of units)
    for (const [form, part] of parts)
      yield { form, unit: standing.unit.code, part, isOpen: open.forms.has(form) };
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
