/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { Work } from "../core/port";
import type { Cell, Range } from "../core/workbook";
import { cellOf } from "./cell-value";
import { jsonBytes } from "./change";
import { problemOfHost } from "./host-error";
import type { Session } from "./host";
import { ProblemError } from "./problem-error";
import { cellsOf } from "./rectangles";
import type { SheetExtent } from "./snapshot";

/** A stretch of rows of one sheet that is read at once. */
interface Piece {
  readonly sheetId: string;
  readonly range: Range;
}

/** Excel on the web answers with 5 MB at most; the estimate leaves room. */
const ANSWER_BYTES = 4_000_000;
/** Value and number format of a cell, before anything is known of the workbook. */
const USUAL_CELL_BYTES = 16;

/**
 * Reads the cells of all sheets, together while the answer fits, else in as many requests as it
 * takes: an answer that is too large is asked for again in halves. Throws `response_too_large` where
 * not even one row can be told.
 *
 * @param askAlong queues what is to be asked in the first request that Excel answers
 */
export async function readCells(
  session: Session,
  extents: readonly SheetExtent[],
  askAlong: () => void,
  work: Work
): Promise<ReadonlyMap<string, readonly Cell[]>> {
  const cells = new Map<string, Cell[]>(extents.map(({ id }) => [id, []]));
  let waiting: readonly Piece[] = extents.flatMap(({ id, used }) =>
    used ? [{ sheetId: id, range: used }] : []
  );
  const all = countCells(waiting);
  let most = Math.floor(ANSWER_BYTES / USUAL_CELL_BYTES);
  let first = true;
  while (first || waiting.length > 0) {
    const [now, later] = takePieces(waiting, most);
    if (first) askAlong();
    const answer = await readPieces(session, now, work);
    if (answer === "too_large") {
      most = halved(now);
      continue;
    }
    first = false;
    let bytes = 0;
    for (const { piece, values, formats } of answer) {
      keepCells(cells.get(piece.sheetId) ?? [], piece.range, values, formats);
      if (later.length > 0) bytes += jsonBytes([values, formats]);
    }
    if (bytes > 0) most = Math.max(1, Math.floor((ANSWER_BYTES * countCells(now)) / bytes));
    waiting = later;
    work.progress(all - countCells(waiting), all);
  }
  return cells;
}

function countCells(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { range }) => sum + cellsOf(range), 0);
}

/** As many pieces as hold `most` cells together, the last one cut between its rows; and the rest. */
function takePieces(
  pieces: readonly Piece[],
  most: number
): readonly [now: readonly Piece[], later: readonly Piece[]] {
  const now: Piece[] = [];
  let room = most;
  for (const [index, piece] of pieces.entries()) {
    const { range } = piece;
    const columns = range.right - range.left + 1;
    const rows = Math.floor(room / columns);
    if (cellsOf(range) <= room) {
      now.push(piece);
      room -= cellsOf(range);
      continue;
    }
    // The first piece gives at least one row, so that the reading comes to an end.
    const taken = now.length === 0 ? Math.max(1, rows) : rows;
    if (taken === 0) return [now, pieces.slice(index)];
    if (range.top + taken > range.bottom) return [[...now, piece], pieces.slice(index + 1)];
    const cut = range.top + taken;
    const rest = { ...piece, range: { ...range, top: cut } };
    now.push({ ...piece, range: { ...range, bottom: cut - 1 } });
    return [now, [rest, ...pieces.slice(index + 1)]];
  }
  return [now, []];
}

interface PieceAnswer {
  readonly piece: Piece;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

async function readPieces(
  { context, sync }: Session,
  pieces: readonly Piece[],
  work: Work
): Promise<readonly PieceAnswer[] | "too_large"> {
  const asked = pieces.map((piece) => ({
    piece,
    range: context.workbook.worksheets
      .getItem(piece.sheetId)
      .getRange(rangeName(piece.range))
      .load("values,numberFormat"),
  }));
  try {
    await sync(work.signal);
  } catch (thrown) {
    if (problemOfHost(thrown).code !== "response_too_large") throw thrown;
    return "too_large";
  }
  const answers: PieceAnswer[] = [];
  for (const { piece, range } of asked) {
    // Excel may give nothing for a large range, and no error: that is no blank sheet.
    const values = range.values as PieceAnswer["values"] | null;
    const formats = range.numberFormat as PieceAnswer["formats"] | null;
    if (!Array.isArray(values) || !Array.isArray(formats)) return "too_large";
    answers.push({ piece, values, formats });
  }
  return answers;
}

/** Half as many cells as were too many. */
function halved(pieces: readonly Piece[]): number {
  const [only, ...others] = pieces;
  const oneRow = only !== undefined && only.range.top === only.range.bottom;
  if (!only || (oneRow && others.length === 0)) {
    throw new ProblemError({ code: "response_too_large" });
  }
  return Math.max(1, Math.floor(countCells(pieces) / 2));
}

function keepCells(
  cells: Cell[],
  { top, left }: Range,
  values: readonly (readonly unknown[])[],
  formats: readonly (readonly unknown[])[]
): void {
  for (const [down, row] of values.entries()) {
    for (const [across, value] of row.entries()) {
      const cell = cellOf(top + down, left + across, value, formats[down]?.[across]);
      if (cell) cells.push(cell);
    }
  }
}
