import { isDeepStrictEqual } from "node:util";
import type { Cell, CellAddress, Edit, Range, Sheet, Workbook } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { inflateWeb } from "../../src/files/inflate-web";
import { markFormula } from "../../src/files/mark-look";
import { patchWorkbookReport } from "../../src/files/patch-workbook";
import { ProblemError } from "../../src/files/problem-error";
import { readLook, type WorkbookLook } from "../../src/files/read-look";
import { readWorkbook } from "../../src/files/read-workbook";
import { spellFormulas } from "../../src/files/spelled-formulas";
import { codec } from "../files/hand-made";
import { mutate } from "./mutations";
import { randomOf, type Random } from "./random";
import { WORKBOOKS } from "./workbooks";

/** What became of one mutated workbook. `refused`: it or the edits were answered with a problem. */
export type Outcome = "refused" | "read" | "patched";

const bases = new Map<string, Uint8Array>();

/** The workbook of a seed: a shape and its faults. */
export function workbookOfSeed(seed: number): Uint8Array {
  const random = randomOf(seed);
  const shape = random.pick(Object.keys(WORKBOOKS));
  const base = bases.get(shape) ?? WORKBOOKS[shape]?.();
  if (!base) throw new Error(shape);
  bases.set(shape, base);
  return mutate(base, random);
}

/**
 * Reads the workbook of a seed and writes a value, a mark and a comment into it. Throws where
 * anything but a result or one of our problems comes of it, or where the result does not hold
 * exactly these edits.
 */
export function runTrial(seed: number): Outcome {
  const bytes = workbookOfSeed(seed);
  const workbook = orRefused(() => readWorkbook(bytes, inflateNode));
  const inBrowser = orRefused(() => readWorkbook(bytes, inflateWeb));
  if (!inBrowser || !isRefusedByZlib(bytes)) {
    expectSame(inBrowser, workbook, "both inflaters read the same");
  }
  if (!workbook) {
    // An entry point may be asked to patch what nobody has read.
    orRefused(() =>
      patchWorkbookReport(bytes, [writeTo({ sheet: "表一", row: 1, column: 1 })], codec)
    );
    return "refused";
  }
  const look = orRefused(() => readLook(bytes, inflateNode));
  const at = chooseCell(workbook, randomOf(~seed));
  if (!at || !look) return "read";
  const edits: readonly Edit[] = [
    writeTo(at),
    { kind: "mark", family: "error", cells: [at] },
    { kind: "comment", at, text: COMMENT, author: "核数" },
  ];
  const report = orRefused(() => patchWorkbookReport(bytes, edits, codec));
  if (!report) return "read";
  const after = readWorkbook(report.bytes, inflateNode);
  // Cells that share a formula may have got their own, which must mean the same.
  const spelled = orRefused(() => spellFormulas(bytes, workbook, codec));
  if (!spelled) throw new Error("what is patched can be spelled out");
  expectSame(
    spellFormulas(report.bytes, after, codec),
    expectedWorkbook(spelled, at),
    "nothing but the value changed"
  );
  expectAnnotated(look, readLook(report.bytes, inflateNode), workbook, at, {
    skipped: report.skippedComments.length > 0,
  });
  return "patched";
}

const VALUE = 987_654.25;
const COMMENT = "核对：应为 <12> & 13";

const writeTo = (at: CellAddress): Edit => ({ kind: "write", at, value: VALUE });

/**
 * zlib refuses tables of codes that are not full, fflate reads on where no code of theirs is used: the
 * bytes are right then, as their checksum says.
 */
function isRefusedByZlib(bytes: Uint8Array): boolean {
  try {
    readWorkbook(bytes, inflateNode);
    return false;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problem.code === "damaged" && error.problem.reason === "zip_inflate";
  }
}

