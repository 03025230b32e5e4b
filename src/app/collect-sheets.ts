import type { CollectFrame } from "../core/submission/collect-frame";
import {
  findingsOf,
  type Noting,
  type SettledUnit,
  type Settlement,
} from "../core/submission/settle";
import type { SubmissionHead } from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";
import type { CommandLineWords } from "../locales/cli-words";
import { collectColumns as columns } from "./collect-columns";
import { coverageSheet } from "./coverage-sheet";
import { lazily, listSheet, type ListContent, type ListValue } from "./list-sheet";
import {
  explanationText,
  resubmissionCounts,
  resubmissionSheets,
  returnedForms,
} from "./resubmission-sheet";
import { transcriptionSheets } from "./transcription-sheets";

type Reader = (place: number) => Submission;

/**
 * The workbook of a collection: the status board, the findings, the transcription and the roll-up.
 *
 * @param read gives a submission by its place, with its figures or without
 */
export function collectSheets(
  settled: Settlement,
  heads: readonly SubmissionHead[],
  read: { readonly whole: Reader; readonly bare: Reader },
  frame: CollectFrame,
  noting: Noting,
  words: CommandLineWords
): readonly ListContent[] {
  const review = { frame, inForce: settled.inForce, noting, heads, read: read.whole };
  return [
    statusSheet(settled, heads, words),
    findingsSheet(settled, heads, read.bare, words),
    ...resubmissionSheets(settled, review, words),
    ...transcriptionSheets(settled, read.whole, frame, words),
    totalsSheet(settled, words),
    coverageSheet(settled, frame, words),
    filesSheet(settled, heads, frame, words),
  ];
}

function statusSheet(
  { units }: Settlement,
  heads: readonly SubmissionHead[],
  words: CommandLineWords
): ListContent {
  const { collect } = words;
  const again = units.some((one) => one.resubmissions.length > 0);
  const lines = units.map((one): readonly ListValue[] => {
    const { unit, missing, received, receivedBy, lateBy, files } = one.standing;
    const { hard, query, open, unchecked } = one.counts;
    return [
      unit.code,
      unit.name,
      unit.forms.join(collect.between),
      unit.deadline,
      received === null ? null : `${received}${collect.receivedBy[receivedBy ?? "form"]}`,
      lateBy && collect.late[lateBy],
      collect.verdict[one.verdict],
      hard,
      query,
      open,
      unchecked,
      missing.join(collect.between),
      files.map((place) => heads[place]?.file.path ?? "").join("\n"),
      returnedForms(one).forms.join(collect.between),
      ...(again ? countsOf(one) : []),
    ];
  });
  return listSheet(
    collect.sheet.status,
    columns(words, [
      ["unitCode", 12, "text"],
      ["unit", 26, "text"],
      ["due", 22, "text"],
      ["deadline", 12, "centre"],
      ["received", 14, "centre"],
      ["late", 8, "centre"],
      ["verdict", 12, "centre"],
      ["hard", 8, "number"],
      ["query", 8, "number"],
      ["open", 8, "number"],
      ["unchecked", 10, "number"],
      ["missing", 16, "text"],
      ["files", 44, "text"],
      ["returnedForms", 16, "text"],
      ...(again ? AGAIN : []),
    ]),
    lines
  );
}

/** What sending a form again has changed; columns that are there where somebody did. */
const AGAIN = [
  ["times", 8, "number"],
  ["changed", 10, "number"],
  ["closed", 8, "number"],
  ["stillOpen", 8, "number"],
  ["fresh", 8, "number"],
  ["carried", 8, "number"],
  ["again", 10, "number"],
] as const;

function countsOf(unit: SettledUnit): readonly ListValue[] {
  const counts = resubmissionCounts(unit);
  if (!counts) return AGAIN.map(() => null);
  const { times, changed, closed, open, fresh, carried, again } = counts;
  return [times, changed, closed, open, fresh, carried, again];
}

