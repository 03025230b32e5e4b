import { filledForms } from "./blank-forms";
import { cellChanges, isTextFile, type CellChange } from "./cell-changes";
import { recordExplanations } from "./explanation-record";
import { findingChanges, type FindingChanges } from "./finding-changes";
import type { Answer, RecordedExplanation } from "./given-explanations";
import type { FormHead, SubmissionHead, UnitStanding } from "./standing";
import type { NotedFinding } from "./submission";
import { tellsNewer, type Newer } from "./submission-age";
import type { TakenForms } from "./unit-review";
import {
  reviewState,
  takenBy,
  type AnsweredFinding,
  type Reviewed,
  type ReviewFrame,
} from "./unit-state";

/** A submission that took the place of an earlier one, held against it. */
export interface Resubmission {
  readonly place: number;
  /** The submission that each form was taken from before. */
  readonly before: ReadonlyMap<string, number>;
  /** What tells that it is the newer one. */
  readonly newer: Newer;
  readonly changes: readonly CellChange[];
  readonly findings: FindingChanges;
  /** Queries that an explanation was given for before: it holds, or is to be given again. */
  readonly answered: readonly { readonly finding: NotedFinding; readonly answer: Answer }[];
}

/**
 * Goes through a unit's submissions from the oldest on and holds each against what stood before it: a
 * form's newest counts, one of the right year before any other. Holds no more than two states at a time.
 *
 * @returns the state that counts
 */
export function* replaySubmissions(
  { order }: Pick<UnitStanding, "order">,
  review: ReviewFrame
): Generator<Resubmission, Reviewed<AnsweredFinding>> {
  const { heads, frame, read } = review;
  const { year } = frame.scheme.settings;
  const current = new Map<string, number>();
  const right = new Set<string>();
  const record = new Map<string, RecordedExplanation[]>();
  let taken: TakenForms = [];
  let state: Reviewed<AnsweredFinding> | null = null;
  for (const place of order) {
    const stated = filledForms(heads[place]?.forms ?? []);
    const own = formsCounting(stated, right, year);
    const before = new Map(
      own.flatMap((form) => {
        const old = current.get(form);
        return old === undefined ? [] : [[form, old] as const];
      })
    );
    const isCopy = [...before.values()].every((old) => isCopyOf(place, old, review));
    const earlier: Reviewed<AnsweredFinding> | null =
      before.size > 0 && !isCopy ? (state ?? reviewState(taken, record, review)) : null;
    for (const form of own) current.set(form, place);
    for (const one of stated) if (one.year === year) right.add(one.form);
    taken = takenBy(current, taken, read);
    const added = taken.find(([at]) => at === place)?.[1] ?? read(place);
    recordExplanations(record, place, added, taken, frame);
    state = earlier && reviewState(taken, record, review);
    if (earlier && state) yield resubmissionOf(place, before, earlier, state, review);
  }
  return state ?? reviewState(taken, record, review);
}

/** The same bytes, or the same figures in a text file and in a workbook, with nothing explained. */
function isCopyOf(place: number, old: number, { heads, read }: ReviewFrame): boolean {
  const [one, other] = [heads[place], heads[old]];
  if (!one || !other) return false;
  if (one.file.sha256 === other.file.sha256) return true;
  return (
    isTextFile(one.file.path) !== isTextFile(other.file.path) &&
    one.figuresDigest === other.figuresDigest &&
    read(place).explanations.length === 0
  );
}

/** The forms of a submission that take their place; one of another year not before one of the right. */
function formsCounting(
  stated: readonly FormHead[],
  right: ReadonlySet<string>,
  year: number
): readonly string[] {
  const counting = stated.filter((one) => one.year === year || !right.has(one.form));
  return [...new Set(counting.map((one) => one.form))];
}

function resubmissionOf(
  place: number,
  before: ReadonlyMap<string, number>,
  earlier: Reviewed<AnsweredFinding>,
  now: Reviewed<AnsweredFinding>,
  { heads }: ReviewFrame
): Resubmission {
  const submissions = new Map([...earlier.taken, ...now.taken].map(([at, one]) => [at, one]));
  const after = submissions.get(place);
  return {
    place,
    before,
    newer: leastSure([...before.values()].flatMap((old) => newerThan(heads[place], heads[old]))),
    changes: [...new Set(before.values())].flatMap((from) => {
      const forms = [...before].flatMap(([form, of]) => (of === from ? [form] : []));
      const one = submissions.get(from);
      return one && after ? cellChanges(one, after, new Set(forms)) : [];
    }),
    findings: findingChanges(earlier.findings, now.findings),
    answered: now.findings.flatMap((one) =>
      one.answer && (one.answer.kind === "again" || one.answer.from !== place)
        ? [{ finding: one.finding, answer: one.answer }]
        : []
    ),
  };
}

function newerThan(
  one: SubmissionHead | undefined,
  other: SubmissionHead | undefined
): readonly Newer[] {
  return one && other ? [tellsNewer(one, other)] : [];
}

/** Of several that it took the place of, the one where it is told least surely. */
function leastSure(all: readonly Newer[]): Newer {
  const by = (["name", "file"] as const).find((how) => all.some((one) => one.by === how)) ?? "form";
  return { by, against: all.some((one) => one.against) };
}
