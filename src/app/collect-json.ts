import { addressText } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import {
  findingsOf,
  type SettledTotal,
  type SettledUnit,
  type Settlement,
} from "../core/submission/settle";
import type { Submission } from "../core/submission/submission";
import type { SubmissionHead } from "../core/submission/standing";

/** A collection as JSON: the same keys for every run, null where there is nothing to say. */
export function collectJson(
  settled: Settlement,
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission,
  frame: CollectFrame
) {
  return {
    year: frame.scheme.settings.year,
    files: heads.map((head, place) => ({
      file: head.file.path,
      sha256: head.file.sha256,
      unit: head.unit,
      unitBy: head.unitBy,
      forms: head.forms.map((one) => one.form),
      reported: head.reported,
      state: settled.standing.states[place],
      problem: head.problem,
    })),
    units: settled.units.map((unit) => unitJson(unit, heads, read)),
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
    withReturned: one.withReturned,
    bureau: one.bureau && { value: one.bureau.value, cell: addressText(one.bureau.at) },
    difference: one.difference,
  };
}

function unitJson(
  unit: SettledUnit,
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission
) {
  const { standing, verdict } = unit;
  const { findings, unchecked } = findingsOf(unit, read);
  return {
    unit: standing.unit.code,
    name: standing.unit.name,
    verdict,
    due: standing.unit.forms,
    missing: standing.missing,
    deadline: standing.unit.deadline,
    received: standing.received,
    late: standing.late,
    files: standing.files.map((place) => heads[place]?.file.path),
    findings: findings.map(({ place, finding }) => ({
      file: place === null ? null : heads[place]?.file.path,
      ...finding,
    })),
    unchecked,
  };
}

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
    const explained = counts.query > counts.open ? findingsOf(unit, read).findings : [];
    yield JSON.stringify({
      kind: "unit",
      on,
      unit: one.unit.code,
      name: one.unit.name,
      verdict,
      late: one.late,
      missing: one.missing,
      files: one.files.map((place) => heads[place]?.file.path),
      explained: explained.flatMap(({ finding }) =>
        finding.explanation === null
          ? []
          : [{ rule: finding.rule, cell: finding.cell, explanation: finding.explanation }]
      ),
    });
  }
}
