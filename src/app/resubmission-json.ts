import { addressText } from "../core/address";
import type { FindingPair } from "../core/submission/finding-changes";
import type { Answer } from "../core/submission/given-explanations";
import type { Resubmission } from "../core/submission/resubmission";
import type { ResubmissionSummary } from "../core/submission/resubmission-summary";
import type { SubmissionHead } from "../core/submission/standing";
import type { NotedFinding, SubmittedFigure } from "../core/submission/submission";

type Heads = readonly SubmissionHead[];

const fileOf = (place: number, heads: Heads) => heads[place]?.file.path ?? null;

/** Where an explanation comes from; or one that was given for other figures, and is asked for anew. */
export function answerJson(answer: Answer | null, heads: Heads) {
  if (!answer) return { explanationFrom: null, explainAgain: null };
  const { kind, text, left, right, from } = answer;
  if (kind === "holds") return { explanationFrom: fileOf(from, heads), explainAgain: null };
  return { explanationFrom: null, explainAgain: { text, left, right, file: fileOf(from, heads) } };
}

/** Which submission took the place of which, and how much it changed. */
export function summaryJson(
  { place, before, newer, changed, closed, open, fresh, carried, again }: ResubmissionSummary,
  heads: Heads
) {
  return {
    file: fileOf(place, heads),
    before: [...before].map(([form, of]) => ({ form, file: fileOf(of, heads) })),
    newerBy: newer.by,
    againstFileTimes: newer.against,
    ...{ changed, closed, open, new: fresh, carried, again },
  };
}

/** The same with all that was changed. */
export function resubmissionJson(step: Resubmission, heads: Heads) {
  const { place, before, newer, changes, findings, answered } = step;
  return {
    file: fileOf(place, heads),
    before: [...before].map(([form, of]) => ({ form, file: fileOf(of, heads) })),
    newerBy: newer.by,
    againstFileTimes: newer.against,
    changed: changes.map(({ form, code, column, before: was, after: is }) => ({
      ...{ form, indicatorCode: code, column, before: cellJson(was), after: cellJson(is) },
    })),
    closed: findings.closed.map((one) => findingJson(one.finding)),
    open: findings.open.map(pairJson),
    explained: findings.explained.map(pairJson),
    new: findings.fresh.map((one) => findingJson(one.finding)),
    explanations: answered.map(({ finding, answer }) => ({
      ...findingJson(finding),
      ...answerJson(answer, heads),
    })),
  };
}

function pairJson({ before, after }: FindingPair) {
  return { before: findingJson(before.finding), after: findingJson(after.finding) };
}

function cellJson(one: SubmittedFigure | null) {
  if (!one) return null;
  const { kind, value, sheet, row, cellColumn, shown } = one;
  const text = typeof shown?.value === "string" ? shown.value : null;
  return { reading: kind, value, text, cell: addressText({ sheet, row, column: cellColumn }) };
}

function findingJson({ rule, form, indicator, cell, left, right, message }: NotedFinding) {
  return { rule, form, indicatorCode: indicator, cell, left, right, message };
}
