import { existsSync, mkdirSync, readdirSync, renameSync, statSync, unlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { collectJson, decisionLines } from "../app/collect-json";
import { collectSheets } from "../app/collect-sheets";
import { submittedLinks } from "../app/submitted-links";
import { notingIn } from "../app/submission-line";
import { settle, type Settlement } from "../core/submission/settle";
import { deflatePieceNode } from "../files/deflate-node";
import { writeListWorkbook } from "../files/list-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import type { CollectScheme } from "./collect-frame";
import { collectLines, wasChanged } from "./collect-lines";
import { FOLDERS, foldersText, type CollectedFolders } from "./collected-folders";
import { Failure } from "./failure";
import { errorCode } from "./input-file";
import { LineFile } from "./line-file";
import { SubmissionStore } from "./submission-store";
import { isBeingWritten, readUnfinished, unfinishedPath } from "./unfinished-files";
import { printJson } from "./printing";

/** The submissions in a folder of results, a line each. */
export const SUBMISSIONS = "submissions.ndjson";
export const DECISIONS = "decisions.ndjson";
/** The workbook of a folder of results. */
export const BOARD = "board.xlsx";
/** The folder of the results, with a file of submissions begun in it. */
export interface ResultFolder {
  readonly path: string;
  readonly store: SubmissionStore;
  /** What earlier runs have left there. */
  readonly earlier: readonly string[];
  /** Puts the finished file in its place and takes away what is no longer needed. */
  readonly keep: () => void;
  /** Leaves everything as it was before. */
  readonly discard: () => void;
}

/** Makes the folder where there is none, and begins to write; a `Failure` where that cannot be. */
export function resultFolder(path: string, words: CommandLineWords): ResultFolder {
  const folder = resolve(path);
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new Failure([words.cli.cannotWrite(path, "exists")]);
    mkdirSync(folder, { recursive: true });
    const left = readdirSync(folder).flatMap((name) => readUnfinished(folder, name) ?? []);
    const busy = left.find(isBeingWritten);
    if (busy) throw new Failure([words.cli.collectRefused("in_use", busy.path)]);
    const finished = join(folder, SUBMISSIONS);
    const temporary = unfinishedPath(folder, SUBMISSIONS);
    const lines = left.filter((one) => one.target === SUBMISSIONS).map((one) => one.path);
    const store = new SubmissionStore(temporary);
    return {
      path: folder,
      store,
      earlier: [...lines, finished].filter((one) => existsSync(one)),
      keep: () => {
        store.close();
        renameSync(temporary, finished);
        for (const { path: one } of left) if (existsSync(one)) unlinkSync(one);
      },
      discard: () => {
        store.remove();
      },
    };
  } catch (error) {
    throw writeFailure(error, path, words);
  }
}

/** The sentence for a file that cannot be written; a `Failure` stays what it is. */
export function writeFailure(error: unknown, path: string, words: CommandLineWords): unknown {
  const code = errorCode(error);
  if (error instanceof Failure || code === "") return error;
  const denied = ["EACCES", "EPERM", "EROFS"].includes(code);
  return new Failure([words.cli.cannotWrite(path, denied ? "denied" : "other")]);
}

export interface Collected {
  readonly asked: Arguments;
  readonly scheme: CollectScheme;
  readonly results: ResultFolder;
  /** Where the submitted files are, as far as it is known. */
  readonly folders: CollectedFolders;
  /** Submissions that were known from an earlier run. */
  readonly reused: number;
  /** Litter with the name of a workbook. */
  readonly passedOver: readonly string[];
  readonly words: CommandLineWords;
  readonly print: (line: string) => void;
}

/**
 * Settles what the store holds and writes it: the submissions, the record of decisions and the board,
 * each whole or not at all. The same submissions give the same bytes.
 */
export function finishCollection(collected: Collected): number {
  const { asked, scheme, results, words, print } = collected;
  const { store } = results;
  const { frame } = scheme;
  // A full disk shows before anything else is made of it.
  store.flush();
  const noting = notingIn(words);
  const settled = settle(store.heads, store, frame, noting, asked.on);
  const fileLink = submittedLinks(collected.folders);
  const sheets = collectSheets(
    { settled, heads: store.heads, read: store, frame, noting, fileLink },
    words
  );
  const written: Written[] = [];
  try {
    written.push(
      writeBeside(results.path, DECISIONS, words, (file) => {
        for (const line of decisionLines(settled, store.heads, store.bare, asked.on))
          file.add(line);
      })
    );
    written.push(
      writeBeside(results.path, BOARD, words, (file) => {
        const title = words.collect.sheet.status;
        writeListWorkbook(sheets, { title, deflatePiece: deflatePieceNode }, (bytes, at) => {
          file.put(bytes, at);
        });
      })
    );
    written.push(
      writeBeside(results.path, FOLDERS, words, (file) => {
        file.add(foldersText(collected.folders));
      })
    );
    const json = asked.json ? collectJson(settled, store.heads, store, frame, noting) : null;
    const lines = json ? [] : collectLines(settled, store.heads, collected);
    for (const one of written) renameSync(one.temporary, one.target);
    results.keep();
    for (const line of lines) print(line);
    const { passedOver } = collected;
    if (json) printJson({ ...json, leftOut: scheme.leftOut, passedOver });
  } catch (error) {
    for (const one of written) if (existsSync(one.temporary)) unlinkSync(one.temporary);
    throw writeFailure(error, results.path, words);
  }
  return exitCode(settled, store.heads.some(wasChanged) || scheme.leftOut.length > 0);
}

/** A file that is whole, under a name of its own until it takes its place. */
interface Written {
  readonly target: string;
  readonly temporary: string;
}

/** Writes a whole file beside its place, to be renamed when all the others are written too. */
function writeBeside(
  folder: string,
  name: string,
  words: CommandLineWords,
  write: (file: LineFile) => void
): Written {
  const target = join(folder, name);
  const temporary = unfinishedPath(folder, name);
  let file: LineFile | null = null;
  try {
    file = new LineFile(temporary);
    write(file);
    file.close();
  } catch (error) {
    file?.remove();
    throw writeFailure(error, target, words);
  }
  return { target, temporary };
}

function exitCode({ units, standing }: Settlement, incomplete: boolean): number {
  if (units.some((one) => one.verdict === "return")) return 1;
  const lost = standing.states.some((one) => one === "unread" || one === "unknown");
  return lost || incomplete || units.some((one) => one.verdict !== "pass") ? 3 : 0;
}
