import { readFileSync } from "node:fs";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbookReport } from "../../src/files/patch-workbook";
import { ProblemError } from "../../src/files/problem-error";
import { readWorkbook } from "../../src/files/read-workbook";
import { lostFeatures } from "./features";
import { openInLibreOffice } from "./libreoffice";
import { operands, pathIn, print, workbooksOf } from "./listing";
import { markOneCell, type OneMark } from "./one-mark";
import { changedParts } from "./parts";
import { readBack } from "./read-back";

const USAGE = "npm run corpus:patch -- FOLDER [--libreoffice]";
const codec = { inflate: inflateNode, deflate: deflateNode };

/**
 * Marks one cell of each workbook of a folder as a marked copy does, and says what was lost: parts
 * that had to stay as they were, features that are fewer, values that changed, relations that lead
 * nowhere. A line for each file, then totals; exit code 1 where anything was lost.
 */
async function patchFolder(): Promise<number> {
  const [folder = ""] = operands(1, USAGE);
  const names = workbooksOf(folder);
  const marked = new Map<string, Uint8Array>();
  let [lossy, refused, signed, skipped] = [0, 0, 0, 0];
  for (const name of names) {
    const bytes = readFileSync(pathIn(folder, name));
    const outcome = tryPatch(bytes);
    if (typeof outcome === "string") {
      refused++;
      print(`${name}: not marked: ${outcome}`);
      continue;
    }
    if (outcome.losses.length > 0) print(`${name}: ${outcome.losses.join("; ")}`);
    lossy += outcome.losses.length > 0 ? 1 : 0;
    signed += outcome.signatureBroken ? 1 : 0;
    skipped += outcome.skipped ? 1 : 0;
    marked.set(name, outcome.bytes);
  }
  print(
    `${names.length} files, ${marked.size} marked, ${refused} not marked, ${lossy} with a loss, ` +
      `${skipped} without a comment (conversation), ${signed} signed`
  );
  if (!process.argv.includes("--libreoffice")) return lossy + refused;
  const closed = await openInLibreOffice(folder, marked);
  for (const name of closed) print(`${name}: LibreOffice opens the original, not the marked copy`);
  print(`LibreOffice: ${marked.size} marked copies, ${closed.length} that it does not open`);
  return lossy + refused + closed.length;
}

interface Outcome {
  readonly bytes: Uint8Array;
  readonly losses: readonly string[];
  readonly signatureBroken: boolean;
  readonly skipped: boolean;
}

function tryPatch(bytes: Uint8Array): Outcome | string {
  try {
    const before = readWorkbook(bytes, inflateNode);
    const mark = markOneCell(before);
    if (!mark) return "no worksheet";
    return outcomeOf(bytes, mark);
  } catch (error) {
    if (error instanceof ProblemError) return JSON.stringify(error.problem);
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function outcomeOf(bytes: Uint8Array, mark: OneMark): Outcome {
  const patched = patchWorkbookReport(bytes, mark.edits, codec);
  const skipped = patched.skippedComments.length > 0;
  const again = patchWorkbookReport(patched.bytes, mark.edits, codec).bytes;
  return {
    bytes: patched.bytes,
    losses: [
      ...changedParts(bytes, patched.bytes, mark.at.sheet),
      ...lostFeatures(bytes, patched.bytes, skipped),
      ...readBack(bytes, patched.bytes, mark, skipped),
      ...lostFeatures(patched.bytes, again, true).map((loss) => `marked again: ${loss}`),
    ],
    signatureBroken: patched.signatureBroken,
    skipped,
  };
}

patchFolder().then(
  (losses) => {
    process.exitCode = losses === 0 ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
);
