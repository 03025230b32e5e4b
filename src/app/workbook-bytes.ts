import type { Problem } from "../core/problem";
import { askedOfFamilies } from "../core/alike-sheets";
import type { Cell, Workbook } from "../core/workbook";
import type { Deflate } from "../files/deflate";
import { beginsAsPackage, problemOfBytes } from "../files/file-kind";
import type { Inflate } from "../files/inflate";
import { readCsvWorkbook } from "../files/csv-workbook";
import type { KnownParts } from "../files/known/known-parts";
import { LIMITS } from "../files/limits";
import { readWorkbook } from "../files/read-workbook";
import type { SentenceFor } from "../locales/words";
import { isTraditionalText, plainText, simplifyWorkbook, type Simplify } from "./simplify";

/**
 * Reads the bytes of a workbook. A text named as one is a sheet of its own; a workbook under such a
 * name is still a workbook. Throws `ProblemError`.
 *
 * @param known what earlier workbooks held, to read copies of one form quickly
 */
export function readWorkbookBytes(
  path: string,
  bytes: Uint8Array,
  inflate: Inflate,
  known?: KnownParts
): { readonly asRead: Workbook; readonly toXlsx: (deflate: Deflate) => Uint8Array } {
  if (!TEXT_NAME.test(path) || problemOfBytes(bytes) || beginsAsPackage(bytes)) {
    return { asRead: readWorkbook(bytes, inflate, LIMITS, known), toXlsx: () => bytes };
  }
  const { workbook, toXlsx } = readCsvWorkbook(bytes, path);
  return { asRead: workbook, toXlsx };
}

const TEXT_NAME = /\.(?:csv|tsv|txt)$/iu;

/** In simplified characters, as the core reads them. */
export async function simplified(
  workbook: Workbook,
  loadSimplify: () => Promise<Simplify>
): Promise<Workbook> {
  return workbook.sheets.some(({ cells }) => hasTraditional(cells))
    ? simplifyWorkbook(workbook, await loadSimplify())
    : workbook;
}

const isTraditional = ({ value }: Cell) => typeof value === "string" && isTraditionalText(value);
const hasTraditional = askedOfFamilies(isTraditional, (cells) => cells.some(isTraditional));

/** The same for one text, such as the name of a file. */
export async function simplifiedText(
  text: string,
  loadSimplify: () => Promise<Simplify>
): Promise<string> {
  return isTraditionalText(text) ? plainText(text, await loadSimplify()) : text;
}

/** What is wrong with a file, in words. */
export function problemSentence(problem: Problem, sentences: SentenceFor<Problem>): string {
  const say = sentences[problem.code] as (one: Problem) => string;
  return say(problem);
}
