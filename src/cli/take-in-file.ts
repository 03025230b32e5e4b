import { readFileSync } from "node:fs";
import { takeIn, type CheckedBy, type TakenIn } from "../app/take-in";
import { writeSubmission } from "../app/written-line";
import { newLayouts } from "../core/submission/packed-figures";
import type { Submission } from "../core/submission/submission";
import { inflateNode } from "../files/inflate-node";
import { newKnownParts } from "../files/known/known-parts";
import type { CommandLineWords } from "../locales/cli-words";
import { loadSimplify } from "./input-file";
import { sha256 } from "./sha256";
import { submissionsIn, type FoundBytes, type FoundFile } from "./submitted-files";

const TOOLS = { inflate: inflateNode, known: newKnownParts(), loadSimplify, sha256 };

/** How the figures of earlier submissions were laid out. */
const LAYOUTS = newLayouts(true);

/**
 * Reads and checks a file, or each workbook of an archive, but for what is known; see `takeIn`. What is
 * passed over comes without lines.
 */
export async function takeInFile(
  file: FoundFile,
  known: ReadonlySet<string>,
  by: CheckedBy | Promise<CheckedBy>,
  words: CommandLineWords
): Promise<readonly TakenIn[]> {
  const checksumNow = () => {
    try {
      return sha256(readFileSync(file.disk));
    } catch {
      return "";
    }
  };
  const found = submissionsIn(file, words);
  const sources = found
    .filter((one) => !one.passedOver)
    .map((one) => (one.path === file.path ? { ...one, checksumNow } : one));
  const write = (submission: Submission, { origin }: CheckedBy) =>
    writeSubmission(submission, origin, LAYOUTS);
  const taken = await takeIn(sources, known, by, words, TOOLS, write);
  const passed = found.filter((one) => one.passedOver).map(notTaken);
  return passed.length === 0 ? taken : [...taken, ...passed];
}

function notTaken({ path, modified }: FoundBytes): TakenIn {
  return { file: { path, modified, bytes: 0, sha256: "", sha256After: "" }, lines: [] };
}

/** Whether it is no submission, and was not looked at. */
export function isPassedOver({ lines }: TakenIn): boolean {
  return lines?.length === 0;
}