function orRefused<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** A cell of a worksheet: mostly one that is there, else one that has to be made. */
function chooseCell({ sheets }: Workbook, random: Random): CellAddress | null {
  const usable = sheets.filter(({ kind }) => kind === "worksheet");
  if (usable.length === 0) return null;
  const { name: sheet, cells } = random.pick(usable);
  if (cells.length > 0 && random.below(3) > 0) {
    const { row, column } = random.pick(cells);
    return { sheet, row, column };
  }
  return { sheet, row: random.below(30), column: random.below(8) };
}

/** A file may list one part as several sheets: what is written to one then shows on all. */
function expectedWorkbook(workbook: Workbook, at: CellAddress): Workbook {
  const target = sheetAt(workbook, at);
  const sheets = workbook.sheets.map((sheet) =>
    sheet.cells === target.cells && sheet.kind !== "missing"
      ? { ...sheet, cells: withValue(sheet.cells, at) }
      : sheet
  );
  return { ...workbook, sheets };
}

function sheetAt({ sheets }: Workbook, { sheet }: CellAddress): Sheet {
  const found = sheets.find(({ name, kind }) => name === sheet && kind === "worksheet");
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

function withValue(cells: readonly Cell[], { row, column }: CellAddress): readonly Cell[] {
  const before = cells.find((cell) => cell.row === row && cell.column === column);
  const rest = cells.filter((cell) => cell !== before);
  const cell: Cell = { row, column, value: VALUE };
  const formatted = before?.format === undefined ? cell : { ...cell, format: before.format };
  return [...rest, formatted].sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * What must be the same. A new cell may take the format of its row or column. Where no part of
 * styles is linked, no cell has a format; a mark needs one, and links the one that lies there.
 * Comments are looked at on their own.
 */
function comparable(workbook: Workbook | null, formats: boolean): unknown {
  const shown = (cell: Cell): Cell =>
    formats && cell.value !== VALUE ? cell : { ...cell, format: "" };
  return (
    workbook && {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map(shown),
        comments: [],
      })),
    }
  );
}

function expectSame(found: Workbook | null, expected: Workbook | null, what: string): void {
  const formats = expected?.sheets.some(({ cells }) => cells.some(({ format }) => format)) ?? false;
  if (isDeepStrictEqual(comparable(found, formats), comparable(expected, formats))) return;
  throw new Error(`not so: ${what}`);
}

function expectAnnotated(
  before: WorkbookLook,
  after: WorkbookLook,
  workbook: Workbook,
  at: CellAddress,
  { skipped }: { readonly skipped: boolean }
): void {
  const target = sheetAt(workbook, at);
  const index = workbook.sheets.indexOf(target);
  const shown = mergeAt(target, at);
  const [was, is] = [before.sheets[index], after.sheets[index]];
  if (!was || !is) throw new Error("not so: the sheet has a look");
  const marked = is.conditionalFormats.some(
    ({ formulas, ranges }) =>
      formulas[0]?.trim() === markFormula("error") && ranges.some((range) => contains(range, at))
  );
  if (!marked) throw new Error("not so: the cell is marked");
  const here = is.comments.filter(({ row, column }) => row === shown.top && column === shown.left);
  if (!skipped && !here.some(({ text }) => text.endsWith(COMMENT))) {
    throw new Error("not so: the cell has its comment");
  }
  const others = (look: typeof is) =>
    look.comments.filter(({ row, column }) => row !== shown.top || column !== shown.left);
  if (!isDeepStrictEqual(others(is), others(was))) throw new Error("not so: other comments stay");
}

function mergeAt({ merges }: Sheet, { row, column }: CellAddress): Range {
  const alone = { top: row, left: column, bottom: row, right: column };
  return merges.find((range) => contains(range, alone)) ?? alone;
}

function contains(range: Range, at: CellAddress | Range): boolean {
  const [row, column] = "row" in at ? [at.row, at.column] : [at.top, at.left];
  const rows = row >= range.top && row <= range.bottom;
  return rows && column >= range.left && column <= range.right;
}
