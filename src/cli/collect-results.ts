import { existsSync, mkdirSync, readdirSync, renameSync, statSync, unlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { collectJson, decisionLines } from "../app/collect-json";
import { collectSheets } from "../app/collect-sheets";
import { notedFinding } from "../app/submission-line";
import type { LineOrigin } from "../app/submission-json";
import { settle, type Noting, type Settlement } from "../core/submission/settle";
import { deflateNode, deflatePieceNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { writeListWorkbook } from "../files/list-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import type { CollectScheme } from "./collect-frame";
import { collectLines } from "./collect-lines";
import { Failure } from "./failure";
import { errorCode } from "./input-file";
import { LineFile } from "./line-file";
import { SubmissionStore } from "./submission-store";

export const SUBMISSIONS = "submissions.ndjson";
export const DECISIONS = "decisions.ndjson";
const BOARD = "board.xlsx";
/** What a run that was killed has left; the number tells processes apart. */
const UNFINISHED = /^\.(?:submissions|decisions\.ndjson|board\.xlsx)\.\d+\.tmp$/u;

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
export function resultFolder(
  path: string,
  origin: LineOrigin,
  words: CommandLineWords
): ResultFolder {
  const folder = resolve(path);
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new Failure([words.cli.cannotWrite(path, "exists")]);
    mkdirSync(folder, { recursive: true });
    const unfinished = readdirSync(folder).filter((name) => UNFINISHED.test(name));
    const finished = join(folder, SUBMISSIONS);
    const temporary = join(folder, `.submissions.${String(process.pid)}.tmp`);
    const left = unfinished.map((name) => join(folder, name)).filter((one) => one !== temporary);
    const store = new SubmissionStore(temporary, origin);
    return {
      path: folder,
      store,
      earlier: [...left.filter((one) => basename(one).startsWith(".sub")), finished].filter((one) =>
        existsSync(one)
      ),
      keep: () => {
        store.close();
        renameSync(temporary, finished);
        for (const one of left) if (existsSync(one)) unlinkSync(one);
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
  /** Submissions that were known from an earlier run. */
  readonly reused: number;
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
  const whole = (place: number) => store.read(place);
  const bare = (place: number) => store.readBare(place);
  const noting: Noting = {
    finding: (one) => notedFinding(one, words),
    unchecked: (one) => ({ rule: one.rule, message: words.unchecked(one) }),
  };
  const settled = settle(store.heads, whole, frame, noting);
  const read = { whole, bare };
  const sheets = collectSheets(settled, store.heads, read, frame, noting, words);
  const written: Written[] = [];
  try {
    written.push(
      writeBeside(results.path, DECISIONS, words, (file) => {
        for (const line of decisionLines(settled, store.heads, bare, asked.on)) file.add(line);
      })
    );
    written.push(
      writeBeside(results.path, BOARD, words, (file) => {
        const title = words.collect.sheet.status;
        writeListWorkbook(sheets, { title, ...NODE_ZLIB }, (bytes, at) => {
          file.put(bytes, at);
        });
      })
    );
    const json = asked.json ? collectJson(settled, store.heads, read, frame, noting) : null;
    for (const one of written) renameSync(one.temporary, one.target);
    results.keep();
    if (json) print(JSON.stringify(json, null, 2));
  } catch (error) {
    for (const one of written) if (existsSync(one.temporary)) unlinkSync(one.temporary);
    throw writeFailure(error, results.path, words);
  }
  if (!asked.json) for (const line of collectLines(settled, store.heads, collected)) print(line);
  return exitCode(settled);
}

const NODE_ZLIB = { deflate: deflateNode, inflate: inflateNode, deflatePiece: deflatePieceNode };

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
  const temporary = join(folder, `.${name}.${String(process.pid)}.tmp`);
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

function exitCode({ units, standing }: Settlement): number {
  if (units.some((one) => one.verdict === "return")) return 1;
  const lost = standing.states.some((one) => one === "unread" || one === "unknown");
  return lost || units.some((one) => one.verdict !== "pass") ? 3 : 0;
}
