import { readLine, readLineHead, submissionLine, type LineOrigin } from "../app/submission-json";
import { newFigureMemory } from "../app/submission-figures";
import { headOf } from "../core/submission/submission-head";
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
  private readonly memory = newFigureMemory();
  readonly heads: SubmissionHead[] = [];

  constructor(
    path: string,
    private readonly origin: LineOrigin
  ) {
    this.lines = new LineFile(path);
  }

  /** Adds a submission that comes after all before it. */
  add(submission: Submission): void {
    this.addLine(submissionLine(submission, this.origin), headOf(submission));
  }

  /** The same for one that is written down already, as a text or in UTF-8. */
  addLine(line: string | Uint8Array, head: SubmissionHead): void {
    this.places.push(this.lines.add(line));
    // Forms of many units are alike: each different one is kept once.
    const forms = head.forms.map((form) => {
      const key = JSON.stringify(form);
      const same = this.forms.get(key) ?? form;
      this.forms.set(key, same);
      return same;
    });
    this.heads.push({ ...head, forms });
  }

  /** The submission at a place of `heads`. */
  read(place: number): Submission {
    const at = this.places[place];
    const read = at ? readLine(this.lines.read(at), this.memory) : null;
    if (!read) throw new Error("A line of submissions is not as it was written.");
    return read.submission;
  }

  /** The same without its figures, for what asks for findings alone. */
  readBare(place: number): Submission {
    const at = this.places[place];
    const read = at ? readLineHead(this.lines.read(at)) : null;
    if (!read) throw new Error("A line of submissions is not as it was written.");
    return { ...read.submission, figures: [] };
  }

  close(): void {
    this.lines.close();
  }

  remove(): void {
    this.lines.remove();
  }
}
