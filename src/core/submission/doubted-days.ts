import type { CollectFrame } from "./collect-frame";
import { dayOfMoment, daysBetween, endOfMonth } from "./day";
import { baseName } from "./joined-forms";
import type { FormHead, SubmissionHead, UnitStanding } from "./standing";
import { dayOf } from "./submission-age";
import type { Submission } from "./submission";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/** A 报出日期 that cannot be right. */
export interface DoubtedDay {
  readonly form: string;
  readonly day: string;
  /** It lies after the day of the collection, long after the file was written or its period ended, or before that. */
  readonly why: "after_collection" | "after_file" | "long_after" | "before_end";
  /** The day that it is held against. */
  readonly bound: string;
}

/** Submissions with the days that can be trusted, and the others by place. */
export interface TrustedDays {
  readonly heads: readonly SubmissionHead[];
  readonly doubted: ReadonlyMap<number, readonly DoubtedDay[]>;
}

/** A form is dated ahead by no more than a month, and sent a few days before its period ends. */
const [AHEAD, EARLY, YEAR] = [31, 10, 366];

/**
 * Takes out of the submissions the days that cannot be right, so that a typing error tells neither which of
 * two is the newer nor that one came late.
 *
 * @param on the day of the collection; where it is not said, the files' own times stand for it
 */
export function trustDays(
  all: readonly SubmissionHead[],
  { register, scheme }: CollectFrame,
  on: string | null
): TrustedDays {
  const doubted = new Map<number, readonly DoubtedDay[]>();
  const heads = all.map((head, place) => {
    if (head.reported === null) return head;
    const deadline = register.byCode.get(head.unit ?? "")?.deadline ?? null;
    const { modified } = head.file;
    // An archive that keeps no times says 1980; no form is saved for good before its period ends.
    const written = on !== null || modified === null ? "" : dayOfMoment(modified);
    const limits = { deadline, on, written, year: scheme.settings.year };
    const doubts = head.forms.flatMap((form) => doubtOf(form, head, limits) ?? []);
    if (doubts.length === 0) return head;
    doubted.set(place, doubts);
    const others = head.forms.map(({ sent }) => sent ?? head.reported ?? "");
    const right = others.filter((day) => !doubts.some((one) => one.day === day));
    return { ...head, reported: right.sort().at(-1) ?? null };
  });
  return { heads: doubted.size === 0 ? all : heads, doubted };
}

interface Limits {
  readonly deadline: string | null;
  readonly on: string | null;
  /** The day on which the file was written; `""` where it is not known or not asked for. */
  readonly written: string;
  /** Of the scheme. */
  readonly year: number;
}

function doubtOf(
  { form, year, through, sent }: FormHead,
  { reported }: SubmissionHead,
  limits: Limits
): DoubtedDay | null {
  const { deadline, on, written } = limits;
  const day = sent ?? reported ?? "";
  const isKnown = year !== null && through !== null;
  const end = isKnown ? endOfMonth(year, through) : endOfMonth(limits.year, 12);
  const told = (why: DoubtedDay["why"], bound: string) => ({ form, day, why, bound });
  if (day > end) {
    if (on !== null) return day > on ? told("after_collection", on) : null;
    if (written < end) return daysBetween(end, day) > YEAR ? told("long_after", end) : null;
    if (day <= written) return null;
    return daysBetween(written, day) > AHEAD ? told("after_file", written) : null;
  }
  // What is collected before the period ends is dated before it ends.
  const isAhead = [deadline, on].some((one) => one !== null && one < end);
  return isKnown && !isAhead && daysBetween(day, end) > EARLY ? told("before_end", end) : null;
}

/**
 * Asks a unit about the days that cannot be right, each once, at its cell. Of a file that another took the
 * place of it is only told that the order goes by the times of the files, and asked where these are of one
 * day; nothing where the day says the same.
 */
export function dayFindings(
  { order, files, current }: Pick<UnitStanding, "order" | "files" | "current">,
  { heads, doubted }: TrustedDays,
  read: (place: number) => Submission
): readonly SubmissionFinding[] {
  const told = new Set<string>();
  return order.flatMap((place) => {
    const doubts = doubted.get(place);
    const head = heads[place];
    if (!doubts || !head) return [];
    if (files.includes(place)) {
      return doubts.flatMap(({ form, ...detail }) => {
        if (current.get(form) !== place || told.has(detail.day)) return [];
        told.add(detail.day);
        const own = read(place).forms.find((one) => one.form === form);
        const [row, column] = own?.at.date ?? own?.at.period ?? [0, 0];
        const at = own ? { sheet: own.sheet, row, column } : null;
        const detailed = { code: "date_doubted", ...detail, older: null, newer: null } as const;
        return submissionFinding({ rule: "DATE", severity: "query", form, at }, detailed);
      });
    }
    const newer = heads[files.at(-1) ?? -1];
    const last = doubts.at(-1);
    if (!newer || !last || newer.figuresDigest === head.figuresDigest) return [];
    if (last.day <= (newer.reported ?? "")) return [];
    const isOneDay = dayOf({ ...newer, reported: null }) === dayOf({ ...head, reported: null });
    const { day, why, bound } = last;
    const names = { older: baseName(head.file.path), newer: baseName(newer.file.path) };
    return submissionFinding(
      { rule: "DATE", severity: isOneDay ? "query" : "info" },
      { code: "date_doubted", day, why, bound, ...names }
    );
  });
}
