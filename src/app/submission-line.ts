import { addressText } from "../core/address";
import type { MissingFigure, Unchecked } from "../core/finding";
import type { AskedFigure, Report } from "../core/report";
import type { AskedColumn } from "../core/rule/rule-columns";
import type { Noting } from "../core/submission/noting";
import type { SubmissionReading } from "../core/submission/read-submission";
import type {
  NotedFinding,
  NotedUnchecked,
  Submission,
  SubmittedFigure,
  SubmittedFile,
} from "../core/submission/submission";
import { reportedDay } from "../core/submission/stated-day";
import { formsOf } from "../core/submission/submitted-forms";
import type { AnyFinding, SubmissionFinding } from "../core/submission/submission-finding";
import type { Cell } from "../core/workbook";
import type { CollectingWords } from "../locales/collect-words";
import { sentence } from "./json";

/** A submission as it is written down, its findings in the language of the run. */
export function submissionOf(
  reading: SubmissionReading,
  file: SubmittedFile,
  [part, parts]: readonly [number, number],
  words: CollectingWords
): Submission {
  const { match, report } = reading;
  return {
    file,
    part,
    parts,
    problem: null,
    unit: match.unit?.code ?? null,
    unitBy: match.by,
    stated: match.stated,
    forms: formsOf(report).map((one) =>
      reading.blank.has(one.form) ? { ...one, blank: true } : one
    ),
    reported: reportedDay(report),
    verdict: reading.verdict,
    checked: reading.checked,
    unchecked: reading.unchecked.map((one) => notedUnchecked(one, words)),
    findings: reading.findings.map((one) => notedFinding(one, words)),
    explanations: reading.explanations,
    figures: figuresOf(report),
  };
}

/** A file that could not be read. */
export function unreadSubmission(
  file: SubmittedFile,
  problem: NonNullable<Submission["problem"]>
): Submission {
  return {
    ...{
      file,
      part: 0,
      parts: 1,
      problem,
      unit: null,
      unitBy: null,
      stated: { name: "", code: "" },
    },
    ...{ forms: [], reported: null, verdict: "return", checked: 0, unchecked: [], findings: [] },
    ...{ explanations: [], figures: [] },
  };
}

export function notedFinding(one: AnyFinding, words: CollectingWords): NotedFinding {
  return {
    rule: one.rule,
    code: one.code,
    severity: one.severity,
    form: one.form,
    indicator: one.indicator?.code ?? null,
    cell: one.at && addressText(one.at),
    left: one.left,
    right: one.right,
    explanation: one.explanation,
    message: anySentence(one, words),
  };
}

/** How findings become sentences of a language. */
export function notingIn(words: CollectingWords): Noting {
  return {
    finding: (one) => notedFinding(one, words),
    unchecked: (one) => notedUnchecked(one, words),
  };
}

export function notedUnchecked(one: Unchecked, words: CollectingWords): NotedUnchecked {
  const { rule, form } = one;
  const cells = one.missing.flatMap(({ why, at }) =>
    at && OF_UNIT.has(why) ? addressText(at) : []
  );
  return {
    rule,
    ...(form === null ? {} : { form }),
    ...(cells.length === 0 ? {} : { cells }),
    message: words.unchecked(one),
  };
}

/** What the unit itself can put right by filling in or calculating. */
const OF_UNIT: ReadonlySet<MissingFigure["why"]> = new Set([
  ...(["blank", "not_calculated", "unreadable"] as const),
]);

function anySentence(one: AnyFinding, words: CollectingWords): string {
  if (isOfSubmission(one, words)) {
    const say = words.collect.findings[one.code] as (finding: SubmissionFinding) => string;
    return say(one);
  }
  return `${sentence(one, words)}${words.advice(one)}`;
}

function isOfSubmission(one: AnyFinding, words: CollectingWords): one is SubmissionFinding {
  return one.code in words.collect.findings;
}

function figuresOf(report: Report): readonly SubmittedFigure[] {
  const figures: SubmittedFigure[] = [];
  for (const one of report.figures.values()) figures.push(figureLine(one, one.column));
  for (const [key, one] of report.asked.figures) {
    const column = key.slice(key.lastIndexOf(".") + 1) as AskedColumn;
    const role = report.asked.columns.get(one.indicator.form)?.get(column);
    if (role === undefined || !OF_THREE.has(role)) figures.push(figureLine(one, column));
  }
  return figures;
}

const OF_THREE: ReadonlySet<string> = new Set(["actual", "plan", "lastYear"]);

function figureLine(
  { indicator: { form, code }, reading: { kind }, value, at, cell }: AskedFigure,
  column: SubmittedFigure["column"]
): SubmittedFigure {
  const { sheet, row, column: cellColumn } = at;
  // What the cell holds beyond its value: the rules on texts and last digits ask for it.
  if (!cell || (cell.format === undefined && cell.value === value))
    return { form, code, column, kind, value, sheet, row, cellColumn };
  const shown = shownIn(cell);
  return { form, code, column, kind, value, sheet, row, cellColumn, shown };
}

function shownIn({ value, format }: Cell): NonNullable<SubmittedFigure["shown"]> {
  const held = typeof value === "string" ? value.slice(0, LONGEST_SHOWN) : value;
  return format === undefined ? { value: held } : { value: held, format };
}

/** A text that stands for a figure is not longer. */
const LONGEST_SHOWN = 200;
