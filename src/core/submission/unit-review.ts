import type { Verdict } from "../check";
import type { Unchecked } from "../finding";
import { checkRules, type RuleResults } from "../rule/rule-check";
import { ruleSource } from "../rule/rule-figures";
import type { CheckRule, Scheme } from "../scheme/scheme";
import type { CollectFrame } from "./collect-frame";
import { checkMarks, type InForce } from "./form-marks-in-force";
import type { Answer } from "./given-explanations";
import { joinForms } from "./joined-forms";
import { formsByRule, formsNamed, isOfWhole } from "./rule-forms";
import { ruleForms } from "./scheme-part";
import type { UnitStanding } from "./standing";
import type { NotedFinding, NotedUnchecked, Submission } from "./submission";
import type { AnyFinding } from "./submission-finding";

/** Submissions of a unit and the forms that are taken from each: place among all, oldest path first. */
export type TakenForms = readonly (readonly [
  place: number,
  submission: Submission,
  forms: ReadonlySet<string>,
])[];

/** A unit's current submissions: their place among all, and the forms that are taken from each. */
export function takenForms(
  { files, current }: Pick<UnitStanding, "files" | "current">,
  read: (place: number) => Submission
): TakenForms {
  return files.map((place) => {
    const forms = [...current].flatMap(([form, from]) => (from === place ? [form] : []));
    return [place, read(place), new Set(forms)] as const;
  });
}

/** What is found of forms that are taken together, before an explanation given elsewhere is looked for. */
export interface JudgedForms {
  /** What was found of its submissions one by one and still holds. */
  readonly own: OwnFindings;
  readonly stale: StaleRules;
  /** What is found of its forms together. */
  readonly together: readonly AnyFinding[];
  readonly openTogether: readonly Unchecked[];
}

/** Judges what one submission alone could not tell: rules between forms that came apart, and marks. */
export function judgeForms(
  taken: TakenForms,
  inForce: ReadonlyMap<string, InForce>,
  frame: CollectFrame
): JudgedForms {
  const { scheme } = frame;
  const judged = judgeTogether(rulesBetween(taken, scheme), taken, scheme);
  const marks = taken.flatMap(([, submission, forms]) =>
    checkMarks(submission, forms, inForce, scheme.settings.year)
  );
  const stale = staleRules(taken, frame);
  return {
    own: ownFindings(taken, stale),
    stale,
    together: [...judged.findings, ...marks],
    openTogether: judged.unchecked,
  };
}

/** Most units send all in one workbook, and nothing is left to be judged. */
function judgeTogether(
  rules: readonly CheckRule[],
  taken: TakenForms,
  scheme: Scheme
): Pick<RuleResults, "findings" | "unchecked"> {
  if (rules.length === 0) return { findings: [], unchecked: [] };
  const joined = joinForms(
    taken.map(([, submission, forms]) => [submission, forms] as const),
    scheme
  );
  return checkRules(rules, ruleSource({ ...scheme, plan: [] }, joined), false);
}

/** The rules between forms that are all there, and that no single submission has judged. */
function rulesBetween(taken: TakenForms, scheme: Scheme): readonly CheckRule[] {
  if (taken.length < 2) return [];
  const current = new Map(
    taken.flatMap(([place, , forms]) => [...forms].map((one) => [one, place]))
  );
  return scheme.rules.filter((rule) => {
    const forms = [...ruleForms(rule, scheme)];
    if (forms.length < 2 || !forms.every((form) => current.has(form))) return false;
    return new Set(forms.map((form) => current.get(form))).size > 1;
  });
}

/** Of submissions that were replaced in part, the rules that read a form which is no longer theirs. */
export type StaleRules = ReadonlyMap<number, ReadonlySet<string>>;

function staleRules(taken: TakenForms, frame: CollectFrame): StaleRules {
  const stale = new Map<number, ReadonlySet<string>>();
  for (const [place, submission, forms] of taken) {
    const own = new Set(submission.forms.map((one) => one.form));
    if (forms.size >= own.size) continue;
    const rules = [...formsByRule(frame, own)].filter(([, named]) =>
      [...named].some((form) => !forms.has(form))
    );
    stale.set(place, new Set(rules.map(([rule]) => rule)));
  }
  return stale.size === 0 ? NONE_STALE : stale;
}

