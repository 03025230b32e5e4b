import type { CollectFrame } from "./collect-frame";
import { dayOfMoment } from "./day";
import type { Submission, SubmittedForm } from "./submission";
import type { RegisteredUnit } from "./unit-register";

/** What is kept in memory of each submission; the rest is read again when its turn comes. */
export type SubmissionHead = Pick<
  Submission,
  "file" | "part" | "problem" | "unit" | "unitBy" | "stated" | "reported"
> & {
  readonly forms: readonly FormHead[];
  /** Equal for equal figures of equal forms. */
  readonly figuresDigest: string;
};

export type FormHead = Pick<SubmittedForm, "form" | "year" | "from" | "through" | "marks">;

/** What became of a submission among the others. */
export type FileState =
  /** At least one of its forms is the one that counts. */
  | "current"
  /** The unit sent all of its forms again later, or before under the right year. */
  | "older"
  /** The same unit sent the same bytes, or the same figures, again. */
  | "duplicate"
  /** No unit of the register was found. */
  | "unknown"
  | "no_form"
  | "unread";

export interface UnitStanding {
  readonly unit: RegisteredUnit;
  /** The submission that each form is taken from: a place in the heads. */
  readonly current: ReadonlyMap<string, number>;
  /** Forms that are due and that nobody sent. */
  readonly missing: readonly string[];
  /** The day of the latest current submission and what tells it. */
  readonly received: string | null;
  readonly receivedBy: "form" | "file" | null;
  readonly late: boolean;
  /** Current submissions, in order, and the ones that they took the place of. */
  readonly files: readonly number[];
  readonly replaced: readonly number[];
}

export interface Standing {
  readonly units: readonly UnitStanding[];
  /** By place in the heads. */
  readonly states: readonly FileState[];
}

/**
 * Says of every submission whether it counts. Of several of one form the newest does, by its own
 * 报出日期 and, where it has none, by the time of the file; a form of another year counts only where
 * there is none of the right one. Older ones are kept in the record.
 */
export function standing(heads: readonly SubmissionHead[], frame: CollectFrame): Standing {
  const states: FileState[] = heads.map(stateAlone);
  const byUnit = new Map<string, number[]>();
  for (const [place, head] of heads.entries()) {
    if (head.unit === null || states[place] !== "current") continue;
    const same = byUnit.get(head.unit);
    if (same) same.push(place);
    else byUnit.set(head.unit, [place]);
  }
  const units = frame.register.units.map((unit) => {
    const places = byUnit.get(unit.code) ?? [];
    const newest = [...places].sort((one, other) => compareAge(heads[one], heads[other]));
    return standUnit(unit, newest, heads, states, frame.scheme.settings.year);
  });
  return { units, states };
}

function stateAlone(head: SubmissionHead): FileState {
  if (head.problem) return "unread";
  if (head.forms.length === 0) return "no_form";
  return head.unit === null ? "unknown" : "current";
}

function standUnit(
  unit: RegisteredUnit,
  newest: readonly number[],
  heads: readonly SubmissionHead[],
  states: FileState[],
  year: number
): UnitStanding {
  const current = new Map<string, number>();
  for (const right of [true, false]) {
    for (const place of newest) {
      for (const { form, year: stated } of heads[place]?.forms ?? [])
        if ((stated === year) === right && !current.has(form)) current.set(form, place);
    }
  }
  const used = new Set(current.values());
  const files = newest.filter((place) => used.has(place)).sort((one, other) => one - other);
  const replaced = newest.filter((place) => !used.has(place)).sort((one, other) => one - other);
  for (const place of replaced) {
    const isCopy = files.some((other) => isSame(heads[place], heads[other]));
    states[place] = isCopy ? "duplicate" : "older";
  }
  const latest = newest.find((place) => used.has(place));
  const head = latest === undefined ? undefined : heads[latest];
  const received = head ? dayOf(head) : null;
  return {
    unit,
    current,
    missing: unit.forms.filter((form) => !current.has(form)),
    received,
    receivedBy: received === null ? null : head?.reported == null ? "file" : "form",
    late: received !== null && unit.deadline !== null && received > unit.deadline,
    files,
    replaced,
  };
}

function isSame(one: SubmissionHead | undefined, other: SubmissionHead | undefined): boolean {
  if (!one || !other) return false;
  return one.file.sha256 === other.file.sha256 || one.figuresDigest === other.figuresDigest;
}

function dayOf({ reported, file }: SubmissionHead): string | null {
  return reported ?? (file.modified === null ? null : dayOfMoment(file.modified));
}

/** The newest first; of equals the one whose path comes first. */
function compareAge(one: SubmissionHead | undefined, other: SubmissionHead | undefined): number {
  if (!one || !other) return 0;
  const [first, second] = [dayOf(one) ?? "", dayOf(other) ?? ""];
  if (first !== second) return first > second ? -1 : 1;
  const [earlier, later] = [one.file.modified ?? 0, other.file.modified ?? 0];
  if (earlier !== later) return later - earlier;
  return comparePlaces(one, other);
}

/**
 * The order in which submissions are written down; 0 for one and the same, whoever has read it and
 * wherever it was.
 */
export function comparePlaces(
  one: Pick<Submission, "file" | "part">,
  other: Pick<Submission, "file" | "part">
): number {
  if (one.file.path !== other.file.path)
    return placeKey(one.file.path) < placeKey(other.file.path) ? -1 : 1;
  if (one.file.sha256 !== other.file.sha256) return one.file.sha256 < other.file.sha256 ? -1 : 1;
  return one.part - other.part;
}

/** The same, and of one and the same the one first that came first: that one is kept. */
export function compareReadings(
  one: Pick<Submission, "file" | "part">,
  other: Pick<Submission, "file" | "part">
): number {
  return comparePlaces(one, other) || (one.file.modified ?? 0) - (other.file.modified ?? 0);
}

/** What comes out of an archive is named as if that were a folder, and stands where a folder would. */
export function placeKey(path: string): string {
  return ARCHIVE.test(path) ? `${path}/` : path;
}

const ARCHIVE = /\.zip$/iu;
