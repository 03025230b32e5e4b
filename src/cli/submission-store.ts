import { readLine, submissionLine, type LineOrigin } from "../app/submission-json";
import { figuresDigest } from "../core/submission/figures-digest";
import type { SubmissionHead } from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";
import { LineFile, type LinePlace } from "./line-file";

/**
 * Submissions on the disk, a line each, in the order of `comparePlaces`; in memory only what tells
 * them apart.
 */
export class SubmissionStore {
  private readonly lines: LineFile;
  private readonly places: LinePlace[] = [];
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
    this.heads.push(headOf(submission));
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

export function headOf(submission: Submission): SubmissionHead {
  const { file, part, problem, unit, unitBy, stated, forms, reported, verdict } = submission;
  const digest = figuresDigest(submission);
  return {
    ...{ file, part, problem, unit, unitBy, stated, forms, reported, verdict },
    figuresDigest: digest,
  };
}
