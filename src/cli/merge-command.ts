import { closeSync } from "node:fs";
import { readLine } from "../app/submission-json";
import { comparePlaces } from "../core/submission/standing";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { readCollectScheme } from "./collect-frame";
import { finishCollection, resultFolder, writeFailure } from "./collect-results";
import { foldersBeside, wayToFolders } from "./collected-folders";
import { Failure } from "./failure";
import { readLineAt } from "./line-file";
import { openPart, readPart, type LineKey } from "./result-lines";

/**
 * `heshu merge`: joins submissions that were read apart, under the same scheme, as if one run had read
 * them all. One that stands in several parts counts once.
 */
export async function merge(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  if (asked.operands.length === 0) throw new Failure([words.collect.refused("no_parts", "")]);
  const scheme = await readCollectScheme(asked, words);
  if (asked.out === null) throw new Failure([words.collect.refused("no_out", "")]);
  const parts = asked.operands.map((path) => ({ path, file: openPart(path, words) }));
  try {
    const lines = parts.flatMap(({ path, file }) =>
      readPart(path, file, scheme.origin.scheme, words)
    );
    lines.sort((one, other) => comparePlaces(one.head, other.head));
    const results = resultFolder(asked.out, scheme.origin, words);
    try {
      let before: LineKey | null = null;
      for (const { head, file, place } of lines) {
        if (before && comparePlaces(before, head) === 0) continue;
        before = head;
        const read = readLine(readLineAt(file, place));
        if (read) results.store.add(read.submission);
      }
      const folders = wayToFolders(results.path, asked.operands.flatMap(foldersBeside));
      return finishCollection({ asked, scheme, results, folders, reused: 0, words, print });
    } catch (error) {
      results.discard();
      throw writeFailure(error, asked.out, words);
    }
  } finally {
    for (const { file } of parts) closeSync(file);
  }
}
