import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { KeptSubmissions } from "../app/kept-submissions";
import {
  isOfOtherFormat,
  newLineMemory,
  readLine,
  type LineOrigin,
  type LineRead,
} from "../app/submission-json";
import { notingIn } from "../app/submission-line";
import type { CollectFrame } from "../core/submission/collect-frame";
import { readDay } from "../core/submission/day";
import { settle, type Settlement } from "../core/submission/settle";
import type { CommandLineWords } from "../locales/cli-words";
import { DECISIONS, SUBMISSIONS } from "./collect-results";
import { Failure } from "./failure";
import { linesOf, readLineAt, type LinePlace } from "./line-file";

/** What a finished collection has left, opened to be read. */
export interface CollectedResults {
  /** In the order of `comparePlaces`. */
  readonly submissions: KeptSubmissions;
  /** The day that the collection was told; `null` for none. */
  readonly on: string | null;
  readonly close: () => void;
}

/**
 * Opens the results of `heshu collect` or `heshu merge`. A `Failure` where the folder holds none, or
 * where they were made by another version, under another scheme or in another language; one of `null`
 * takes any.
 */
export function readResults(
  folder: string,
  origin: Pick<LineOrigin, "scheme"> & { readonly language: string | null },
  words: CommandLineWords
): CollectedResults {
  const file = openResults(folder, words);
  try {
    const submissions = readKept(file, join(folder, SUBMISSIONS), words, (read) => {
      if (!read) return words.returning.refused("unfit_results", folder);
      const { scheme, language } = read.origin;
      if (scheme !== origin.scheme) return words.returning.refused("other_scheme", folder);
      return origin.language === null || language === origin.language
        ? null
        : words.returning.refused("other_language", language.slice(0, 2));
    });
    const close = () => {
      closeSync(file);
    };
    return { submissions, on: dayOfResults(folder), close };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/**
 * Reads the lines of an open file, which must stay open.
 *
 * @param refuse says why a line cannot be used; `null` for one that can
 */
export function readKept(
  file: number,
  path: string,
  words: CommandLineWords,
  refuse: (read: LineRead | null) => string | null
): KeptSubmissions {
  const places: LinePlace[] = [];
  const memory = newLineMemory();
  const submissions = new KeptSubmissions((place) => {
    const at = places[place];
    return at ? readLineAt(file, at) : "";
  });
  for (const { place, text } of linesOf(file)) {
    const read = readLine(text, memory);
    if (!read && isOfOtherFormat(text)) throw new Failure([words.cli.otherFormat(path)]);
    const refused = refuse(read);
    if (refused !== null || !read) throw new Failure([refused ?? ""]);
    submissions.keep(read);
    places.push(place);
  }
  return submissions;
}

/** Settles a finished collection anew, as its board shows it. */
export function settleResults(
  { submissions, on }: Pick<CollectedResults, "submissions" | "on">,
  frame: CollectFrame,
  words: CommandLineWords
): Settlement {
  return settle(submissions.heads, submissions, frame, notingIn(words), on);
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
export function dayOfResults(folder: string): string | null {
  try {
    const text = readFileSync(join(folder, DECISIONS), "utf8");
    const first: unknown = JSON.parse(text.slice(0, text.indexOf("\n")));
    const on = typeof first === "object" && first !== null && "on" in first ? first.on : null;
    return typeof on === "string" ? readDay(on) : null;
  } catch {
    return null;
  }
}
