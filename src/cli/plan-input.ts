import { extname } from "node:path";
import { isTraditionalText } from "../app/simplify";
import { planParagraphs, textLines, type PlanSource } from "../app/plan-paragraphs";
import { documentRows, tableSources, workbookSources } from "../app/plan-tables";
import type { PlanParagraph } from "../core/plan/plan-text";
import type { Workbook } from "../core/workbook";
import { beginsAsPackage, problemOfBytes } from "../files/file-kind";
import { inflateNode } from "../files/inflate-node";
import { ProblemError } from "../files/problem-error";
import { readDocx } from "../files/read-docx";
import { readText } from "../files/read-text";
import { readWorkbook } from "../files/read-workbook";
import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";
import { fileFailure, loadSimplify, readBytes } from "./input-file";

/** Reads a plan: a text file, a Word document or a workbook. What is wrong with it is one sentence. */
export function readPlanFile(
  path: string,
  words: CommandLineWords
): Promise<readonly PlanParagraph[]> {
  return readParagraphs(path, words, { ofWorkbook: workbookSources, kind: words.cli.planKind });
}

/** How a command takes a text: what of a workbook, and its sentence where a file is none. */
export interface TextUse {
  readonly ofWorkbook: (workbook: Workbook) => readonly PlanSource[];
  readonly kind: (path: string) => string;
}

/** Reads a text for a command as paragraphs in simplified characters. */
export async function readParagraphs(
  path: string,
  words: CommandLineWords,
  { ofWorkbook, kind }: TextUse
): Promise<readonly PlanParagraph[]> {
  const bytes = readBytes(path, words);
  let sources: readonly PlanSource[] | null;
  try {
    sources = readSources(bytes, ofWorkbook);
  } catch (error) {
    if (isOtherFormat(error)) throw new Failure([kind(path)]);
    throw fileFailure(error, path, words);
  }
  if (sources === null || extname(path).toLowerCase() === ".rtf") throw new Failure([kind(path)]);
  const isPlain = !sources.some(({ text }) => isTraditionalText(text));
  return planParagraphs(sources, isPlain ? (text) => text : await loadSimplify());
}

/** `null` for bytes that are none of the three. */
function readSources(
  bytes: Uint8Array,
  ofWorkbook: TextUse["ofWorkbook"]
): readonly PlanSource[] | null {
  const problem = problemOfBytes(bytes);
  if (problem) throw new ProblemError(problem);
  if (!beginsAsPackage(bytes)) {
    if (bytes[0] === 0x25 && bytes[1] === 0x50) return null;
    const text = readText(bytes);
    return text === null ? null : textLines(text);
  }
  const blocks = readDocx(bytes, inflateNode);
  if (blocks) {
    return blocks.flatMap((block) =>
      block.kind === "table" ? tableSources(documentRows(block.rows)) : textLines(block.text)
    );
  }
  return ofWorkbook(readWorkbook(bytes, inflateNode));
}

/** Old formats and packages of something else: the sentences of workbooks would mislead. */
function isOtherFormat(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    ["not_a_workbook", "legacy_xls", "binary_xlsb"].includes(error.problem.code)
  );
}
