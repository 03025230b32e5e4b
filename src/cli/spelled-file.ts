import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { spellFormulas } from "../files/spelled-formulas";
import type { CommandLineWords } from "../locales/cli-words";
import { fileFailure, readInputFile, type InputFile } from "./input-file";

const codec = { inflate: inflateNode, deflate: deflateNode };

/** As `readInputFile`, with each cell's formula as it reads there: for cells that are changed one by one. */
export async function readSpelledFile(path: string, words: CommandLineWords): Promise<InputFile> {
  const file = await readInputFile(path, words);
  try {
    return { ...file, workbook: spellFormulas(file.bytes, file.workbook, codec) };
  } catch (error) {
    throw fileFailure(error, path, words);
  }
}
