import { basename } from "node:path";
import { schemeOfFile } from "../core/foreign-scheme";
import { readScheme } from "../core/scheme/scheme-read";
import { readFrame, type CollectFrame } from "../core/submission/collect-frame";
import type { CommandLineWords } from "../locales/cli-words";
import type { LineOrigin } from "../app/submission-json";
import type { Arguments } from "./arguments";
import { faultSentence } from "./checked-workbook";
import { Failure } from "./failure";
import { readInputFile } from "./input-file";
import { sha256 } from "./sha256";

/** The scheme of a collection, and how the lines checked under it are told from others. */
export interface CollectScheme {
  readonly frame: CollectFrame;
  readonly path: string;
  readonly origin: LineOrigin;
}

/** Reads the workbook that `--scheme` names; a `Failure` where it is at fault or has no register. */
export async function readCollectScheme(
  { scheme: path }: Pick<Arguments, "scheme">,
  words: CommandLineWords
): Promise<CollectScheme> {
  if (path === null) throw new Failure([words.collect.refused("no_scheme", "")]);
  const file = await readInputFile(path, words);
  const { scheme, faults } = readScheme(file.workbook);
  const frame = readFrame(file.workbook, schemeOfFile(scheme, basename(path)), file.asRead);
  const all = [...faults, ...frame.faults];
  if (all.length > 0)
    throw new Failure(all.map((one) => words.cli.inFile(path, faultSentence(one, words.faults))));
  if (frame.register.units.length === 0)
    throw new Failure([words.collect.refused("no_register", path)]);
  const [cycle] = frame.register.cycles;
  if (cycle) {
    const circle = [...cycle, cycle[0] ?? ""].join(" → ");
    throw new Failure([words.cli.inFile(path, words.collect.refused("circle", circle))]);
  }
  return { frame, path, origin: { scheme: sha256(file.bytes), language: words.language } };
}
