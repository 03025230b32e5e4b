import { closeSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Submission } from "../core/submission/submission";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { readCollectScheme, type CollectScheme } from "./collect-frame";
import { finishCollection, resultFolder, writeFailure } from "./collect-results";
import { earlierLines, type EarlierLines } from "./earlier-lines";
import { Failure } from "./failure";
import { Progress } from "./progress";
import { readSubmitted, unreadable } from "./read-submitted";
import { sha256 } from "./sha256";
import type { SubmissionStore } from "./submission-store";
import { findFiles, submissionsIn, type FoundFile, type SubmittedBytes } from "./submitted-files";

/**
 * `heshu collect`: takes in the workbooks of folders, checks each, and says who has sent what and what
 * it adds up to. Submitted files are read and never written; what was read before and has not
 * changed since is not read again.
 *
 * @returns 0 where every unit has passed, 1 where one must correct its submission, 3 for the rest
 */
export async function collect(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const folders = asked.operands;
  if (folders.length === 0) throw new Failure([words.collect.refused("no_folder", "")]);
  const scheme = await readCollectScheme(asked, words);
  if (asked.out === null) throw new Failure([words.collect.refused("no_out", "")]);
  const inside = folders.find((folder) => isWithin(asked.out ?? "", folder));
  if (inside !== undefined) throw new Failure([words.collect.refused("out_is_folder", inside)]);
  const files = findFiles(folders, words);
  if (files.length === 0) throw new Failure([words.collect.refused("no_files", folders[0] ?? "")]);
  const results = resultFolder(asked.out, scheme.origin, words);
  try {
    const earlier = earlierLines(results.earlier, scheme.origin);
    const progress = new Progress(files.length);
    let reused = 0;
    for (const file of files) {
      reused += await takeIn(file, scheme, earlier, results.store, words);
      progress.step();
    }
    progress.end();
    for (const one of earlier.files) closeSync(one);
    return finishCollection({ asked, scheme, results, reused, words, print });
  } catch (error) {
    results.discard();
    throw writeFailure(error, asked.out, words);
  }
}

/** Whether results written there would be taken for submissions the next time. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === "" || (!way.startsWith("..") && resolve(way) !== way);
}

/** Adds what a file holds to the store. @returns how many of its submissions were known */
async function takeIn(
  file: FoundFile,
  scheme: CollectScheme,
  earlier: EarlierLines,
  store: SubmissionStore,
  words: CommandLineWords
): Promise<number> {
  let reused = 0;
  for (const one of submissionsIn(file, words)) {
    const { submissions, known } = await readOne(one, file, scheme, earlier, words);
    for (const submission of submissions) store.add(submission);
    if (known) reused += 1;
  }
  return reused;
}

async function readOne(
  one: SubmittedBytes,
  file: FoundFile,
  { frame }: CollectScheme,
  earlier: EarlierLines,
  words: CommandLineWords
): Promise<{ submissions: readonly Submission[]; known: boolean }> {
  const { path, modified } = one;
  let bytes: Uint8Array;
  try {
    bytes = one.bytes();
  } catch (error) {
    const unread = { path, modified, bytes: 0, sha256: "", sha256After: "" };
    return { submissions: [unreadable(error, unread, words)], known: false };
  }
  const before = sha256(bytes);
  const said = { path, sha256: before, sha256After: before, bytes: bytes.length, modified };
  const known = earlier.find(said);
  const submissions = known ?? (await readSubmitted(said, bytes, frame, words));
  const own = { ...said, sha256After: path === file.path ? checksumNow(file) : before };
  return {
    submissions: submissions.map((submission) => ({ ...submission, file: own })),
    known: known !== null,
  };
}

/** The checksum of a file as it is now; `""` where somebody has taken it away. */
function checksumNow({ disk }: FoundFile): string {
  try {
    return sha256(readFileSync(disk));
  } catch {
    return "";
  }
}