/** One for all units that have none. */
const NONE_STALE: StaleRules = new Map();

/** A finding and the submission it is of: a place in the heads; `null` for several together. */
export interface PlacedFinding {
  readonly place: number | null;
  readonly finding: NotedFinding;
  /** What an explanation that came with another submission is to it; absent where there is none. */
  readonly answer?: Answer | null;
}

export interface OwnFindings {
  readonly findings: readonly PlacedFinding[];
  readonly unchecked: readonly NotedUnchecked[];
}

/** What was found of a unit's current submissions, but for what is said of forms that were replaced. */
export function ownFindings(taken: TakenForms, stale: StaleRules): OwnFindings {
  return {
    findings: taken.flatMap(([place, submission, forms]) =>
      submission.findings
        .filter((one) => {
          if (!stale.has(place)) return true;
          if (stale.get(place)?.has(one.rule)) return false;
          return isOfWhole(one) || one.form === null || forms.has(one.form);
        })
        .map((finding) => ({ place, finding }))
    ),
    unchecked: ownUnchecked(taken, stale).map(([, one]) => one),
  };
}

/** What could not be checked of a unit's current submissions, each with its place in the heads. */
export function ownUnchecked(
  taken: TakenForms,
  stale: StaleRules
): readonly (readonly [place: number, unchecked: NotedUnchecked])[] {
  return taken.flatMap(([place, submission, forms]) => {
    const replaced = stale.get(place);
    const own = replaced
      ? submission.unchecked.filter(
          ({ rule, form }) => !replaced.has(rule) && (form === undefined || forms.has(form))
        )
      : submission.unchecked;
    return own.map((one) => [place, one] as const);
  });
}

/** The forms of which something hard is found, those included that a rule between forms names. */
export function formsAtFault(
  taken: TakenForms,
  findings: readonly PlacedFinding[],
  frame: CollectFrame
): ReadonlySet<string> {
  const hard = findings.filter(({ finding }) => finding.severity === "hard");
  if (hard.length === 0) return NO_FORMS;
  const all = new Set(taken.flatMap(([, , forms]) => [...forms]));
  const together = { rules: formsByRule(frame, all), forms: all };
  const alone = new Map(
    taken.map(([place, submission, forms]) => {
      const own = new Set(submission.forms.map((one) => one.form));
      return [place as number | null, { rules: formsByRule(frame, own), forms }] as const;
    })
  );
  const atFault = new Set<string>();
  for (const { place, finding } of hard) {
    const { rules, forms } = alone.get(place) ?? together;
    for (const form of formsNamed(finding, rules) ?? forms) atFault.add(form);
  }
  return atFault;
}

/** The forms with figures of another unit or another year: nothing more is asked about these. */
export function formsMisplaced(findings: readonly PlacedFinding[]): ReadonlySet<string> {
  const forms = findings.flatMap(({ finding: { code, form } }) =>
    form !== null && (code === "last_year_of_other" || code === "this_year_of_last") ? [form] : []
  );
  return forms.length === 0 ? NO_FORMS : new Set(forms);
}

/** One for all units that have none. */
const NO_FORMS: ReadonlySet<string> = new Set();

/** 退回 before 有待说明 before 未能审核 before 通过, of how many there are of each. */
export function verdictOfCounts({
  hard,
  open,
  unchecked,
}: Readonly<Record<"hard" | "open" | "unchecked", number>>): Verdict {
  if (hard > 0) return "return";
  return open > 0 ? "explain" : unchecked > 0 ? "unchecked" : "pass";
}

/** A unit that sent nothing is 未报; one that lacks a form has not passed. */
export function unitVerdict(
  unit: Pick<UnitStanding, "files" | "missing">,
  verdict: Verdict
): Verdict | "missing" {
  if (unit.files.length === 0) return "missing";
  return verdict === "pass" && unit.missing.length > 0 ? "missing" : verdict;
}
