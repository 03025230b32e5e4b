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
import { basename, dirname, join, resolve } from "node:path";
import type { Words } from "../locales/words";
import { Failure } from "./failure";
import { errorCode } from "./input-file";

/**
 * Makes sure, before any work is done, that a file may be written there: the folder exists, nothing
 * is overwritten without being asked, and never one of the inputs, under whatever name.
 */
export function claimOutput(
  path: string,
  inputs: readonly string[],
  force: boolean,
  words: Words
): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Failure([words.cli.cannotWrite(path, "no_folder")]);
  }
  if (!existsSync(path)) return;
  const real = realpathSync(path);
  if (inputs.some((input) => existsSync(input) && realpathSync(input) === real)) {
    throw new Failure([words.cli.cannotWrite(path, "is_input")]);
  }
  if (!force) throw new Failure([words.cli.cannotWrite(path, "exists")]);
}

/** Writes the whole file beside its place and then renames it: there is never half a file. */
export function writeOutput(path: string, bytes: Uint8Array, words: Words): void {
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
