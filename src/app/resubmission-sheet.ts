import { addressText } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import { namesNoFigures, type Answer } from "../core/submission/given-explanations";
import { baseName } from "../core/submission/joined-forms";
import { replaySubmissions, type Resubmission } from "../core/submission/resubmission";
import type { SettledUnit, Settlement } from "../core/submission/settle";
import type { NotedFinding, SubmittedFigure } from "../core/submission/submission";
import { indicatorKey } from "../core/scheme/scheme";
import { shownText } from "../core/text";
import type { ReviewFrame } from "../core/submission/unit-state";
import type { CollectingWords } from "../locales/collect-words";
import type { ResubmissionCounts, ResubmissionEvent } from "../locales/collect-words";
import { figureText } from "../locales/figures";
import { collectColumns as columns } from "./collect-columns";
import { lazily, listSheet, type ListContent, type ListValue } from "./list-sheet";

/** How often a unit sent a form again, and what the last time changed; `null` where it never did. */
export function resubmissionCounts({ resubmissions }: SettledUnit): ResubmissionCounts | null {
  const last = resubmissions.at(-1);
  if (!last) return null;
  const { changed, closed, open, fresh, carried, again } = last;
  return { times: resubmissions.length, changed, closed, open, fresh, carried, again };
}

/** The forms of a unit that are left out of their totals; `some`: others of it are counted. */
export function returnedForms({ parts }: SettledUnit): {
  readonly forms: readonly string[];
  readonly some: boolean;
} {
  const forms = [...parts].flatMap(([form, part]) => (part === "returned" ? [form] : []));
  const counted = [...parts.values()].includes("counted");
  return { forms, some: forms.length > 0 && counted };
}

/** What is said beside a finding of an explanation that came with another submission. */
export function explanationText(
  finding: NotedFinding,
  answer: Answer | null | undefined,
  fileOf: (place: number) => string,
  { collect }: CollectingWords
): string | null {
  if (!answer) return finding.explanation;
  if (answer.kind === "holds")
    return collect.explanationFrom(answer.text, baseName(fileOf(answer.from)));
  const [left, right] = [answer.left, answer.right].map((one) =>
    one === null ? null : figureText(one)
  );
  return namesNoFigures(answer, finding)
    ? collect.explainedBare(answer.text)
    : collect.explainAgain({ text: answer.text, left: left ?? null, right: right ?? null });
}

/**
 * Every submission that took the place of an earlier one beside it: figures that were changed, findings
 * that are gone, still there and new, explanations that hold and such as are to be given again. None
 * where nobody has sent a form again.
 */
export function resubmissionSheets(
  settled: Settlement,
  review: ReviewFrame,
  words: CollectingWords
): readonly ListContent[] {
  const { collect } = words;
  const units = settled.units.filter((one) => one.resubmissions.length > 0);
  if (units.length === 0) return [];
  function* lines(): Generator<readonly ListValue[]> {
    for (const { standing } of units) {
      for (const step of replaySubmissions(standing, review)) {
        const { code, name } = standing.unit;
        for (const line of stepLines(step, review, words)) yield [code, name, ...line];
      }
    }
  }
  return [
    listSheet(
      collect.sheet.resubmissions,
      columns(words, [
        ["unitCode", 12, "text"],
        ["unit", 22, "text"],
        ["laterFile", 26, "text"],
        ["earlierFile", 26, "text"],
        ["newerBy", 12, "centre"],
        ["event", 12, "centre"],
        ["rule", 14, "text"],
        ["form", 9, "centre"],
        ["code", 8, "centre"],
        ["indicator", 26, "text"],
        ["column", 10, "centre"],
        ["was", 12, "text"],
        ["wasCell", 14, "text"],
        ["is", 12, "text"],
        ["isCell", 14, "text"],
        ["message", 60, "text"],
        ["explanation", 40, "text"],
      ]),
      lazily(lines)
    ),
  ];
}

function* stepLines(
  step: Resubmission,
  { heads, frame }: ReviewFrame,
  words: CollectingWords
): Generator<readonly ListValue[]> {
  const { collect } = words;
  const { changes, findings, answered, newer, before } = step;
  const fileOf = (place: number) => heads[place]?.file.path ?? "";
  const by = `${collect.newerBy[newer.by]}${newer.against ? collect.newerAgainst : ""}`;
  const earlier = [...new Set(before.values())].map(fileOf).join("\n");
  const head = [fileOf(step.place), earlier, by];
  const told = (event: ResubmissionEvent, ...more: readonly ListValue[]) => [
    ...head,
    collect.event[event],
    ...more,
  ];
  for (const { form, code, column, before: was, after: is } of changes) {
    const name = frame.scheme.byKey.get(indicatorKey(form, code))?.name ?? null;
    const sides = [...sideOf(was, words), ...sideOf(is, words)];
    yield told("changed", null, form, code, name, columnName(column, words), ...sides);
  }
  const found = (event: ResubmissionEvent, was: NotedFinding | null, is: NotedFinding | null) =>
    told(event, ...foundLine(was, is, frame));
  for (const { finding } of findings.closed) yield found("closed", finding, null);
  for (const { before: was, after: is } of findings.open)
    yield found("open", was.finding, is.finding);
  const kept = new Set(answered.map((one) => one.finding));
  for (const { before: was, after: is } of findings.explained) {
    const text = is.finding.explanation;
    if (!kept.has(is.finding)) yield [...found("explained", was.finding, is.finding), text];
  }
  for (const { finding } of findings.fresh)
    yield [...found("fresh", null, finding), finding.explanation];
  for (const { finding, answer } of answered) {
    const event = answer.kind === "holds" ? "carried" : "again";
    const text = explanationText(finding, answer, fileOf, words);
    yield [...found(event, null, finding), text];
  }
  const { closed, open, explained, fresh } = findings;
  const all = [changes, closed, open, explained, fresh, answered];
  if (all.every((one) => one.length === 0)) yield told("nothing");
}

/** What a cell says and where it stands. */
function sideOf(
  one: SubmittedFigure | null,
  { collect }: CollectingWords
): readonly [ListValue, ListValue] {
  if (!one) return [collect.noCell, null];
  const at = { row: one.row, column: one.cellColumn };
  const cell = addressText({ sheet: one.sheet, ...at });
  const { shown, value, kind } = one;
  if (value !== null)
    return [typeof shown?.value === "string" ? collect.typed(shown.value) : value, cell];
  if (kind === "not_calculated") return [collect.notCalculated, cell];
  return [(shown && shownText({ ...at, ...shown })) || collect.blank, cell];
}

function foundLine(
  was: NotedFinding | null,
  is: NotedFinding | null,
  { scheme }: CollectFrame
): readonly ListValue[] {
  const one = is ?? was;
  if (!one) return [];
  const { rule, form, indicator, message } = one;
  const known = form === null || indicator === null ? undefined : indicatorKey(form, indicator);
  const name = known === undefined ? null : (scheme.byKey.get(known)?.name ?? null);
  const sides = [figuresOf(was), was?.cell ?? null, figuresOf(is), is?.cell ?? null];
  return [rule, form, indicator, name, null, ...sides, message];
}

/** Both sides of a finding: 44 and 45. */
function figuresOf(one: NotedFinding | null): string | null {
  if (!one || (one.left === null && one.right === null)) return null;
  return [one.left, one.right].map((side) => figureText(side)).join(" / ");
}

function columnName(column: SubmittedFigure["column"], words: CollectingWords): string {
  return column === "actual" || column === "lastYear" || column === "plan"
    ? words.collect.figureColumn[column]
    : words.column(column);
}
