import { openSync } from "node:fs";
import {
  newLineMemory,
  readLine,
  withFile,
  type LineOrigin,
  type LineRead,
} from "../app/submission-json";
import { knownKey } from "../app/take-in";
import type { SubmittedFile } from "../core/submission/submission";
import { linesOf, readLineAt, type LinePlace } from "./line-file";

/** What earlier runs have read, be they finished or killed half way. */
export interface EarlierLines {
  /** The keys (`knownKey`) of what is known under this name, or in the archive of this name. */
  readonly keysOf: (path: string) => readonly string[];
  /** The lines of a file that is known. */
  readonly find: (file: SubmittedFile) => readonly LineRead[];
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
  const memory = newLineMemory();
  for (const file of files) {
    const seen = new Map<string, LinePlace[]>();
    for (const { place, text } of linesOf(file)) {
      const read = readLine(text, memory);
      if (!read || read.origin.scheme !== origin.scheme) continue;
      if (read.origin.language !== origin.language) continue;
      const key = knownKey(read.head.file);
      // Of a workbook with several units, one line each: a run that was killed may have some of them.
      const lines = [...(seen.get(key) ?? [])];
      lines[read.head.part] = place;
      seen.set(key, lines);
      if (lines.filter(Boolean).length === read.head.parts) places.set(key, { file, lines });
    }
  }
  const keys = keysByPath(places.keys());
  return {
    files,
    keysOf: (path) => keys.get(path) ?? [],
    find: (file) => {
      const known = places.get(knownKey(file));
      if (!known) return [];
      return known.lines.flatMap((place) => {
        const read = readLine(readLineAt(known.file, place), memory);
        return read ? [withFile(read, file)] : [];
      });
    },
  };
}

/** By the name of the file, and of each archive that it may have come out of. */
function keysByPath(known: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const key of known) {
    const path = key.slice(key.indexOf(" ") + 1);
    const archives = [...path.matchAll(/\.zip(?=\/)/giu)].map((one) =>
      path.slice(0, one.index + 4)
    );
    for (const name of [path, ...archives]) {
      const same = keys.get(name);
      if (same) same.push(key);
      else keys.set(name, [key]);
    }
  }
  return keys;
}
