import type { CollectFrame } from "./collect-frame";
import { dayOf, newestFirst, tellsNewer } from "./submission-age";
import type { Submission, SubmittedForm } from "./submission";
import { orNone } from "../none";
import { blankMissing, filledForms } from "./blank-forms";
import { strayFiles } from "./stray-files";
import type { RegisteredUnit } from "./unit-register";

/** What is kept in memory of each submission; the rest is read again when its turn comes. */
export type SubmissionHead = Pick<
  Submission,
  "file" | "part" | "parts" | "problem" | "unit" | "unitBy" | "stated" | "reported"
> & {
  readonly forms: readonly FormHead[];
  /** Whether it holds explanations. */
  readonly explains: boolean;
  /** Equal for equal figures of equal forms. */
  readonly figuresDigest: string;
};

export type FormHead = Pick<
  SubmittedForm,
  "form" | "year" | "from" | "through" | "blank" | "marks" | "sent"
>;

/** What became of a submission among the others. */
export type FileState =
  /** At least one of its forms is the one that counts. */
  | "current"
  /** The unit sent all of its forms again later, or before under the right year. */
  | "older"
  /** The same unit sent the same bytes, or the same figures, again. */
  | "duplicate"
  /** A unit's explanations, sent without its forms. */
  | "explanations"
  /** No unit of the register was found. */
  | "unknown"
  /** A unit of the register has sent forms and filled in none of them. */
  | "blank"
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
  /** Some form that is due came for the first time after the deadline; a correction is not late. */
  readonly late: boolean;
  /** What tells; `file` makes nothing late and is a hint, since a file is written whenever it is saved. */
  readonly lateBy: "form" | "file" | null;
  /** Forms that stand there under another year, for want of a better one. */
  readonly wrongYear: ReadonlySet<string>;
  /** Forms of which nothing tells the newest: the one taken, and one with other figures. */
  readonly unclear: readonly Unclear[];
  /** All submissions with forms, the oldest first, and between them the explanations that came alone. */
  readonly order: readonly number[];
  /** Explanations that came alone, the oldest first. */
  readonly explanations: readonly number[];
  /** Current submissions, in order, and the ones that they took the place of. */
  readonly files: readonly number[];
  readonly replaced: readonly number[];
  /**
   * Files that count for no unit, whose name or folder speaks of this one. Such a file without any form
   * is only named where forms are missing. Then those of its own in which such a form is blank.
   */
  readonly strays: readonly number[];
}

export interface Unclear {
  readonly form: string;
  readonly taken: number;
  readonly other: number;
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
    if (head.unit === null || !OF_UNITS.has(states[place])) continue;
    const same = byUnit.get(head.unit);
    if (same) same.push(place);
    else byUnit.set(head.unit, [place]);
  }
  const strays = strayFiles(heads, states, frame.register);
  const units = frame.register.units.map((unit) => {
    const places = byUnit.get(unit.code) ?? [];
    const newest = newestFirst(places, heads);
    const alone = standUnit(unit, orNone(newest), heads, states, frame.scheme.settings.year);
    const named = strays.get(unit.code) ?? [];
    const isBlank = (place: number) => {
      const head = heads[place];
      return head !== undefined && blankMissing(head, alone.missing).length > 0;
    };
    const told = named.filter((place) => {
      const state = states[place];
      if (state === "blank") return isBlank(place);
      return alone.missing.length > 0 || state !== "no_form";
    });
    const inPart = alone.missing.length > 0 ? alone.order.filter(isBlank) : [];
    return { ...alone, strays: orNone([...told, ...inPart]) };
  });
  return { units, states };
}

const OF_UNITS: ReadonlySet<FileState | undefined> = new Set(["current", "explanations"] as const);

function stateAlone({ problem, forms, explains, unit }: SubmissionHead): FileState {
  if (problem) return "unread";
  if (forms.length === 0 && !explains) return "no_form";
  if (unit === null) return "unknown";
  if (forms.length === 0) return "explanations";
  return filledForms(forms).length === 0 ? "blank" : "current";
}

