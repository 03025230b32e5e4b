import { basename } from "node:path";
import { addressText } from "../core/address";
import { schemeOfFile } from "../core/foreign-scheme";
import { readScheme } from "../core/scheme/scheme-read";
import { readFrame, type CollectFrame } from "../core/submission/collect-frame";
import { readRegisterGaps, type RegisterGap } from "../core/submission/register-gaps";
import type { LinesBelow } from "../core/submission/last-year";
import { uncountedColumns } from "../core/uncounted-columns";
import type { CommandLineWords } from "../locales/cli-words";
import { circleOf } from "../app/collect-scheme";
import type { LineOrigin } from "../app/submission-json";
import type { Arguments } from "./arguments";
import { faultSentence } from "./checked-workbook";
import { Failure } from "./failure";
import { readBytes, readInputBytes, type InputFile } from "./input-file";
import { readListedScheme } from "./listed-scheme";
import { sha256 } from "./sha256";

/** The scheme of a collection, and how the lines checked under it are told from others. */
export interface CollectScheme {
  readonly frame: CollectFrame;
  readonly path: string;
  readonly origin: LineOrigin;
  /**
   * What of the scheme a collection passes over, a sentence each: what the register has beside its units,
   * and columns of the bureau's forms that nothing adds up.
   */
  readonly leftOut: readonly string[];
}

/** Reads the workbook that `--scheme` names; a `Failure` where it is at fault or has no register. */
export async function readCollectScheme(
  { scheme: path }: Pick<Arguments, "scheme">,
  words: CommandLineWords
): Promise<CollectScheme> {
  if (path === null) throw new Failure([words.cli.collectRefused("no_scheme", "")]);
  return readSchemeBytes(path, readBytes(path, words), words);
}

/** The same of bytes that were read from there. */
export async function readSchemeBytes(
  path: string,
  bytes: Uint8Array,
  words: CommandLineWords
): Promise<CollectScheme> {
  const listed = await readListedScheme(bytes);
  const file = listed
    ? { path, bytes, asRead: listed.workbook, ...listed }
    : await readInputBytes(path, bytes, words);
  const { frame, leftOut } = frameOf(file, words, listed?.below);
  const origin = { scheme: sha256(file.bytes), language: words.language };
  const uncounted = uncountedColumns(frame.bureau.forms).map(words.cli.uncounted);
  return { frame, leftOut: [...leftOut, ...uncounted], path, origin };
}

/**
 * What a collection needs of a scheme's workbook; a `Failure` where it is at fault or has no register, or
 * one in which two units cannot be told apart.
 */
export function frameOf(
  { path, workbook, asRead }: InputFile,
  words: CommandLineWords,
  below?: LinesBelow
): Pick<CollectScheme, "frame" | "leftOut"> {
  const { scheme, faults } = readScheme(workbook);
  const frame = readFrame(workbook, schemeOfFile(scheme, basename(path)), asRead, below);
  const all = [...faults, ...frame.faults];
  if (all.length > 0)
    throw new Failure(all.map((one) => words.cli.inFile(path, faultSentence(one, words.faults))));
  const gaps = readRegisterGaps(workbook, asRead);
  const say = (gap: RegisterGap) =>
    words.cli.atCell(addressText(gap.at), words.cli.registerGap(gap));
  const taken = gaps.filter((one) => one.code === "code_taken");
  if (taken.length > 0) throw new Failure(taken.map((one) => words.cli.inFile(path, say(one))));
  const leftOut = gaps.map(say);
  if (frame.register.units.length === 0)
    throw new Failure([words.cli.collectRefused("no_register", path), ...leftOut]);
  const circle = circleOf(frame.register);
  if (circle !== null) throw new Failure([words.cli.inFile(path, words.collect.circle(circle))]);
  return { frame, leftOut };
}
