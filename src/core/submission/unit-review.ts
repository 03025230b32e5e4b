import { verdictOf, type Verdict } from "../check";
import { explainFindings, type Explanation } from "../explanations";
import type { Unchecked } from "../finding";
import { checkRules, type RuleResults } from "../rule/rule-check";
import { ruleSource } from "../rule/rule-figures";
import type { CheckRule, Scheme } from "../scheme/scheme";
import type { CollectFrame } from "./collect-frame";
import { checkMarks, type InForce } from "./form-marks-in-force";
import { joinForms } from "./joined-forms";
import { ruleForms } from "./scheme-part";
import type { UnitStanding } from "./standing";
import type { NotedFinding, NotedUnchecked, Submission, SubmittedFigure } from "./submission";
import type { AnyFinding } from "./submission-finding";

/** What is found of a unit once all its submissions are there. */
export interface UnitReview {
  readonly standing: UnitStanding;
  /** What was found of its submissions one by one and still holds. */
  readonly own: OwnFindings;
  /** Ids of the rules that were judged anew on its forms together. */
  readonly anew: ReadonlySet<string>;
  /** What is found of its forms together. */
  readonly together: readonly AnyFinding[];
  readonly openTogether: readonly Unchecked[];
  readonly explanations: readonly Explanation[];
  /** The figures of the current forms. */
  readonly figures: readonly SubmittedFigure[];
  /** Before what all units together give rise to. */
  readonly verdict: Verdict | "missing";
}

/** A unit's current submissions: their place among all, and the forms that are taken from each. */
export function takenForms(
  { files, current }: UnitStanding,
  read: (place: number) => Submission
): readonly (readonly [number, Submission, ReadonlySet<string>])[] {
  return files.map((place) => {
    const forms = [...current].flatMap(([form, from]) => (from === place ? [form] : []));
    return [place, read(place), new Set(forms)] as const;
  });
}

/** Judges what one submission alone could not tell: rules between forms that came apart, and marks. */
export function reviewUnit(
  unit: UnitStanding,
  taken: ReturnType<typeof takenForms>,
  older: readonly Submission[],
  inForce: ReadonlyMap<string, InForce>,
  frame: CollectFrame
): UnitReview {
  const { scheme } = frame;
  const rules = rulesBetween(taken, unit, frame);
  const judged = judgeTogether(rules, taken, scheme);
  const explanations = [
    ...taken.flatMap(([, submission]) => submission.explanations),
    ...older.flatMap((submission) => submission.explanations),
  ];
  const marks = taken.flatMap(([, submission, forms]) =>
    checkMarks(submission, forms, inForce, scheme.settings.year)
  );
  const together = explainFindings([...judged.findings, ...marks], explanations);
  const anew: ReadonlySet<string> = rules.length === 0 ? NONE : new Set(rules.map((one) => one.id));
  const own = ownFindings(taken, anew);
  const figures = taken.flatMap(([, submission, forms]) =>
    submission.figures.filter((one) => forms.has(one.form))
  );
  const all = [...own.findings.map((one) => one.finding), ...together];
  const open = [...own.unchecked, ...judged.unchecked];
  return {
    standing: unit,
    own,
    anew,
    together,
    openTogether: judged.unchecked,
    explanations,
    figures,
    verdict: unitVerdict(unit, verdictOf(all, open)),
  };
}

/** Most units send all in one workbook, and nothing is left to be judged. */
function judgeTogether(
  rules: readonly CheckRule[],
  taken: ReturnType<typeof takenForms>,
  scheme: Scheme
): Pick<RuleResults, "findings" | "unchecked"> {
  if (rules.length === 0) return { findings: [], unchecked: [] };
  const joined = joinForms(
    taken.map(([, submission, forms]) => [submission, forms] as const),
    scheme
  );
  return checkRules(rules, ruleSource({ ...scheme, plan: [] }, joined), false);
}

const NONE: ReadonlySet<string> = new Set();

/** A finding and the submission it is of: a place in the heads; `null` for several together. */
export interface PlacedFinding {
  readonly place: number | null;
  readonly finding: NotedFinding;
}

export interface OwnFindings {
  readonly findings: readonly PlacedFinding[];
  readonly unchecked: readonly NotedUnchecked[];
}

/** What was found of a unit's current submissions, but for what was judged anew. */
export function ownFindings(
  taken: ReturnType<typeof takenForms>,
  anew: ReadonlySet<string>
): OwnFindings {
  return {
    findings: taken.flatMap(([place, submission, forms]) =>
      submission.findings
        .filter((finding) => isStanding(finding, submission, forms, anew))
        .map((finding) => ({ place, finding }))
    ),
    unchecked: taken.flatMap(([, submission]) =>
      submission.unchecked.filter((one) => !anew.has(one.rule))
    ),
  };
}

/** A unit that sent nothing is 未报; one that lacks a form has not passed. */
export function unitVerdict(unit: UnitStanding, verdict: Verdict): UnitReview["verdict"] {
  if (unit.files.length === 0) return "missing";
  return verdict === "pass" && unit.missing.length > 0 ? "missing" : verdict;
}

/** Of a submission that was replaced in part, what was found of the other forms. */
function isStanding(
  one: NotedFinding,
  submission: Submission,
  forms: ReadonlySet<string>,
  stale: ReadonlySet<string>
): boolean {
  if (stale.has(one.rule)) return false;
  return forms.size === submission.forms.length || one.form === null || forms.has(one.form);
}

/** The rules between forms that are all there, and that no single submission has judged. */
function rulesBetween(
  taken: ReturnType<typeof takenForms>,
  { current }: UnitStanding,
  { scheme }: CollectFrame
): readonly CheckRule[] {
  if (taken.length === 0) return [];
  return scheme.rules.filter((rule) => {
    const forms = [...ruleForms(rule, scheme)];
    if (forms.length < 2 || !forms.every((form) => current.has(form))) return false;
    return new Set(forms.map((form) => current.get(form))).size > 1;
  });
}
