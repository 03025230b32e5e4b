import { cellName } from "../core/address";
import type { CellAddress, Range } from "../core/workbook";
import { areaOf, cellsOf, type Place } from "./cell-ranges";
import { commentOnSheet, threadedCells } from "./comment-parts";
import type { CellComment } from "./comments-xml";
import type { PackageEdit } from "./package-edit";
import { requireText, writeText } from "./package-edit";
import { columnFormat, readColumns } from "./sheet-columns";
import { widenDimension } from "./sheet-dimension";
import type { SheetEdits } from "./sheet-edits";
import { joinSheet, type SheetFrame, splitSheet } from "./sheet-frame";
import { markCells } from "./sheet-marks";
import { type MergeLookup, readMerges } from "./sheet-merges";
import type { StyleRegister } from "./style-register";
import type { WorkbookDirectory } from "./workbook-directory";
import { writeCells } from "./write-cells";
import { readTree } from "./xml-tree";

/** What a sheet's edits did beyond the sheet. */
export interface PatchedSheet {
  /** Cells that lost their formula, as `D8`. */
  readonly lostFormulas: readonly string[];
  readonly skippedComments: readonly CellAddress[];
}

/** Applies one sheet's edits to its parts: values first, then marks, then comments. */
export function patchSheet(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  sheet: { readonly name: string; readonly part: string },
  edits: SheetEdits,
  styles: () => StyleRegister
): PatchedSheet {
  const { part } = sheet;
  const xml = requireText(edit, part);
  const sheetFrame = splitSheet(xml, part);
  const { frame, rows } = sheetFrame;
  const written = writeValues(sheetFrame, part, edits);
  const merges = readMerges(sheetFrame.merges || frame, part, rowsOf(edits));

  let patched = written.frame;
  for (const [family, cells] of edits.marks) {
    const whole = markedCells(cells, merges);
    patched = markCells(patched, part, family, whole, () => styles().markFormat(family));
  }
  const { kept, skipped } = splitComments(edit, sheet, edits, merges);
  if (kept.length > 0) {
    patched = commentOnSheet(edit, directory, { part, frame: patched }, kept);
  }
  if (patched !== frame || written.rows !== rows) {
    writeText(edit, part, joinSheet({ ...written, frame: patched }, part));
  }
  return { lostFormulas: written.lostFormulas, skippedComments: skipped };
}

function writeValues(
  sheet: SheetFrame,
  part: string,
  { values }: SheetEdits
): SheetFrame & { readonly lostFormulas: readonly string[] } {
  const { frame, rows, merges } = sheet;
  if (values.size === 0) return { ...sheet, lostFormulas: [] };
  const { prefix } = readTree(frame, part, 0);
  const columns = readColumns(frame, part);
  const written = writeCells(rows, values, {
    part,
    prefix,
    columnFormat: (column) => columnFormat(columns, column),
  });
  return { frame: widenDimension(frame, part, values), merges, ...written };
}

/** Past this size only the cell that shows is marked. */
const LARGEST_MERGE = 10_000;

/** A mark on a merged range covers all of it, so that its frame runs around the whole. */
function markedCells(cells: readonly Place[], merges: MergeLookup): readonly Place[] {
  const seen = new Set<Range>();
  return cells.flatMap((cell) => {
    const merge = merges(cell);
    if (!merge) return [cell];
    if (seen.has(merge)) return [];
    seen.add(merge);
    if (areaOf(merge) > LARGEST_MERGE) return [{ row: merge.top, column: merge.left }];
    return cellsOf(merge);
  });
}

function splitComments(
  edit: PackageEdit,
  { name, part }: { readonly name: string; readonly part: string },
  { comments }: SheetEdits,
  merges: MergeLookup
): { readonly kept: readonly CellComment[]; readonly skipped: readonly CellAddress[] } {
  if (comments.length === 0) return { kept: [], skipped: [] };
  const threaded = threadedCells(edit, part);
  const kept: CellComment[] = [];
  const skipped: CellAddress[] = [];
  for (const comment of comments) {
    const merge = merges(comment);
    const row = merge?.top ?? comment.row;
    const column = merge?.left ?? comment.column;
    if (threaded.has(cellName(row, column))) {
      skipped.push({ sheet: name, row: comment.row, column: comment.column });
    } else {
      kept.push({ ...comment, row, column });
    }
  }
  return { kept, skipped };
}

function rowsOf({ marks, comments }: SheetEdits): ReadonlySet<number> {
  const rows = new Set(comments.map(({ row }) => row));
  for (const cells of marks.values()) for (const { row } of cells) rows.add(row);
  return rows;
}
