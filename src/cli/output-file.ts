import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";
import { errorCode } from "./input-file";

/**
 * Makes sure, before any work is done, that a file may be written there: the folder exists, nothing
 * is overwritten without being asked, and never one of the inputs, under whatever name. A workbook
 * with macros or a template keeps its extension, since Excel opens it under no other.
 *
 * @param original the file the output is a copy of, one of the inputs
 */
export function claimOutput(
  path: string,
  original: string,
  inputs: readonly string[],
  force: boolean,
  words: CommandLineWords
): void {
  if (kindOf(path) !== kindOf(original) || OTHER_KIND.test(path)) {
    throw new Failure([words.cli.cannotWrite(path, "kind")]);
  }
  claimPlace(path, inputs, force, words);
}

/** As `claimOutput`, for a Word document, which is a copy of nothing. */
export function claimDocument(
  path: string,
  inputs: readonly string[],
  force: boolean,
  words: CommandLineWords
): void {
  if (!/\.docx$/iu.test(path)) throw new Failure([words.cli.document.kind(path)]);
  claimPlace(path, inputs, force, words);
}

function claimPlace(
  path: string,
  inputs: readonly string[],
  force: boolean,
  words: CommandLineWords
): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Failure([words.cli.cannotWrite(path, "no_folder")]);
  }
  if (!existsSync(path)) return;
  if (inputs.some((input) => existsSync(input) && isSameFile(input, path))) {
    throw new Failure([words.cli.cannotWrite(path, "is_input")]);
  }
  if (!statSync(path).isFile()) throw new Failure([words.cli.cannotWrite(path, "not_a_file")]);
  if (!force) throw new Failure([words.cli.cannotWrite(path, "exists")]);
}

/** Under one name or two: links of either kind, other spellings of the path, other case on some disks. */
function isSameFile(one: string, other: string): boolean {
  if (realpathSync(one) === realpathSync(other)) return true;
  const [first, second] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
  return first.ino !== 0n && first.ino === second.ino && first.dev === second.dev;
}

/** Workbooks with macros and templates say inside what they are, and Excel holds the name to it. */
function kindOf(path: string): string {
  const extension = extname(path).toLowerCase();
  return [".xlsm", ".xltx", ".xltm"].includes(extension) ? extension : ".xlsx";
}

/** Names under which Excel would take the copy for something else. */
const OTHER_KIND = /\.(?:csv|tsv|txt|xls|xlsb|et|ods|pdf)$/iu;

/** Writes the whole file beside its place and then renames it: there is never half a file. */
export function writeOutput(path: string, bytes: Uint8Array, words: CommandLineWords): void {
  const target = resolve(path);
  const temporary = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    const file = openSync(temporary, "wx");
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (existsSync(temporary)) unlinkSync(temporary);
    const denied = ["EACCES", "EPERM", "EROFS"].includes(errorCode(error));
    throw new Failure([words.cli.cannotWrite(path, denied ? "denied" : "other")]);
  }
}