function standUnit(
  unit: RegisteredUnit,
  all: readonly number[],
  heads: readonly SubmissionHead[],
  states: FileState[],
  year: number
): Omit<UnitStanding, "strays"> {
  const isAlone = (place: number) => states[place] === "explanations";
  const explanations = orNone(all.filter(isAlone).reverse());
  const newest = explanations.length === 0 ? all : all.filter((place) => !isAlone(place));
  const current = new Map<string, number>();
  const wrongYear = new Set<string>();
  for (const right of [true, false]) {
    for (const place of newest) {
      for (const { form, year: stated } of filledForms(heads[place]?.forms ?? [])) {
        if ((stated === year) !== right || current.has(form)) continue;
        current.set(form, place);
        if (!right) wrongYear.add(form);
      }
    }
  }
  const used = new Set(current.values());
  const inOrder = newest.length < 2 ? newest : [...newest].sort((one, other) => one - other);
  const files = newest.length < 2 ? newest : inOrder.filter((place) => used.has(place));
  const replaced = orNone(inOrder.filter((place) => !used.has(place)));
  for (const place of replaced) {
    const isCopy = files.some((other) => isSame(heads[place], heads[other]));
    states[place] = isCopy ? "duplicate" : "older";
  }
  const latest = newest.find((place) => used.has(place));
  const head = latest === undefined ? undefined : heads[latest];
  const received = head ? dayOf(head) : null;
  const lateBy = latenessOf(unit, newest, wrongYear, heads, year);
  return {
    unit,
    current,
    missing: orNone(unit.forms.filter((form) => !current.has(form))),
    received,
    receivedBy: received === null ? null : head?.reported == null ? "file" : "form",
    late: lateBy === "form",
    lateBy,
    wrongYear: wrongYear.size === 0 ? NO_FORMS : wrongYear,
    unclear: orNone(unclearForms(newest, current, wrongYear, heads, year)),
    order: orderOf(newest, explanations, heads),
    explanations,
    files,
    replaced,
  };
}

/**
 * Explanations stand behind what the unit had sent by their day, and nobody explains what was not sent;
 * those without a day are of what counts.
 */
function orderOf(
  newest: readonly number[],
  explanations: readonly number[],
  heads: readonly SubmissionHead[]
): readonly number[] {
  if (newest.length === 0 || newest.length + explanations.length < 2) return newest;
  const order = [...newest].reverse();
  const day = (place = 0) => dayOf(heads[place] ?? UNDATED);
  for (const place of explanations) {
    let at = order.length;
    const own = day(place) ?? "9";
    while (at > 1 && (day(order[at - 1]) ?? "") > own) at--;
    order.splice(at, 0, place);
  }
  return order;
}

const UNDATED = { reported: null, file: { modified: null } };

/** One for all units that have none. */
const NO_FORMS: ReadonlySet<string> = new Set();

/** What tells that a form came too late for the first time; `null` where all came in time. */
function latenessOf(
  { forms, deadline }: RegisteredUnit,
  newest: readonly number[],
  wrongYear: ReadonlySet<string>,
  heads: readonly SubmissionHead[],
  year: number
): UnitStanding["lateBy"] {
  if (deadline === null) return null;
  const seen = new Set<string>();
  let by: UnitStanding["lateBy"] = null;
  for (const place of [...newest].reverse()) {
    const head = heads[place];
    for (const { form, year: stated } of filledForms(head?.forms ?? [])) {
      const counts = wrongYear.has(form) || stated === year;
      if (!head || seen.has(form) || !counts || !forms.includes(form)) continue;
      seen.add(form);
      if ((dayOf(head) ?? "") <= deadline) continue;
      if (head.reported !== null) return "form";
      by = "file";
    }
  }
  return by;
}

/** Forms whose newest is told by the name of its file alone, beside one with other figures. */
function unclearForms(
  newest: readonly number[],
  current: ReadonlyMap<string, number>,
  wrongYear: ReadonlySet<string>,
  heads: readonly SubmissionHead[],
  year: number
): readonly Unclear[] {
  if (newest.length < 2) return [];
  return [...current].flatMap(([form, taken]) => {
    const head = heads[taken];
    const isAlike = (other: number) => {
      const one = heads[other];
      const own = filledForms(one?.forms ?? []).find((stated) => stated.form === form);
      return own !== undefined && (wrongYear.has(form) || own.year === year);
    };
    const next = newest.slice(newest.indexOf(taken) + 1).find(isAlike);
    const other = next === undefined ? undefined : heads[next];
    if (next === undefined || !head || !other || isSame(head, other)) return [];
    return tellsNewer(head, other).by === "name" ? [{ form, taken, other: next }] : [];
  });
}

function isSame(one: SubmissionHead | undefined, other: SubmissionHead | undefined): boolean {
  if (!one || !other) return false;
  return one.file.sha256 === other.file.sha256 || one.figuresDigest === other.figuresDigest;
}
