import { findingsOf, type SettledUnit, type Settlement } from "../core/submission/settle";
import type { FileState, SubmissionHead } from "../core/submission/standing";
import type { NotedFinding, NotedUnchecked, Submission } from "../core/submission/submission";
import type { CollectingWords, ResubmissionCounts, UnitVerdict } from "../locales/collect-words";
import { explanationText, resubmissionCounts } from "./resubmission-sheet";

/** The status board: a row a unit, and the files that belong to none. */
export interface Board {
  readonly units: readonly BoardUnit[];
  readonly strays: readonly StrayFile[];
  /** How many submissions there are of each state. */
  readonly states: Readonly<Record<FileState, number>>;
}

export interface BoardUnit {
  readonly code: string;
  readonly name: string;
  /** Forms that are due, and of those the ones that nobody sent. */
  readonly due: readonly string[];
  readonly missing: readonly string[];
  readonly deadline: string | null;
  readonly received: string | null;
  readonly receivedBy: "form" | "file" | null;
  /** What tells that it came late; by the time of the file it is a hint. */
  readonly lateBy: "form" | "file" | null;
  readonly verdict: UnitVerdict;
  readonly counts: SettledUnit["counts"];
}

/** A file that counts for no unit, with the reason. */
export interface StrayFile {
  readonly path: string;
  readonly state: FileState;
  /** What the form says of the unit; `""` where nothing. */
  readonly stated: string;
  readonly why: readonly string[];
}

/** All that is known of a unit. */
export interface UnitDetail {
  readonly files: readonly UnitFile[];
  /** What the last time changed; `null` for a unit that sent nothing again. */
  readonly resubmission: ResubmissionCounts | null;
  readonly findings: readonly UnitFinding[];
  readonly unchecked: readonly NotedUnchecked[];
}

export interface UnitFile {
  readonly path: string;
  readonly state: FileState;
  readonly forms: readonly string[];
  readonly reported: string | null;
}

export interface UnitFinding extends NotedFinding {
  /** An earlier explanation was given for other figures: why it is asked for again, in a sentence. */
  readonly askedAgain: string | null;
  /** The file whose cell it speaks of; `null` for what several files show together. */
  readonly file: string | null;
}

/** Of these a submission that belongs to nobody says why. */
const REASONS: ReadonlySet<string> = new Set([
  "unit_unknown",
  "unit_shared",
  "unit_unsaid",
  "explanations_unsaid",
  "no_form",
]);

/**
 * Makes the board of a settled collection.
 *
 * @param read gives a submission by its place in `heads`
 */
export function boardOf(
  { units, standing }: Settlement,
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission
): Board {
  const states: Record<FileState, number> = {
    ...{ current: 0, older: 0, duplicate: 0, explanations: 0, unknown: 0 },
    ...{ blank: 0, no_form: 0, unread: 0 },
  };
  for (const state of standing.states) states[state] += 1;
  const strays = heads.flatMap((head, place) => {
    const state = standing.states[place] ?? "current";
    const isStray = state === "unread" || state === "no_form" || state === "unknown";
    return isStray ? [strayFile(head, state, place, read)] : [];
  });
  return { units: units.map(boardUnit), strays, states };
}

function boardUnit({ standing, verdict, counts }: SettledUnit): BoardUnit {
  const { unit, missing, received, receivedBy, lateBy } = standing;
  return {
    code: unit.code,
    name: unit.name,
    due: unit.forms,
    missing,
    deadline: unit.deadline,
    ...{ received, receivedBy, lateBy, verdict, counts },
  };
}

function strayFile(
  { file, stated, problem }: SubmissionHead,
  state: FileState,
  place: number,
  read: (place: number) => Submission
): StrayFile {
  const why = problem
    ? [problem.message]
    : read(place).findings.flatMap((one) => (REASONS.has(one.code) ? [one.message] : []));
  return { path: file.path, state, stated: stated.name || stated.code, why };
}

/** The files and findings of a unit, the findings that must be corrected first. */
export function unitDetail(
  unit: SettledUnit,
  { states }: Settlement["standing"],
  heads: readonly SubmissionHead[],
  read: (place: number) => Submission,
  words: CollectingWords
): UnitDetail {
  const { files, replaced, explanations, strays } = unit.standing;
  const { findings, unchecked } = findingsOf(unit, read);
  const pathOf = (place: number) => heads[place]?.file.path ?? "";
  return {
    files: [...new Set([...files, ...replaced, ...explanations, ...strays])].map((place) => ({
      path: pathOf(place),
      state: states[place] ?? "current",
      forms: (heads[place]?.forms ?? []).map((one) => one.form),
      reported: heads[place]?.reported ?? null,
    })),
    resubmission: resubmissionCounts(unit),
    findings: findings.map(({ place, finding, answer }) => {
      const said = explanationText(finding, answer, pathOf, words);
      const isStale = answer?.kind === "again";
      return {
        ...finding,
        explanation: isStale ? null : said,
        askedAgain: isStale ? said : null,
        file: place === null ? null : pathOf(place),
      };
    }),
    unchecked,
  };
}
