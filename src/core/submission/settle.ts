import type { Verdict } from "../check";
import { explainFindings } from "../explanations";
import type { Unchecked } from "../finding";
import { figureKey } from "../report";
import type { CellAddress } from "../workbook";
import { tidyNumber } from "../units";
import type { CollectFrame } from "./collect-frame";
import { coverageOf, formsBelow, partOfForm, type FormCoverage } from "./coverage";
import { marksInForce } from "./form-marks-in-force";
import { formsOf } from "./submitted-forms";
import { EMPTY_ROLLUP, rollUp, rollupOfUnit, type Rollup } from "./rollup";
import { standing, type SubmissionHead, type Standing, type UnitStanding } from "./standing";
import type { NotedFinding, NotedUnchecked, Submission } from "./submission";
import type { AnyFinding } from "./submission-finding";
import { totalsOf, type Total } from "./totals";
import { addToComparison, farFigures, farFindings, type FarFigure } from "./unit-comparison";
import {
  ownFindings,
  reviewUnit,
  takenForms,
  unitVerdict,
  type OwnFindings,
  type PlacedFinding,
  type UnitReview,
} from "./unit-review";

/** A collection as it stands: every unit with its verdict, and what they add up to. */
export interface Settlement {
  readonly standing: Standing;
  readonly units: readonly SettledUnit[];
  readonly coverage: readonly FormCoverage[];
  readonly totals: readonly SettledTotal[];
}

export interface SettledUnit {
  readonly standing: UnitStanding;
  readonly verdict: Verdict | "missing";
  readonly counts: FindingCounts;
  /** What only its forms together, or all units together, have shown. */
  readonly together: readonly PlacedFinding[];
  readonly openTogether: readonly NotedUnchecked[];
  readonly anew: ReadonlySet<string>;
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
  { standing, together, openTogether, anew }: SettledUnit,
  read: (place: number) => Submission
): OwnFindings {
  const own = ownFindings(takenForms(standing, read), anew);
  const findings = [...own.findings, ...together].sort(
    (one, other) => ORDER[one.finding.severity] - ORDER[other.finding.severity]
  );
  return { findings, unchecked: [...own.unchecked, ...openTogether] };
}

/** A total beside what it would be with the returned submissions, and beside the bureau's own figure. */
export interface SettledTotal extends Total {
  readonly withReturned: number | null;
  readonly bureau: { readonly value: number; readonly at: CellAddress } | null;
  /** Total − the bureau's own. */
  readonly difference: number | null;
}

/** How findings become sentences: words are not the core's. */
export interface Noting {
  readonly finding: (one: AnyFinding) => NotedFinding;
  readonly unchecked: (one: Unchecked) => NotedUnchecked;
}

/**
 * Joins submissions that were read apart. The result depends on the submissions alone, not on who read
 * them or in which order, so that parts may be read elsewhere and brought together.
 *
 * @param heads of all submissions, in the order of `comparePlaces`
 * @param read gives a submission by its place; asked for one unit at a time, at most twice
 */
export function settle(
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission,
  frame: CollectFrame,
  noting: Noting
): Settlement {
  const stood = standing(heads, frame);
  const inForce = marksInForce(formsOf(frame.bureau), currentForms(heads, stood));
  const above = formsBelow(frame);
  const comparison: Parameters<typeof addToComparison>[0] = new Map();
  const parts: Parameters<typeof coverageOf>[0][number][] = [];
  const counted: Rollup[] = [];
  const returned: Rollup[] = [];
  const drafts: Draft[] = [];
  for (const unit of stood.units) {
    const review = reviewOf(unit, read, inForce, frame);
    const forms = [...new Set([...unit.unit.forms, ...unit.current.keys()])];
    const ofForm = forms.map((form) => [form, partOfForm(form, review, above, frame)] as const);
    for (const [form, part] of ofForm) if (part) parts.push({ form, unit: unit.unit.code, part });
    const rolled = (part: "counted" | "returned") =>
      rollupOf(review, new Set(ofForm.flatMap(([form, own]) => (own === part ? [form] : []))));
    counted.push(rolled("counted"));
    returned.push(rolled("returned"));
    if (counted.length >= BATCH) counted.splice(0, BATCH, rollUp(counted));
    if (returned.length >= BATCH) returned.splice(0, BATCH, rollUp(returned));
    const alone = ofForm.flatMap(([form, part]) => (part === "contained" ? [form] : []));
    const year = wrongYears(unit, heads, frame.scheme.settings.year);
    const figures = review.figures.filter(
      (one) => !alone.includes(one.form) && !year.has(one.form)
    );
    addToComparison(comparison, unit.unit.code, figures, frame);
    drafts.push(draftOf(review, noting));
  }
  const far = farFigures(comparison, frame);
  return {
    standing: stood,
    units: drafts.map((draft) => {
      const own = far.get(draft.standing.unit.code);
      return own ? withFar(draft, own, read, noting) : finished(draft, []);
    }),
    coverage: coverageOf(parts),
    totals: settleTotals(rollUp(counted), rollUp(returned), frame),
  };
}

