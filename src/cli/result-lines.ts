import { closeSync, existsSync, openSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readLine, readLineHead } from "../app/submission-json";
import { comparePlaces, type SubmissionHead } from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";
import type { CommandLineWords } from "../locales/cli-words";
import type { CollectScheme } from "./collect-frame";
import { SUBMISSIONS } from "./collect-results";
import { Failure } from "./failure";
import { errorCode } from "./input-file";
import { linesOf, readLineAt, type LinePlace } from "./line-file";
import { headOf } from "./submission-store";

/** What lines are ordered by. */
export type LineKey = Pick<Submission, "file" | "part">;

/** A line that was written by some run. */
export interface PartLine {
  readonly head: LineKey;
  readonly file: number;
  readonly place: LinePlace;
}

/** The submissions of results that are finished; in memory only what tells them apart. */
export interface ResultLines {
  /** The folder that they lie in. */
  readonly folder: string;
  readonly heads: readonly SubmissionHead[];
  /** The submission at a place of `heads`. */
  readonly read: (place: number) => Submission;
  readonly close: () => void;
}

/** Opens a folder of results, or its `submissions.ndjson`; a `Failure` where it holds none of this scheme. */
export function openResults(
  path: string,
  { origin }: CollectScheme,
  words: CommandLineWords
): ResultLines {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const lines = isFolder ? join(path, SUBMISSIONS) : path;
  const file = openPart(lines, words);
  const read = (place: LinePlace) => {
    const line = readLine(readLineAt(file, place));
    if (!line) throw new Failure([words.collect.refused("not_submissions", lines)]);
    return line.submission;
  };
  try {
    const parts = readPart(lines, file, origin.scheme, words);
    const known = [...parts].sort((one, other) => comparePlaces(one.head, other.head));
    return {
      folder: isFolder ? path : dirname(lines),
      heads: known.map(({ place }) => headOf(read(place))),
      read: (place) => {
        const line = known[place];
        if (!line) throw new RangeError("There is no such submission.");
        return read(line.place);
      },
      close: () => {
        closeSync(file);
      },
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Opens a file of lines; a `Failure` where it cannot be read. */
export function openPart(path: string, words: CommandLineWords): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    const missing = errorCode(error) === "ENOENT";
    throw new Failure([words.cli.cannotRead(path, missing ? "missing" : "denied")]);
  }
}

/** Where the lines of a part stand; a `Failure` for lines of another scheme, or none of Heshu's. */
export function readPart(
  path: string,
  file: number,
  scheme: string,
  words: CommandLineWords
): readonly PartLine[] {
  const lines: PartLine[] = [];
  try {
    for (const { place, text } of linesOf(file)) {
      const read = readLineHead(text);
      if (!read) throw new Failure([words.collect.refused("not_submissions", path)]);
      if (read.origin.scheme !== scheme)
        throw new Failure([words.collect.refused("other_scheme", path)]);
      const { file: submitted, part } = read.submission;
      lines.push({ head: { file: submitted, part }, file, place });
    }
  } catch (error) {
    if (errorCode(error) === "EISDIR") throw new Failure([words.cli.cannotRead(path, "folder")]);
    throw error;
  }
  if (lines.length === 0) throw new Failure([words.collect.refused("not_submissions", path)]);
  return lines;
}
