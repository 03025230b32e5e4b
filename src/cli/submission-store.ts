import { readLine, submissionLine, type LineOrigin } from "../app/submission-json";
import { figuresDigest } from "../core/submission/figures-digest";
import type { FormHead, SubmissionHead } from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";
import { LineFile, type LinePlace } from "./line-file";

/**
 * Submissions on the disk, a line each, in the order of `comparePlaces`; in memory only what tells
 * them apart.
 */
export class SubmissionStore {
  private readonly lines: LineFile;
  private readonly places: LinePlace[] = [];
  private readonly forms = new Map<string, FormHead>();
  readonly heads: SubmissionHead[] = [];

  constructor(
    path: string,
    private readonly origin: LineOrigin
  ) {
    this.lines = new LineFile(path);
  }

  /** Adds a submission that comes after all before it. */
  add(submission: Submission): void {
    this.places.push(this.lines.add(submissionLine(submission, this.origin)));
    this.heads.push(headOf(submission, this.forms));
  }

  /** The submission at a place of `heads`. */
  read(place: number): Submission {
    const at = this.places[place];
    const read = at ? readLine(this.lines.read(at)) : null;
    if (!read) throw new Error("A line of submissions is not as it was written.");
    return read.submission;
  }

  close(): void {
    this.lines.close();
  }

  remove(): void {
    this.lines.remove();
  }
}

/**
 * What is kept of a submission. Forms of many units are alike: each different one is kept once, and a
 * text that was read from a long line does not keep the line.
 */
export function headOf(
  { file, part, problem, unit, unitBy, stated, forms, reported, ...rest }: Submission,
  known: Map<string, FormHead>
): SubmissionHead {
  const kept = forms.map(({ form, year, from, through, marks }) => {
    const head: FormHead = { form, year, from, through, marks };
    const key = JSON.stringify(head);
    const same = known.get(key) ?? head;
    known.set(key, same);
    return same;
  });
  const digest = figuresDigest({ forms, figures: rest.figures });
  return {
    ...{ file, part, problem, unit, unitBy, stated, reported },
    ...{ forms: kept, figuresDigest: digest },
  };
}
