import { keepFigures, newBlocks } from "../core/submission/figure-blocks";
import { unpackFigures, type PackedFigures } from "../core/submission/packed-figures";
import type { FormHead, SubmissionHead } from "../core/submission/standing";
import type { SubmissionReader } from "../core/submission/submission-reader";
import type { Submission } from "../core/submission/submission";
import { bareSubmission, keepSaid, readSaid, type Said } from "./said-once";
import { newLineMemory, readLine, type LineRead } from "./submission-json";
import type { WrittenLine } from "./written-line";

/**
 * Submissions whose lines lie elsewhere, in the order of `comparePlaces`; in memory only what tells
 * them apart, what many of them say, and their figures as bare numbers.
 */
export class KeptSubmissions implements SubmissionReader {
  private readonly figures: (PackedFigures | null)[] = [];
  private readonly said: (Said | null)[] = [];
  private readonly blocks = newBlocks();
  private readonly forms = new Map<string, FormHead[]>();
  private readonly memory = newLineMemory();
  private last: { readonly place: number; readonly submission: Submission } | null = null;
  readonly heads: SubmissionHead[] = [];

  /** @param lineAt gives the line of a submission again */
  constructor(private readonly lineAt: (place: number) => string) {}

  /** Keeps a submission that comes after all before it. */
  keep({ head, said, packed }: Omit<WrittenLine, "line">): void {
    this.said.push(keepSaid(said, this.memory.said));
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
    const submission = { ...this.bare(place), figures: unpackFigures(this.packed(place)) };
    this.last = { place, submission };
    return submission;
  };

  /** The same without its figures, for what asks for findings alone. */
  readonly bare = (place: number): Submission => {
    const [head, said] = [this.heads[place], this.said[place]];
    if (head && said) return bareSubmission(head, said);
    const read = this.read(place);
    const own = readSaid(read.said, this.memory.said);
    if (!own) throw notAsWritten();
    return bareSubmission(read.head, own);
  };

  /** Its figures alone; its line is read only where they are too unlike all others to be kept. */
  readonly packed = (place: number): PackedFigures =>
    this.figures[place] ?? this.read(place).packed;

  private read(place: number): LineRead {
    const read = readLine(this.lineAt(place), this.memory);
    if (!read) throw notAsWritten();
    return read;
  }
}

function notAsWritten(): Error {
  return new Error("A line of submissions is not as it was written.");
}

/** Of each form the versions and periods that are looked for. */
const MOST_FORMS = 16;

type FormMark = keyof FormHead["marks"];

/** All that a head says of a form, so that nothing new is left out of the comparison. */
const SAID = Object.keys({
  ...{ form: true, year: true, from: true, through: true, blank: true, sent: true },
} satisfies Record<Exclude<keyof FormHead, "marks">, true>) as readonly Exclude<
  keyof FormHead,
  "marks"
>[];
const MARKS = Object.keys({
  ...{ formNumber: true, approval: true, expiry: true },
} satisfies Record<FormMark, true>) as readonly FormMark[];

function isSameForm(one: FormHead, other: FormHead): boolean {
  return (
    SAID.every((key) => one[key] === other[key]) &&
    MARKS.every((key) => one.marks[key] === other.marks[key])
  );
}
