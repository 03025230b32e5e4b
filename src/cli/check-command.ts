import { checkJson } from "../app/json";
import { listedResult } from "../app/listed-result";
import { markedCopy } from "../app/marked-copy";
import { addressText } from "../core/address";
import type { Verdict } from "../core/check";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbookReport } from "../files/patch-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import { inputPaths, workbookPath, type Arguments } from "./arguments";
import { checkInput } from "./checked-workbook";
import { fileFailure } from "./input-file";
import { claimOutput, writeOutput } from "./output-file";
import { Progress } from "./progress";
import { checkLines } from "./check-lines";
import { printJson, printNote } from "./printing";

/** 0 pass, 1 return, 3 explanations outstanding or something unchecked; 2 is for what cannot be used. */
export const EXIT: Readonly<Record<Verdict, number>> = {
  pass: 0,
  return: 1,
  explain: 3,
  unchecked: 3,
};

/** `heshu check`: prints the report; with `--mark` writes a marked copy, never the file itself. */
export async function check(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = workbookPath(asked, words);
  if (asked.mark !== null)
    claimOutput(asked.mark, path, inputPaths(asked, words), asked.force, words);
  const progress = new Progress(asked.mark === null ? 3 : 4);
  const { data, result } = await checkInput(path, asked, words, progress);
  const notes: string[] = [];
  if (asked.mark !== null) {
    const edits = markedCopy(listedResult(result, words), data.workbook, words);
    const patched = patch(data.bytes, edits, path, words);
    writeOutput(asked.mark, patched.bytes, words);
    progress.step();
    notes.push(words.cli.marked(asked.mark));
    const skipped = patched.skippedComments.map(addressText);
    if (skipped.length > 0)
      notes.push(words.cli.skippedComments(skipped.join(words.collect.between)));
    if (patched.signatureBroken) notes.push(words.cli.signatureBroken);
  }
  progress.end();
  if (asked.json) {
    printJson(checkJson(result, words));
    for (const note of notes) printNote(note);
  } else {
    for (const line of [...checkLines(result, path, asked.scheme, words), ...notes]) print(line);
  }
  return EXIT[result.verdict];
}

function patch(
  bytes: Uint8Array,
  edits: Parameters<typeof patchWorkbookReport>[1],
  path: string,
  words: CommandLineWords
) {
  try {
    return patchWorkbookReport(bytes, edits, { inflate: inflateNode, deflate: deflateNode });
  } catch (error) {
    throw fileFailure(error, path, words);
  }
}
