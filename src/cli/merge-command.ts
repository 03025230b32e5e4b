import { closeSync, openSync } from "node:fs";
import {
  isOfOtherFormat,
  newLineMemory,
  readLine,
  readLineStart,
  type LineOrigin,
} from "../app/submission-json";
import { rewritten } from "../app/written-line";
import { comparePlaces, compareReadings } from "../core/submission/submission-age";
import type { Submission } from "../core/submission/submission";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { readCollectScheme } from "./collect-frame";
import { finishCollection, resultFolder, writeFailure } from "./collect-results";
import { foldersBeside, wayToFolders } from "./collected-folders";
import { Failure } from "./failure";
import { keepMemoryClose, MANY_SUBMISSIONS } from "./heap-growth";
import { errorCode } from "./input-file";
import { linesOf, readLineAt, type LinePlace } from "./line-file";

/**
 * `heshu merge`: joins submissions that were read apart, under the same scheme, as if one run had read
 * them all. One that stands in several parts counts once.
 */
export async function merge(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  if (asked.operands.length === 0) throw new Failure([words.cli.collectRefused("no_parts", "")]);
  const scheme = await readCollectScheme(asked, words);
  if (asked.out === null) throw new Failure([words.cli.collectRefused("no_out", "")]);
  const parts = asked.operands.map((path) => ({ path, file: openPart(path, words) }));
  try {
    const lines = parts.flatMap(({ path, file }) => readPart(path, file, scheme.origin, words));
    if (lines.length === 0)
      throw new Failure([words.cli.collectRefused("not_submissions", asked.operands[0] ?? "")]);
    if (lines.length >= MANY_SUBMISSIONS) keepMemoryClose();
    lines.sort((one, other) => compareReadings(one.head, other.head));
    const results = resultFolder(asked.out, words);
    try {
      const memory = newLineMemory();
      let before: Key | null = null;
      for (const { head, path, file, place } of lines) {
        if (before && comparePlaces(before, head) === 0) continue;
        before = head;
        const read = readLine(readLineAt(file, place), memory);
        if (!read) throw new Failure([words.cli.collectRefused("not_submissions", path)]);
        results.store.addLine(rewritten(read));
      }
      const folders = wayToFolders(results.path, asked.operands.flatMap(foldersBeside));
      const done = { asked, scheme, results, folders, reused: 0, passedOver: [] };
      return finishCollection({ ...done, words, print });
    } catch (error) {
      results.discard();
      throw writeFailure(error, asked.out, words);
    }
  } finally {
    for (const { file } of parts) closeSync(file);
  }
}

type Key = Pick<Submission, "file" | "part">;

interface PartLine {
  readonly head: Key;
  readonly path: string;
  readonly file: number;
  readonly place: LinePlace;
}

function openPart(path: string, words: CommandLineWords): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    const missing = errorCode(error) === "ENOENT";
    throw new Failure([words.cli.cannotRead(path, missing ? "missing" : "denied")]);
  }
}

function readPart(
  path: string,
  file: number,
  { scheme, language }: LineOrigin,
  words: CommandLineWords
): readonly PartLine[] {
  const lines: PartLine[] = [];
  try {
    for (const { place, text } of linesOf(file)) {
      const read = readLineStart(text);
      if (!read && isOfOtherFormat(text)) throw new Failure([words.cli.otherFormat(path)]);
      if (!read) throw new Failure([words.cli.collectRefused("not_submissions", path)]);
      if (read.origin.scheme !== scheme)
        throw new Failure([words.cli.collectRefused("other_scheme", path)]);
      if (read.origin.language !== language)
        throw new Failure([words.cli.collectRefused("other_language", path)]);
      const { file: submitted, part } = read.start;
      lines.push({ head: { file: submitted, part }, path, file, place });
    }
  } catch (error) {
    if (errorCode(error) === "EISDIR") throw new Failure([words.cli.cannotRead(path, "folder")]);
    throw error;
  }
  return lines;
}
