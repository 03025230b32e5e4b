import { placeKey } from "./archive-name";
import { dayOfMoment } from "./day";
import type { SubmissionHead } from "./standing";
import type { Submission } from "./submission";

type Dated = Pick<SubmissionHead, "file" | "part" | "reported">;

/** The day a submission was sent: as its forms say, else as its file was written. */
export function dayOf({
  reported,
  file,
}: Pick<Dated, "reported"> & { readonly file: Pick<Dated["file"], "modified"> }): string | null {
  return reported ?? (file.modified === null ? null : dayOfMoment(file.modified));
}

/** The newest first; of equals the one whose path comes first. */
export function compareAge(one: Dated, other: Dated): number {
  const [first, second] = [dayOf(one) ?? "", dayOf(other) ?? ""];
  if (first !== second) return first > second ? -1 : 1;
  const [earlier, later] = [one.file.modified ?? 0, other.file.modified ?? 0];
  return earlier === later ? comparePlaces(one, other) : later - earlier;
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

/** What tells that the first of two is the newer one. */
export interface Newer {
  /** 报出日期; the time of the file; or `name`: nothing but the order of their names. */
  readonly by: "form" | "file" | "name";
  /** True where the days on which the files were written say the contrary. */
  readonly against: boolean;
}

export function tellsNewer(newer: Dated, older: Dated): Newer {
  if (newer.reported !== null && older.reported !== null && newer.reported !== older.reported) {
    const [first, second] = [newer.file.modified, older.file.modified];
    const against = first !== null && second !== null && dayOfMoment(first) < dayOfMoment(second);
    return { by: "form", against };
  }
  const isSame = dayOf(newer) === dayOf(older) && newer.file.modified === older.file.modified;
  return { by: isSame ? "name" : "file", against: false };
}
