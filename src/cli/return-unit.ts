import { extname } from "node:path";
import { addsExplanations } from "../app/explanation-unit";
import { noticeSheet } from "../app/notice-sheet";
import { problemSentence, readWorkbookBytes, simplified } from "../app/workbook-bytes";
import { returnedCopy } from "../app/returned-copy";
import { returnNotice, type NoticeOptions } from "../app/return-notice";
import { addressText } from "../core/address";
import type { UnitReturn } from "../core/submission/unit-return";
import { createWorkbook } from "../files/create-workbook";
import { deflateNode } from "../files/deflate-node";
import { inflateNode } from "../files/inflate-node";
import { patchWorkbookReport } from "../files/patch-workbook";
import { ProblemError } from "../files/problem-error";
import { writeLetter } from "../files/write-letter";
import type { CommandLineWords } from "../locales/cli-words";
import { loadSimplify } from "./input-file";
import { sha256 } from "./sha256";
import type { SubmittedSources } from "./submitted-sources";

/** A file for a unit, to be written into its folder. */
export interface UnitFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is written for a unit, or why it is left out. */
export type MadeReturn =
  | {
      readonly files: readonly UnitFile[];
      /** Names of the marked copies, by the order of the submitted files; `null` where nothing is marked. */
      readonly copies: readonly (string | null)[];
      /** What could not be done as usual, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly leftOut: string };

const CODEC = { inflate: inflateNode, deflate: deflateNode };

/**
 * Makes the notice of a unit, as document and as workbook, and a marked copy of each file it sent. The
 * unit is left out as a whole where a file is not the one that was checked, before or when all is made.
 */
export async function makeReturn(
  told: UnitReturn,
  options: NoticeOptions,
  sources: SubmittedSources,
  words: CommandLineWords
): Promise<MadeReturn> {
  const { returning } = words;
  const { unit, files } = told;
  const made: UnitFile[] = [];
  const copies: (string | null)[] = [];
  const sheets = new Set<string>();
  const notes: string[] = [];
  const leftOut = (file: string, why: "changed" | "gone" | "unreadable", sentence = "") => ({
    leftOut: returning.leftOut(`${unit.code} ${unit.name}`, file, why, sentence),
  });
  for (const [index, { file }] of files.entries()) {
    const bytes = await sources.find(file.path, file.sha256);
    if (typeof bytes === "string") return leftOut(file.path, bytes);
    const name = isAsked(told, index) ? copyName(file.path, index, files.length, words) : null;
    copies.push(name);
    if (name === null) continue;
    try {
      const { asRead, toXlsx } = readWorkbookBytes(file.path, bytes, inflateNode);
      const workbook = await simplified(asRead, loadSimplify);
      const edits = returnedCopy(told, index, options.year, workbook, words);
      for (const edit of edits) if (addsExplanations(edit, words)) sheets.add(edit.content.name);
      const patched = patchWorkbookReport(toXlsx(deflateNode), edits, CODEC);
      made.push({ name, bytes: patched.bytes });
      const skipped = patched.skippedComments.map(addressText);
      if (skipped.length > 0)
        notes.push(returning.skippedComments(file.path, skipped.join(returning.between)));
      if (patched.signatureBroken)
        notes.push(words.cli.inFile(file.path, words.cli.signatureBroken));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return leftOut(file.path, "unreadable", problemSentence(error.problem, words.problems));
    }
  }
  const own = { ...options, copies, explanationSheets: [...sheets] };
  const letter = await writeLetter(returnNotice(told, own, words), CODEC);
  const title = words.returning.notice.title;
  const sheet = createWorkbook([noticeSheet(told, own, words)], deflateNode, { title });
  // Nothing here writes to a submitted file; that nobody else did either is looked at again.
  for (const { file } of files) {
    const again = await sources.find(file.path, file.sha256);
    if (typeof again === "string") return leftOut(file.path, again);
  }
  const { notice } = returning.file;
  return {
    files: [
      { name: `${notice}.docx`, bytes: letter },
      { name: `${notice}.xlsx`, bytes: sheet },
      ...made,
    ],
    ...{ copies, notes },
  };
}

/** Whether there is anything in a file to be corrected, explained or filled in, or in no file that is known. */
function isAsked({ correct, explain, unchecked }: UnitReturn, index: number): boolean {
  const isHere = ({ file }: { readonly file: number | null }) => file === index || file === null;
  return (
    [...correct, ...explain].some(({ findings }) => findings.some(isHere)) ||
    unchecked.some(({ cells }) => cells.some(isHere))
  );
}

/** Of the submitted file's name only what kind it is matters: Excel holds a file with macros to it. */
function copyName(path: string, index: number, count: number, words: CommandLineWords): string {
  const own = extname(path).toLowerCase();
  const extension = KEPT_EXTENSIONS.find((one) => one === own) ?? ".xlsx";
  const number = count > 1 ? `-${String(index + 1)}` : "";
  return `${words.returning.file.copy}${number}${extension}`;
}

const KEPT_EXTENSIONS = [".xlsm", ".xltx", ".xltm"];

/** For the record: what is in a file. */
export const checksumOf = ({ bytes }: UnitFile): string => sha256(bytes);
