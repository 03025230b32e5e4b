import { cellName } from "../core/address";
import type { CellAddress, CellComment, MarkFamily, Range } from "../core/workbook";
import { addCharts } from "./add-chart";
import { addTables } from "./add-table";
import { areaOf, cellsOf, type Place } from "./cell-ranges";
import { clearComments } from "./clear-comments";
import { commentOnSheet, threadedCells } from "./comment-parts";

import { formatCells } from "./format-cells";
import { linkCells } from "./link-cells";
import { mergeRanges } from "./merge-cells";
import type { PackageEdit } from "./package-edit";
import { requireText, writeText } from "./package-edit";
import { addChoices, protectSheet } from "./sheet-choices";
import { addInputs } from "./sheet-inputs";
import { columnFormat, readColumns } from "./sheet-columns";
import { widenDimension } from "./sheet-dimension";
import type { SheetEdits } from "./sheet-edits";
import { joinSheet, type SheetFrame, splitSheet } from "./sheet-frame";
import { clearMarks, markCells } from "./sheet-marks";
import { type MergeLookup, readMerges } from "./sheet-merges";
import { sizeColumns, sizeRows } from "./sheet-sizes";
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

/** A sheet's edits, and the families whose earlier marks and the authors whose earlier comments go. */
export interface SheetPatch {
  readonly edits: SheetEdits;
  readonly cleared: ReadonlySet<MarkFamily>;
  readonly silenced: ReadonlySet<string>;
}

/** Applies one sheet's edits to its parts: values first, then sizes, merges, marks, lists, links, charts, tables, comments. */
export function patchSheet(
  edit: PackageEdit,
  directory: WorkbookDirectory,
  sheet: { readonly name: string; readonly part: string },
  { edits, cleared, silenced }: SheetPatch,
  styles: () => StyleRegister
): PatchedSheet {
  const { part } = sheet;
  const before = splitSheet(requireText(edit, part), part);
  const { lostFormulas, ...written } = writeRows(before, sheet, edits, styles);
  let patched = mergeRanges(written, part, edits.merges);
  const merges = readMerges(patched.merges || patched.frame, part, rowsOf(edits));

  let frame = sizeColumns(patched.frame, part, edits.widths);
  if (cleared.size > 0) frame = clearMarks(frame, part, cleared);
  for (const [family, cells] of edits.marks) {
    const whole = markedCells(cells, merges);
    frame = markCells(frame, part, family, whole, () => styles().markFormat(family));
  }
  frame = addChoices(frame, part, edits.choices);
  frame = addInputs(frame, part, edits.inputs);
  frame = linkCells(edit, { part, frame }, edits.links, merges);
  if (edits.protect) frame = protectSheet(frame, part);
  frame = addCharts(edit, directory, { part, frame }, edits.charts);
  patched = addTables(edit, directory, part, { ...patched, frame }, edits.tables);
  const { kept, skipped } = splitComments(edit, sheet, edits, merges);
  clearComments(edit, part, { authors: silenced, renewed: kept });
  if (kept.length > 0) {
    frame = commentOnSheet(edit, directory, { part, frame: patched.frame }, kept);
    patched = { ...patched, frame };
  }
  const same = patched.frame === before.frame && patched.rows === before.rows;
  if (!same || patched.merges !== before.merges) writeText(edit, part, joinSheet(patched, part));
  return { lostFormulas, skippedComments: skipped };
}

/** Values, formats and heights. */
function writeRows(
  before: SheetFrame,
  { name, part }: { readonly name: string; readonly part: string },
  { values, formats, heights }: SheetEdits,
  styles: () => StyleRegister
): SheetFrame & { readonly lostFormulas: readonly string[] } {
  if (values.size === 0 && formats.length === 0 && heights.size === 0) {
    return { ...before, lostFormulas: [] };
  }
  const { frame, merges } = before;
  const root = readTree(frame, part, 2);
  const { prefix } = root;
  const columns = readColumns(root);
  const cells = formatCells(values, formats, { xml: before.rows, part, prefix });
  const { rows, lostFormulas } = writeCells(before.rows, cells, {
    ...{ sheet: name, part, prefix },
    columnFormat: (column) => columnFormat(columns, column),
    changeFormat: (format, style) => styles().changeFormat(format, style),
  });
  return {
    frame: widenDimension(frame, root, values),
    merges,
    rows: sizeRows(rows, heights, { part, prefix }),
    lostFormulas,
  };
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

function rowsOf({ marks, comments, links }: SheetEdits): ReadonlySet<number> {
  const rows = new Set(comments.map(({ row }) => row));
  for (const { at } of links) rows.add(at.row);
  for (const cells of marks.values()) for (const { row } of cells) rows.add(row);
  return rows;
}
