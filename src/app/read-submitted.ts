import { readSubmissions } from "../core/submission/read-submission";
import { baseName } from "../core/submission/joined-forms";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { Submission, SubmittedFile } from "../core/submission/submission";
import type { Inflate } from "../files/inflate";
import type { KnownParts } from "../files/known/known-parts";
import { ProblemError } from "../files/problem-error";
import type { CollectingWords } from "../locales/collect-words";
import type { Simplify } from "./simplify";
import { submissionOf, unreadSubmission } from "./submission-line";
import { problemSentence, readWorkbookBytes, simplified, simplifiedText } from "./workbook-bytes";

/** What reading needs of the place where it runs: Node or a web worker. */
export interface ReadingTools {
  readonly inflate: Inflate;
  /** What earlier files held: units fill in copies of one form. */
  readonly known: KnownParts;
  readonly loadSimplify: () => Promise<Simplify>;
  /** In hexadecimal, as `sha256sum` prints it. */
  readonly sha256: (bytes: Uint8Array) => string | Promise<string>;
}

/** Thrown where there is no getting at a file; the message is the sentence for the user. */
export class FileOutOfReach extends Error {
  override readonly name = "FileOutOfReach";
}

/**
 * Reads and checks one submitted file. Whatever is wrong with it becomes a submission that says so:
 * one bad file never stops the others.
 */
export async function readSubmitted(
  file: SubmittedFile,
  bytes: Uint8Array,
  frame: CollectFrame,
  words: CollectingWords,
  { inflate, known, loadSimplify }: ReadingTools
): Promise<readonly Submission[]> {
  try {
    const { asRead } = readWorkbookBytes(file.path, bytes, inflate, known);
    const workbook = await simplified(asRead, loadSimplify);
    const name = await simplifiedText(baseName(file.path), loadSimplify);
    const readings = readSubmissions(workbook, name, frame);
    return readings.map((reading, part) =>
      submissionOf(reading, file, [part, readings.length], words)
    );
  } catch (error) {
    return [unreadable(error, file, words)];
  }
}

/** The submission that a thrown thing stands for; only what is no fault of the file is passed on. */
export function unreadable(
  error: unknown,
  file: SubmittedFile,
  words: CollectingWords
): Submission {
  if (error instanceof ProblemError) {
    const { problem } = error;
    const message = problemSentence(problem, words.problems);
    return unreadSubmission(file, { code: problem.code, message });
  }
  if (error instanceof FileOutOfReach)
    return unreadSubmission(file, { code: "file_unreadable", message: error.message });
  throw error;
}
