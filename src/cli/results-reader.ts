import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readLine, readLineHead, type LineOrigin } from "../app/submission-json";
import { notingIn } from "../app/submission-line";
import type { CollectFrame } from "../core/submission/collect-frame";
import { readDay } from "../core/submission/day";
import { settle, type Settlement } from "../core/submission/settle";
import type { SubmissionHead } from "../core/submission/standing";
import { headOf } from "../core/submission/submission-head";
import { wholeReader } from "../core/submission/submission-reader";
import type { Submission } from "../core/submission/submission";
import type { CommandLineWords } from "../locales/cli-words";
import { DECISIONS, SUBMISSIONS } from "./collect-results";
import { Failure } from "./failure";
import { linesOf, readLineAt, type LinePlace } from "./line-file";

/** What a finished collection has left, opened to be read. */
export interface CollectedResults {
  /** In the order of `comparePlaces`. */
  readonly heads: readonly SubmissionHead[];
  readonly read: (place: number) => Submission;
  /** The same without its figures. */
  readonly readBare: (place: number) => Submission;
  /** The day that the collection was told; `null` for none. */
  readonly on: string | null;
  readonly close: () => void;
}

/**
 * Opens the results of `heshu collect` or `heshu merge`. A `Failure` where the folder holds none, or
 * where they were made under another scheme or in another language; one of `null` takes any. Memory
 * holds a head of each.
 */
export function readResults(
  folder: string,
  origin: Pick<LineOrigin, "scheme"> & { readonly language: string | null },
  words: CommandLineWords
): CollectedResults {
  const file = openResults(folder, words);
  const heads: SubmissionHead[] = [];
  const places: LinePlace[] = [];
  try {
    for (const { place, text } of linesOf(file)) {
      const read = readLine(text);
      if (!read) throw new Failure([words.returning.refused("unfit_results", folder)]);
      if (read.origin.scheme !== origin.scheme)
        throw new Failure([words.returning.refused("other_scheme", folder)]);
      if (origin.language !== null && read.origin.language !== origin.language) {
        const language = read.origin.language.slice(0, 2);
        throw new Failure([words.returning.refused("other_language", language)]);
      }
      heads.push(headOf(read.submission));
      places.push(place);
    }
  } catch (error) {
    closeSync(file);
    throw error;
  }
  const lineAt = (place: number) => {
    const at = places[place];
    return at ? readLineAt(file, at) : "";
  };
  const whole = (read: { submission: Submission } | null) => {
    if (!read) throw new Failure([words.returning.refused("unfit_results", folder)]);
    return read.submission;
  };
  return {
    heads,
    read: (place) => whole(readLine(lineAt(place))),
    readBare: (place) => {
      const read = readLineHead(lineAt(place));
      return whole(read && { submission: { ...read.submission, figures: [] } });
    },
    on: dayOfResults(folder),
    close: () => {
      closeSync(file);
    },
  };
}

/** Settles a finished collection anew, as its board shows it. */
export function settleResults(
  { heads, read, readBare }: Pick<CollectedResults, "heads" | "read" | "readBare">,
  frame: CollectFrame,
  words: CommandLineWords
): Settlement {
  return settle(heads, wholeReader(read, readBare), frame, notingIn(words));
}

function openResults(folder: string, words: CommandLineWords): number {
  try {
    const path = join(folder, SUBMISSIONS);
    if (statSync(path).isFile()) return openSync(path, "r");
  } catch {
    // What is not there and what may not be read come to the same.
  }
  throw new Failure([words.returning.refused("not_results", folder)]);
}

/** Each line of the record of decisions bears the day. */
function dayOfResults(folder: string): string | null {
  try {
    const text = readFileSync(join(folder, DECISIONS), "utf8");
    const first: unknown = JSON.parse(text.slice(0, text.indexOf("\n")));
    const on = typeof first === "object" && first !== null && "on" in first ? first.on : null;
    return typeof on === "string" ? readDay(on) : null;
  } catch {
    return null;
  }
}
