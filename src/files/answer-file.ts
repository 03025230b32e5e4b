import type { Problem } from "../core/problem";
import type { Workbook } from "../core/workbook";
import type { FileAnswer, FileRequest } from "./file-messages";
import { inflateWeb } from "./inflate-web";
import { ProblemError } from "./problem-error";
import { readLook } from "./read-look";
import { readWorkbook } from "./read-workbook";

/** Cells in one message: the page unpacks so many in a few milliseconds. */
const CELLS_AT_ONCE = 2_000;

/**
 * Reads a file and gives the answers for the page, ready to be sent. A file that cannot be read
 * ends in its problem: `file_unreadable` where the browser does not get at it, or what the reader says.
 */
export async function* answerFile({ file, looks }: FileRequest): AsyncGenerator<FileAnswer> {
  try {
    const bytes = await bytesOf(file);
    const workbook = readWorkbook(bytes, inflateWeb);
    const look = looks ? readLook(bytes, inflateWeb) : null;
    yield* cellsOf(workbook);
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: [] }));
    yield { kind: "content", content: { workbook: { ...workbook, sheets }, look } };
  } catch (error) {
    yield { kind: "content", content: { problem: problemOf(error) } };
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ProblemError({ code: "file_unreadable", cause: "gone" });
  }
}

function* cellsOf({ sheets }: Workbook): Generator<FileAnswer> {
  for (const [sheet, { cells }] of sheets.entries()) {
    for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) {
      yield { kind: "cells", sheet, cells: cells.slice(from, from + CELLS_AT_ONCE) };
    }
  }
}

/** A fault of the reader itself must not keep the user from her other files. */
function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: "file_unreadable", cause: "reader" };
}
