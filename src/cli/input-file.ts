import { readFileSync } from "node:fs";
import type { Simplify } from "../app/simplify";
import { problemSentence, readWorkbookBytes, simplified } from "../app/workbook-bytes";
import type { Workbook } from "../core/workbook";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { ProblemError } from "../files/problem-error";
import type { CommandLineWords } from "../locales/cli-words";
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
  return readInputBytes(path, readBytes(path, words), words);
}

/** The same of bytes that were read from there. */
export async function readInputBytes(
  path: string,
  bytes: Uint8Array,
  words: CommandLineWords
): Promise<InputFile> {
  try {
    const { asRead, toXlsx } = readWorkbookBytes(path, bytes, inflateNode);
    return {
      path,
      workbook: await simplified(asRead, loadSimplify),
      asRead,
      bytes: toXlsx(deflateNode),
    };
  } catch (error) {
    throw fileFailure(error, path, words);
  }
}

/** The failure that a thrown thing of `files` stands for; anything else is passed on as it is. */
export function fileFailure(error: unknown, path: string, words: CommandLineWords): unknown {
  if (!(error instanceof ProblemError)) return error;
  return new Failure([words.cli.inFile(path, problemSentence(error.problem, words.problems))]);
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
