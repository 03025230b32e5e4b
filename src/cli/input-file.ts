import { readFileSync } from "node:fs";
import {
  isTraditionalText,
  looksTraditional,
  plainText,
  simplifyWorkbook,
  type Simplify,
} from "../app/simplify";
import type { Workbook } from "../core/workbook";
import { readCsvWorkbook } from "../files/csv-workbook";
import { deflateNode } from "../files/deflate-node";
import { beginsAsPackage, problemOfBytes } from "../files/file-kind";
import { inflateNode } from "../files/inflate-node";
import { ProblemError } from "../files/problem-error";
import { readWorkbook } from "../files/read-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import type { SentenceFor } from "../locales/words";
import type { Problem } from "../core/problem";
import { Failure } from "./failure";

export interface InputFile {
  readonly path: string;
  /** An .xlsx that copies are made from: the file itself, or what a CSV file became. */
  readonly bytes: Uint8Array;
  /** In simplified characters, ready for the core. */
  readonly workbook: Workbook;
  /** In the characters of the file. */
  readonly asRead: Workbook;
}

/** Reads a workbook file; whatever is wrong with it becomes one sentence that names the file. */
export async function readInputFile(path: string, words: CommandLineWords): Promise<InputFile> {
  const bytes = readBytes(path, words);
  try {
    const { asRead, toXlsx } = readWorkbookBytes(path, bytes);
    return { path, workbook: await simplified(asRead), asRead, bytes: toXlsx() };
  } catch (error) {
    throw fileFailure(error, path, words);
  }
}

/**
 * A text named as one is a sheet of its own; a workbook under such a name is still a workbook. Throws
 * `ProblemError`.
 */
export function readWorkbookBytes(
  path: string,
  bytes: Uint8Array
): { readonly asRead: Workbook; readonly toXlsx: () => Uint8Array } {
  if (!TEXT_NAME.test(path) || problemOfBytes(bytes) || beginsAsPackage(bytes)) {
    return { asRead: readWorkbook(bytes, inflateNode), toXlsx: () => bytes };
  }
  const { workbook, toXlsx } = readCsvWorkbook(bytes, path);
  return { asRead: workbook, toXlsx: () => toXlsx(deflateNode) };
}

/** In simplified characters, as the core reads them. */
export async function simplified(workbook: Workbook): Promise<Workbook> {
  return looksTraditional(workbook) ? simplifyWorkbook(workbook, await loadSimplify()) : workbook;
}

/** The same for one text, such as the name of a file. */
export async function simplifiedText(text: string): Promise<string> {
  return isTraditionalText(text) ? plainText(text, await loadSimplify()) : text;
}

const TEXT_NAME = /\.(?:csv|tsv|txt)$/iu;

/** The failure that a thrown thing of `files` stands for; anything else is passed on as it is. */
export function fileFailure(error: unknown, path: string, words: CommandLineWords): unknown {
  if (!(error instanceof ProblemError)) return error;
  return new Failure([words.cli.inFile(path, problemSentence(error.problem, words.problems))]);
}

/** What is wrong with a file, in words. */
export function problemSentence(problem: Problem, sentences: SentenceFor<Problem>): string {
  const say = sentences[problem.code] as (one: Problem) => string;
  return say(problem);
}

/** The bytes of a file; a `Failure` where it cannot be read. */
export function readBytes(path: string, words: CommandLineWords): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = READ_REASONS.get(errorCode(error)) ?? "other";
    throw new Failure([words.cli.cannotRead(path, reason)]);
  }
}

const READ_REASONS = new Map<string, "missing" | "folder" | "denied">([
  ["ENOENT", "missing"],
  ["ENOTDIR", "missing"],
  ["EISDIR", "folder"],
  ["EACCES", "denied"],
  ["EPERM", "denied"],
]);

/** The system's code of an error, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

let simplify: Simplify | null = null;

/** The converter is 58 KiB of tables, so it is loaded once and only when a workbook is read. */
export async function loadSimplify(): Promise<Simplify> {
  if (!simplify) {
    const { Converter } = await import("opencc-js/t2cn");
    simplify = Converter({ from: "t", to: "cn" });
  }
  return simplify;
}
