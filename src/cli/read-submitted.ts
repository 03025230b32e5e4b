import { submissionOf, unreadSubmission } from "../app/submission-line";
import { readSubmissions } from "../core/submission/read-submission";
import { baseName } from "../core/submission/joined-forms";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { Submission, SubmittedFile } from "../core/submission/submission";
import { ProblemError } from "../files/problem-error";
import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";
import { problemSentence, readWorkbookBytes, simplified, simplifiedText } from "./input-file";

/**
 * Reads and checks one submitted file. Whatever is wrong with it becomes a submission that says so:
 * one bad file never stops the others.
 */
export async function readSubmitted(
  file: SubmittedFile,
  bytes: Uint8Array,
  frame: CollectFrame,
  words: CommandLineWords
): Promise<readonly Submission[]> {
  try {
    const { asRead } = readWorkbookBytes(file.path, bytes);
    const name = await simplifiedText(baseName(file.path));
    const readings = readSubmissions(await simplified(asRead), name, frame);
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
  words: CommandLineWords
): Submission {
  if (error instanceof ProblemError) {
    const { problem } = error;
    const message = problemSentence(problem, words.problems);
    return unreadSubmission(file, { code: problem.code, message });
  }
  if (error instanceof Failure)
    return unreadSubmission(file, { code: "file_unreadable", message: error.sentences.join("\n") });
  throw error;
}
