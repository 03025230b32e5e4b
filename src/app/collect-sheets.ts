import type { CollectFrame } from "../core/submission/collect-frame";
import {
  findingsOf,
  type Noting,
  type SettledUnit,
  type Settlement,
} from "../core/submission/settle";
import type { SubmissionHead } from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";
import type { SubmissionReader } from "../core/submission/submission-reader";
import type { CollectingWords } from "../locales/collect-words";
import { collectColumns as columns } from "./collect-columns";
import { coverageSheet } from "./coverage-sheet";
import { lazily, listSheet, type ListContent, type ListValue } from "./list-sheet";
import {
  explanationText,
  resubmissionCounts,
  resubmissionSheets,
  returnedForms,
} from "./resubmission-sheet";
import type { FileLink } from "./submitted-links";
import { totalsSheet } from "./total-sheets";
import { transcriptionSheets } from "./transcription-sheets";
import { strayLines, whyUncounted } from "./uncounted-files";

type Reader = (place: number) => Submission;

/** What the workbook of a collection is made of. */
export interface BoardSources {
  readonly settled: Settlement;
  readonly heads: readonly SubmissionHead[];
  readonly read: SubmissionReader;
  readonly frame: CollectFrame;
  readonly noting: Noting;
  /** Gives the way to a submitted file. */
  readonly fileLink: FileLink;
}

/** The workbook of a collection: the status board, the findings, the transcription and the roll-up. */
export function collectSheets(
  sources: BoardSources,
  words: CollectingWords
): readonly ListContent[] {
  const { settled, heads, read, frame, noting } = sources;
  const review = {
    frame,
    inForce: settled.inForce,
    noting,
    heads: settled.heads,
    read: read.whole,
  };
  return [
    statusSheet(settled, heads, words),
    findingsSheet(settled, heads, read.bare, words),
    ...resubmissionSheets(settled, review, words),
    ...transcriptionSheets(sources, words),
    totalsSheet(settled, frame, words),
    coverageSheet(settled, frame, words),
    filesSheet(settled, heads, read.bare, frame, words),
  ];
}

function statusSheet(
  { units, standing: { states } }: Settlement,
  heads: readonly SubmissionHead[],
  words: CollectingWords
): ListContent {
  const { collect } = words;
  const again = units.some((one) => one.resubmissions.length > 0);
  const pathOf = (place: number) => heads[place]?.file.path ?? "";
  const lines = units.map((one): readonly ListValue[] => {
    const { unit, missing, received, receivedBy, lateBy, files } = one.standing;
    const { hard, query, open, unchecked } = one.counts;
    return [
      unit.code,
      unit.name,
      unit.forms.join(collect.between),
      unit.deadlineUnread === null ? unit.deadline : collect.deadlineUnread(unit.deadlineUnread),
      received === null ? null : `${received}${collect.receivedBy[receivedBy ?? "form"]}`,
      lateBy && collect.late[lateBy],
      collect.verdict[one.verdict],
      hard,
      query,
      open,
      unchecked,
      missing.join(collect.between),
      [...files.map(pathOf), ...strayLines(one.standing, heads, states, words)].join("\n"),
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
  words: CollectingWords
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

function filesSheet(
  { standing }: Settlement,
  heads: readonly SubmissionHead[],
  read: Reader,
  { register }: CollectFrame,
  words: CollectingWords
): ListContent {
  const { collect } = words;
  const why = whyUncounted(standing, heads, read, words);
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
      head.problem?.message ?? why(place),
      head.file.sha256,
      head.file.sha256After,
    ])
  );
}