function findingsSheet(
  { units }: Settlement,
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission,
  words: CommandLineWords
): ListContent {
  const { collect, severity } = words;
  function* lines(): Generator<readonly ListValue[]> {
    for (const unit of units) {
      const { code, name } = unit.standing.unit;
      const { findings, unchecked } = findingsOf(unit, read);
      for (const { place, finding, answer } of findings) {
        yield [
          ...[code, name, severity[finding.severity], finding.rule, finding.form],
          place === null ? null : (heads[place]?.file.path ?? null),
          ...[finding.cell, finding.left, finding.right, finding.message],
          explanationText(finding, answer, (at) => heads[at]?.file.path ?? "", words),
        ];
      }
      for (const { rule, message } of unchecked) {
        const empty = [null, null, null, null, null];
        yield [code, name, collect.verdict.unchecked, rule, ...empty, message, null];
      }
    }
    for (const { problem, stated, file } of heads) {
      if (!problem) continue;
      const where = [file.path, null, null, null];
      yield [
        stated.code,
        stated.name,
        severity.hard,
        problem.code,
        null,
        ...where,
        problem.message,
      ];
    }
  }
  return listSheet(
    collect.sheet.findings,
    columns(words, [
      ["unitCode", 12, "text"],
      ["unit", 22, "text"],
      ["severity", 9, "centre"],
      ["rule", 14, "text"],
      ["form", 9, "centre"],
      ["file", 30, "text"],
      ["cell", 20, "text"],
      ["left", 10, "number"],
      ["right", 10, "number"],
      ["message", 60, "text"],
      ["explanation", 30, "text"],
    ]),
    lazily(lines)
  );
}

function totalsSheet({ totals, coverage }: Settlement, words: CommandLineWords): ListContent {
  const { collect } = words;
  const ofForm = new Map(coverage.map((one) => [one.form, one]));
  const lines = totals.map((one): readonly ListValue[] => {
    const { indicator } = one;
    const form = ofForm.get(indicator.form);
    return [
      indicator.form,
      indicator.code,
      indicator.name,
      indicator.unit,
      collect.figureColumn[one.column],
      collect.rollUp[one.how],
      one.value,
      one.units,
      form?.missing.length ?? 0,
      form?.returned.length ?? 0,
      one.withReturned === one.value ? null : one.withReturned,
      one.bureau?.value ?? null,
      one.difference,
      noteOf(one, words),
    ];
  });
  return listSheet(
    collect.sheet.totals,
    columns(words, [
      ["form", 9, "centre"],
      ["code", 8, "centre"],
      ["indicator", 32, "text"],
      ["measure", 10, "centre"],
      ["column", 10, "centre"],
      ["how", 10, "centre"],
      ["total", 14, "number"],
      ["units", 10, "number"],
      ["missingCount", 10, "number"],
      ["returnedCount", 10, "number"],
      ["withReturned", 14, "number"],
      ["bureau", 14, "number"],
      ["difference", 12, "number"],
      ["note", 40, "text"],
    ]),
    lines
  );
}

/** Why a total is not there, or what it was computed by. */
export function noteOf(
  { how, by, value, unequal }: Settlement["totals"][number],
  { collect }: CommandLineWords
): string | null {
  if (how === "none") return collect.notRolled;
  if (how !== "rate") return null;
  if (by === null || value === null) return collect.notComputed;
  const notes = [collect.computedBy(by), ...(unequal.length > 0 ? [collect.unequal(unequal)] : [])];
  return notes.join("\n");
}

function filesSheet(
  { standing }: Settlement,
  heads: readonly SubmissionHead[],
  { register }: CollectFrame,
  words: CommandLineWords
): ListContent {
  const { collect } = words;
  return listSheet(
    collect.sheet.files,
    columns(words, [
      ["file", 44, "text"],
      ["unitCode", 12, "text"],
      ["unit", 24, "text"],
      ["form", 22, "text"],
      ["received", 12, "centre"],
      ["state", 14, "centre"],
      ["note", 40, "text"],
      ["sha256", 66, "text"],
      ["sha256After", 66, "text"],
    ]),
    heads.map((head, place) => [
      head.file.path,
      head.unit ?? head.stated.code,
      (head.unit === null ? null : register.byCode.get(head.unit)?.name) ?? head.stated.name,
      head.forms.map((one) => one.form).join(collect.between),
      head.reported,
      collect.state[standing.states[place] ?? "current"],
      head.problem?.message ?? null,
      head.file.sha256,
      head.file.sha256After,
    ])
  );
}