/** Roll-ups of single units that are held before they are added up. */
const BATCH = 64;

type Draft = Omit<SettledUnit, "verdict">;

function reviewOf(
  unit: UnitStanding,
  read: (place: number) => Submission,
  inForce: ReturnType<typeof marksInForce>,
  frame: CollectFrame
): UnitReview {
  const older = unit.replaced.map(read);
  return reviewUnit(unit, takenForms(unit, read), older, inForce, frame);
}

function draftOf(review: UnitReview, noting: Noting): Draft {
  const { standing, own, anew } = review;
  const together = review.together.map((one) => ({ place: null, finding: noting.finding(one) }));
  const openTogether = review.openTogether.map(noting.unchecked);
  const counts = countFindings(
    [...own.findings, ...together],
    own.unchecked.length + openTogether.length
  );
  return { standing, counts, together, openTogether, anew };
}

function countFindings(all: readonly PlacedFinding[], unchecked: number): FindingCounts {
  const counts = { hard: 0, query: 0, open: 0, info: 0, unchecked };
  for (const { finding } of all) {
    counts[finding.severity] += 1;
    if (finding.severity === "query" && finding.explanation === null) counts.open += 1;
  }
  return counts;
}

function withFar(
  draft: Draft,
  far: readonly FarFigure[],
  read: (place: number) => Submission,
  noting: Noting
): SettledUnit {
  const taken = takenForms(draft.standing, read);
  const explanations = [
    ...taken.flatMap(([, submission]) => submission.explanations),
    ...draft.standing.replaced.flatMap((place) => read(place).explanations),
  ];
  const figures = taken.flatMap(([, submission, forms]) =>
    submission.figures.filter((one) => forms.has(one.form))
  );
  const asked = explainFindings(farFindings(far, figures), explanations);
  const placeOf = (form: string | null) => draft.standing.current.get(form ?? "") ?? null;
  return finished(
    draft,
    asked.map((one) => ({ place: placeOf(one.form), finding: noting.finding(one) }))
  );
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

const ORDER = { hard: 0, query: 1, info: 2 } as const;

/** The forms of a unit that stand there under another year, for want of a better one. */
function wrongYears(
  { current }: UnitStanding,
  heads: readonly SubmissionHead[],
  year: number
): ReadonlySet<string> {
  const wrong = [...current].filter(
    ([form, place]) => heads[place]?.forms.find((one) => one.form === form)?.year !== year
  );
  return new Set(wrong.map(([form]) => form));
}

function rollupOf({ standing, figures }: UnitReview, forms: ReadonlySet<string>): Rollup {
  const own = [...standing.current.keys()].filter((form) => forms.has(form));
  if (own.length === 0) return EMPTY_ROLLUP;
  return rollupOfUnit(
    standing.unit.code,
    own,
    figures.filter((one) => forms.has(one.form))
  );
}

function* currentForms(heads: readonly SubmissionHead[], { units }: Standing) {
  for (const { current } of units) {
    for (const [form, place] of current) {
      const one = heads[place]?.forms.find((own) => own.form === form);
      if (one) yield one;
    }
  }
}

function settleTotals(
  counted: Rollup,
  returned: Rollup,
  frame: CollectFrame
): readonly SettledTotal[] {
  const key = (one: Total) => figureKey(one.indicator, one.column);
  const without = new Map(totalsOf(counted, frame.scheme).map((one) => [key(one), one]));
  const all = totalsOf(rollUp([counted, returned]), frame.scheme);
  return all.map((one) => {
    const own = without.get(key(one));
    const figure = frame.bureau.figures.get(key(one));
    const value = own?.value ?? null;
    const bureau = figure?.value == null ? null : { value: figure.value, at: figure.at };
    return {
      ...one,
      ...{ value, units: own?.units ?? 0, withReturned: one.value, bureau },
      difference: value === null || !bureau ? null : tidyNumber(value - bureau.value),
    };
  });
}
