import { openSync } from "node:fs";
import { readLine, readLineHead, type LineOrigin } from "../app/submission-json";
import type { Submission, SubmittedFile } from "../core/submission/submission";
import { linesOf, readLineAt, type LinePlace } from "./line-file";

/** What earlier runs have read, be they finished or killed half way. */
export interface EarlierLines {
  /** The submissions of a file of these bytes under this name; `null` where it is new or changed. */
  readonly find: (file: Pick<SubmittedFile, "path" | "sha256">) => readonly Submission[] | null;
  /** To be closed when nothing is asked any more. */
  readonly files: readonly number[];
}

/**
 * Finds the lines of earlier runs under the same scheme and in the same language. The name belongs to
 * what was read, since it may be all that tells a unit.
 */
export function earlierLines(paths: readonly string[], origin: LineOrigin): EarlierLines {
  const places = new Map<string, { file: number; lines: readonly LinePlace[] }>();
  const files = paths.map((path) => openSync(path, "r"));
  for (const file of files) {
    const seen = new Map<string, LinePlace[]>();
    for (const { place, text } of linesOf(file)) {
      const read = readLineHead(text);
      if (!read || read.origin.scheme !== origin.scheme) continue;
      if (read.origin.language !== origin.language) continue;
      const key = keyOf(read.submission.file);
      // Of a workbook with several units, one line each: a run that was killed may have some of them.
      const lines = [...(seen.get(key) ?? [])];
      lines[read.submission.part] = place;
      seen.set(key, lines);
      if (lines.filter(Boolean).length === read.submission.parts) places.set(key, { file, lines });
    }
  }
  return {
    files,
    find: (file) => {
      const known = places.get(keyOf(file));
      if (!known) return null;
      const read = known.lines.map((place) => readLine(readLineAt(known.file, place)));
      return read.every((one) => one !== null) ? read.map((one) => one.submission) : null;
    },
  };
}

function keyOf({ path, sha256 }: Pick<SubmittedFile, "path" | "sha256">): string {
  return `${sha256} ${path}`;
}
