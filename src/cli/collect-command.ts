import { closeSync, existsSync } from "node:fs";
import type { TakenIn } from "../app/take-in";
import { rewritten } from "../app/written-line";
import { comparePlaces, compareReadings } from "../core/submission/submission-age";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { readSchemeBytes, type CollectScheme } from "./collect-frame";
import { filesOfPart } from "./collect-part";
import { finishCollection, resultFolder, writeFailure } from "./collect-results";
import { startThreads, type CollectThreads } from "./collect-threads";
import { isWithin, namedFolder, wayToFolders } from "./collected-folders";
import { earlierLines, type EarlierLines } from "./earlier-lines";
import { Failure } from "./failure";
import { readBytes } from "./input-file";
import { Progress } from "./progress";
import { keepMemoryClose, MANY_SUBMISSIONS } from "./heap-growth";
import type { SubmissionStore } from "./submission-store";
import { findFiles, type FoundFile } from "./submitted-files";
import { isPassedOver } from "./take-in-file";
import { giveEarly, takeInAll } from "./take-in-all";

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
  const { operands: folders, scheme: schemePath, out } = asked;
  if (folders.length === 0) throw new Failure([words.cli.collectRefused("no_folder", "")]);
  if (schemePath === null) throw new Failure([words.cli.collectRefused("no_scheme", "")]);
  if (out === null) throw new Failure([words.cli.collectRefused("no_out", "")]);
  const inside = folders.find((folder) => isWithin(out, folder));
  if (inside !== undefined) throw new Failure([words.cli.collectRefused("out_is_folder", inside)]);
  const bytes = readBytes(schemePath, words);
  // The scheme may lie among the files that are checked by it.
  const found = findFiles(folders, words, schemePath);
  if (found.every((one) => one.passedOver))
    throw new Failure([words.cli.collectRefused("no_files", folders[0] ?? "")]);
  const files = asked.part ? filesOfPart(found, asked.part) : found;
  // They get ready while the scheme is read here, once for all.
  const threads = startThreads(files.length, words.language);
  try {
    const early = existsSync(out) ? 0 : giveEarly(files, threads);
    const scheme = await readSchemeBytes(schemePath, bytes, words);
    const given = { files, threads, early };
    return await collectUnder(scheme, given, { ...asked, out }, words, print);
  } finally {
    threads.end();
  }
}

/** What is to be taken in, and how far that is on its way. */
interface Given {
  readonly files: readonly FoundFile[];
  readonly threads: CollectThreads;
  readonly early: number;
}

async function collectUnder(
  scheme: CollectScheme,
  { files, threads, early }: Given,
  asked: Arguments & { readonly out: string },
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const results = resultFolder(asked.out, words);
  try {
    const earlier = earlierLines(results.earlier, scheme.origin);
    const keysOf = (file: FoundFile) => earlier.keysOf(file.path);
    const progress = new Progress(files.length);
    let reused = 0;
    let step = 0;
    let sameName: TakenIn[] = [];
    const passedOver: string[] = [];
    for await (const taken of takeInAll(files, keysOf, scheme, words, threads, early)) {
      for (const one of taken) {
        if (isPassedOver(one)) passedOver.push(one.file.path);
        else sameName.push(one);
      }
      progress.step();
      step += 1;
      if (step === MANY_SUBMISSIONS) keepMemoryClose();
      if (files[step]?.path === files[step - 1]?.path) continue;
      for (const one of eachOnce(sameName)) reused += keep(one, earlier, results.store);
      sameName = [];
    }
    threads.end();
    progress.end();
    for (const one of earlier.files) closeSync(one);
    const folders = wayToFolders(results.path, asked.operands.map(namedFolder));
    const done = { asked, scheme, results, folders, reused, passedOver };
    return finishCollection({ ...done, words, print });
  } catch (error) {
    results.discard();
    throw writeFailure(error, asked.out, words);
  }
}

/**
 * Folders of one name may hold files of one name: those come in the order of lines, and the same bytes
 * once, as first sent, just as `heshu merge` has it.
 */
function eachOnce(taken: readonly TakenIn[]): readonly TakenIn[] {
  const ordered = taken.map((one) => ({ ...one, part: 0 })).sort(compareReadings);
  return ordered.filter((one, place) => {
    const before = ordered[place - 1];
    return !before || comparePlaces(before, one) !== 0;
  });
}

/** Adds a submission to the store. @returns 1 where it was known, else 0 */
function keep({ file, lines }: TakenIn, earlier: EarlierLines, store: SubmissionStore): number {
  if (lines === null) {
    for (const line of earlier.find(file)) store.addLine(rewritten(line));
    return 1;
  }
  for (const line of lines) store.addLine(line);
  return 0;
}
