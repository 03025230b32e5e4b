import type { Finding } from "../core/finding";
import type { LintNote } from "../core/lint/lint-note";
import type { Problem } from "../core/problem";
import type { SchemeFault } from "../core/scheme/scheme";
import type { Notice, Refusal } from "../app/state";
import type { Words } from "../locales/words";

/** What a command has done, in words; empty where the pane shows it anyway. */
export function noticeText(notice: Notice, words: Words): string {
  const { notices } = words.pane;
  switch (notice.code) {
    case "checked":
      return "";
    case "marks_cleared":
      return notices.marksCleared;
    case "explained":
      return notices.explained(notice.rule);
    case "filled":
      return notice.isSame
        ? notices.filledSame(notice.sheets)
        : notices.filled(notice.sheets, notice.figures, notice.gaps);
    case "inserted":
      return notices.inserted(notice.rows);
    case "plan_read":
      return notices.planRead(notice.targets);
    case "planned":
      return notices.planned(notice.rows, notice.sheet);
    case "undone":
      return notices.undone(notice.sheets);
    case "nothing_to_undo":
      return notices.nothingToUndo;
    case "said":
      return notice.text;
  }
}

/** Why a command did nothing and what to do. */
export function refusalText(refusal: Refusal, words: Words): string {
  const { refusals } = words.pane;
  switch (refusal.kind) {
    case "problem":
      return problemText(refusal.problem, words);
    case "faults":
      return refusals.faults(refusal.faults.length);
    case "no_form":
      return refusals.noForm;
    case "no_template":
      return refusals.noTemplate;
    case "template":
      return refusals.template(refusal.faults.length);
    case "check_first":
      return refusals.checkFirst;
    case "no_target":
      return refusals.noTarget;
    case "plan_refused":
      return refusals.planRefused(refusal.count);
    case "said":
      return refusal.text;
  }
}

/** The sentence of a finding, without what to do. From here, since `app/json` brings the core with it. */
export function findingText(finding: Finding, words: Words): string {
  const say = words.findings[finding.code] as (one: Finding) => string;
  return say(finding);
}

export function faultText(fault: SchemeFault, words: Words): string {
  const say = words.faults[fault.code] as (one: SchemeFault) => string;
  return say(fault);
}

export function lintText(note: LintNote, words: Words): string {
  const say = words.lint[note.code] as (one: LintNote) => string;
  return say(note);
}

function problemText(problem: Problem, words: Words): string {
  const say = words.problems[problem.code] as (one: Problem) => string;
  return say(problem);
}
