import { newFigureMemory } from "../app/submission-figures";
import { readBeforeFigures, readLine, type LineOrigin } from "../app/submission-json";
import { writeSubmission, type WrittenLine } from "../app/written-line";
import { keepFigures, newBlocks } from "../core/submission/figure-blocks";
import { newLayouts, type PackedFigures } from "../core/submission/packed-figures";
import type { FormHead, SubmissionHead } from "../core/submission/standing";
import { packAny, type SubmissionReader } from "../core/submission/submission-reader";
import type { Submission } from "../core/submission/submission";
import { LineFile, type LinePlace } from "./line-file";

/**
 * Submissions on the disk, a line each, in the order of `comparePlaces`; in memory only what tells
 * them apart, and their figures as bare numbers.
 */
export class SubmissionStore implements SubmissionReader {
  private readonly lines: LineFile;
  private readonly places: LinePlace[] = [];
  private readonly bares: number[] = [];
  private readonly figures: (PackedFigures | null)[] = [];
  private readonly blocks = newBlocks();
  private readonly layouts = newLayouts(true);
  private readonly forms = new Map<string, FormHead[]>();
  private readonly memory = newFigureMemory();
  private last: { readonly place: number; readonly submission: Submission } | null = null;
  readonly heads: SubmissionHead[] = [];

  constructor(
    path: string,
    private readonly origin: LineOrigin
  ) {
    this.lines = new LineFile(path);
  }

  /** Adds a submission that comes after all before it. */
  add(submission: Submission): void {
    this.addLine(writeSubmission(submission, this.origin, this.layouts));
  }

  /** The same for one that is written down already. */
  addLine({ line, bare, head, packed }: WrittenLine): void {
    this.places.push(this.lines.addBytes(line));
    this.bares.push(bare);
    this.figures.push(packed && keepFigures(packed, this.blocks));
    const forms = head.forms.map((form) => this.sameForm(form));
    this.heads.push({ ...head, forms });
  }

  /** Forms of many units are alike: each different one is kept once. */
  private sameForm(form: FormHead): FormHead {
    const known = this.forms.get(form.form) ?? [];
    const same = known.find((one) => isSameForm(one, form));
    if (same) return same;
    if (known.length < MOST_FORMS) known.push(form);
    this.forms.set(form.form, known);
    return form;
  }

  /** The submission at a place of `heads`. One is mostly asked for several times in a row. */
  readonly whole = (place: number): Submission => {
    if (this.last?.place === place) return this.last.submission;
    const at = this.places[place];
    const read = at ? readLine(this.lines.read(at), this.memory) : null;
    if (!read) throw new Error("A line of submissions is not as it was written.");
    this.last = { place, submission: read.submission };
    return read.submission;
  };

  /** The same without its figures, for what asks for findings alone. */
  readonly bare = (place: number): Submission => {
    const at = this.places[place];
    const length = this.bares[place] ?? 0;
    const read = at ? readBeforeFigures(this.lines.read({ ...at, length })) : null;
    if (!read) throw new Error("A line of submissions is not as it was written.");
    return { ...read.submission, figures: [] };
  };

  /** Its figures alone; the disk is asked only for those that are too unlike all others to be kept. */
  readonly packed = (place: number): PackedFigures =>
    this.figures[place] ?? packAny(this.whole(place));

  close(): void {
    this.lines.close();
  }

  remove(): void {
    this.lines.remove();
  }
}

/** Of each form the versions and periods that are looked for. */
const MOST_FORMS = 16;

function isSameForm(one: FormHead, other: FormHead): boolean {
  return (
    one.year === other.year &&
    one.from === other.from &&
    one.through === other.through &&
    one.marks.formNumber === other.marks.formNumber &&
    one.marks.approval === other.marks.approval &&
    one.marks.expiry === other.marks.expiry
  );
}
