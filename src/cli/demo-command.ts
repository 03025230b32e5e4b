import { join } from "node:path";
import type { CommandLineWords } from "../locales/cli-words";
import type { Arguments } from "./arguments";
import { check } from "./check-command";
import { summarize } from "./summarize-command";
import { makeFolder } from "./output-folder";

/** `npm run demo`: checks and fills the sample of 2023, so that a newcomer sees what the product does. */
export async function demo(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const folder = join("dist", "demo");
  makeFolder(folder, words);
  const operands = [join("assets", "samples", "2023.xlsx")];
  const common = { ...asked, operands, force: true };
  await check({ ...common, mark: join(folder, "2023-marked.xlsx") }, words, print);
  print("");
  await summarize({ ...common, out: join(folder, "2023-summary.xlsx") }, words, print);
  return 0;
}
