import { addressText } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import {
  findingsOf,
  type Noting,
  type SettledTotal,
  type SettledUnit,
  type Settlement,
} from "../core/submission/settle";
import { replaySubmissions } from "../core/submission/resubmission";
import type { Submission } from "../core/submission/submission";
import type { ReviewFrame } from "../core/submission/unit-state";
import { answerJson, resubmissionJson, summaryJson } from "./resubmission-json";
import type { SubmissionHead } from "../core/submission/standing";

/** A collection as JSON: the same keys for every run, null where there is nothing to say. */
export function collectJson(
  settled: Settlement,
  heads: readonly SubmissionHead[],
  read: { readonly whole: Reader; readonly bare: Reader },
  frame: CollectFrame,
  noting: Noting
) {
  const review = {
    frame,
    inForce: settled.inForce,
    noting,
    heads: settled.heads,
    read: read.whole,
  };
  return {
    year: frame.scheme.settings.year,
    files: heads.map((head, place) => ({
      file: head.file.path,
      sha256: head.file.sha256,
      sha256After: head.file.sha256After,
      unit: head.unit,
      unitBy: head.unitBy,
      forms: head.forms.map((one) => one.form),
      reported: head.reported,
      state: settled.standing.states[place],
      problem: head.problem,
    })),
    units: settled.units.map((unit) => unitJson(unit, review, read.bare)),
    coverage: settled.coverage,
    totals: settled.totals.map(totalJson),
  };
}

/** A total as JSON. */
export function totalJson(one: SettledTotal) {
  return {
    form: one.indicator.form,
    indicatorCode: one.indicator.code,
    indicator: one.indicator.name,
    unit: one.indicator.unit,
    column: one.column,
    how: one.how,
    rule: one.by,
    total: one.value,
    units: one.units,
    openUnits: one.open,
    withReturned: one.withReturned,
    bureau: one.bureau && { value: one.bureau.value, cell: addressText(one.bureau.at) },
    difference: one.difference,
    unmatchedUnits: one.unmatched,
    unequalForms: one.unequal,
  };
}

function unitJson(unit: SettledUnit, review: ReviewFrame, read: Reader) {
  const { heads } = review;
  const { standing, verdict } = unit;
  const { findings, unchecked } = findingsOf(unit, read);
  return {
    unit: standing.unit.code,
    name: standing.unit.name,
    verdict,
    due: standing.unit.forms,
    missing: standing.missing,
    deadline: standing.unit.deadline,
    deadlineUnread: standing.unit.deadlineUnread,
    received: standing.received,
    late: standing.late,
    perhapsLate: standing.lateBy === "file",
    files: standing.files.map((place) => heads[place]?.file.path),
    perhapsIts: standing.strays.map((place) => heads[place]?.file.path),
    forms: [...unit.parts].map(([form, part]) => ({ form, part })),
    findings: findings.map(({ place, finding, answer = null }) => ({
      file: place === null ? null : heads[place]?.file.path,
      ...finding,
      ...answerJson(answer, heads),
    })),
    unchecked,
    resubmissions:
      unit.resubmissions.length === 0
        ? []
        : [...replaySubmissions(standing, review)].map((step) => resubmissionJson(step, heads)),
  };
}

type Reader = (place: number) => Submission;

/** The record of decisions, a line each: what became of every file, and of every unit. */
export function* decisionLines(
  { standing, units }: Settlement,
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission,
  on: string | null
): Generator<string> {
  const verdicts = new Map(units.map((one) => [one.standing.unit.code, one.verdict]));
  for (const [place, head] of heads.entries()) {
    yield JSON.stringify({
      kind: "file",
      on,
      file: head.file.path,
      part: head.part,
      bytes: head.file.bytes,
      sha256: head.file.sha256,
      sha256After: head.file.sha256After,
      unit: head.unit,
      unitBy: head.unitBy,
      forms: head.forms.map((one) => one.form),
      reported: head.reported,
      state: standing.states[place],
      problem: head.problem?.code ?? null,
      verdict: head.unit === null ? null : (verdicts.get(head.unit) ?? null),
    });
  }
  for (const unit of units) {
    const { standing: one, verdict, counts } = unit;
    // Where no query is explained nothing has to be read again.
    const again = unit.answers.size > 0;
    const explained = counts.query > counts.open || again ? findingsOf(unit, read).findings : [];
    yield JSON.stringify({
      kind: "unit",
      on,
      unit: one.unit.code,
      name: one.unit.name,
      verdict,
      late: one.late,
      perhapsLate: one.lateBy === "file",
      forms: [...unit.parts].map(([form, part]) => ({ form, part })),
      missing: one.missing,
      files: one.files.map((place) => heads[place]?.file.path),
      explained: explained.flatMap(({ finding, answer = null }) => {
        const { rule, cell, explanation } = finding;
        if (explanation === null && answer === null) return [];
        return [{ rule, cell, explanation, ...answerJson(answer, heads) }];
      }),
      resubmissions: unit.resubmissions.map((step) => summaryJson(step, heads)),
    });
  }
}
