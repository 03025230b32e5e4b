import { join } from "node:path";
import { deflateNode } from "../files/deflate-node";
import { createWorkbook } from "../files/create-workbook";
import { sampleWorkbooks } from "../samples/workbooks";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { writeOutput } from "./output-file";
import { makeFolder } from "./output-folder";

/** `heshu samples FOLDER`: writes the blank scheme and the two sample years, the same bytes each time. */
export function samples(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): number {
  const folder = asked.operands[0] ?? "assets/samples";
  makeFolder(folder, words);
  for (const { file, title, sheets } of sampleWorkbooks()) {
    const path = join(folder, file);
    writeOutput(path, createWorkbook(sheets, deflateNode, { title, creator: "核数" }), words);
    print(path);
  }
  return 0;
}
