import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";
import { errorCode } from "./input-file";

/** Makes a folder, and those above it, where there is none; a `Failure` where that cannot be. */
export function makeFolder(path: string, words: CommandLineWords): void {
  try {
    if (existsSync(path) && !statSync(path).isDirectory())
      throw new Failure([words.cli.cannotWrite(path, "exists")]);
    makeWithParents(resolve(path));
  } catch (error) {
    throw writeFailure(error, path, words);
  }
}

/**
 * One after another, from the highest: Node's `recursive` never ends where a file system says of a new
 * folder what is said where the one above it is missing, as /proc does.
 */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeWithParents(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (errorCode(error) !== "EEXIST" || !existsSync(folder)) throw error;
  }
}

/** The sentence for what cannot be written; a `Failure` stays what it is. */
export function writeFailure(error: unknown, path: string, words: CommandLineWords): unknown {
  const code = errorCode(error);
  if (error instanceof Failure || code === "") return error;
  const denied = ["EACCES", "EPERM", "EROFS"].includes(code);
  return new Failure([words.cli.cannotWrite(path, denied ? "denied" : "other")]);
}
